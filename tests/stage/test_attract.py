"""The attract loop in the real window: it is never blank and never stops, whatever happens to its pictures."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from cimaise.stage.images.pictures import PictureProvider

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """While this event is cleared, no picture is loaded."""
    gate = threading.Event()
    gate.set()
    answer = PictureProvider.requestImage

    def wait(self: PictureProvider, name: str, size: QSize, requested: QSize) -> QImage:
        gate.wait(10)
        return answer(self, name, size, requested)

    monkeypatch.setattr(PictureProvider, "requestImage", wait)
    yield gate
    gate.set()


def colours(one: House) -> int:
    image = one.window.grabWindow()
    return len(
        {image.pixel(x, y) for x in range(20, image.width(), 90) for y in range(20, image.height(), 60)}
    )


def test_a_slide_stays_until_the_next_picture_is_loaded(
    house: Make, bundled: Exhibit, slow: threading.Event
) -> None:
    one = house(bundled)
    loop = one.kiosk.loop_of_slides
    assert colours(one) > 100
    slow.clear()
    for _ in range(4):
        loop.advance()
        loop.advance()
        one.bot.wait(30)
        shown = [item.property("words") for item in one.all("attractTitle") if item.property("words")]
        assert shown, "the window is blank"
    slow.set()
    one.settle()
    assert colours(one) > 100


def test_old_slides_are_destroyed(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    for _ in range(40):
        one.kiosk.loop_of_slides.advance()
        one.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(one.kiosk.loop_of_slides.findChildren(type(one.kiosk.loop_of_slides.slide))) <= 3


def test_the_loop_continues_with_the_next_slide(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    first = one.kiosk.loop_of_slides.slide.picture
    one.kiosk.loop_of_slides.play()
    second = one.kiosk.loop_of_slides.slide
    assert (second.picture, second.title) != (first, "")
    assert second.picture != first


def test_the_languages_alternate(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    said = set()
    for _ in range(6):
        said.add(one.kiosk.loop_of_slides.slide.invitation)
        one.kiosk.loop_of_slides.advance()
        one.settle()
    assert len(said) == len(two_languages.languages)


def test_a_long_caption_is_shown_only_on_the_picture_page(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    for _ in range(30):
        assert len(one.kiosk.loop_of_slides.slide.caption) <= 48
        one.kiosk.loop_of_slides.advance()
        one.settle()
