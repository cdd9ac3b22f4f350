"""`python -m cimaise` is the command `cimaise`."""

from __future__ import annotations

import gc
import signal
import sys


def start() -> None:
    """Run the command, and end the process with its status."""
    # Ctrl+C ends it without a traceback, wherever it is; an exhibit on show hears it and leaves in order.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Nothing becomes garbage while a program starts; looking for it takes a twentieth of the time until the first
    # picture. The stage takes over from there (stage/garbage.py), and what ends by itself needs no collector.
    gc.disable()

    from cimaise.cli import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
