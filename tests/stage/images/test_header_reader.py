"""Headers of media files are read in a thread; the caller never waits for the file system."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from limit import LIMIT
from PIL import Image

from cimaise.stage.images import header_reader
from cimaise.stage.images.header_reader import HeaderReader, MediaKind

if TYPE_CHECKING:
    from collections.abc import Iterator

PICTURE, FILM = MediaKind.PICTURE, MediaKind.FILM
FILMS = Path(__file__).resolve().parents[2] / "data" / "films"


class News:
    """The files that a reader has announced."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self._condition = threading.Condition()

    def __call__(self, files: frozenset[str]) -> None:
        with self._condition:
            self.files += sorted(files)
            self._condition.notify_all()

    def wait_for(self, *files: str) -> None:
        """Wait until these have been announced, and forget them."""
        with self._condition:
            assert self._condition.wait_for(lambda: set(files) <= set(self.files), LIMIT), self.files
            self.files.clear()


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def reader(tmp_path: Path, news: News) -> Iterator[HeaderReader]:
    for name in ("one", "two", "three"):
        Image.new("RGB", (30, 20)).save(tmp_path / f"{name}.png")
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    reader = HeaderReader(tmp_path, news)
    yield reader
    reader.close()


def test_what_is_asked_for_is_known_later(reader: HeaderReader, news: News) -> None:
    assert reader.find(PICTURE, "one.png") is None
    news.wait_for("one.png")
    assert reader.find(PICTURE, "one.png") == (30, 20)


def test_a_picture_that_cannot_be_read_is_known_not_to_have_a_size(reader: HeaderReader, news: News) -> None:
    assert not reader.knows(PICTURE, "bad.png")
    news.wait_for("bad.png")
    assert reader.knows(PICTURE, "bad.png")
    assert reader.find(PICTURE, "bad.png") is None


def test_an_unexpected_error_does_not_end_the_thread(
    reader: HeaderReader, news: News, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("cimaise.media.picture.upright_size", lambda *arguments: 1 / 0)
        reader.knows(PICTURE, "one.png")
        news.wait_for("one.png")
    reader.knows(PICTURE, "two.png")
    news.wait_for("two.png")


def test_the_duration_of_a_film(news: News) -> None:
    reader = HeaderReader(FILMS, news)
    reader.prepare([(FILM, "vp9-opus.webm"), (FILM, "cut-short.webm"), (FILM, "h264.mp4")], FILMS)
    news.wait_for("vp9-opus.webm", "cut-short.webm", "h264.mp4")
    assert reader.find(FILM, "vp9-opus.webm") == pytest.approx(2.008)
    assert reader.find(FILM, "cut-short.webm") is None
    assert reader.find(FILM, "h264.mp4") == 1.0


def test_only_changed_files_are_read_and_announced_again(
    reader: HeaderReader, news: News, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = [(PICTURE, f"{name}.png") for name in ("one", "two", "three")]
    reader.prepare(everything, tmp_path)
    news.wait_for("one.png", "two.png", "three.png")
    read: list[str] = []
    original = header_reader._read
    monkeypatch.setattr(
        header_reader,
        "_read",
        lambda folder, kind, file: (read.append(file), original(folder, kind, file))[1],
    )
    Image.new("RGB", (20, 30)).save(tmp_path / "three.png")
    os.utime(tmp_path / "three.png", ns=(1, 1))
    reader.prepare(everything, tmp_path)
    news.wait_for("three.png")
    assert read == ["three.png"]
    assert reader.find(PICTURE, "three.png") == (20, 30)


def test_a_size_from_elsewhere_is_announced_once(reader: HeaderReader, news: News) -> None:
    reader.remember("four.png", (4, 4))
    reader.remember("four.png", (4, 4))
    assert news.files == ["four.png"]
    assert reader.find(PICTURE, "four.png") == (4, 4)


def test_nobody_waits_for_a_slow_disk_and_what_is_asked_for_comes_first(
    reader: HeaderReader, news: News, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, original = threading.Event(), header_reader._read
    order: list[str] = []

    def slow(folder: Path, kind: MediaKind, file: str) -> object:
        order.append(file)
        assert answers.wait(LIMIT)
        return original(folder, kind, file)

    monkeypatch.setattr(header_reader, "_read", slow)
    reader.prepare([(PICTURE, "one.png"), (PICTURE, "two.png")], tmp_path)
    while not order:
        pass
    assert reader.find(PICTURE, "three.png") is None
    assert reader.busy
    answers.set()
    news.wait_for("one.png", "two.png", "three.png")
    assert order == ["one.png", "three.png", "two.png"]
