"""Titles that fit their room, in lines of one length, and the frames of a gallery's wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from cimaise.stage.text import fonts
from cimaise.stage.text.typesetter import balanced_lines, fitted_size, title_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QGuiApplication

TITLE = "The Revolutionary Party of the Juche Type"


@pytest.fixture(autouse=True)
def faces(qapp: QGuiApplication) -> None:
    fonts.load(["en"])


def font(size: float) -> QFont:
    return title_font("Source Serif 4", 480, size, -0.012, 8)


def width(text: str, size: float = 84) -> float:
    return QFontMetricsF(font(size)).horizontalAdvance(text)


def test_a_title_breaks_into_as_few_lines_as_possible_and_those_are_even() -> None:
    room = width("Party of the Juche Type") + 5
    # In one line after the other it would be "The Revolutionary Party of / the Juche Type", say; these are as even as can be.
    words = TITLE.split()
    splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    fitting = [pair for pair in splits if max(map(width, pair)) <= room]
    evenest = min(fitting, key=lambda pair: abs(width(pair[0]) - width(pair[1])))
    assert balanced_lines(TITLE, font(84), room) == "\n".join(evenest)
    assert balanced_lines("Two words", font(84), 10_000) == "Two words"


def test_no_line_is_longer_than_the_room_and_no_word_is_lost() -> None:
    for room in range(int(width("Revolutionary")) + 5, 1600, 40):
        lines = balanced_lines(TITLE, font(84), room)
        assert lines.split() == TITLE.split()
        assert all(width(line) <= room for line in lines.split("\n"))


def test_a_word_that_does_not_fit_is_left_to_qt() -> None:
    assert balanced_lines(TITLE, font(84), 100) == TITLE


def test_a_title_keeps_its_size_where_it_fits_and_shrinks_where_it_does_not() -> None:
    assert fitted_size(TITLE, font, (3000, 200), 1.08, 84) == 84
    small = fitted_size(TITLE, font, (width("Revolutionary") * 0.7, 2000), 1.08, 84)
    assert 84 * 0.4 <= small < 84
    assert width("Revolutionary", small) <= width("Revolutionary") * 0.7 * 1.03
    assert fitted_size(TITLE, font, (800, 120), 1.08, 84) < 84


def test_before_anything_is_laid_out_nothing_shrinks() -> None:
    assert fitted_size(TITLE, font, (0, 100), 1.08, 84) == 84
    assert fitted_size("", font, (100, 100), 1.08, 84) == 84
