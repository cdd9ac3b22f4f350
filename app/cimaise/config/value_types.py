"""The kinds of values that settings have: what is allowed, in words, and how a value is read.

Each reader notes a fault and answers with something harmless, so that reading goes on. `name` is what messages call the
setting, `advice` what they say to write instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from cimaise.source import values
from cimaise.source.nodes import Scalar
from cimaise.source.wording import listed, quoted

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.nodes import Node

_Read_co = TypeVar("_Read_co", covariant=True)

# What nobody means as a name: 1, -1, 1.5.
_LIKE_A_NUMBER = re.compile(r"[-+]?[\d.]+", re.ASCII)
_PUBLIC_KEY = re.compile(r"ed25519:[A-Za-z0-9+/]{43}=")
_COUNTED_FROM_0 = re.compile(r"\d{1,9}", re.ASCII)


class ValueType(Protocol[_Read_co]):
    """A kind of values; `allowed` says in words which are."""

    allowed: str

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> _Read_co:
        """The value of a node."""


class Number:
    """A number within limits, both included."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.allowed = f"{low:g} to {high:g}"

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> float:
        """The number; one outside the limits is a fault."""
        return values.number(node, name, self.low, self.high, diagnostics, advice)


class Step:
    """One of some whole numbers."""

    def __init__(self, *steps: int) -> None:
        self.steps = steps
        self.allowed = listed(map(str, steps), "or")

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> int:
        """The step; a number between two of them is a fault."""
        found = {str(step): step for step in self.steps}.get(node.text) if isinstance(node, Scalar) else None
        if found is not None:
            return found
        if isinstance(node, Scalar) and _LIKE_A_NUMBER.fullmatch(node.text):
            message = f"found {node.text}, expected {self.allowed} for {name}"
            diagnostics.error("out-of-range", message, node.span, advice=advice)
        else:
            values.wrong_value(node, name, self.allowed, diagnostics, advice)
        return self.steps[0]


class Word:
    """One of some words."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.allowed = listed(words, "or")

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> str:
        """The word; any other is a fault, told with the nearest."""
        return values.choice(node, name, self.words, diagnostics)


class Text:
    """Any text; `allowed` says what it is for."""

    def __init__(self, allowed: str) -> None:
        self.allowed = allowed

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> str:
        """The text as it was typed: `no` is the tag of Norwegian here."""
        return values.text(node, name, diagnostics, advice)


class PublicKeys:
    """A list of public keys for signatures, empty or not."""

    allowed = "a list of public keys"

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> tuple[str, ...]:
        """The keys, as `cimaise keygen` prints them."""
        keys = []
        for item in values.items(node, name, diagnostics, advice):
            key = values.text(item, f"a key of {name}", diagnostics)
            if key and not _PUBLIC_KEY.fullmatch(key):
                told = "write the line that `cimaise keygen` has printed; it begins with ed25519:"
                diagnostics.error("unknown-value", f"{quoted(key)} is no public key", item.span, advice=told)
            keys.append(key)
        return tuple(keys)


class Folder:
    """The path of a folder, there or not."""

    allowed = "a path"

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> Path:
        """The path; one that is not absolute begins at the folder of the file it stands in."""
        return Path(node.span.file).parent / values.text(node, name, diagnostics, advice)


class NumberOrName:
    """A number that is counted from 0, or a name; what stands in quotes is a name."""

    allowed = "a number from 0 or a name"

    def read(self, node: Node, name: str, advice: str, diagnostics: DiagnosticCollector) -> int | str:
        """The number or the name."""
        if not (isinstance(node, Scalar) and node.plain and _LIKE_A_NUMBER.fullmatch(node.text)):
            return values.text(node, name, diagnostics, advice)
        if _COUNTED_FROM_0.fullmatch(node.text):
            return int(node.text)
        message = f"found {node.text}, expected {self.allowed} for {name}"
        diagnostics.error("out-of-range", message, node.span, advice=advice)
        return 0
