"""Repeats a test of recordings: a transition with a fault has it every time, a recording on a busy machine only now and then."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, ParamSpec

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES = 3
P = ParamSpec("P")


def repeated(test: Callable[P, None]) -> Callable[P, None]:
    """Run a test again if it fails, at most three times. Frames that were read while the screen was painted, or that are far
    apart, look like faults; a fault of the program is in every recording."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        for _ in range(_TIMES - 1):
            try:
                test(*args, **kwargs)
            except AssertionError:
                continue
            return
        test(*args, **kwargs)

    return run
