"""Diagnostics as values: what is wrong in a file, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cimaise.source.message import Message


class Severity(StrEnum):
    """An error prevents the exhibit from being shown, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A range in a file: the file's name as it is shown, and lines and columns counted from 1.

    `end_line` and `end_column` are exclusive, as in an editor's selection. Columns count characters.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """An error or a warning about a file.

    - `code`: stable and documented, such as `unknown-key`
    - `message`: one sentence without a full stop
    - `label`: a few words next to the caret that marks the span
    - `help`: what to write instead
    - `related`: other spans that are involved, each with a few words
    """

    code: str
    message: Message
    span: Span
    severity: Severity = Severity.ERROR
    label: Message | None = None
    help: Message | None = None
    related: tuple[tuple[Span, Message], ...] = ()
