"""Runs all benchmarks of time and memory, prints a table and exits with 3 if a budget is exceeded.

.venv/bin/python benchmarks             (about 40 minutes; the machine should be idle)
.venv/bin/python benchmarks --quick     (about 5 minutes: one minute of the attract loop, no soak test)
"""

from __future__ import annotations

import argparse
import sys

import any_input
import attract
import check
import film
import first_picture
import soak
from process_usage import TREE
from results import report

import launcher


def main(*, quick: bool) -> int:
    """Return the exit status: 3 if a budget is exceeded."""
    content = TREE / "content"
    results = launcher.measure() + first_picture.measure()
    results += attract.measure(60 if quick else 600) + attract.measure(60, rotation=90)
    results += film.measure() + film.measure(rotation=90)
    results += check.measure() + any_input.measure()
    if not quick:
        results += soak.measure(soak.TWO_HOURS, content) + soak.measure(soak.TWO_HOURS, content, seed="1")
        print()
    return report(results)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    sys.exit(main(quick=parser.parse_args().quick))
