"""The declaration of a setting. Reading, explaining and documenting a setting use its declaration."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from cimaise.config.value_types import ValueType

_T = TypeVar("_T")

DECLARATION = "declaration"
"""The key of a field's metadata that holds its `Setting`."""


class Setting(NamedTuple):
    """A declared setting.

    `meaning` is one or more sentences; `unit` is a word, or ""; `example` is a value as typed. Changes of `live`
    settings take effect while the kiosk runs, of others at the next start.
    """

    default: Any
    value_type: ValueType[Any]
    meaning: str
    unit: str
    example: str
    live: bool


def setting(
    default: _T,
    value_type: ValueType[_T],
    meaning: str,
    *,
    unit: str = "",
    example: str = "",
    live: bool = True,
) -> _T:
    """A dataclass field with its default, and its declaration as metadata. The example is the default unless given."""
    declaration = Setting(default, value_type, meaning, unit, example or str(default), live)
    return field(default=default, metadata={DECLARATION: declaration})
