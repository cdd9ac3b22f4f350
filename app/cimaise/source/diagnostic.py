"""A fault in somebody's file, as a value: what, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cimaise.source.message import Message

Text = Message | str


class Severity(StrEnum):
    """How bad it is: an error stops the exhibit, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file: the name a person knows it by, and lines and columns counted from 1.

    `end_line` and `end_column` are exclusive, as in an editor's selection. Columns count characters.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. `code` is stable and documented (`unknown-key`); `message` is one sentence
    without a full stop; `label` stands beside the caret; `help` says what to write instead; `related`
    are other places that have to do with it, each with a few words."""

    code: str
    message: Text
    span: Span
    severity: Severity = Severity.ERROR
    label: Text = ""
    help: Text = ""
    related: tuple[tuple[Span, Text], ...] = ()
