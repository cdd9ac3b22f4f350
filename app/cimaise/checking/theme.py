"""The exhibit's colours, judged as WCAG 2.2 does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.media.colour import PAPER
from cimaise.media.contrast import ENHANCED, contrast_ratio

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit
    from cimaise.source.faults import Faults

# WCAG 2.2, success criterion 1.4.11: what tells a control from what lies around it.
CONTROLS = 3.0


def judge(exhibit: Exhibit, faults: Faults) -> None:
    """Warn of an accent that is hard to read on paper: small lines are set in it, and buttons are filled with it."""
    ratio = contrast_ratio(exhibit.theme.accent, PAPER)
    if ratio >= ENHANCED:
        return
    worst = "hard to read as text" if ratio >= CONTROLS else "hard to see at all"
    message = f"'{exhibit.theme.accent}' on paper has a contrast of {ratio:.1f} : 1, and is {worst}"
    advice = f"take a darker colour: {ENHANCED:g} : 1 is needed for text, {CONTROLS:g} : 1 for buttons"
    faults.warning("low-contrast", message, exhibit.places.of("theme.accent"), advice=advice)
