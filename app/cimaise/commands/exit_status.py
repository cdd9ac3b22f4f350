"""How a command ends: its exit status, and the sentence where it is not 0."""

from __future__ import annotations

OK = 0
FINDINGS = 1  # what was looked for, mistakes for example, is there
USAGE = 2
BAD_EXHIBIT = 65  # EX_DATAERR of sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
BROKEN = 70  # EX_SOFTWARE: the program's own files do not fit together
BAD_CONFIGURATION = 78  # EX_CONFIG


class CommandError(Exception):
    """The command ends here, with a status and a sentence; a `report` speaks for itself, without the program's name."""

    def __init__(self, status: int, sentence: str, *, report: bool = False) -> None:
        super().__init__(sentence)
        self.status = status
        self.report = report
