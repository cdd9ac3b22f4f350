"""The bundled typefaces show every character of their scripts themselves, in all styles, with real bold and italics."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING

import pytest
from tests.stage.text.faces import faces

from cimaise.paths import data
from cimaise.stage.text import fonts
from cimaise.stage.text.fonts import SANS, SERIF
from cimaise.stage.text.typesetter import title_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QGuiApplication

STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "Bold Italic",
}
WORDS = {
    "Korean romanized": "Chosŏn Inmin Kukka, ŭi",
    "Polish": "Zażółć gęślą jaźń; ŹDŹBŁO",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Hungarian": "Árvíztűrő tükörfúrógép",
    "Turkish": "Boğaz’ın ışığında şarkı",
    "Vietnamese": "Những bài hát của biển được",
    "Romanian": "Țară și științe",
    "Greek": "Ελλάδα, ΐ, Ώρα",
    "Russian": "Съешь ещё этих мягких булок",
    "Ukrainian": "Їжак ґанок",
    "marks": "† ‡ • … ‰ № ™ → ½ € “quoted” «cité» – —",
}


@pytest.fixture(autouse=True)
def loaded_fonts(qapp: QGuiApplication) -> None:
    fonts.load(["en", "ar"])
    fonts.load_later()


def font(family: str, *, bold: bool = False, italic: bool = False, size: float = 40) -> QFont:
    """A font as QML sets it: with a weight and an optical size."""
    made = title_font(family, 410, size, 0, 8)
    made.setBold(bold)
    made.setItalic(italic)
    return made


@pytest.mark.parametrize("family", [SERIF, SANS])
@pytest.mark.parametrize("style", STYLES)
def test_every_character_is_in_its_own_face(family: str, style: tuple[bool, bool]) -> None:
    ends = json.loads((data("resources") / "fonts" / "coverage.json").read_text(encoding="ascii"))[""]
    covered = [
        chr(code)
        for first, last in zip(ends[::2], ends[1::2], strict=True)
        for code in range(first, last + 1)
    ]
    used = font(family, bold=style[0], italic=style[1])
    for text in (" ".join(covered), *WORDS.values()):
        assert set(faces(text, used)) == {(family, STYLES[style])}, text


def test_a_missing_character_is_noticed() -> None:
    found = faces("aŦb", font(SERIF))
    assert found[0] == found[2] == (SERIF, "Regular")
    assert found[1][0] != SERIF


@pytest.mark.parametrize("size", [16, 40, 90, 180])
def test_bold_is_a_font_of_its_own_at_every_size(size: int) -> None:
    assert set(faces("Strong", font(SERIF, bold=True, size=size))) == {(SERIF, "Bold")}


def test_arabic_is_in_its_own_bold_too() -> None:
    for (family, arabic), bold in product(
        {SERIF: "Noto Naskh Arabic", SANS: "Noto Sans Arabic"}.items(), (False, True)
    ):
        assert set(faces("كتاب", font(family, bold=bold))) == {(arabic, STYLES[bold, False])}
