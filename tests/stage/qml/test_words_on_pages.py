"""What words do to a page: long captions, places of links, tiles in sight, lists in columns, quotation marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems

from cimaise.exhibit.model.exhibit import GalleryRoom, Photo, SectionsRoom, SongsRoom, TextRoom
from cimaise.exhibit.model.localized_text import LocalizedText

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

CAPTION = "The harbour on a winter morning, seen from the roof of the customs house while the ferry leaves"
LONG_LEAD = " ".join(f"Sentence number {number} is about the light and the harbour." for number in range(30))
QUOTED = "“The Song of the Harbour” and others"


sizes = pytest.mark.parametrize(
    "size",
    [
        pytest.param((1280, 720), id="landscape"),
        pytest.param((600, 1024), id="portrait", marks=pytest.mark.thorough),
    ],
)


def with_captions(exhibit: Exhibit) -> Exhibit:
    def captioned(room: GalleryRoom) -> GalleryRoom:
        photos = [
            replace(item, caption=LocalizedText.plain(CAPTION))
            for item in room.items
            if isinstance(item, Photo)
        ]
        return replace(room, items=tuple(photos))

    galleries = tuple(captioned(room) for room in exhibit.rooms if isinstance(room, GalleryRoom))
    return replace(exhibit, rooms=galleries, attract=tuple(room.id for room in galleries))


def with_long_texts(exhibit: Exhibit) -> Exhibit:
    """The exhibit with a long introduction, and a song whose title starts with a quotation mark."""

    def longer(room: object) -> object:
        if isinstance(room, TextRoom) and room.on_home:
            return replace(room, body=LocalizedText.plain(LONG_LEAD))
        if isinstance(room, SongsRoom):
            first, *others = room.songs
            return replace(room, songs=(replace(first, title=LocalizedText.plain(QUOTED)), *others))
        return room

    return replace(exhibit, rooms=tuple(map(longer, exhibit.rooms)))  # type: ignore[arg-type]


def song_pages(exhibit: Exhibit) -> list[str]:
    room = next(room for room in exhibit.rooms if isinstance(room, SongsRoom))
    return [f"{room.id}/{song.id}" for song in room.songs]


def top(item: QQuickItem) -> float:
    return item.mapToScene(item.boundingRect().topLeft()).y()


@sizes
def test_a_long_caption_has_two_lines_in_the_attract_loop(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int]
) -> None:
    driver = open_window(with_captions(bundled), size)
    # On a portrait screen two pictures hang one above the other, with both captions.
    driver.bot.waitUntil(lambda: driver.all("slideCaption") != [])
    caption = driver.find("slideCaption")
    driver.bot.waitUntil(lambda: caption.opacity() == 1)
    lines = caption.property("text").split("\n")
    assert CAPTION in " ".join(lines)
    assert min(len(line.split()) for line in lines) > 1
    items = PageItems(driver.window)
    assert caption.property("lineCount") == 2, "longer ones are cut off"
    assert not violations(items)


@sizes
def test_each_direction_has_one_place_on_every_song_page(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int]
) -> None:
    driver = open_window(bundled, size)
    first, second, *_, last = song_pages(bundled)
    driver.open(first)
    following = driver.centre("nextCard")
    assert not driver.all("previousCard")
    driver.touch(following)
    assert driver.page == second
    previous = driver.centre("previousCard")
    driver.touch(following)
    assert driver.page == song_pages(bundled)[2]
    driver.kiosk.open(last)
    driver.settle()
    assert not driver.all("nextCard")
    driver.touch(following)
    assert driver.page == last
    driver.touch(previous)
    assert driver.page == song_pages(bundled)[-2]


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        pytest.param((1024, 600), 3, id="small-200"),
        pytest.param((1280, 720), 2, id="wide-140", marks=pytest.mark.thorough),
        pytest.param((600, 1024), 3, id="upright-200", marks=pytest.mark.thorough),
    ],
)
def test_home_shows_the_tops_of_its_tiles(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int], text_size: int
) -> None:
    driver = open_window(with_long_texts(bundled), size)
    driver.open("home")
    driver.kiosk.chooseTextSize(text_size)
    driver.settle()
    items = PageItems(driver.window)
    shown = [item.shown.height() for item in items.controls if item.item.objectName().startswith("tile-")]
    assert max(shown) >= 12 * items.u
    assert not violations(items)


def test_songs_are_read_down_in_each_screenful(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    pages = song_pages(bundled)
    driver.open(pages[0].partition("/")[0])
    rows = [driver.find(f"row-{page}") for page in pages]
    assert rows[0].x() == rows[1].x() < rows[len(rows) // 2].x() or len(rows) < 3
    # Nobody scrolls back up: a later row is never on an earlier screen.
    starts = [index for index in range(1, len(rows)) if rows[index].x() > rows[index - 1].x()]
    assert all(top(rows[index]) == pytest.approx(top(rows[0]), abs=1) for index in starts[:1])


def test_an_opening_quotation_mark_hangs_into_the_margin(open_window: OpenWindow, bundled: Exhibit) -> None:
    exhibit = with_long_texts(bundled)
    driver = open_window(exhibit)
    driver.open(song_pages(exhibit)[0])
    assert quote_and_title(driver) == ("“", QUOTED[1:])
    quote, title = driver.find("hangingQuote"), driver.find("pageTitle")
    assert quote.x() + quote.width() == pytest.approx(0, abs=1)
    assert title.mapToScene(title.boundingRect().topLeft()).x() == pytest.approx(12 * 720 / 135, abs=1)


def quote_and_title(driver: WindowDriver) -> tuple[str, str]:
    return driver.find("hangingQuote").property("text"), driver.find("pageTitle").property("text").replace(
        "\n", " "
    )


def test_a_label_in_english_has_english_capitals_in_a_turkish_exhibit(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    turkish = replace(bundled, languages=("tr",), overline=LocalizedText.plain("izmir"))
    driver = open_window(turkish)
    driver.open("home")
    # The other letters become capitals when they are drawn.
    assert "\u0130zm\u0130r" in driver.texts()
    driver.open("sections")
    count = next(len(room.sections) for room in bundled.rooms if isinstance(room, SectionsRoom))
    assert f"{count} sections" in driver.texts()
