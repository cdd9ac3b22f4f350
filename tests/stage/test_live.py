"""An exhibit that is edited while it is shown: the change appears, and the visitor notices nothing else."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from tests.stage.conftest import House

from cimaise.exhibit.pages.versions import with_versions
from cimaise.exhibit.reading.reader import read
from cimaise.show.visit import Phase, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    Make = Callable[..., House]

FILM = Path(__file__).parents[1] / "data/films/vp9-opus.webm"
LONG = "\n\n".join(f"Paragraph {number}. " + "The tide comes and goes. " * 30 for number in range(12))
YAML = """format: 1
title: The quay
languages: [en, ko]
rooms:
  - {id: words, kind: text, title: Words, file: words.md}
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {id: red, picture: red.png, alt: Red, caption: The red one}
      - {id: green, picture: green.png, alt: Green, caption: The green one}
      - {id: blue, picture: blue.png, alt: Blue, caption: The blue one}
      - {id: film, film: quay.webm, poster: red.png, alt: A quay, caption: The film}
  - id: songs
    kind: songs
    title: Songs
    songs: [Ebb, Flow]
"""
RED = "      - {id: red, picture: red.png, alt: Red, caption: The red one}\n"
ROOM = "  - {id: harbour, kind: text, title: Harbour, text: Ships.}\n"


@dataclass
class Desk:
    """A curator who edits the exhibit that a visitor sees."""

    folder: Path
    one: House
    yaml: str = YAML

    def save(self, old: str = "", new: str = "", **versions: int) -> None:
        """Replace a text in exhibit.yaml, save it, and update the window."""
        assert old in self.yaml
        self.yaml = self.yaml.replace(old, new) if old else self.yaml
        (self.folder / "exhibit.yaml").write_text(self.yaml)
        exhibit = read(self.folder).exhibit
        assert exhibit is not None
        self._saved = with_versions(exhibit, {f"{name}.png": number for name, number in versions.items()})
        self.one.stage.update_exhibit(self._saved)

    def saved(self, old: str = "", new: str = "", **versions: int) -> None:
        """Save, and wait until the change is shown: it is delayed after a touch."""
        self.save(old, new, **versions)
        self.one.bot.waitUntil(self._is_on_show, timeout=3000)
        self.one.settle()

    def _is_on_show(self) -> bool:
        return self.one.stage.exhibit == self._saved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "exhibit.yaml").write_text(YAML)
    (tmp_path / "words.md").write_text(LONG)
    for name in ("red", "green", "blue"):
        Image.new("RGB", (160, 90), name).save(tmp_path / f"{name}.png")
    shutil.copy(FILM, tmp_path / "quay.webm")
    return tmp_path


@pytest.fixture
def desk(house: Make, folder: Path) -> Callable[..., Desk]:
    def make(page: str = "", **options: Any) -> Desk:
        exhibit = read(folder).exhibit
        assert exhibit is not None
        live = Desk(folder, house(exhibit, **options))
        if page:
            live.one.open(page)
        return live

    return make


def flickable(one: House) -> QQuickItem:
    return next(item for item in one.items("QQuickFlickable"))


def texts(one: House) -> list[str]:
    return [text for item in one.items("QQuickText") if (text := item.property("text"))]


def test_a_changed_text_keeps_the_scroll_position(desk: Callable[..., Desk]) -> None:
    live = desk("words")
    one = live.one
    one.touch("scrollDown")
    one.bot.wait(300)
    area, at = flickable(one), flickable(one).property("contentY")
    assert at > 0
    shown = [item for item in one.items("QQuickText") if "Paragraph" in item.property("text")]
    (live.folder / "words.md").write_text(LONG.replace("Paragraph 5", "The fifth paragraph"))
    live.saved()
    assert any(text.startswith("The fifth paragraph.") for text in texts(one))
    # The items are the same: nothing was created again, so nothing flickers.
    assert flickable(one) is area
    assert area.property("contentY") == at
    assert [item for item in one.items("QQuickText") if item in shown] == shown


def test_a_shortened_text_is_scrolled_to_its_end(desk: Callable[..., Desk]) -> None:
    live = desk("words")
    area = flickable(live.one)
    area.setProperty("contentY", area.property("contentHeight") - area.height())
    (live.folder / "words.md").write_text(LONG[: len(LONG) // 2])
    live.saved()
    live.one.window.grabWindow()
    assert area.property("contentY") == pytest.approx(area.property("contentHeight") - area.height(), abs=1)


def test_a_removed_page_is_replaced_by_its_room(desk: Callable[..., Desk]) -> None:
    live = desk("photos/red")
    live.saved(RED)
    assert live.one.page == "photos"
    assert len(live.one.all("row-photos/green")) == 1
    live.saved(live.yaml[live.yaml.index("  - id: photos") : live.yaml.index("  - id: songs")])
    assert (live.one.page, live.one.kiosk.state.trail) == ("home", ())
    assert live.one.kiosk.state.phase is Phase.VISIT


def test_the_choices_of_the_visitor_are_kept(desk: Callable[..., Desk]) -> None:
    live = desk("photos")
    one = live.one
    one.kiosk.chooseLanguage("ko")
    one.kiosk.chooseTextSize(2)
    one.kiosk.chooseCaptions(False)
    one.kiosk.open("photos/blue")
    one.pass_time(30)
    one.settle()
    before = one.kiosk.state
    live.saved("The blue one", "The bluest")
    assert one.kiosk.state == before
    assert one.find("caption").property("text") == "The bluest"
    # The idle time was not reset.
    one.pass_time(45.5)
    assert one.kiosk.state.phase is Phase.ASKING
    live.saved("The bluest", "The blue one")
    assert one.kiosk.state.phase is Phase.ASKING


def test_adding_or_removing_a_room_keeps_the_other_tiles(desk: Callable[..., Desk]) -> None:
    live = desk("home")
    one = live.one
    tile = one.find("tile-photos")
    live.saved("  - id: songs\n", ROOM + "  - id: songs\n")
    assert one.find("tile-photos") is tile
    order = [item.objectName() for item in one.items("QQuickAbstractButton") if "tile-" in item.objectName()]
    assert order == ["tile-photos", "tile-harbour", "tile-songs"]
    one.touch("tile-harbour")
    assert one.page == "harbour"
    live.saved(ROOM)
    assert one.page == "home"
    assert [
        item.objectName() for item in one.items("QQuickAbstractButton") if "tile-" in item.objectName()
    ] == [
        "tile-photos",
        "tile-songs",
    ]


def test_pictures_can_be_added_and_removed_in_the_current_gallery(desk: Callable[..., Desk]) -> None:
    live = desk("photos")
    one = live.one
    for _ in range(2):
        live.saved(RED)
        assert one.all("row-photos/red") == []
        live.saved("    items:\n", "    items:\n" + RED)
        names = [item.objectName() for item in one.items("QQuickAbstractButton")]
        rows = [name for name in names if name.startswith("row-")]
        assert rows == [f"row-photos/{name}" for name in ("red", "green", "blue", "film")]


def colour(one: House, x: int, y: int) -> str:
    return one.window.grabWindow().pixelColor(x, y).name()


@pytest.mark.parametrize("page", ["photos", "photos/green"])
def test_a_changed_picture_file_is_replaced_without_a_gap(desk: Callable[..., Desk], page: str) -> None:
    live = desk(page)
    one = live.one
    place = (960, 400)
    name = "row-photos/green"
    if page == "photos":
        middle = one.centre(name)
        place = (middle.x(), middle.y())
    assert colour(one, *place) == "#008000"
    Image.new("RGB", (160, 90), "yellow").save(live.folder / "green.png")
    live.save(green=1)
    seen = []
    while not seen or seen[-1] != "#ffff00":
        seen.append(colour(one, *place))
        one.bot.wait(1)
        assert len(seen) < 500
    assert set(seen) <= {"#008000", "#ffff00"}
    one.settle()
    assert colour(one, *place) == "#ffff00"


def test_a_zoomed_picture_stays_zoomed_when_its_caption_changes(
    desk: Callable[..., Desk],
) -> None:
    live = desk("photos/green")
    one = live.one
    one.touch("nearer")
    width = one.kiosk.page.zoom.place.width()
    live.saved("The green one", "The green one. " * 20)
    assert one.find("caption").property("lineCount") > 1
    assert one.kiosk.page.zoom.place.width() == width
    Image.new("RGB", (160, 90), "yellow").save(live.folder / "green.png")
    live.saved(green=1)
    assert one.kiosk.page.zoom.place.width() < width


def test_a_missing_picture_is_shown_once_it_exists(desk: Callable[..., Desk]) -> None:
    (live := desk("photos/green")).folder.joinpath("green.png").unlink()
    live.saved(green=1)
    assert len(live.one.all("missingPicture")) == 1
    Image.new("RGB", (160, 90), "yellow").save(live.folder / "green.png")
    live.saved(green=2)
    assert live.one.all("missingPicture") == []
    assert colour(live.one, 960, 400) == "#ffff00"


def test_languages_can_be_added_and_removed(desk: Callable[..., Desk]) -> None:
    live = desk("home")
    one = live.one
    live.saved("[en, ko]", "[en, ko, ar]")
    one.touch("dockLanguage")
    one.touch("language-ar")
    assert one.kiosk.state.language == "ar"
    assert one.find("dockHome").property("text") == "الرئيسية"
    live.saved("[en, ko, ar]", "[en, ko]")
    assert (one.kiosk.state.language, one.find("dockHome").property("text")) == ("en", "Home")
    assert one.kiosk.state.sheet is Sheet.LANGUAGE
    assert len(one.all("language-ko")) == 1
    live.saved("[en, ko]", "[en]")
    assert one.kiosk.state.sheet is Sheet.NONE
    assert one.all("dockLanguage") == []


def test_a_change_waits_until_no_finger_is_down(desk: Callable[..., Desk]) -> None:
    live = desk("photos")
    one = live.one
    at = one.centre("row-photos/red")
    one.press(at)
    live.save(RED)
    one.bot.wait(400)
    assert len(one.all("row-photos/red")) == 1
    one.release(at)
    # The touch has its effect; then its page is removed.
    assert one.page == "photos/red"
    one.bot.waitUntil(lambda: one.page == "photos", timeout=3000)


def test_a_change_waits_until_a_flick_has_ended(desk: Callable[..., Desk]) -> None:
    live = desk("words", still=False)
    one = live.one
    one.press(QPoint(1200, 800))
    for step in range(1, 9):
        one.move(QPoint(1200, 800 - 60 * step))
        one.bot.wait(8)
    one.release(QPoint(1200, 320))
    area = flickable(one)
    (live.folder / "words.md").write_text("Only this.")
    live.save()
    assert area.property("moving") is True
    moved = []
    one.bot.waitUntil(
        lambda: moved.append(area.property("moving")) or "Only this." in texts(one), timeout=6000
    )
    assert moved[-1] is False
    assert moved.count(True) > 3


def test_a_change_that_is_undone_while_it_waits_is_never_shown(desk: Callable[..., Desk]) -> None:
    live = desk("photos")
    one = live.one
    at = QPoint(1700, 40)
    one.press(at)
    live.save("Photos", "Pictures")
    live.save("Pictures", "Photos")
    one.release(at)
    seen = set()
    for _ in range(40):
        one.bot.wait(10)
        seen.add(one.find("pageTitle").property("text"))
    assert seen == {"Photos"}


def test_an_open_sheet_stays_open(desk: Callable[..., Desk]) -> None:
    live = desk("songs")
    one = live.one
    one.touch("dockTextSize")
    sheet = one.find("sheetClose")
    live.saved("Ebb", "Spring tide")
    assert one.kiosk.state.sheet is Sheet.TEXT_SIZE
    assert one.find("sheetClose") is sheet
    assert "Spring tide" in texts(one)


def test_a_changed_colour_is_shown_at_once(desk: Callable[..., Desk]) -> None:
    live = desk("home")
    one = live.one
    (live.folder / "words.md").write_text("A harbour.")
    live.saved()
    one.window.grabWindow()
    button = one.centre("readIntroduction")
    live.saved("languages:", 'theme: {accent: "#004400"}\nlanguages:')
    assert colour(one, button.x(), button.y() - 25) == "#004400"


def test_a_page_can_become_one_of_another_kind(desk: Callable[..., Desk]) -> None:
    live = desk("songs")
    live.saved(
        "kind: songs\n    title: Songs\n    songs: [Ebb, Flow]",
        "kind: text\n    title: Songs\n    text: Ebb.",
    )
    assert live.one.page == "songs"
    assert live.one.find("pageTitle").property("text") == "Songs"
    assert "Ebb." in texts(live.one)


PATIENCE = 8000


def film(one: House, name: str) -> Any:
    return one.stage.player.property(name)


def test_a_film_continues(desk: Callable[..., Desk]) -> None:
    live = desk(still=False)
    one = live.one
    one.kiosk.start_at("photos/film")
    one.bot.waitUntil(lambda: film(one, "seen"), timeout=PATIENCE)
    at = film(one, "position")
    live.save("The film", "The old film")
    assert film(one, "position") >= at
    assert film(one, "playing") is True
    live.save("film: quay.webm", "film: other.webm")
    one.bot.waitUntil(lambda: one.all("missingFilm") != [], timeout=PATIENCE)
    live.save("film: other.webm", "film: quay.webm")
    one.bot.waitUntil(lambda: film(one, "seen"), timeout=PATIENCE)


def captions(one: House) -> list[str]:
    return [item.property("text") for item in one.all("caption")]


def test_a_slideshow_continues_with_the_changed_gallery(desk: Callable[..., Desk]) -> None:
    live = desk(still=False)
    one = live.one
    one.open("photos")
    one.kiosk.slideshow.set_pace(30, 0.05)
    one.touch("playSlideshow")
    one.bot.waitUntil(lambda: captions(one) == ["The red one"], timeout=PATIENCE)
    slide = one.kiosk.slideshow.on_show
    live.saved("The red one", "The reddest")
    assert captions(one) == ["The reddest"]
    assert one.kiosk.slideshow.on_show is slide
    live.saved("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert one.kiosk.state.sheet is Sheet.SLIDESHOW
    one.touch("nextSlide")
    one.bot.waitUntil(lambda: captions(one) == ["The blue one"], timeout=PATIENCE)
    one.touch("previousSlide")
    one.bot.waitUntil(lambda: captions(one) == ["The reddest"], timeout=PATIENCE)
    live.saved(live.yaml[live.yaml.index("  - id: photos") : live.yaml.index("  - id: songs")])
    assert (one.page, one.kiosk.state.sheet, one.kiosk.slideshow.on_show) == ("home", Sheet.NONE, None)


def test_the_attract_loop_continues_without_removed_pictures(desk: Callable[..., Desk]) -> None:
    live = desk()
    one, loop = live.one, live.one.kiosk.loop_of_slides
    slide, item = loop.on_show, one.all("attractTitle")[0]
    assert slide.picture == "cover/0.5,0.5/red.png"
    live.saved("The quay", "The pier")
    assert loop.on_show is slide
    assert item.property("words") == "The pier"
    live.saved("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert loop.on_show is slide
    shown = set()
    for _ in range(12):
        loop.advance()
        one.settle()
        shown.add(loop.on_show.picture)
    assert shown == {"", "cover/0.5,0.5/blue.png", "cover/0.5,0.5/red.png"}
    live.saved(red=1)
    for _ in range(12):
        loop.advance()
        one.settle()
        shown.add(loop.on_show.picture)
    assert "cover/0.5,0.5/red.png?1" in shown


def test_a_changed_picture_replaces_the_current_one_of_the_attract_loop(
    desk: Callable[..., Desk],
) -> None:
    live = desk()
    one, slide = live.one, live.one.kiosk.loop_of_slides.on_show
    assert colour(one, 1700, 200) == "#ff0000"
    Image.new("RGB", (160, 90), "yellow").save(live.folder / "red.png")
    live.saved(red=1)
    assert one.kiosk.loop_of_slides.on_show is slide
    assert colour(one, 1700, 200) == "#ffff00"


def test_many_changes_do_not_leak_objects(desk: Callable[..., Desk]) -> None:
    live = desk("home")
    one = live.one
    changes = [
        ("The quay", "The pier"),
        ("    items:\n" + RED, "    items:\n"),
        ("  - id: songs\n", ROOM + "  - id: songs\n"),
        ("The pier", "The quay"),
        (ROOM, ""),
        ("    items:\n", "    items:\n" + RED),
    ]

    def change(times: int) -> tuple[int, int]:
        for index in range(times):
            live.save(*changes[index % len(changes)])
            QCoreApplication.processEvents()
        one.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(one.kiosk.findChildren(object)), len(one.window.findChildren(object))

    change(6)
    before = change(6)
    assert change(198) == before
