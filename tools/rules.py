"""Writes docs/rules.md, the rules of `cimaise check` one by one, from the program's own table of them.

Run it with `PYTHONPATH=app .venv/bin/python tools/rules.py` after a change of the table; a test says when.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cimaise.checking.rules import GROUPS, Rule

FILE = Path(__file__).resolve().parents[1] / "docs/rules.md"
_HEAD = """\
# What `cimaise check` tells

<!-- tools/rules.py writes this page. -->

Every finding names its rule in brackets: `songs.yaml:12:5: error[unknown-key]: ...`. An **error** is something that cannot be shown; a **warning** is
something that visitors would miss or stumble over. `cimaise check --strict` ends with 1 for warnings, too.
"""


def main() -> int:
    """Exit status 0."""
    FILE.write_text(page(), encoding="utf-8")
    return 0


def page() -> str:
    """The page as it should be."""
    parts = [_HEAD]
    for title, rules in GROUPS.items():
        parts += [f"## {title}\n", *(_told(rule) for rule in rules)]
    return "\n".join(parts)


def _told(rule: Rule) -> str:
    examples = f"Instead of\n\n{_block(rule.bad)}\n\nwrite\n\n{_block(rule.good)}\n"
    return (
        f"### {rule.code}\n\n**{str(rule.severity).capitalize()}.** {rule.meaning} {rule.why}\n\n{examples}"
    )


def _block(lines: str) -> str:
    return "\n".join(f"    {line}" for line in lines.split("\n"))


if __name__ == "__main__":
    sys.exit(main())
