"""Which parts of an emphasised text are in a script that has italics."""

from __future__ import annotations

import re

# Latin, Greek and Cyrillic have italics; so do the symbols between them.
_UPRIGHT = "[\u0530-\u1cff\u2c80-\u2dff\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\uab2f\uab70-\ufaff\ufb07-\uffef\U00020000-\U0003ffff]"
_UPRIGHT_WORDS = re.compile(rf"({_UPRIGHT}+(?:[\W\d_]*{_UPRIGHT}+)*)")


def emphasis_parts(text: str) -> list[tuple[str, bool]]:
    """The parts of a text, each with whether it can be in italics. Other words, such as Arabic or Korean ones, are to be
    bold: slanted letters of these scripts are hard to read."""
    parts = _UPRIGHT_WORDS.split(text)
    return [(part, index % 2 == 0) for index, part in enumerate(parts) if part]


def has_italics(text: str) -> bool:
    """Whether all of a text is in scripts that have italics."""
    return _UPRIGHT_WORDS.search(text) is None
