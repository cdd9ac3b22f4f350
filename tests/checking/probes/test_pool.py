"""Media are probed once, in several processes, and cached until they change."""

from __future__ import annotations

import json
import os
import pickle
from typing import TYPE_CHECKING

import example_exhibit
import pytest

from cimaise.checking.probes import pool
from cimaise.checking.probes.cache import ProbeCache
from cimaise.checking.probes.messages import ProbeAdvice, ProbeReason
from cimaise.checking.probes.pool import MediaFile, probe_all
from cimaise.checking.probes.probe import Medium, Probe, ProbeFailure
from cimaise.exhibit.pages.assets import Role
from cimaise.media.messages import MediaAdvice, MediaReason

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
QUAY = (Medium.PICTURE, "pictures/quay.jpg")
CUT_SHORT = (Medium.PICTURE, "pictures/cut-short.jpg")
GOOD_PROBES = {
    QUAY: Probe(width=1920, height=1080),
    (Medium.FILM, "films/launch.webm"): Probe(codec="VP9", has_sound=True),
    (Medium.SOUND, "songs/rain.opus"): Probe(),
}


def probed(folder: Path, cache_folder: Path | None) -> tuple[dict[MediaFile, Probe], list[str]]:
    """The probes, and the names of the files that were opened for them."""
    opened: list[str] = []
    original = pool.probe

    def probe(folder: Path, medium: Medium, file: str) -> Probe:
        opened.append(file)
        return original(folder, medium, file)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "probe", probe)
        probes = probe_all(folder, FILES, ProbeCache(folder, cache_folder), lambda done, total: None)
    return probes, opened


def check_probes(probes: dict[MediaFile, Probe]) -> None:
    """The good probes are as expected, and the truncated picture is the only failure."""
    failure = probes[CUT_SHORT].failure
    assert failure
    assert failure.message == MediaReason.INCOMPLETE()
    assert failure.advice == MediaAdvice.COPY_AGAIN()
    assert not failure.is_access_error
    assert {file: probe for file, probe in probes.items() if file != CUT_SHORT} == GOOD_PROBES


@pytest.fixture
def exhibit(tmp_path: Path) -> Path:
    folder = tmp_path / "exhibit"
    example_exhibit.create_files(folder)
    return folder


def test_pictures_films_and_recordings_are_probed(exhibit: Path) -> None:
    check_probes(probed(exhibit, None)[0])


def test_good_files_are_not_opened_again(exhibit: Path, tmp_path: Path) -> None:
    assert len(probed(exhibit, tmp_path / "cache")[1]) == 4
    probes, opened = probed(exhibit, tmp_path / "cache")
    check_probes(probes)
    assert opened == ["pictures/cut-short.jpg"]


@pytest.mark.parametrize("change", ["written", "touched", "replaced"])
def test_changed_file_is_opened_again(change: str, exhibit: Path, tmp_path: Path) -> None:
    probed(exhibit, tmp_path / "cache")
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
    assert "pictures/quay.jpg" in probed(exhibit, tmp_path / "cache")[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff{",
        b"[]",
        b'{"program": 1}',
        b"[" * 100_000,
        b'{"program": "0.0.1", "probes": {}}',
    ],
)
def test_damaged_cache_is_ignored_and_replaced(content: bytes, exhibit: Path, tmp_path: Path) -> None:
    probed(exhibit, tmp_path)
    (file,) = tmp_path.glob("probes-*.json")
    file.write_bytes(content)
    check_probes(probed(exhibit, tmp_path)[0])
    assert len(json.loads(file.read_bytes())["probes"]) == 3


def test_cache_entries_of_the_wrong_type_are_ignored(exhibit: Path, tmp_path: Path) -> None:
    probed(exhibit, tmp_path)
    (file,) = tmp_path.glob("probes-*.json")
    content = json.loads(file.read_bytes())
    content["probes"]["picture:pictures/quay.jpg"][1][0] = "wide"
    content["probes"]["film:films/launch.webm"] = None
    file.write_text(json.dumps(content))
    probes, opened = probed(exhibit, tmp_path)
    check_probes(probes)
    assert len(opened) == 3


def test_cache_that_cannot_be_written_is_ignored(exhibit: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    check_probes(probed(exhibit, tmp_path / "file" / "below")[0])


def test_processes_return_the_same_probes(exhibit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_SMALL", 0)
    steps: list[tuple[int, int]] = []
    probes = probe_all(
        exhibit, FILES, ProbeCache(exhibit, None), lambda done, total: steps.append((done, total))
    )
    check_probes(probes)
    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_crash_of_a_decoder_affects_only_its_file(exhibit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = pool.probe

    def probe(folder: Path, medium: Medium, file: str) -> Probe:
        if file == "pictures/quay.jpg":
            os._exit(1)
        return original(folder, medium, file)

    monkeypatch.setattr(pool, "_SMALL", 0)
    monkeypatch.setattr(pool, "probe", probe)
    probes = probe_all(exhibit, FILES, ProbeCache(exhibit, None), lambda done, total: None)
    crashed = Probe(ProbeFailure(ProbeReason.DECODER_CRASHED(), ProbeAdvice.EXPORT_AGAIN()))
    assert probes[QUAY] == crashed
    check_probes(probes | {QUAY: GOOD_PROBES[QUAY]})


def test_failures_can_be_pickled() -> None:
    failure = ProbeFailure(ProbeReason.DECODER_CRASHED(), ProbeAdvice.EXPORT_AGAIN(), is_access_error=True)
    assert pickle.loads(pickle.dumps(failure)) == failure
