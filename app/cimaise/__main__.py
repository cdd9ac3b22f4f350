"""`python -m cimaise` is the command `cimaise`."""

from __future__ import annotations

import sys

from cimaise.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
