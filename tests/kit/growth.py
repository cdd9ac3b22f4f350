"""How the time for a text grows with its length, on a machine of any speed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SHARE = 8
_MIN_SECONDS = 0.05
"""Less time is too short to be compared."""
_ATTEMPTS = 3


def is_linear(work: Callable[[int], object]) -> bool:
    """Whether a text of eight times the length needs about eight times the processor time. With the square of the length, it
    would need 64 times as long.

    `work(8)` works on an eighth of the text, `work(1)` on all of it.
    """

    def seconds(share: int) -> float:
        start = time.process_time()
        work(share)
        return time.process_time() - start

    # A garbage collection may fall into one attempt, not into all.
    return any(seconds(1) < 3 * _SHARE * max(seconds(_SHARE), _MIN_SECONDS) for _ in range(_ATTEMPTS))
