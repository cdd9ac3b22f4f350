"""Which screen is meant, and where the window lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from cimaise.media.render_spec import Rotation
from cimaise.stage.window.orientation import Orientation
from cimaise.stage.window.screens import ScreenNotFoundError, Screens, find

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ["eDP-1", "HDMI-1", "HDMI-2"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        *((None, 0), (0, 0), (2, 2), (3, None), (-1, None)),
        *(("HDMI-1", 1), ("hdmi-2", 2), (" edp-1 ", 0), ("HDMI", None), ("", None), ("0", None)),
    ],
)
def test_a_screen_is_meant_by_its_number_or_by_its_whole_name(
    wanted: int | str | None, found: int | None
) -> None:
    assert find(wanted, NAMES) == found


def test_where_there_are_none_none_is_meant() -> None:
    assert find(None, []) is None


@pytest.mark.parametrize("wanted", [7, "HDMI-9"])
def test_on_a_desk_a_screen_that_is_not_there_is_refused(qapp: QGuiApplication, wanted: int | str) -> None:
    names = ", ".join(f"{number} ({screen.name()})" for number, screen in enumerate(qapp.screens()))
    with pytest.raises(ScreenNotFoundError, match=f"there is no screen {wanted}; there is ") as refused:
        Screens(wanted, Orientation())
    assert names in str(refused.value)


def test_a_kiosk_waits_on_the_primary_screen(qapp: QGuiApplication, caplog: pytest.LogCaptureFixture) -> None:
    screens = Screens("HDMI-9", Orientation(), in_front=True)
    assert screens.screen is qapp.primaryScreen()
    assert screens.place() == qapp.primaryScreen().geometry()
    assert [record.message.partition(";")[0] for record in caplog.records] == [
        "The screen HDMI-9 is not there"
    ]
    screens.deleteLater()


def test_a_window_stands_in_the_middle_and_is_no_larger_than_the_screen(
    qapp: QGuiApplication, qtbot: QtBot
) -> None:
    room = qapp.primaryScreen().availableGeometry()
    small = Screens(None, Orientation(), windowed=(400, 300)).place()
    assert small is not None
    assert (small.size().toTuple(), small.center()) == ((400, 300), room.center())
    assert Screens(None, Orientation(), windowed=(9999, 9999)).place() == room


def test_a_window_that_is_held_covers_the_screen(qapp: QGuiApplication, qtbot: QtBot) -> None:
    window = QWindow()
    screens = Screens(None, Orientation())
    screens.hold(window)
    qtbot.waitUntil(lambda: window.geometry() == qapp.primaryScreen().geometry())
    window.close()


def test_the_mount_knows_the_size_of_the_screen_from_the_beginning(qapp: QGuiApplication) -> None:
    mount = Orientation(diagonal_mm=250)
    assert mount.property("leastUnit") == 0
    Screens(None, mount)
    assert mount.property("leastUnit") > 0


def test_a_mount_says_only_what_has_changed(qtbot: QtBot) -> None:
    mount = Orientation()
    mount.on_screen(1280, 800)
    told: list[str] = []
    mount.turnedChanged.connect(lambda: told.append("turned"))
    mount.leastUnitChanged.connect(lambda: told.append("unit"))
    mount.hang(Rotation.DEG_0, None)
    assert told == []
    mount.hang(Rotation.DEG_270, None)
    assert (told, mount.property("turned")) == (["turned"], 270)
    mount.hang(Rotation.DEG_270, 256)
    assert told == ["turned", "unit"]
    mount.on_screen(1280, 800)
    assert told == ["turned", "unit"]
    mount.on_screen(1920, 1080)
    assert told == ["turned", "unit", "unit"]
