"""A disk that does not answer delays pictures, not the answer to a touch. Frames do not move when it answers at last."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from limit import LIMIT
from PIL import Image
from PySide6.QtCore import QCoreApplication
from tests.stage.exhibits import gallery

from cimaise.layout.wall import FILM_PROPORTION
from cimaise.stage.bridge import arrangement
from cimaise.stage.images import header_reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

NAMES = ("first", "wide", "upright")


class Disk:
    """A disk that can be stopped. It is never read in the UI thread."""

    def __init__(self) -> None:
        self._original = header_reader._read
        self._answers = threading.Event()
        self._answers.set()

    def read(self, *arguments: Any) -> Any:
        assert threading.current_thread() is not threading.main_thread()
        assert self._answers.wait(LIMIT)
        return self._original(*arguments)

    def stop(self) -> None:
        self._answers.clear()

    def answer(self) -> None:
        self._answers.set()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk()
    monkeypatch.setattr(header_reader, "_read", disk.read)
    yield disk
    disk.answer()


@pytest.fixture
def driver(open_window: OpenWindow, tmp_path: Path, disk: Disk) -> WindowDriver:
    for name, size in zip(NAMES, ((160, 90), (200, 90), (90, 160)), strict=True):
        Image.new("RGB", size, "#334455").save(tmp_path / f"{name}.png")
    exhibit = gallery(tmp_path, "photos", *(f"picture: {name}.png, alt: {name}" for name in NAMES))
    driver = open_window(exhibit)
    disk.stop()
    return driver


def frames(driver: WindowDriver) -> list[tuple[float, float]]:
    """The position and the proportion of each frame of the gallery."""
    rows = [driver.all(f"row-photos/{name}") for name in NAMES]
    return [(row[0].x(), row[0].width() / row[0].height()) for row in rows if row]


def test_the_window_answers_while_the_disk_does_not(driver: WindowDriver, disk: Disk) -> None:
    driver.kiosk.start_at("photos")
    driver.bot.waitUntil(lambda: bool(driver.all("dockBack")))
    assert frames(driver) == []
    at = driver.centre("dockBack")
    driver.press(at)
    driver.release(at)
    driver.bot.waitUntil(lambda: driver.page == "home")
    disk.answer()
    driver.open("photos")
    assert [proportion for _, proportion in frames(driver)] == pytest.approx(
        [160 / 90, 200 / 90, 90 / 160], rel=0.05
    )


def test_frames_stay_where_they_are_when_the_disk_answers_late(
    driver: WindowDriver, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrangement, "_PATIENCE", 1)
    driver.kiosk.start_at("photos")
    driver.bot.waitUntil(lambda: len(frames(driver)) == 3)
    neutral = frames(driver)
    assert neutral[2][1] == pytest.approx(FILM_PROPORTION, rel=0.05)
    disk.answer()
    driver.bot.waitUntil(lambda: not driver.exhibit_window.pictures.headers.busy)
    QCoreApplication.processEvents()
    driver.settle()
    assert frames(driver) == neutral
    upright = driver.find("row-photos/upright").childItems()
    assert any(str(child.property("picture")).startswith("contain/") for child in upright)
    driver.open("home")
    driver.open("photos")
    assert frames(driver) != neutral
