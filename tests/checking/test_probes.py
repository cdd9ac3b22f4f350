from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.checking import probes
from cimaise.checking.probes import Probe, probe_all

if TYPE_CHECKING:
    from pathlib import Path


def nobody(done: int, of: int) -> None:
    """Who does not want to hear how far it is."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "exhibit"
    place.mkdir()
    Image.effect_noise((640, 480), 90).convert("RGB").save(place / "a.jpg")
    whole = (place / "a.jpg").read_bytes()
    (place / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    return place


def test_a_picture_is_read_to_its_end(folder: Path) -> None:
    found = probe_all(folder, ["a.jpg", "cut.jpg", "none.jpg"], None, nobody)
    assert found["a.jpg"] == Probe(640, 480)
    assert found["cut.jpg"].fault == "cut.jpg is cut short; copy it to the exhibit again"
    assert found["none.jpg"].fault.startswith("none.jpg cannot be shown: there is no such file")


def test_what_was_found_is_remembered_until_the_file_changes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    probe = probes.probe

    def watched(place: Path, file: str) -> Probe:
        looked.append(file)
        return probe(place, file)

    monkeypatch.setattr(probes, "probe", watched)
    memory = tmp_path / "memory"
    first = probe_all(folder, ["a.jpg", "cut.jpg"], memory, nobody)
    assert probe_all(folder, ["a.jpg", "cut.jpg"], memory, nobody) == first
    assert sorted(looked) == ["a.jpg", "cut.jpg"]
    Image.new("RGB", (320, 200)).save(folder / "cut.jpg")
    assert probe_all(folder, ["a.jpg", "cut.jpg"], memory, nobody)["cut.jpg"] == Probe(320, 200)
    assert sorted(looked) == ["a.jpg", "cut.jpg", "cut.jpg"]


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"version": 1}', '{"files": {"a.jpg": ["x", {"w": 1}]}, "version": "0"}']
)
def test_a_damaged_memory_is_passed_over(folder: Path, tmp_path: Path, damage: str) -> None:
    memory = tmp_path / "memory"
    probe_all(folder, ["a.jpg"], memory, nobody)
    (file,) = memory.iterdir()
    file.write_text(damage)
    assert probe_all(folder, ["a.jpg"], memory, nobody) == {"a.jpg": Probe(640, 480)}


def test_a_memory_that_cannot_be_written_is_no_fault(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "memory").write_text("a file")
    assert probe_all(folder, ["a.jpg"], tmp_path / "memory", nobody) == {"a.jpg": Probe(640, 480)}


def test_somebody_may_hear_how_far_it_is(folder: Path) -> None:
    heard: list[tuple[int, int]] = []
    probe_all(folder, ["a.jpg", "cut.jpg"], None, lambda done, of: heard.append((done, of)))
    assert heard == [(1, 2), (2, 2)]
