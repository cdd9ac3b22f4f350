"""Characters that a YAML file cannot contain: invisible and invalid ones."""

from __future__ import annotations

import re

from cimaise.source.diagnostic import Diagnostic, Span
from cimaise.source.messages import DocumentAdvice, DocumentReason

# YAML 1.1, production c-printable, without U+0085, U+2028 and U+2029, which break a line in YAML but not in an editor,
# and U+FEFF, which is invisible.
_FORBIDDEN = "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


def forbidden_character(text: str, file: str) -> Diagnostic | None:
    """An error for the first character that a YAML file cannot contain; None if there is none. Line ends are LF."""
    # All printable characters are allowed. This test is a hundred times as fast as compiling the pattern.
    if text.replace("\n", "").isprintable():
        return None
    found = re.search(_FORBIDDEN, text)
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = DocumentReason.INVISIBLE_CHARACTER(code=ord(found.group()))
    span = Span(file, line, column, line, column + 1)
    return Diagnostic("character", message, span, help=DocumentAdvice.DELETE_CHARACTER())
