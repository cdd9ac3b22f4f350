"""The attract loop in the real window: it is never blank, and continues if pictures are slow or missing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from limit import LIMIT
from PySide6.QtCore import QCoreApplication, QEvent
from tests.stage.driver import WindowDriver

from cimaise.config.groups import AttractSettings
from cimaise.config.settings import Settings
from cimaise.stage.images.pictures import PictureProvider

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit


@pytest.fixture
def pictures_allowed(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While this event is cleared, no picture is loaded."""
    event = threading.Event()
    event.set()
    request_image = PictureProvider.requestImage

    def wait(self: PictureProvider, name: str, size: QSize, requested: QSize) -> QImage:
        event.wait(LIMIT)
        return request_image(self, name, size, requested)

    monkeypatch.setattr(PictureProvider, "requestImage", wait)
    yield event
    event.set()


def colour_count(driver: WindowDriver) -> int:
    image = driver.window.grabWindow()
    return len(
        {image.pixel(x, y) for x in range(20, image.width(), 90) for y in range(20, image.height(), 60)}
    )


def test_a_slide_stays_until_the_next_picture_is_loaded(
    open_window: OpenWindow, bundled: Exhibit, pictures_allowed: threading.Event
) -> None:
    driver = open_window(bundled)
    loop = driver.attract_loop
    assert colour_count(driver) > 100
    pictures_allowed.clear()
    for _ in range(4):
        loop.advance()
        loop.advance()
        driver.bot.wait(30)
        titles = [item.property("title") for item in driver.all("attractTitle")]
        assert any(titles), "the window is blank"
    pictures_allowed.set()
    driver.settle()
    assert colour_count(driver) > 100


def test_old_slides_are_destroyed(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    for _ in range(15):
        driver.attract_loop.advance()
        driver.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(driver.attract_loop.findChildren(type(driver.attract_loop.slide))) <= 3


def test_the_first_slide_is_shown_for_its_time_however_long_the_start_takes(
    open_window: OpenWindow,
    bundled: Exhibit,
    pictures_allowed: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pictures_allowed.clear()
    monkeypatch.setattr(WindowDriver, "settle", lambda driver: driver.bot.wait(10))
    settings = Settings(attract=AttractSettings(dwell=0.1, fade=0))
    driver = open_window(bundled, still=False, config=settings)
    first = driver.attract_loop.slide
    driver.bot.wait(500)
    assert driver.attract_loop.slide is first
    pictures_allowed.set()
    driver.bot.waitUntil(lambda: driver.attract_loop.slide is not first)


def test_the_loop_continues_with_the_next_slide(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    first = driver.attract_loop.slide.picture
    driver.attract_loop.start()
    second = driver.attract_loop.slide
    assert (second.picture, second.title) != (first, "")
    assert second.picture != first


def test_the_languages_alternate(open_window: OpenWindow, two_languages: Exhibit) -> None:
    driver = open_window(two_languages)
    invitations = set()
    for _ in range(6):
        invitations.add(driver.attract_loop.slide.invitation)
        driver.attract_loop.advance()
        driver.settle()
    assert len(invitations) == len(two_languages.languages)
