"""Messages of the first start on stderr, and the error that stops it."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """The first start cannot continue. Its text names the cause and the remedy."""


def report(text: str) -> None:
    """Print a line on stderr and flush it, so that it appears at once."""
    print(text, file=sys.stderr, flush=True)


def join_names(names: list[str]) -> str:
    """The names as a list in prose: `a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
