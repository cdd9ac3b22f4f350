"""The contrast of the accent colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import ContrastAdvice, ContrastReason
from cimaise.media.contrast import CREAM_ON_DARK, ENHANCED, PAPER, contrast_ratio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.source.diagnostic import Diagnostic

CONTROLS = 3.0
"""The minimum contrast of a control to adjacent colours (WCAG 2.2, success criterion 1.4.11)."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report an accent that is too light: small text has this colour, and buttons have it as their background."""
    accent = context.exhibit.theme.accent
    try:
        on_paper, under_labels = (contrast_ratio(accent, light) for light in (PAPER, CREAM_ON_DARK))
    except ValueError:
        return  # Not a colour: the reader has reported it.
    lowest = min(on_paper, under_labels)
    if lowest >= ENHANCED:
        return
    message = ContrastReason.TEXT(ratio=_rounded_down(on_paper), minimum=ENHANCED)
    if lowest < CONTROLS:
        message = ContrastReason.TEXT_AND_CONTROLS(**message.parameters, controls=CONTROLS)
    advice = ContrastAdvice.DARKER(colour=_darker(accent))
    yield rule_diagnostic("low-contrast", message, context.exhibit.source_map.of("theme.accent"), advice)


def _rounded_down(ratio: float) -> float:
    """A ratio with one decimal place, never rounded up: 6.96 is below 7 and must not be shown as 7.0."""
    return int(ratio * 10) / 10


def _darker(colour: str) -> str:
    """The lightest shade of a colour that is dark enough for text."""
    channels = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    for percent in range(99, -1, -1):
        darker = "#" + "".join(f"{channel * percent // 100:02X}" for channel in channels)
        if contrast_ratio(darker, PAPER) >= ENHANCED:
            return darker
    return "#000000"
