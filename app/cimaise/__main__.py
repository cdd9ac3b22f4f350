"""`python -m cimaise` runs the command `cimaise`."""

from __future__ import annotations

import gc
import signal
import sys


def start() -> None:
    """Run the command, and end the process with its exit status."""
    # Ctrl+C ends the process without a traceback. `stage` replaces this with an orderly exit.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # The start creates no garbage, and collection takes a twentieth of the time until the first picture. `stage`
    # enables it later (stage/runtime/garbage.py); short commands do not need it.
    gc.disable()

    from cimaise.cli import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
