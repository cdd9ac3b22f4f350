"""Titles: their size, and the balance of their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from cimaise.stage.text import fonts
from cimaise.stage.text.fonts import SERIF
from cimaise.stage.text.typesetter import balanced_lines, fitted_size, title_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QGuiApplication

TITLE = "The Revolutionary Party of the Juche Type"


@pytest.fixture(autouse=True)
def loaded_fonts(qapp: QGuiApplication) -> None:
    fonts.load(["en"])


def font(size: float) -> QFont:
    return title_font(SERIF, 480, size, -0.012, 8)


def width(text: str, size: float = 84) -> float:
    return QFontMetricsF(font(size)).horizontalAdvance(text)


def test_a_title_has_the_fewest_and_most_even_lines() -> None:
    room = width("Party of the Juche Type") + 5
    # Filling each line would give "The Revolutionary Party of / the Juche Type".
    words = TITLE.split()
    splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    fitting = [pair for pair in splits if max(map(width, pair)) <= room]
    most_even = min(fitting, key=lambda pair: abs(width(pair[0]) - width(pair[1])))
    assert balanced_lines(TITLE, font(84), room) == "\n".join(most_even)
    assert balanced_lines("Two words", font(84), 10_000) == "Two words"


def test_every_line_fits_and_no_word_is_lost() -> None:
    for room in range(int(width("Revolutionary")) + 5, 1600, 40):
        lines = balanced_lines(TITLE, font(84), room)
        assert lines.split() == TITLE.split()
        assert all(width(line) <= room for line in lines.split("\n"))


def test_a_title_with_a_word_that_does_not_fit_is_unchanged() -> None:
    assert balanced_lines(TITLE, font(84), 100) == TITLE


def test_a_title_is_reduced_only_if_it_does_not_fit() -> None:
    assert fitted_size(TITLE, font, (3000, 200), 1.08, 84) == 84
    small = fitted_size(TITLE, font, (width("Revolutionary") * 0.7, 2000), 1.08, 84)
    assert 84 * 0.4 <= small < 84
    assert width("Revolutionary", small) <= width("Revolutionary") * 0.7 * 1.03
    assert fitted_size(TITLE, font, (800, 120), 1.08, 84) < 84


def test_without_text_or_space_the_size_is_unchanged() -> None:
    assert fitted_size(TITLE, font, (0, 100), 1.08, 84) == 84
    assert fitted_size("", font, (100, 100), 1.08, 84) == 84
