"""Where a value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cimaise.source.diagnostic import Span


class Origin(NamedTuple):
    """A place in a file, or an option of the command line, or neither: then it is the default."""

    span: Span | None = None
    option: str = ""

    def __str__(self) -> str:
        if self.span:
            return f"{self.span.file}:{self.span.line}"
        return f"command line, {self.option}" if self.option else "default"


class Placed(NamedTuple):
    """A value and where it comes from; `value` is harmless and means nothing where it `is_right` not."""

    origin: Origin
    value: object
    is_right: bool = True
