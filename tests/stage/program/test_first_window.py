"""The window that shows a picture before QML is loaded, and the first slide that replaces it."""

from __future__ import annotations

import gc
import mmap
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from shiboken6 import Shiboken
from tests.stage.driver import WindowDriver
from tests.stage.exhibits import gallery

from cimaise.stage.images.still_picture import StillPicture
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.program.first_slide import follow_first_slide
from cimaise.stage.program.first_window import FirstWindow
from cimaise.stage.window.main_window import INK, MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SIZE = (640, 360)
RED = (0xC0, 0x20, 0x20)
PICTURE = bytes((*reversed(RED), 255)) * (SIZE[0] * SIZE[1])
CORNERS = (QPoint(0, 0), QPoint(639, 0), QPoint(0, 359), QPoint(639, 359), QPoint(320, 180))


@pytest.fixture
def first(qapp: QGuiApplication) -> Iterator[FirstWindow]:
    """A first window of a kiosk, which shows a red picture."""
    first = FirstWindow(qapp)
    assert first.create_window(None, SIZE, closable=False) == SIZE
    first.show_picture(*SIZE, PICTURE)
    yield first
    first.close()


def colours(window: MainWindow) -> set[tuple[int, ...]]:
    """The colours in the corners and in the middle of a window."""
    image = window.grabWindow()
    return {image.pixelColor(corner).getRgb()[:3] for corner in CORNERS}


def test_the_picture_fills_the_window_as_soon_as_it_is_shown(first: FirstWindow) -> None:
    assert first.shows_picture
    window = first.take_window()
    assert window is not None
    assert window.isExposed()
    assert colours(window) == {RED}
    window.resize(800, 600)
    assert colours(window) == {RED}
    first.remove_picture()
    assert not first.shows_picture
    assert colours(window) == {QColor(INK).getRgb()[:3]}
    window.deleteLater()


def test_the_window_is_handed_over_once(first: FirstWindow) -> None:
    window = first.take_window()
    assert window is not None
    assert first.take_window() is None
    window.deleteLater()


def test_a_screen_that_is_not_connected_has_no_window(qapp: QGuiApplication) -> None:
    first = FirstWindow(qapp)
    assert first.create_window("HDMI-7", None, closable=True) is None
    assert first.take_window() is None


def test_the_memory_of_the_picture_is_released_when_it_is_removed(qapp: QGuiApplication) -> None:
    memory = mmap.mmap(-1, len(PICTURE))
    memory[:] = PICTURE
    released = weakref.ref(memory)
    first = FirstWindow(qapp)
    first.create_window(None, SIZE, closable=True)
    first.show_picture(*SIZE, memoryview(memory))
    del memory
    assert released() is not None
    first.remove_picture()
    window = first.take_window()
    assert window is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # The node of the picture is destroyed with the next frame.
    window.grabWindow()
    gc.collect()
    assert released() is None
    window.deleteLater()


@pytest.mark.parametrize("closable", [False, True])
def test_the_window_of_a_kiosk_refuses_to_close_from_the_start(qapp: QGuiApplication, closable: bool) -> None:
    window = MainWindow(QRect(0, 0, *SIZE), closable=closable)
    window.show()
    event = QCloseEvent()
    QCoreApplication.sendEvent(window, event)
    assert event.isAccepted() is closable
    assert window.isVisible() is not closable
    window.deleteLater()


def test_the_colour_of_the_window_is_that_of_the_design(qapp: QGuiApplication) -> None:
    from cimaise.paths import QML

    assert f'readonly property color ink: "{INK}"' in (QML / "Cimaise/Theme.qml").read_text()


def exhibit_window(
    first: FirstWindow, folder: Path, keep: Callable[[int, int, bytes], None]
) -> ExhibitWindow:
    """The window of an exhibit with one blue picture, which takes over the first window."""
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor(20, 40, 200))
    image.save(str(folder / "a.png"))
    exhibit = gallery(folder, "photos", "picture: a.png, alt: The sea")
    window = ExhibitWindow(exhibit, window=first.take_window())
    follow_first_slide(window, first, None, keep)
    return window


def test_the_first_slide_replaces_the_picture_and_is_kept(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot, main_thread_gc: None
) -> None:
    kept: list[tuple[int, int, bytes]] = []
    shown: list[bool] = []
    window = exhibit_window(first, tmp_path, lambda *slide: kept.append(slide))
    window.session.attract_loop.on_first_slide(lambda: shown.append(first.shows_picture))
    assert colours(window.window) == {RED}, "the picture must stay until the slide is complete"
    qtbot.waitUntil(lambda: kept != [])
    assert shown == [False]
    ((width, height, pixels),) = kept
    assert (width, height) == SIZE
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32)
    top = image.pixelColor(600, 20)
    assert top.blue() > 100 > top.red(), top
    words = {image.pixel(x, y) for x in range(40, 300, 3) for y in range(200, 350, 3)}
    assert len(words) > 50, "the slide is kept without its words"
    window.close()


def test_the_kept_slide_is_the_same_at_every_start(
    qapp: QGuiApplication, tmp_path: Path, qtbot: QtBot, main_thread_gc: None
) -> None:
    kept: list[bytes] = []
    for number in range(2):
        first = FirstWindow(qapp)
        first.create_window(None, SIZE, closable=False)
        first.show_picture(*SIZE, PICTURE)
        window = exhibit_window(first, tmp_path, lambda *slide: kept.append(slide[2]))
        qtbot.waitUntil(lambda number=number: len(kept) > number)  # type: ignore[misc]
        window.close()
    assert kept[0] == kept[1]


def test_another_slide_is_not_kept_if_the_picture_of_the_first_one_cannot_be_shown(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot, main_thread_gc: None
) -> None:
    """The next start would not notice if the picture of that slide has changed."""
    kept: list[object] = []
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor(20, 40, 200))
    image.save(str(tmp_path / "b.png"))
    (tmp_path / "a.png").write_bytes(b"damaged")
    items = ("picture: a.png, alt: A quay", "picture: b.png, alt: The sea")
    window = ExhibitWindow(gallery(tmp_path, "photos", *items), window=first.take_window())
    follow_first_slide(window, first, None, lambda *slide: kept.append(slide))
    qtbot.waitUntil(lambda: not first.shows_picture)
    assert kept == []
    window.close()


def test_nothing_is_kept_on_a_platform_that_draws_nothing(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot, main_thread_gc: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[object] = []
    monkeypatch.setattr(MainWindow, "grabWindow", lambda _: QImage(), raising=False)
    window = exhibit_window(first, tmp_path, lambda *slide: kept.append(slide))
    qtbot.waitUntil(lambda: not first.shows_picture)
    assert kept == []
    window.close()


def test_a_picture_that_was_removed_is_not_painted_any_more(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a render thread, painting it for `grabWindow` would block both threads for ever."""
    painted: list[StillPicture] = []
    monkeypatch.setattr(StillPicture, "updatePaintNode", lambda self, *_: painted.append(self))
    window = MainWindow(QRect(0, 0, *SIZE))
    window.show()
    picture = StillPicture(QImage(PICTURE, *SIZE, QImage.Format.Format_RGB32), window)
    picture.remove()
    window.grabWindow()
    assert painted == []
    window.deleteLater()


def test_a_window_that_nothing_has_taken_is_closed(first: FirstWindow) -> None:
    window = first._window
    first.close()
    assert not first.shows_picture
    assert not Shiboken.isValid(window)
    first.close()


def test_a_window_that_was_taken_and_destroyed_is_left_alone(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot, main_thread_gc: None
) -> None:
    exhibit_window(first, tmp_path, lambda *_: None).close()
    first.close()


def test_a_touch_on_the_picture_starts_a_visit(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot, main_thread_gc: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[object] = []
    # The slide does not appear before the touch.
    monkeypatch.setattr("cimaise.stage.images.pictures.PictureProvider.requestImage", lambda *_: QImage())
    window = exhibit_window(first, tmp_path, lambda *slide: kept.append(slide))
    driver = WindowDriver(window, lambda: 0.0, qtbot, locked=True)  # type: ignore[arg-type]
    assert first.shows_picture
    QTest.touchEvent(window.window, driver.finger).press(0, QPoint(300, 200), window.window).commit()
    assert not first.shows_picture
    assert window.kiosk.state.page == "home"
    assert kept == []
    window.close()
