"""The exit statuses of the command."""

from __future__ import annotations

OK = 0
ISSUES_FOUND = 1  # the command has run, and reports errors in the exhibit, damage or skipped files
USAGE = 2  # wrong arguments, or a file that cannot be read or written
BAD_EXHIBIT = 65  # EX_DATAERR in sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
INTERNAL_ERROR = 70  # EX_SOFTWARE: the program's own files are damaged
BAD_SETTINGS = 78  # EX_CONFIG
