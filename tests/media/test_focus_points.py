"""The focus of each picture: given by the author, or estimated once and cached."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS, Picture
from cimaise.media import focus_points
from cimaise.media.focus_points import Estimate, FocusPoints

if TYPE_CHECKING:
    from pathlib import Path

A = Picture("a.png")
MADE = Estimate((0.25, 0.75), (40, 30))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files for which estimates were made; each estimate is MADE."""
    files: list[str] = []

    def make(folder: Path, file: str) -> Estimate:
        del folder
        files.append(file)
        return MADE

    monkeypatch.setattr(focus_points, "_make", make)
    return files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exhibit's folder with one picture."""
    folder = tmp_path / "exhibit"
    folder.mkdir()
    Image.new("RGB", (40, 30)).save(folder / "a.png")
    return folder


def cache_file(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_the_focus_of_the_author_has_precedence(folder: Path, made: list[str]) -> None:
    points = FocusPoints()
    assert points.focus_of(folder, Picture("a.png", focus=(0.5, 0.5), focus_given=True)) == (0.5, 0.5)
    assert points.focus_of(folder, A) == MADE.focus
    assert made == ["a.png"]


def test_an_estimate_is_made_once(folder: Path, tmp_path: Path, made: list[str]) -> None:
    points = FocusPoints(tmp_path / "cache")
    assert points.known(folder, A) is None
    assert points.find(folder, A) == points.find(folder, A) == points.known(folder, A) == MADE
    assert FocusPoints(tmp_path / "cache").find(folder, A, only_cached=True) == MADE
    assert made == ["a.png"]


def test_the_estimate_of_a_changed_file_is_made_again(folder: Path, tmp_path: Path, made: list[str]) -> None:
    FocusPoints(tmp_path / "cache").find(folder, A)
    os.utime(folder / "a.png", ns=(1, 1))
    changed = FocusPoints(tmp_path / "cache")
    assert changed.find(folder, A, only_cached=True) is None
    assert changed.find(folder, A) == MADE
    assert made == ["a.png", "a.png"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"version": 0, "estimates": {}}',
        b'{"version": 1, "estimates": {"a.png": 1}}',
        b'{"version": 1, "estimates": {"a.png": [SIZE, TIME, 7, 0.5, 40, 30]}}',
    ],
)
def test_a_damaged_cache_is_ignored(folder: Path, tmp_path: Path, made: list[str], content: bytes) -> None:
    FocusPoints(tmp_path / "cache").find(folder, A)
    status = (folder / "a.png").stat()
    content = content.replace(b"SIZE", b"%d" % status.st_size).replace(b"TIME", b"%d" % status.st_mtime_ns)
    cache_file(tmp_path / "cache").write_bytes(content)
    assert FocusPoints(tmp_path / "cache").find(folder, A) == MADE
    assert made == ["a.png", "a.png"]


def test_a_cache_that_cannot_be_written_is_not_an_error(
    folder: Path, tmp_path: Path, made: list[str]
) -> None:
    (tmp_path / "cache").write_text("a file")
    assert FocusPoints(tmp_path / "cache").find(folder, A) == MADE
    assert made == ["a.png"]


def test_pictures_are_prepared_in_a_thread(folder: Path, made: list[str]) -> None:
    points = FocusPoints()
    points.prepare(folder, [A])
    points.close()
    assert (points.known(folder, A), made) == (MADE, ["a.png"])
    points.prepare(folder, [Picture("b.png")])
    assert points.known(folder, Picture("b.png")) is None


def test_a_picture_that_cannot_be_decoded_has_the_default_focus(folder: Path) -> None:
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xffnothing")
    points = FocusPoints()
    assert points.focus_of(folder, Picture("bad.jpg")) == DEFAULT_FOCUS
    assert points.focus_of(folder, Picture("missing.jpg")) == DEFAULT_FOCUS
