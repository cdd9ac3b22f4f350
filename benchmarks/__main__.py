"""Runs all benchmarks of time and memory, prints a table and exits with 3 if a budget is exceeded.

.venv/bin/python benchmarks             (about 45 minutes; the machine should be idle)
.venv/bin/python benchmarks --quick     (about 6 minutes: half a minute of the attract loop, one play of the film,
                                        the dearest hostile exhibits, no soak test)
"""

from __future__ import annotations

import argparse
import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING

import any_input
import attract
import check
import film
import first_picture
import soak
from process_usage import TREE
from results import Result, report

import launcher
import motion

if TYPE_CHECKING:
    from collections.abc import Callable


def main(*, quick: bool) -> int:
    """Return the exit status: 3 if a budget is exceeded, 1 if a benchmark ended with an error."""
    content = TREE / "content"
    plays = 1 if quick else film.PLAYS
    benchmarks: list[Callable[[], list[Result]]] = [
        launcher.measure,
        first_picture.measure,
        partial(attract.measure, 30 if quick else 600),
        partial(attract.measure, 30 if quick else 60, rotation=90),
        partial(film.measure, plays),
        partial(film.measure, plays, rotation=90),
        partial(motion.measure, quick=quick),
        check.measure,
        partial(any_input.measure, any_input.SLOWEST if quick else ()),
    ]
    if not quick:
        benchmarks.append(partial(soak.measure, soak.TWO_HOURS, content))
        benchmarks.append(partial(soak.measure, soak.TWO_HOURS, content, seed="1"))
    results: list[Result] = []
    has_failed = False
    for benchmark in benchmarks:
        try:
            results += benchmark()
        except Exception:
            # The figures of the others are still of use.
            has_failed = True
            traceback.print_exc()
    print()
    status = report(results)
    return 1 if has_failed else status


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    sys.exit(main(quick=parser.parse_args().quick))
