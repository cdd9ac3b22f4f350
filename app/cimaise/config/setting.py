"""The declaration of a setting: all that reading, explaining and documenting it need, said once."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from cimaise.config.value_types import ValueType

_T = TypeVar("_T")

DECLARED = "declared"
"""Where a field's metadata has its declaration."""


class Setting(NamedTuple):
    """One setting. `meaning` is one sentence or two; `unit` is a word, or empty; `example` is a value as it is typed.
    `live` says that a change takes effect while the kiosk runs, else at the next start."""

    default: Any
    kind: ValueType[Any]
    meaning: str
    unit: str
    example: str
    live: bool


def setting(
    default: _T, kind: ValueType[_T], meaning: str, *, unit: str = "", example: str = "", live: bool = True
) -> _T:
    """A field of a group: its default, with its declaration as metadata. The default is the example where none is given."""
    declared = Setting(default, kind, meaning, unit, example or str(default), live)
    return field(default=default, metadata={DECLARED: declared})
