"""The exhibit is edited while a page is shown: the visit continues, and only what has changed is updated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from tests.stage.reload.curator import LONG, RED, ROOM, pixel, tile_names

from cimaise.show.events import Sheet
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from tests.stage.reload.curator import EditExhibit


def test_a_changed_text_keeps_the_scroll_position(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("words")
    driver = curator.driver
    driver.touch("scrollDown")
    driver.bot.waitUntil(lambda: driver.reading_area().property("contentY") > 0)
    area, at = driver.reading_area(), driver.reading_area().property("contentY")
    shown = [item for item in driver.items("QQuickText") if "Paragraph" in item.property("text")]
    (curator.folder / "words.md").write_text(LONG.replace("Paragraph 5", "The fifth paragraph"))
    curator.save_and_wait()
    assert any(text.startswith("The fifth paragraph.") for text in driver.texts())
    # The items are the same: nothing was created again, so nothing flickers.
    assert driver.reading_area() is area
    assert area.property("contentY") == at
    assert [item for item in driver.items("QQuickText") if item in shown] == shown


def test_a_shortened_text_is_scrolled_to_its_end(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("words")
    area = curator.driver.reading_area()
    area.setProperty("contentY", area.property("contentHeight") - area.height())
    curator.driver.window.grabWindow()
    (curator.folder / "words.md").write_text(LONG[: len(LONG) // 2])
    curator.save_and_wait()
    curator.driver.window.grabWindow()
    assert area.property("contentY") == pytest.approx(area.property("contentHeight") - area.height(), abs=1)


def test_a_removed_page_is_replaced_by_its_room(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("photos/red")
    curator.save_and_wait(RED)
    assert curator.driver.page == "photos"
    assert len(curator.driver.all("row-photos/green")) == 1
    curator.save_and_wait(
        curator.yaml[curator.yaml.index("  - id: photos") : curator.yaml.index("  - id: songs")]
    )
    assert (curator.driver.page, curator.driver.kiosk.state.history) == ("home", ())
    assert curator.driver.kiosk.state.phase is Phase.VISIT


def test_the_choices_of_the_visitor_are_kept(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    driver.kiosk.chooseLanguage("ko")
    driver.kiosk.chooseTextSize(2)
    driver.kiosk.chooseCaptions(False)
    driver.kiosk.open("photos/blue")
    driver.pass_time(30)
    driver.settle()
    before = driver.kiosk.state
    curator.save_and_wait("The blue one", "The bluest")
    assert driver.kiosk.state == before
    assert driver.find("caption").property("text") == "The bluest"
    # The idle time was not reset.
    driver.pass_time(45.5)
    assert driver.kiosk.state.phase is Phase.ASKING
    curator.save_and_wait("The bluest", "The blue one")
    assert driver.kiosk.state.phase is Phase.ASKING


def test_adding_or_removing_a_room_keeps_the_other_tiles(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    tile = driver.find("tile-photos")
    curator.save_and_wait("  - id: songs\n", ROOM + "  - id: songs\n")
    assert driver.find("tile-photos") is tile
    assert tile_names(driver) == ["tile-photos", "tile-harbour", "tile-songs"]
    driver.touch("tile-harbour")
    assert driver.page == "harbour"
    curator.save_and_wait(ROOM)
    assert driver.page == "home"
    assert tile_names(driver) == [
        "tile-photos",
        "tile-songs",
    ]


def test_languages_can_be_added_and_removed(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    curator.save_and_wait("[en, ko]", "[en, ko, ar]")
    driver.touch("dockLanguage")
    driver.touch("language-ar")
    assert driver.kiosk.state.language == "ar"
    assert driver.find("dockHome").property("text") == "الرئيسية"
    driver.touch("dockLanguage")
    curator.save_and_wait("[en, ko, ar]", "[en, ko]")
    assert (driver.kiosk.state.language, driver.find("dockHome").property("text")) == ("en", "Home")
    assert driver.kiosk.state.sheet is Sheet.LANGUAGE
    assert len(driver.all("language-ko")) == 1
    curator.save_and_wait("[en, ko]", "[en]")
    assert driver.kiosk.state.sheet is Sheet.NONE
    assert driver.all("dockLanguage") == []


def test_an_open_sheet_stays_open(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("songs")
    driver = curator.driver
    driver.touch("dockTextSize")
    sheet = driver.find("sheetClose")
    curator.save_and_wait("Ebb", "Spring tide")
    assert driver.kiosk.state.sheet is Sheet.TEXT_SIZE
    assert driver.find("sheetClose") is sheet
    assert "Spring tide" in driver.texts()


def test_a_changed_colour_is_shown_at_once(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("home")
    driver = curator.driver
    (curator.folder / "words.md").write_text("A harbour.")
    curator.save_and_wait()
    driver.window.grabWindow()
    button = driver.centre("readIntroduction")
    curator.save_and_wait("languages:", 'theme: {accent: "#004400"}\nlanguages:')
    assert pixel(driver, button.x(), button.y() - 25) == "#004400"


def test_a_page_can_become_one_of_another_kind(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("songs")
    curator.save_and_wait(
        "kind: songs\n    title: Songs\n    songs: [Ebb, Flow]",
        "kind: text\n    title: Songs\n    text: Ebb.",
    )
    assert curator.driver.page == "songs"
    assert curator.driver.find("pageTitle").property("text") == "Songs"
    assert "Ebb." in curator.driver.texts()


@pytest.mark.thorough
def test_many_changes_do_not_leak_objects(edit_exhibit: EditExhibit) -> None:
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


def test_a_changed_paragraph_is_covered_while_it_is_replaced(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("words", still=False)
    driver = curator.driver
    driver.bot.waitUntil(lambda: driver.all("pageCover") == [])
    area = driver.reading_area()
    area.setProperty("contentY", 900)
    driver.window.grabWindow()
    seen: list[tuple[float, bool, float]] = []

    def look() -> None:
        covers = driver.all("blockCover")
        assert len(covers) <= 1
        is_new = any(text.startswith("The fourth") for text in driver.texts())
        seen.append((covers[0].opacity() if covers else 0.0, is_new, area.property("contentY")))

    driver.window.afterAnimating.connect(look)
    # One paragraph above the visible part becomes longer, one at its top is replaced.
    text = LONG.replace("Paragraph 0.", "Paragraph 0. " + "High water. " * 40).replace(
        "Paragraph 4", "The fourth"
    )
    above = LONG.replace("Paragraph 0.", "Paragraph 0. " + "High water. " * 40)
    (curator.folder / "words.md").write_text(above)
    curator.save_and_wait()
    driver.bot.waitUntil(lambda: area.property("contentY") > 900 and driver.all("blockCover") == [])
    moved = area.property("contentY")
    assert {y for _, _, y in seen} == {900, moved}
    seen.clear()
    (curator.folder / "words.md").write_text(text)
    curator.save_and_wait()
    driver.bot.waitUntil(lambda: seen != [] and seen[-1][:2] == (0, True))
    driver.window.afterAnimating.disconnect(look)
    assert next(opacity for opacity, new, _ in seen if new) == 1
    assert [y for _, _, y in seen] == [moved] * len(seen)


def test_a_changed_title_fades_out_and_in(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("songs", still=False)
    driver = curator.driver
    driver.bot.waitUntil(lambda: driver.all("pageCover") == [])
    title = driver.find("pageTitle")
    seen: list[tuple[str, float]] = []
    driver.window.afterAnimating.connect(lambda: seen.append((title.property("text"), title.opacity())))
    curator.save_and_wait("title: Songs", "title: Shanties")
    driver.bot.waitUntil(lambda: seen != [] and seen[-1] == ("Shanties", 1.0))
    assert min(opacity for text, opacity in seen if text == "Songs") < 1
    assert next(opacity for text, opacity in seen if text == "Shanties") < 0.5
