"""Titles are measured as they are drawn: every line fits, and no letter moves to the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from cimaise.stage.text import fonts
from cimaise.stage.text.body_document import BodyTypesetter
from cimaise.stage.text.typesetter import Typesetter, measure_in, title_font

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

UNIT = 8.0
FONT = (fonts.SERIF, 480, -0.012, UNIT)
LONG_WORDS = ("Arbeiterunfallversicherungsgesetz", "Dampfschifffahrtsgesellschaften", "Verantwortlichkeit")


@pytest.fixture(autouse=True)
def loaded_fonts(qapp: QGuiApplication) -> None:
    fonts.load(["en"])


def width(text: str, size: float) -> float:
    family, weight, tracking, unit = FONT
    return measure_in(title_font(family, weight, size, tracking, unit))(text)


def test_small_type_has_wider_letters() -> None:
    """So the width of a title must be measured at each size."""
    assert width(LONG_WORDS[0], 42) > width(LONG_WORDS[0], 84) / 2 * 1.02


@pytest.mark.parametrize("word", LONG_WORDS)
def test_a_long_word_has_a_size_at_which_it_fits(word: str) -> None:
    for room in range(int(width(word, 64)) + 2, int(width(word, 84)), 37):
        size = Typesetter().fitted(word, "de", *FONT, room, 1e6, 1.08, 84, 8 / 10.5)
        assert Typesetter().lines(word, "de", *FONT, size, room) == word
        assert width(word, size) <= room
        assert 64 <= size < 84


def test_a_title_that_fits_has_its_usual_size() -> None:
    title = "Party of the Harbour"
    assert Typesetter().fitted(title, "en", *FONT, 3000, 200, 1.08, 84, 8 / 10.5) == 84
    assert Typesetter().lines(title, "en", *FONT, 84, 3000) == title


def test_an_excerpt_has_whole_sentences() -> None:
    font = title_font(fonts.SERIF, 410, 40, 0, UNIT)
    text = "One sentence stands here. Another one follows it. A third one ends the text."
    typesetter = Typesetter()
    whole = typesetter.excerpt(text, "en", font, 600, 1000, 1.5)
    assert whole.replace("\N{NO-BREAK SPACE}", " ") == text
    assert (
        typesetter.excerpt(text, "en", font, 600, 125, 1.5)
        == "One sentence stands here. Another one follows it."
    )
    assert typesetter.excerpt(text, "en", font, 600, 65, 1.5) == "One sentence stands here."
    assert typesetter.excerpt(text, "en", font, 600, 30, 1.5) == ""


def test_long_names_are_indented_from_their_second_line_on() -> None:
    font = title_font(fonts.SERIF, 410, 40, 0, UNIT)
    groups = [{"names": ["Harbour band", "Ferry crews, morning shift"]}]
    assert BodyTypesetter().nameTexts(groups, font, 300) == [
        "Harbour band\nFerry crews,\n\xa0\xa0\xa0morning shift"
    ]


def test_an_overline_is_broken_between_words_in_capitals_of_its_language() -> None:
    font = title_font(fonts.SANS, 600, 22, 0.11, UNIT)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    overline = Typesetter().overline("Straßenbeleuchtungsverordnung der Gemeinde", "de", font, 640)
    assert overline == "Strassenbeleuchtungsverordnung\nder Gemeinde"
    assert Typesetter().overline("Işık evi", "tr", font, 500) == "Işık evİ"


def test_a_caption_that_needs_more_lines_is_cut_off_as_late_as_possible() -> None:
    font = title_font(fonts.SANS, 450, 24, 0, UNIT)
    text = "The miller’s daughter, about 1890"
    assert Typesetter().caption(text, "en", font, 330, 2) == "The miller’s\ndaughter, about 1890"
    assert Typesetter().caption(text, "en", font, 200, 2) == text
