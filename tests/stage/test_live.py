"""An exhibit that is edited while it is shown: the change appears, and the visitor notices nothing else."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from tests.stage.conftest import WindowDriver

from cimaise.exhibit.pages.versions import with_versions
from cimaise.exhibit.reading.reader import read
from cimaise.show.events import Sheet
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem

    Make = Callable[..., WindowDriver]

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
class Curator:
    """A curator who edits the exhibit that a visitor sees."""

    folder: Path
    driver: WindowDriver
    yaml: str = YAML

    def save(self, old: str = "", new: str = "", **versions: int) -> None:
        """Replace a text in exhibit.yaml, save it, and update the window."""
        assert old in self.yaml
        self.yaml = self.yaml.replace(old, new) if old else self.yaml
        (self.folder / "exhibit.yaml").write_text(self.yaml)
        exhibit = read(self.folder).exhibit
        assert exhibit is not None
        self._saved = with_versions(exhibit, {f"{name}.png": number for name, number in versions.items()})
        self.driver.exhibit_window.update_exhibit(self._saved)

    def saved(self, old: str = "", new: str = "", **versions: int) -> None:
        """Save, and wait until the change is shown: it is delayed after a touch."""
        self.save(old, new, **versions)
        self.driver.bot.waitUntil(self._is_on_show, timeout=3000)
        self.driver.settle()

    def _is_on_show(self) -> bool:
        return self.driver.exhibit_window.exhibit == self._saved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "exhibit.yaml").write_text(YAML)
    (tmp_path / "words.md").write_text(LONG)
    for name in ("red", "green", "blue"):
        Image.new("RGB", (160, 90), name).save(tmp_path / f"{name}.png")
    shutil.copy(FILM, tmp_path / "quay.webm")
    return tmp_path


@pytest.fixture
def edit_exhibit(open_window: Make, folder: Path) -> Callable[..., Curator]:
    def make(page: str = "", **options: Any) -> Curator:
        exhibit = read(folder).exhibit
        assert exhibit is not None
        curator = Curator(folder, open_window(exhibit, **options))
        if page:
            curator.driver.open(page)
        return curator

    return make


def flickable(driver: WindowDriver) -> QQuickItem:
    return next(item for item in driver.items("QQuickFlickable"))


def texts(driver: WindowDriver) -> list[str]:
    return [text for item in driver.items("QQuickText") if (text := item.property("text"))]


def test_a_changed_text_keeps_the_scroll_position(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("words")
    driver = curator.driver
    driver.touch("scrollDown")
    driver.bot.wait(300)
    area, at = flickable(driver), flickable(driver).property("contentY")
    assert at > 0
    shown = [item for item in driver.items("QQuickText") if "Paragraph" in item.property("text")]
    (curator.folder / "words.md").write_text(LONG.replace("Paragraph 5", "The fifth paragraph"))
    curator.saved()
    assert any(text.startswith("The fifth paragraph.") for text in texts(driver))
    # The items are the same: nothing was created again, so nothing flickers.
    assert flickable(driver) is area
    assert area.property("contentY") == at
    assert [item for item in driver.items("QQuickText") if item in shown] == shown


def test_a_shortened_text_is_scrolled_to_its_end(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("words")
    area = flickable(curator.driver)
    area.setProperty("contentY", area.property("contentHeight") - area.height())
    (curator.folder / "words.md").write_text(LONG[: len(LONG) // 2])
    curator.saved()
    curator.driver.window.grabWindow()
    assert area.property("contentY") == pytest.approx(area.property("contentHeight") - area.height(), abs=1)


def test_a_removed_page_is_replaced_by_its_room(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("photos/red")
    curator.saved(RED)
    assert curator.driver.page == "photos"
    assert len(curator.driver.all("row-photos/green")) == 1
    curator.saved(curator.yaml[curator.yaml.index("  - id: photos") : curator.yaml.index("  - id: songs")])
    assert (curator.driver.page, curator.driver.kiosk.state.history) == ("home", ())
    assert curator.driver.kiosk.state.phase is Phase.VISIT


def test_the_choices_of_the_visitor_are_kept(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    driver.kiosk.chooseLanguage("ko")
    driver.kiosk.chooseTextSize(2)
    driver.kiosk.chooseCaptions(False)
    driver.kiosk.open("photos/blue")
    driver.pass_time(30)
    driver.settle()
    before = driver.kiosk.state
    curator.saved("The blue one", "The bluest")
    assert driver.kiosk.state == before
    assert driver.find("caption").property("text") == "The bluest"
    # The idle time was not reset.
    driver.pass_time(45.5)
    assert driver.kiosk.state.phase is Phase.ASKING
    curator.saved("The bluest", "The blue one")
    assert driver.kiosk.state.phase is Phase.ASKING


def test_adding_or_removing_a_room_keeps_the_other_tiles(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    tile = driver.find("tile-photos")
    curator.saved("  - id: songs\n", ROOM + "  - id: songs\n")
    assert driver.find("tile-photos") is tile
    order = [
        item.objectName() for item in driver.items("QQuickAbstractButton") if "tile-" in item.objectName()
    ]
    assert order == ["tile-photos", "tile-harbour", "tile-songs"]
    driver.touch("tile-harbour")
    assert driver.page == "harbour"
    curator.saved(ROOM)
    assert driver.page == "home"
    assert [
        item.objectName() for item in driver.items("QQuickAbstractButton") if "tile-" in item.objectName()
    ] == [
        "tile-photos",
        "tile-songs",
    ]


def test_pictures_can_be_added_and_removed_in_the_current_gallery(
    edit_exhibit: Callable[..., Curator],
) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    for _ in range(2):
        curator.saved(RED)
        assert driver.all("row-photos/red") == []
        curator.saved("    items:\n", "    items:\n" + RED)
        names = [item.objectName() for item in driver.items("QQuickAbstractButton")]
        rows = [name for name in names if name.startswith("row-")]
        assert rows == [f"row-photos/{name}" for name in ("red", "green", "blue", "film")]


def colour(driver: WindowDriver, x: int, y: int) -> str:
    return driver.window.grabWindow().pixelColor(x, y).name()


@pytest.mark.parametrize("page", ["photos", "photos/green"])
def test_a_changed_picture_file_is_replaced_without_a_gap(
    edit_exhibit: Callable[..., Curator], page: str
) -> None:
    curator = edit_exhibit(page)
    driver = curator.driver
    place = (960, 400)
    name = "row-photos/green"
    if page == "photos":
        middle = driver.centre(name)
        place = (middle.x(), middle.y())
    assert colour(driver, *place) == "#008000"
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.save(green=1)
    seen = []
    while not seen or seen[-1] != "#ffff00":
        seen.append(colour(driver, *place))
        driver.bot.wait(1)
        assert len(seen) < 500
    assert set(seen) <= {"#008000", "#ffff00"}
    driver.settle()
    assert colour(driver, *place) == "#ffff00"


def test_a_zoomed_picture_stays_zoomed_when_its_caption_changes(
    edit_exhibit: Callable[..., Curator],
) -> None:
    curator = edit_exhibit("photos/green")
    driver = curator.driver
    driver.touch("nearer")
    width = driver.kiosk.page.zoom.pictureRect.width()
    curator.saved("The green one", "The green one. " * 20)
    assert driver.find("caption").property("lineCount") > 1
    assert driver.kiosk.page.zoom.pictureRect.width() == width
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.saved(green=1)
    assert driver.kiosk.page.zoom.pictureRect.width() < width


def test_a_missing_picture_is_shown_once_it_exists(edit_exhibit: Callable[..., Curator]) -> None:
    (curator := edit_exhibit("photos/green")).folder.joinpath("green.png").unlink()
    curator.saved(green=1)
    assert len(curator.driver.all("missingPicture")) == 1
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "green.png")
    curator.saved(green=2)
    assert curator.driver.all("missingPicture") == []
    assert colour(curator.driver, 960, 400) == "#ffff00"


def test_languages_can_be_added_and_removed(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    curator.saved("[en, ko]", "[en, ko, ar]")
    driver.touch("dockLanguage")
    driver.touch("language-ar")
    assert driver.kiosk.state.language == "ar"
    assert driver.find("dockHome").property("text") == "الرئيسية"
    curator.saved("[en, ko, ar]", "[en, ko]")
    assert (driver.kiosk.state.language, driver.find("dockHome").property("text")) == ("en", "Home")
    assert driver.kiosk.state.sheet is Sheet.LANGUAGE
    assert len(driver.all("language-ko")) == 1
    curator.saved("[en, ko]", "[en]")
    assert driver.kiosk.state.sheet is Sheet.NONE
    assert driver.all("dockLanguage") == []


def test_a_change_waits_until_no_finger_is_down(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    at = driver.centre("row-photos/red")
    driver.press(at)
    curator.save(RED)
    driver.bot.wait(400)
    assert len(driver.all("row-photos/red")) == 1
    driver.release(at)
    # The touch has its effect; then its page is removed.
    assert driver.page == "photos/red"
    driver.bot.waitUntil(lambda: driver.page == "photos", timeout=3000)


def test_a_change_waits_until_a_flick_has_ended(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("words", still=False)
    driver = curator.driver
    driver.press(QPoint(1200, 800))
    for step in range(1, 9):
        driver.move(QPoint(1200, 800 - 60 * step))
        driver.bot.wait(8)
    driver.release(QPoint(1200, 320))
    area = flickable(driver)
    (curator.folder / "words.md").write_text("Only this.")
    curator.save()
    assert area.property("moving") is True
    moved = []
    driver.bot.waitUntil(
        lambda: moved.append(area.property("moving")) or "Only this." in texts(driver), timeout=6000
    )
    assert moved[-1] is False
    assert moved.count(True) > 3


def test_a_change_that_is_undone_while_it_waits_is_never_shown(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    at = QPoint(1700, 40)
    driver.press(at)
    curator.save("Photos", "Pictures")
    curator.save("Pictures", "Photos")
    driver.release(at)
    seen = set()
    for _ in range(40):
        driver.bot.wait(10)
        seen.add(driver.find("pageTitle").property("text"))
    assert seen == {"Photos"}


def test_an_open_sheet_stays_open(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("songs")
    driver = curator.driver
    driver.touch("dockTextSize")
    sheet = driver.find("sheetClose")
    curator.saved("Ebb", "Spring tide")
    assert driver.kiosk.state.sheet is Sheet.TEXT_SIZE
    assert driver.find("sheetClose") is sheet
    assert "Spring tide" in texts(driver)


def test_a_changed_colour_is_shown_at_once(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    (curator.folder / "words.md").write_text("A harbour.")
    curator.saved()
    driver.window.grabWindow()
    button = driver.centre("readIntroduction")
    curator.saved("languages:", 'theme: {accent: "#004400"}\nlanguages:')
    assert colour(driver, button.x(), button.y() - 25) == "#004400"


def test_a_page_can_become_one_of_another_kind(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("songs")
    curator.saved(
        "kind: songs\n    title: Songs\n    songs: [Ebb, Flow]",
        "kind: text\n    title: Songs\n    text: Ebb.",
    )
    assert curator.driver.page == "songs"
    assert curator.driver.find("pageTitle").property("text") == "Songs"
    assert "Ebb." in texts(curator.driver)


PATIENCE = 8000


def film(driver: WindowDriver, name: str) -> Any:
    return driver.exhibit_window.player.property(name)


def test_a_film_continues(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit(still=False)
    driver = curator.driver
    driver.kiosk.start_at("photos/film")
    driver.bot.waitUntil(lambda: film(driver, "hasFrame"), timeout=PATIENCE)
    at = film(driver, "position")
    curator.save("The film", "The old film")
    assert film(driver, "position") >= at
    assert film(driver, "playing") is True
    curator.save("film: quay.webm", "film: other.webm")
    driver.bot.waitUntil(lambda: driver.all("missingFilm") != [], timeout=PATIENCE)
    curator.save("film: other.webm", "film: quay.webm")
    driver.bot.waitUntil(lambda: film(driver, "hasFrame"), timeout=PATIENCE)


def captions(driver: WindowDriver) -> list[str]:
    return [item.property("text") for item in driver.all("caption")]


def test_a_slideshow_continues_with_the_changed_gallery(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit(still=False)
    driver = curator.driver
    driver.open("photos")
    driver.slideshow.set_pace(30, 0.05)
    driver.touch("playSlideshow")
    driver.bot.waitUntil(lambda: captions(driver) == ["The red one"], timeout=PATIENCE)
    slide = driver.slideshow.current
    curator.saved("The red one", "The reddest")
    assert captions(driver) == ["The reddest"]
    assert driver.slideshow.current is slide
    curator.saved("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert driver.kiosk.state.sheet is Sheet.SLIDESHOW
    driver.touch("nextSlide")
    driver.bot.waitUntil(lambda: captions(driver) == ["The blue one"], timeout=PATIENCE)
    driver.touch("previousSlide")
    driver.bot.waitUntil(lambda: captions(driver) == ["The reddest"], timeout=PATIENCE)
    curator.saved(curator.yaml[curator.yaml.index("  - id: photos") : curator.yaml.index("  - id: songs")])
    assert (driver.page, driver.kiosk.state.sheet, driver.slideshow.current) == ("home", Sheet.NONE, None)


def test_the_attract_loop_continues_without_removed_pictures(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit()
    driver, loop = curator.driver, curator.driver.attract_loop
    slide, item = loop.current, driver.all("attractTitle")[0]
    assert slide.picture == "cover/0.5,0.5/red.png"
    curator.saved("The quay", "The pier")
    assert loop.current is slide
    assert item.property("title") == "The pier"
    curator.saved("      - {id: green, picture: green.png, alt: Green, caption: The green one}\n")
    assert loop.current is slide
    shown = set()
    for _ in range(12):
        loop.advance()
        driver.settle()
        shown.add(loop.current.picture)
    assert shown == {"", "cover/0.5,0.5/blue.png", "cover/0.5,0.5/red.png"}
    curator.saved(red=1)
    for _ in range(12):
        loop.advance()
        driver.settle()
        shown.add(loop.current.picture)
    assert "cover/0.5,0.5/red.png?1" in shown


def test_a_changed_picture_replaces_the_current_one_of_the_attract_loop(
    edit_exhibit: Callable[..., Curator],
) -> None:
    curator = edit_exhibit()
    driver, slide = curator.driver, curator.driver.attract_loop.current
    assert colour(driver, 1700, 200) == "#ff0000"
    Image.new("RGB", (160, 90), "yellow").save(curator.folder / "red.png")
    curator.saved(red=1)
    assert driver.attract_loop.current is slide
    assert colour(driver, 1700, 200) == "#ffff00"


def test_many_changes_do_not_leak_objects(edit_exhibit: Callable[..., Curator]) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
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
            curator.save(*changes[index % len(changes)])
            QCoreApplication.processEvents()
        driver.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(driver.kiosk.findChildren(object)), len(driver.window.findChildren(object))

    change(6)
    before = change(6)
    assert change(198) == before
