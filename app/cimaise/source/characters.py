"""Characters that no text of a curator's holds on purpose."""

from __future__ import annotations

import re

from cimaise.source.diagnostic import Diagnostic, Span

QUOTE_IT = "put the whole text in double quotes"

# YAML 1.1, production c-printable, without what a file never means: U+0085, U+2028 and U+2029 break a line
# in YAML but not in an editor, U+FEFF is not seen.
_FORBIDDEN = "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


def forbidden_character(text: str, file: str) -> Diagnostic | None:
    """The first character that cannot stand in a YAML file, where there is one. Line ends are LF."""
    # What is printable is allowed, and this is a hundred times as fast as making the pattern.
    if text.replace("\n", "").isprintable():
        return None
    found = re.search(_FORBIDDEN, text)
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = f"a character stands here that cannot be seen (U+{ord(found.group()):04X})"
    advice = "delete it; it often comes along with a text from another program"
    return Diagnostic("character", message, Span(file, line, column, line, column + 1), help=advice)
