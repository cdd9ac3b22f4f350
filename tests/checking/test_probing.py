"""Media are looked at once, on every core, and remembered until they change."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
import studio

from cimaise.checking.probes import pool
from cimaise.checking.probes.cache import ProbeCache
from cimaise.checking.probes.pool import probe_all
from cimaise.checking.probes.probe import Medium, Probe
from cimaise.exhibit.pages.assets import Role

if TYPE_CHECKING:
    from pathlib import Path

FILES = [
    (Role.PICTURE, "pictures/quay.jpg"),
    (Role.PICTURE, "pictures/cut-short.jpg"),
    (Role.PICTURE, "pictures/not-there.jpg"),
    (Role.FILM, "films/launch.webm"),
    (Role.CAPTIONS, "films/launch.en.vtt"),
    (Role.RECORDING, "songs/rain.opus"),
]
FOUND = {
    (Medium.PICTURE, "pictures/quay.jpg"): Probe(width=1920, height=1080),
    (Medium.PICTURE, "pictures/cut-short.jpg"): Probe(
        "pictures/cut-short.jpg is cut short; copy it to the exhibit again"
    ),
    (Medium.FILM, "films/launch.webm"): Probe(codec="VP9", has_sound=True),
    (Medium.SOUND, "songs/rain.opus"): Probe(),
}


def looked_at(folder: Path, memory: Path | None) -> tuple[dict[tuple[Medium, str], Probe], list[str]]:
    """What is found, and which files were opened for it."""
    opened: list[str] = []
    real = pool.probe

    def probe(folder: Path, medium: Medium, file: str) -> Probe:
        opened.append(file)
        return real(folder, medium, file)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "probe", probe)
        found = probe_all(folder, FILES, ProbeCache(folder, memory), lambda done, total: None)
    return found, opened


@pytest.fixture
def exhibit(tmp_path: Path) -> Path:
    folder = tmp_path / "exhibit"
    studio.furnish(folder)
    return folder


def test_each_medium_is_what_it_is(exhibit: Path) -> None:
    assert looked_at(exhibit, None)[0] == FOUND


def test_what_was_good_is_not_opened_again(exhibit: Path, tmp_path: Path) -> None:
    assert len(looked_at(exhibit, tmp_path / "memory")[1]) == 4
    again, opened = looked_at(exhibit, tmp_path / "memory")
    assert (again, opened) == (FOUND, ["pictures/cut-short.jpg"])


@pytest.mark.parametrize("change", ["written", "touched", "replaced"])
def test_a_file_that_has_changed_is_opened_again(change: str, exhibit: Path, tmp_path: Path) -> None:
    looked_at(exhibit, tmp_path / "memory")
    picture, other = exhibit / "pictures/quay.jpg", exhibit / "pictures/small.jpg"
    if change == "written":
        picture.write_bytes(other.read_bytes())
    elif change == "touched":
        os.utime(picture, ns=(1, 1))
    else:
        before = picture.stat()
        copy = exhibit / "copy"
        copy.write_bytes(picture.read_bytes())
        os.utime(copy, ns=(before.st_atime_ns, before.st_mtime_ns))
        copy.replace(picture)
    assert "pictures/quay.jpg" in looked_at(exhibit, tmp_path / "memory")[1]


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"\xff{",
        b"[]",
        b'{"program": 1}',
        b"[" * 100_000,
        b'{"program": "0.0.1", "probes": {}}',
    ],
)
def test_a_memory_that_is_damaged_is_no_error(kept: bytes, exhibit: Path, tmp_path: Path) -> None:
    looked_at(exhibit, tmp_path)
    (file,) = tmp_path.glob("probes-*.json")
    file.write_bytes(kept)
    assert looked_at(exhibit, tmp_path)[0] == FOUND
    assert len(json.loads(file.read_bytes())["probes"]) == 3


def test_a_memory_with_something_else_in_it_is_no_error(exhibit: Path, tmp_path: Path) -> None:
    looked_at(exhibit, tmp_path)
    (file,) = tmp_path.glob("probes-*.json")
    kept = json.loads(file.read_bytes())
    kept["probes"]["picture:pictures/quay.jpg"][1][1] = "wide"
    kept["probes"]["film:films/launch.webm"] = None
    file.write_text(json.dumps(kept))
    found, opened = looked_at(exhibit, tmp_path)
    assert (found, len(opened)) == (FOUND, 3)


def test_a_memory_that_cannot_be_written_is_no_error(exhibit: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert looked_at(exhibit, tmp_path / "file" / "below")[0] == FOUND


def test_every_core_finds_the_same(exhibit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_FEW", 0)
    seen: list[tuple[int, int]] = []
    found = probe_all(
        exhibit, FILES, ProbeCache(exhibit, None), lambda done, total: seen.append((done, total))
    )
    assert found == FOUND
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_decoder_that_ends_its_process_takes_no_other_file_along(
    exhibit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pool.probe

    def probe(folder: Path, medium: Medium, file: str) -> Probe:
        if file == "pictures/quay.jpg":
            os._exit(1)
        return real(folder, medium, file)

    monkeypatch.setattr(pool, "_FEW", 0)
    monkeypatch.setattr(pool, "probe", probe)
    found = probe_all(exhibit, FILES, ProbeCache(exhibit, None), lambda done, total: None)
    why = "pictures/quay.jpg makes its decoder stop; save it again or copy it anew"
    assert found == FOUND | {(Medium.PICTURE, "pictures/quay.jpg"): Probe(why)}
