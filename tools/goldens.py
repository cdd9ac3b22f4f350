"""Records the golden texts anew, which are what curators and operators read, and lists those that have changed.

Run it with `.venv/bin/python tools/goldens.py`, and read every change before it is committed: could somebody who is no
programmer act on it?
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
TESTS = ("tests/exhibit/test_golden.py", "tests/checking/test_golden.py", "tests/config/test_golden.py")


def main() -> int:
    """The exit status of the tests that record."""
    before = texts()
    record = [sys.executable, "-m", "pytest", "-q", "-n", "0", *TESTS]
    status = subprocess.run(
        record, cwd=TREE, env=os.environ | {"RECORD_GOLDENS": "1"}, check=False
    ).returncode
    changed = [path for path, text in texts().items() if before.get(path) != text]
    for path in sorted(changed):
        print(f"changed: {path.relative_to(TREE)}")
    print(f"{len(changed)} of {len(before)} golden texts changed; read them")
    return status


def texts() -> dict[Path, str]:
    """Every golden text."""
    return {
        path: path.read_text(encoding="utf-8") for path in (TREE / "tests").rglob("golden/*/expected.txt")
    }


if __name__ == "__main__":
    sys.exit(main())
