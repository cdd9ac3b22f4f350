"""Selection of the screen, and the geometry of the window on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from cimaise.media.render_spec import Rotation
from cimaise.stage.messages import StageAdvice, StageReason
from cimaise.stage.window.orientation import Orientation
from cimaise.stage.window.screen_choice import screen_index
from cimaise.stage.window.screens import ScreenNotFoundError, Screens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ["eDP-1", "HDMI-1", "HDMI-2"]


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        *((None, 0), (0, 0), (2, 2), (3, None), (-1, None)),
        *(("HDMI-1", 1), ("hdmi-2", 2), (" edp-1 ", 0), ("HDMI", None), ("", None), ("0", None)),
    ],
)
def test_a_screen_is_selected_by_its_number_or_its_full_name(
    wanted: int | str | None, index: int | None
) -> None:
    assert screen_index(wanted, NAMES) == index


def test_without_screens_none_is_selected() -> None:
    assert screen_index(None, []) is None


@pytest.mark.parametrize("wanted", [7, "HDMI-9"])
def test_outside_of_a_kiosk_a_missing_screen_is_an_error(qapp: QGuiApplication, wanted: int | str) -> None:
    names = [f"{index} ({screen.name()})" for index, screen in enumerate(qapp.screens())]
    with pytest.raises(ScreenNotFoundError) as caught:
        Screens(wanted, Orientation())
    assert caught.value.message == StageReason.SCREEN_NOT_FOUND(wanted=wanted, available=names)
    assert caught.value.advice == StageAdvice.CHOOSE_SCREEN()


def test_a_kiosk_waits_on_the_primary_screen(qapp: QGuiApplication, caplog: pytest.LogCaptureFixture) -> None:
    screens = Screens("HDMI-9", Orientation(), keep_on_top=True)
    assert screens.screen is qapp.primaryScreen()
    assert screens.geometry() == qapp.primaryScreen().geometry()
    assert [record.message.partition(";")[0] for record in caplog.records] == [
        "Screen HDMI-9 is not connected"
    ]
    screens.deleteLater()


def test_a_window_is_centred_and_not_larger_than_the_screen(qapp: QGuiApplication, qtbot: QtBot) -> None:
    available = qapp.primaryScreen().availableGeometry()
    small = Screens(None, Orientation(), windowed=(400, 300)).geometry()
    assert small is not None
    assert (small.size().toTuple(), small.center()) == ((400, 300), available.center())
    assert Screens(None, Orientation(), windowed=(9999, 9999)).geometry() == available


def test_a_full_screen_window_covers_the_screen(qapp: QGuiApplication, qtbot: QtBot) -> None:
    window = QWindow()
    screens = Screens(None, Orientation())
    screens.show_window(window)
    qtbot.waitUntil(lambda: window.geometry() == qapp.primaryScreen().geometry())
    window.close()


def test_the_orientation_has_the_size_of_the_screen_from_the_beginning(qapp: QGuiApplication) -> None:
    orientation = Orientation(diagonal_mm=250)
    assert orientation.property("leastUnit") == 0
    Screens(None, orientation)
    assert orientation.property("leastUnit") > 0


def test_an_orientation_emits_only_what_has_changed(qtbot: QtBot) -> None:
    orientation = Orientation()
    orientation.set_screen_size(1280, 800)
    emitted: list[str] = []
    orientation.rotationChanged.connect(lambda: emitted.append("rotation"))
    orientation.leastUnitChanged.connect(lambda: emitted.append("unit"))
    orientation.set(Rotation.DEG_0, None)
    assert emitted == []
    orientation.set(Rotation.DEG_270, None)
    assert (emitted, orientation.property("rotation")) == (["rotation"], 270)
    orientation.set(Rotation.DEG_270, 256)
    assert emitted == ["rotation", "unit"]
    orientation.set_screen_size(1280, 800)
    assert emitted == ["rotation", "unit"]
    orientation.set_screen_size(1920, 1080)
    assert emitted == ["rotation", "unit", "unit"]
