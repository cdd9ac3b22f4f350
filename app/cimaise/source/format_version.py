"""The format number of a file, in a line such as `format: 1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.messages import Expected, FormatAdvice, FormatReason, ValueAdvice
from cimaise.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Phrase
    from cimaise.source.nodes import Node

_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)


def is_newer(root: Node, what: Phrase, known: int, diagnostics: DiagnosticCollector) -> bool:
    """Whether the file has a newer format than this version of Cimaise can read. If so, adds an error.

    The caller should report no other errors then: they would be guesses. `what` is the name of the file in messages,
    `known` the newest format that this version reads.
    """
    node = root.get("format") if isinstance(root, Mapping) else None
    if not isinstance(node, Scalar) or not _NUMBER.fullmatch(node.text) or int(node.text) <= known:
        return False
    message = FormatReason.NEWER(what=what, number=node.text, known=known)
    diagnostics.error("newer-format", message, node.span, advice=FormatAdvice.UPDATE())
    return True


def check_format(node: Node, known: int, diagnostics: DiagnosticCollector) -> None:
    """Add an error if the value of `format` is not `known`."""
    if not (isinstance(node, Scalar) and node.text == str(known)):
        expected, advice = Expected.NUMBER(number=known), ValueAdvice.FORMAT(number=known)
        values.wrong_value(node, "'format'", expected, diagnostics, advice)
