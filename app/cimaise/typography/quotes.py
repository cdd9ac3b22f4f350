"""Opening quotation marks, which hang into the margin where a title starts with one."""

from __future__ import annotations

import re

_OPENING = re.compile(r"[“„‘‚«‹»›\"]+(?=\S)")


def opening_quote(text: str) -> str:
    """The quotation mark at the start of a text; "" if there is none. A mark with a space after it does not count, as in
    French: both together are too wide to hang."""
    match = _OPENING.match(text)
    return match.group() if match else ""
