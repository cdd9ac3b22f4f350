"""Re-records the golden texts, which are messages for curators and operators, and lists the changed ones.

Run it with `.venv/bin/python tools/goldens.py`, and read every change before you commit it: can a reader who is not a
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
    """Record the texts, list the changes and return the exit status of the tests."""
    before = texts()
    record = [sys.executable, "-m", "pytest", "-q", "-n", "0", *TESTS]
    status = subprocess.run(
        record, cwd=TREE, env=os.environ | {"RECORD_GOLDENS": "1"}, check=False
    ).returncode
    changed = [path for path, text in texts().items() if before.get(path) != text]
    for path in sorted(changed):
        print(f"changed: {path.relative_to(TREE)}")
    print(f"{len(changed)} of {len(before)} golden texts changed; read the changes before you commit them")
    return status


def texts() -> dict[Path, str]:
    """The content of every golden text by its path."""
    return {
        path: path.read_text(encoding="utf-8") for path in (TREE / "tests").rglob("golden/*/expected.txt")
    }


if __name__ == "__main__":
    sys.exit(main())
