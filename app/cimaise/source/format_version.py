"""The number of the format that a file is written in: its first line, such as `format: 1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source import values
from cimaise.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)


def is_newer(root: Node, what: str, known: int, diagnostics: DiagnosticCollector) -> bool:
    """Whether a later program wrote this: then that is the fault, and all further ones would be guesses.

    `what` is what messages call the file, `known` the newest format that this program reads.
    """
    node = root.get("format") if isinstance(root, Mapping) else None
    if not isinstance(node, Scalar) or not _NUMBER.fullmatch(node.text) or int(node.text) <= known:
        return False
    message = f"this {what} has format {node.text}, and this program reads format {known}"
    diagnostics.error("newer-format", message, node.span, advice="update Cimaise on this machine")
    return True


def check_format(node: Node, known: int, diagnostics: DiagnosticCollector) -> None:
    """Note where something else than the format's number stands."""
    if not (isinstance(node, Scalar) and node.text == str(known)):
        values.wrong_value(node, "'format'", f"the number {known}", diagnostics, f"write format: {known}")
