"""The values of settings with their origins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cimaise.source.diagnostic import Span


class Origin(NamedTuple):
    """Where the value of a setting comes from: a span in a file, an option, or else the default."""

    span: Span | None = None
    option: str = ""

    def __str__(self) -> str:
        if self.span:
            return f"{self.span.file}:{self.span.line}"
        return f"command line, {self.option}" if self.option else "default"


class SettingValue(NamedTuple):
    """The value of a setting and its origin. The value is only a placeholder unless `is_valid`."""

    origin: Origin
    value: object
    is_valid: bool = True
