"""Each layout rule finds its violation in a scene that has no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from tests.stage.qml.layout_rules import violations
from tests.stage.qml.page_items import PageItems

from cimaise.stage.text import fonts

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
    {items}
}}
"""
VALID = 'Words { x: 50; y: 50; font.family: "Cimaise Serif"; text: "Chosŏn" } Button { objectName: "one"; x: 50; y: 200 } Button { x: 120; y: 200 }'
VIOLATIONS = {
    "truncated text": 'Words { width: 60; elide: Text.ElideRight; text: "A long line of words" }',
    "text wider than its item": 'Words { width: 60; text: "A long line of words" }',
    "text beyond the screen": 'Words { x: 760; y: 20; text: "Beyond the edge" }',
    "text cut off by the screen": 'Words { x: 20; y: 590; text: "Under the edge" }',
    "text that cannot be scrolled to": (
        'Flickable { width: 300; height: 200; contentHeight: 200; Words { y: 190; text: "Lost" } }'
    ),
    "text cut off at the side": (
        'Flickable { width: 300; height: 200; contentHeight: 200; clip: true; Words { x: 270; text: "Cut off" } }'
    ),
    "torn word": 'Words { width: 60; wrapMode: Text.Wrap; text: "Hafenordnung" }',
    "lonely letter": 'Words { text: "展覧\\n会" }',
    "torn name": 'Words { text: "Songs of Ann\\nRoe" }',
    "overlapping texts": 'Words { text: "One over" } Words { y: 8; text: "the other" }',
    "text under a control": 'Words { text: "Under a control" } Button { objectName: "above" }',
    "letters in another typeface": 'Words { font.family: "Cimaise Serif"; text: "Davvi Ŧ" }',
    "text too small": 'Words { text: "Small"; font.pixelSize: 10 }',
    "target too small": "Button { width: 30; height: 30 }",
    "targets too near to each other": "Button {} Button { x: 63 }",
    "focus out of order": 'Button { x: 50; y: 300 } Button { x: 50; y: 50; objectName: "above" }',
    "control without a name": 'Button { text: "" }',
    "contrast too low": 'Words { text: "Faint"; color: "#8A8178" }',
}


def violated_rules(engine: QQmlEngine, items: str, bot: QtBot) -> set[str]:
    """The rules that a scene with these QML items violates."""
    component = QQmlComponent(engine)
    component.setData(SCENE.format(items=items).encode(), "")
    window = component.create()
    assert window is not None, component.errorString()
    bot.waitUntil(window.isExposed)
    page = PageItems(window, names=["Ann Roe"])
    rules = {violation.rule for violation in violations(page)}
    window.destroy()
    return rules


@pytest.fixture
def engine(qapp: QGuiApplication) -> QQmlEngine:
    fonts.load(["en"])
    return QQmlEngine()


def test_a_valid_scene_violates_no_rule(engine: QQmlEngine, qtbot: QtBot) -> None:
    assert violated_rules(engine, VALID, qtbot) == set()


@pytest.mark.parametrize("rule", VIOLATIONS)
def test_each_violation_is_found(engine: QQmlEngine, qtbot: QtBot, rule: str) -> None:
    assert rule in violated_rules(engine, VIOLATIONS[rule], qtbot)


def test_a_title_that_is_broken_inside_a_word_is_found(engine: QQmlEngine, qtbot: QtBot) -> None:
    title = 'Words { Accessible.name: "Hafenordnung"; text: "Hafenord\\nnung" }'
    assert violated_rules(engine, title, qtbot) == {"torn word"}


def test_the_parts_of_a_hyphenated_word_have_three_letters(engine: QQmlEngine, qtbot: QtBot) -> None:
    for title, rules in (("Hafen-\\nordnung", set()), ("Hafenord-\\nnu", {"torn word"})):
        assert violated_rules(engine, f'Words {{ text: "{title}" }}', qtbot) == rules


def test_contrast_over_a_picture_is_measured_in_its_pixels(engine: QQmlEngine, qtbot: QtBot) -> None:
    words = 'Words { x: 20; y: 20; text: "Over a picture"; color: "#FAF3E6" }'
    for colour, rules in (("#1B1714", set()), ("#8899AA", {"contrast too low"})):
        picture = f'Rectangle {{ width: 400; height: 100; color: "{colour}" }}'
        assert violated_rules(engine, picture + words, qtbot) == rules


def test_the_focus_may_go_to_the_top_of_the_next_column(engine: QQmlEngine, qtbot: QtBot) -> None:
    columns = "Button { y: 50 } Button { y: 150 } Button { x: 200; y: 50 } Button { x: 200; y: 150 }"
    assert violated_rules(engine, columns, qtbot) == set()
    assert violated_rules(engine, "Button { x: 200 } Button {}", qtbot) == {"focus out of order"}


def test_violations_are_found_in_a_rotated_scene(engine: QQmlEngine, qtbot: QtBot) -> None:
    for items, rules in ((VALID, set()), (VIOLATIONS["overlapping texts"], {"overlapping texts"})):
        rotated = f'Item {{ objectName: "scene"; width: 600; height: 800; x: 800; rotation: 90; transformOrigin: Item.TopLeft; {items} }}'
        assert violated_rules(engine, rotated, qtbot) == rules
    faint = 'Item { objectName: "scene"; width: 600; height: 800; x: 800; rotation: 90; transformOrigin: Item.TopLeft; '
    assert violated_rules(engine, faint + VIOLATIONS["contrast too low"] + "}", qtbot) == {"contrast too low"}


def test_a_slider_is_checked_like_a_button(engine: QQmlEngine, qtbot: QtBot) -> None:
    slider = "T.Slider {{ y: {y}; width: 300; height: {height}; Accessible.name: 'Time' }}"
    assert violated_rules(engine, slider.format(y=100, height=60), qtbot) == set()
    assert violated_rules(engine, slider.format(y=100, height=10), qtbot) == {"target too small"}
    assert violated_rules(engine, slider.format(y=62, height=60) + "Button {}", qtbot) == {
        "targets too near to each other",
        "focus out of order",
    }
