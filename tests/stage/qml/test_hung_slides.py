"""Slides of the attract loop with pictures of any proportion: words never cover a print, and all are legible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from tests.stage.exhibits import gallery
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems

from cimaise.exhibit.model.exhibit import Walls
from cimaise.layout import hanging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SIZES = {
    "white": (160, 90),
    "one": (60, 90),
    "two": (70, 90),
    "square": (90, 90),
    "panorama": (400, 90),
    "last": (60, 90),
}


@pytest.fixture
def prints(tmp_path: Path) -> Exhibit:
    for name, size in SIZES.items():
        Image.new("RGB", size, "white").save(tmp_path / f"{name}.png")
    return gallery(
        tmp_path, "p", *(f"picture: {name}.png, alt: A, caption: The {name} of them" for name in SIZES)
    )


def covered(driver: WindowDriver) -> Iterator[str]:
    """The words of the current slide that cover a print."""
    slide, page = driver.attract_loop.current, PageItems(driver.window)
    for place in (slide.firstPrint, slide.secondPrint):
        size = page.frame.size()
        area = QRectF(
            place.x() * size.width(),
            place.y() * size.height(),
            place.width() * size.width(),
            place.height() * size.height(),
        )
        yield from (text.item.property("text") for text in page.texts if text.shown.intersects(area))


@pytest.mark.parametrize("size", [(1280, 720), (600, 1024)])
def test_words_are_legible_and_beside_the_prints(
    open_window: OpenWindow, prints: Exhibit, size: tuple[int, int]
) -> None:
    driver = open_window(prints, size)
    hung = set()
    for _ in SIZES:
        driver.settle()
        slide = driver.attract_loop.current
        hung.add((slide.hung, slide.pair, slide.light))
        assert not [*map(str, violations(PageItems(driver.window))), *covered(driver)]
        driver.attract_loop.advance()
    assert len(hung) >= 2


def test_words_are_legible_on_light_walls(open_window: OpenWindow, prints: Exhibit) -> None:
    driver = open_window(prints, (1280, 720))
    # The first slide beside a print, and that with two prints.
    for _ in range(2):
        driver.attract_loop.advance()
        driver.attract_loop.update_exhibit(replace(prints, walls=Walls.LIGHT))
        driver.settle()
        slide = driver.attract_loop.current
        assert (slide.hung, slide.light) == (True, True)
        assert not [*map(str, violations(PageItems(driver.window))), *covered(driver)]


def test_words_over_a_print_are_found(
    open_window: OpenWindow, prints: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hanging, "_PAIR_FOOT", 8.0)
    driver = open_window(prints, (1280, 720))
    driver.attract_loop.advance()
    driver.settle()
    assert list(covered(driver))


def test_the_invitation_is_not_seen_on_its_way_to_the_other_side(
    open_window: OpenWindow, prints: Exhibit
) -> None:
    driver = open_window(prints, (1280, 720), still=False)
    driver.attract_loop.set_pace(60, 0.05)
    driver.bot.waitUntil(lambda: len(driver.all("invitation")) == 1)
    invitation = driver.find("invitation")
    start, seen = invitation.x(), []
    invitation.xChanged.connect(lambda: seen.append((invitation.x(), invitation.opacity())))
    driver.attract_loop.advance()
    driver.bot.waitUntil(lambda: driver.attract_loop.current.pair and invitation.x() > 600)
    driver.bot.waitUntil(lambda: invitation.opacity() == 1)
    assert len(seen) == 1, "it glides"
    assert seen[0][1] == 0
    assert invitation.x() > start


def test_a_caption_beside_a_print_is_not_cut_off(open_window: OpenWindow, tmp_path: Path) -> None:
    Image.new("RGB", (90, 90), "white").save(tmp_path / "square.png")
    caption = "The daughter of the harbour master, about 1890"
    square = gallery(tmp_path, "p", f"picture: square.png, alt: A, caption: '{caption}'")
    driver = open_window(square, (1280, 800))
    item = driver.find("slideCaption")
    assert item.property("text").replace("\n", " ") == caption
    assert item.property("truncated") is False
    assert not [*map(str, violations(PageItems(driver.window))), *covered(driver)]
