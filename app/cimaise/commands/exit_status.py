"""The exit statuses of the command."""

from __future__ import annotations

OK = 0
ISSUES_FOUND = 1  # the command did its work, and reports errors, damage or skipped files
USAGE = 2
BAD_EXHIBIT = 65  # EX_DATAERR of sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
INTERNAL_ERROR = 70  # EX_SOFTWARE: the program's own files are damaged
BAD_SETTINGS = 78  # EX_CONFIG
