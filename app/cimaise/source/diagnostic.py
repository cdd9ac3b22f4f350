"""Diagnostics as values: what is wrong in a file, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cimaise.source.message import Message

Text = Message | str


class Severity(StrEnum):
    """An error prevents the exhibit from being shown, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A range in a file: the file's name as people know it, and lines and columns counted from 1.

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

    `code` is stable and documented (`unknown-key`); `message` is one sentence without a full stop; `label` is shown next
    to the caret; `help` says what to write instead; `related` are other spans that are involved, each with a few words.
    """

    code: str
    message: Text
    span: Span
    severity: Severity = Severity.ERROR
    label: Text = ""
    help: Text = ""
    related: tuple[tuple[Span, Text], ...] = ()
