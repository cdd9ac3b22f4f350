"""The attract loop on the real scene: never blank, never still, whatever its pictures do."""

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
    """While this is cleared, no picture comes."""
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


def test_what_is_on_show_stays_until_the_next_picture_has_come(
    house: Make, bundled: Exhibit, slow: threading.Event
) -> None:
    one = house(bundled)
    loop = one.attract_loop
    assert colours(one) > 100
    slow.clear()
    for _ in range(4):
        loop.advance()
        loop.advance()
        one.bot.wait(30)
        shown = [item.property("title") for item in one.all("attractTitle") if item.property("title")]
        assert shown, "nothing is on show"
    slow.set()
    one.settle()
    assert colours(one) > 100


def test_slides_are_let_go(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    for _ in range(40):
        one.attract_loop.advance()
        one.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(one.attract_loop.findChildren(type(one.attract_loop.slide))) <= 3


def test_the_loop_goes_on_where_it_was(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    first = one.attract_loop.slide.picture
    one.attract_loop.start()
    second = one.attract_loop.slide
    assert (second.picture, second.title) != (first, "")
    assert second.picture != first


def test_each_language_is_spoken_in_turn(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    said = set()
    for _ in range(6):
        said.add(one.attract_loop.slide.invitation)
        one.attract_loop.advance()
        one.settle()
    assert len(said) == len(two_languages.languages)


def test_a_long_caption_is_left_to_the_picture_page(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    for _ in range(30):
        assert len(one.attract_loop.slide.caption) <= 48
        one.attract_loop.advance()
        one.settle()
