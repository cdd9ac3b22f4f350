"""How the first start speaks: plain lines on stderr, and one sentence when it has to stop."""

from __future__ import annotations

import sys


class Stop(Exception):
    """The first start cannot go on; its text says what is wrong, where, and what to do."""


def say(text: str) -> None:
    """One line for the person at the terminal, at once."""
    print(text, file=sys.stderr, flush=True)


def series(names: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
