"""Everything that is promised about time and memory, measured one after the other: a table, and exit status 1 where a
budget is not kept.

    .venv/bin/python benchmarks             (about forty minutes; the machine should have nothing else to do)
    .venv/bin/python benchmarks --quick     (about five: the attract loop for a minute, and no two hours of life)
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
from costs import TREE
from figures import report

import launcher


def main(*, quick: bool) -> int:
    """Exit status: 1 where a budget is not kept."""
    content = TREE / "content"
    figures = launcher.measure() + first_picture.measure()
    figures += attract.measure(60 if quick else 600) + attract.measure(60, turn=90)
    figures += film.measure() + film.measure(turn=90)
    figures += check.measure() + any_input.measure()
    if not quick:
        figures += soak.measure(soak.TWO_HOURS, content) + soak.measure(soak.TWO_HOURS, content, seed="1")
        print()
    return report(figures)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    sys.exit(main(quick=parser.parse_args().quick))
