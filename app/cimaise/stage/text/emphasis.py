"""Emphasis in the mark-up of QML's styled text: italic where the script has italics, else bold."""

from __future__ import annotations

import re
from html import escape

# Latin, Greek and Cyrillic have italics; so do the symbols between them.
_UPRIGHT = "[\u0530-\u1cff\u2c80-\u2dff\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\uab2f\uab70-\ufaff\ufb07-\uffef\U00020000-\U0003ffff]"
_UPRIGHT_WORDS = re.compile(rf"({_UPRIGHT}+(?:[\W\d_]*{_UPRIGHT}+)*)")


def emphasised(text: str) -> str:
    """A text as escaped mark-up in italics. Words in a script without italics, such as Arabic or Korean, are bold: slanted
    letters of these scripts are hard to read."""
    parts = _UPRIGHT_WORDS.split(text)
    tags = ("i", "b")
    return "".join(
        f"<{tags[index % 2]}>{escape(part)}</{tags[index % 2]}>" for index, part in enumerate(parts) if part
    )
