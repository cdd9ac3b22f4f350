"""`python -m cimaise` runs the command `cimaise`."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.media.forked_render import RenderPlan


def start() -> None:
    """Run the command, and end the process with its exit status."""
    # Ctrl+C ends the process without a traceback. `stage` replaces this with an orderly exit.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # The start creates no garbage, and collection takes a twentieth of the time until the first picture. `stage`
    # enables it later (stage/runtime/garbage.py); short commands do not need it.
    gc.disable()
    words = sys.argv[1:]

    from cimaise.commands import COMMANDS
    from cimaise.start import quick_start

    quick = quick_start.start(words, COMMANDS, lambda: _plan(words))

    from cimaise.cli import main

    sys.exit(main(words, quick))


def _plan(words: Sequence[str]) -> RenderPlan:
    """What the child process of the start renders. Imported here, in that process."""
    from cimaise.cli import parse
    from cimaise.commands.run import plan_first_picture

    return plan_first_picture(parse(words))


if __name__ == "__main__":
    start()
