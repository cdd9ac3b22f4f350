"""Errors that end a command with an exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.commands.messages import CommandReason
from cimaise.commands.terminal import sentence
from cimaise.source.message import Failure

if TYPE_CHECKING:
    from cimaise.source.message import Message


class CommandError(Failure):
    """Ends the command with an exit status and a message."""

    def __init__(self, status: int, message: Message, advice: Message | None = None) -> None:
        super().__init__(message, advice)
        self.status = status

    @property
    def output(self) -> str:
        """The text for stderr."""
        return f"cimaise: {sentence(self.message, self.advice)}"


class DiagnosticsError(CommandError):
    """Ends the command with an exit status and a report of diagnostics."""

    def __init__(self, status: int, report: str) -> None:
        super().__init__(status, CommandReason.INVALID_INPUT())
        self._report = report

    @property
    def output(self) -> str:
        """The report, without the program's name."""
        return self._report
