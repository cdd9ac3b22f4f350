"""An update of the exhibit waits until no finger is down and nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject, QPoint
from tests.stage.reload.curator import RED

if TYPE_CHECKING:
    import pytest
    from tests.stage.reload.curator import EditExhibit


def test_a_change_waits_until_no_finger_is_down(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    at = driver.centre("row-photos/red")
    driver.press(at)
    curator.save(RED)
    driver.bot.wait(400)
    assert len(driver.all("row-photos/red")) == 1
    pages = []
    driver.kiosk.pageChanged.connect(lambda: pages.append(driver.page))
    driver.release(at)
    # The touch has its effect; then its page is removed.
    driver.bot.waitUntil(lambda: pages == ["photos/red", "photos"])


def test_a_change_is_shown_after_a_cancelled_touch(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    driver.press(QPoint(1130, 26))
    curator.save("Photos", "Pictures")
    assert driver.find("pageTitle").property("text") == "Photos"
    driver.cancel_touch()
    driver.bot.waitUntil(lambda: driver.find("pageTitle").property("text") == "Pictures")


def test_a_change_waits_until_a_flick_has_ended(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("words", still=False)
    driver = curator.driver
    area = driver.reading_area()
    # Not by touch: on a busy machine a finger moves too slowly for a flick.
    QMetaObject.invokeMethod(area, "flick", Q_ARG(float, 0.0), Q_ARG(float, -5000.0))
    (curator.folder / "words.md").write_text("Only this.")
    curator.save()
    assert area.property("moving") is True
    moving = []
    driver.bot.waitUntil(lambda: moving.append(area.property("moving")) or "Only this." in driver.texts())
    assert moving[-1] is False


def test_a_change_that_is_undone_while_it_waits_is_never_shown(edit_exhibit: EditExhibit) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    at = QPoint(1130, 26)
    driver.press(at)
    curator.save("Photos", "Pictures")
    curator.save("Pictures", "Photos")
    driver.release(at)
    seen = set()
    for _ in range(40):
        driver.bot.wait(10)
        seen.add(driver.find("pageTitle").property("text"))
    assert seen == {"Photos"}


def test_a_change_that_is_undone_while_it_waits_is_not_applied(
    edit_exhibit: EditExhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    curator = edit_exhibit("photos")
    driver = curator.driver
    window, at = driver.exhibit_window, QPoint(1130, 26)
    before, applied = window.exhibit, []
    monkeypatch.setattr(window.session, "update_exhibit", applied.append)
    driver.press(at)
    curator.save("Photos", "Pictures")
    curator.save("Pictures", "Photos")
    gate = window._idle_gate
    assert gate is not None
    assert gate._callback is not None
    driver.release(at)
    driver.bot.waitUntil(lambda: gate._callback is None)
    assert (window.exhibit, applied) == (before, [])
    curator.save("Photos", "Pictures")
    driver.bot.waitUntil(lambda: applied != [])
