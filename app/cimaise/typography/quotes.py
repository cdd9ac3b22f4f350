"""Opening quotation marks, which hang into the margin where a title starts with one."""

from __future__ import annotations

import re

_OPENING = re.compile(r"[“„‘‚«‹\"]+[\u00a0\u202f]?(?=\S)")


def opening_quote(text: str) -> str:
    """The quotation mark at the start of a text, with the no-break space after it; "" if there is none."""
    match = _OPENING.match(re.sub(r"^([«‹]) ", "\\1\u00a0", text))
    return match.group() if match else ""


def without_opening_quote(text: str) -> str:
    """The text after its opening quotation mark."""
    return text[len(opening_quote(text)) :]
