"""Colours that everybody can tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.media.contrast import CREAM_ON_DARK, ENHANCED, PAPER, contrast_ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic

CONTROLS = 3.0
"""WCAG 2.2, success criterion 1.4.11: a control against what lies around it."""


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Whether the accent is dark enough: small lines are written in it, and the words of buttons on it."""
    theme = subject.exhibit.theme
    try:
        on_paper, under_words = (contrast_ratio(theme.accent, light) for light in (PAPER, CREAM_ON_DARK))
    except ValueError:
        return  # no colour at all, which the reader has told
    if (least := min(on_paper, under_words)) >= ENHANCED:
        return
    message = f"small lines in this colour have a contrast of {_ratio(on_paper)} to the paper; they need {ENHANCED:g}:1"
    if least < CONTROLS:
        message += f", and even buttons need {CONTROLS:g}:1"
    advice = f"choose a darker one, such as {_darker(theme.accent)}"
    yield rule_diagnostic("low-contrast", message, subject.exhibit.source_map.of("theme.accent"), advice)


def _ratio(ratio: float) -> str:
    # Rounded down: 6.96 is not 7.0.
    return f"{int(ratio * 10) / 10:.1f}:1"


def _darker(colour: str) -> str:
    """The same hue, just dark enough for text."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for percent in range(99, -1, -1):
        darker = "#" + "".join(f"{channel * percent // 100:02X}" for channel in channels)
        if contrast_ratio(darker, PAPER) >= ENHANCED:
            return darker
    return "#000000"
