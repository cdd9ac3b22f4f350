"""The types of settings: which values are allowed, and how a value is read.

After an error, `read` returns a harmless value, so that reading continues. `name` is the name of the setting in
messages; `advice` says what to write instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from cimaise.config.messages import ConfigAdvice, ConfigReason, ConfigValue
from cimaise.source import values
from cimaise.source.nodes import Scalar
from cimaise.source.wording import listed

if TYPE_CHECKING:
    from cimaise.source.collector import DiagnosticCollector
    from cimaise.source.message import Message
    from cimaise.source.nodes import Node

_Value_co = TypeVar("_Value_co", covariant=True)

_NUMBER_LIKE = re.compile(r"[-+]?[\d.]+", re.ASCII)
"""Texts that are meant as a number and not as a name: 1, -1, 1.5."""
_PUBLIC_KEY = re.compile(r"ed25519:[A-Za-z0-9+/]{43}=")
_WHOLE_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class ValueType(Protocol[_Value_co]):
    """The type of a setting; `allowed` describes its values as part of a sentence."""

    allowed: str

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> _Value_co:
        """The value of a node."""


class Number:
    """A number from `low` to `high`."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.allowed = f"{low:g} to {high:g}"

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> float:
        """The number; a number out of range is an error."""
        return values.number(node, name, self.low, self.high, diagnostics, advice)


class NumberChoice:
    """One of several whole numbers."""

    def __init__(self, *choices: int) -> None:
        self.choices = choices
        self.allowed = listed(map(str, choices), "or")

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> int:
        """The number; any other number is an error."""
        chosen = {str(choice): choice for choice in self.choices}
        if isinstance(node, Scalar) and node.text in chosen:
            return chosen[node.text]
        if isinstance(node, Scalar) and _NUMBER_LIKE.fullmatch(node.text):
            values.out_of_range(node, name, self.allowed, diagnostics, advice)
        else:
            values.wrong_value(node, name, self.allowed, diagnostics, advice)
        return self.choices[0]


class WordChoice:
    """One of several words."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.allowed = listed(choices, "or")

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> str:
        """The word; any other word is an error, with a suggestion."""
        return values.choice(node, name, self.choices, diagnostics)


class YesOrNo:
    """true or false."""

    allowed = "true or false"

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> bool:
        """The value; anything else is an error."""
        return values.boolean(node, name, diagnostics)


class Text:
    """Any text; `allowed` describes it."""

    def __init__(self, allowed: str) -> None:
        self.allowed = allowed

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> str:
        """The text as typed: `no` is the language tag of Norwegian, not a boolean."""
        return values.text(node, name, diagnostics, advice)


class PublicKeys:
    """A list of public keys for signatures; may be empty."""

    allowed = "a list of public keys"

    def read(
        self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector
    ) -> tuple[str, ...]:
        """The keys, as `cimaise keygen` prints them."""
        keys = []
        for entry in values.items(node, name, diagnostics, advice):
            key = values.text(entry, ConfigValue.KEY_OF(name=name), diagnostics)
            if key and not _PUBLIC_KEY.fullmatch(key):
                message = ConfigReason.NOT_A_PUBLIC_KEY(key=key)
                diagnostics.error("unknown-value", message, entry.span, advice=ConfigAdvice.KEYGEN())
            keys.append(key)
        return tuple(keys)


class FolderPath:
    """The path of a folder, whether or not it exists."""

    allowed = "a path"

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> Path:
        """The path; a relative path starts at the folder of the file that contains it."""
        return Path(node.span.file).parent / values.text(node, name, diagnostics, advice)


class NumberOrName:
    """A whole number from 0, or a name; a number in quotes is a name."""

    allowed = "a number from 0 up, or a name"

    def read(self, node: Node, name: str, advice: Message, diagnostics: DiagnosticCollector) -> int | str:
        """The number or the name."""
        if not (isinstance(node, Scalar) and node.plain and _NUMBER_LIKE.fullmatch(node.text)):
            return values.text(node, name, diagnostics, advice)
        if _WHOLE_NUMBER.fullmatch(node.text):
            return int(node.text)
        values.out_of_range(node, name, self.allowed, diagnostics, advice)
        return 0
