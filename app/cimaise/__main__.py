"""`python -m cimaise` runs the command `cimaise`."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def start() -> None:
    """Run the command, and end the process with its exit status."""
    # Ctrl+C ends the process without a traceback. `stage` replaces this with an orderly exit.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # The start creates no garbage, and collection takes a twentieth of the time until the first picture. `stage`
    # enables it later (stage/runtime/garbage.py); short commands do not need it.
    gc.disable()
    words = sys.argv[1:]

    from cimaise.commands import quick_start

    quick = quick_start.start(words, _parse)

    from cimaise.cli import main

    sys.exit(main(words, quick))


def _parse(words: Sequence[str]) -> argparse.Namespace:
    from cimaise.cli import parse

    return parse(words)


if __name__ == "__main__":
    start()
