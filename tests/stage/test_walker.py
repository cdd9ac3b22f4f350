"""Each rule of the walker finds its fault in a scene that has only this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from tests.stage.walker import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

SCENE = """
import QtQuick
import QtQuick.Templates as T
Window {{
    width: 800; height: 600; visible: true; color: "#F4EFE6"
    component Words: Text {{ font.pixelSize: 20; color: "#1B1714"; textFormat: Text.PlainText }}
    component Button: T.AbstractButton {{ width: 60; height: 60; text: "Press"; Accessible.name: text }}
    {inside}
}}
"""
GOOD = 'Words { x: 50; y: 50; text: "Good" } Button { objectName: "one"; x: 50; y: 200 } Button { x: 120; y: 200 }'
FAULTS = {
    "truncated text": 'Words { width: 60; elide: Text.ElideRight; text: "A long line of words" }',
    "text wider than its place": 'Words { width: 60; text: "A long line of words" }',
    "text beyond the screen": 'Words { x: 760; y: 20; text: "Beyond the edge" }',
    "text cut off by the screen": 'Words { x: 20; y: 590; text: "Under the edge" }',
    "text that cannot be scrolled to": (
        'Flickable { width: 300; height: 200; contentHeight: 200; Words { y: 190; text: "Lost" } }'
    ),
    "text cut off at the side": (
        'Flickable { width: 300; height: 200; contentHeight: 200; clip: true; Words { x: 270; text: "Cut off" } }'
    ),
    "overlapping texts": 'Words { text: "One over" } Words { y: 8; text: "the other" }',
    "text under a control": 'Words { text: "Under a control" } Button { objectName: "above" }',
    "text too small": 'Words { text: "Small"; font.pixelSize: 10 }',
    "target too small": "Button { width: 30; height: 30 }",
    "targets too near to each other": "Button {} Button { x: 63 }",
    "focus out of order": 'Button { x: 50; y: 300 } Button { x: 50; y: 50; objectName: "above" }',
    "control without a name": 'Button { text: "" }',
    "contrast too low": 'Words { text: "Faint"; color: "#8A8178" }',
}


def look(engine: QQmlEngine, inside: str, bot: QtBot) -> set[str]:
    component = QQmlComponent(engine)
    component.setData(SCENE.format(inside=inside).encode(), "")
    window = component.create()
    assert window is not None, component.errorString()
    bot.waitUntil(window.isExposed)
    page = Page(window)
    rules = {fault.rule for fault in (*page.faults(), *page.contrast_faults())}
    window.destroy()
    return rules


@pytest.fixture
def engine(qapp: QGuiApplication) -> QQmlEngine:
    return QQmlEngine()


def test_a_good_scene_has_no_faults(engine: QQmlEngine, qtbot: QtBot) -> None:
    assert look(engine, GOOD, qtbot) == set()


@pytest.mark.parametrize("rule", FAULTS)
def test_each_fault_is_found(engine: QQmlEngine, qtbot: QtBot, rule: str) -> None:
    assert rule in look(engine, FAULTS[rule], qtbot)


def test_contrast_over_a_picture_is_measured_in_its_pixels(engine: QQmlEngine, qtbot: QtBot) -> None:
    words = 'Words { x: 20; y: 20; text: "Over a picture"; color: "#FAF3E6" }'
    for ground, found in (("#1B1714", set()), ("#8899AA", {"contrast too low"})):
        picture = f'Rectangle {{ width: 400; height: 100; color: "{ground}" }}'
        assert look(engine, picture + words, qtbot) == found


def test_the_focus_may_go_to_the_top_of_the_next_column(engine: QQmlEngine, qtbot: QtBot) -> None:
    columns = "Button { y: 50 } Button { y: 150 } Button { x: 200; y: 50 } Button { x: 200; y: 150 }"
    assert look(engine, columns, qtbot) == set()
    assert look(engine, "Button { x: 200 } Button {}", qtbot) == {"focus out of order"}


def test_faults_are_found_in_a_rotated_scene(engine: QQmlEngine, qtbot: QtBot) -> None:
    for fault, found in ((GOOD, set()), (FAULTS["overlapping texts"], {"overlapping texts"})):
        turned = f'Item {{ objectName: "scene"; width: 600; height: 800; x: 800; rotation: 90; transformOrigin: Item.TopLeft; {fault} }}'
        assert look(engine, turned, qtbot) == found
    faint = 'Item { objectName: "scene"; width: 600; height: 800; x: 800; rotation: 90; transformOrigin: Item.TopLeft; '
    assert look(engine, faint + FAULTS["contrast too low"] + "}", qtbot) == {"contrast too low"}


def test_a_slider_is_checked_like_a_button(engine: QQmlEngine, qtbot: QtBot) -> None:
    slider = "T.Slider {{ y: {y}; width: 300; height: {height}; Accessible.name: 'Time' }}"
    assert look(engine, slider.format(y=100, height=60), qtbot) == set()
    assert look(engine, slider.format(y=100, height=10), qtbot) == {"target too small"}
    assert look(engine, slider.format(y=62, height=60) + "Button {}", qtbot) == {
        "targets too near to each other",
        "focus out of order",
    }
