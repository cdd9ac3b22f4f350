"""Writes docs/rules.md, one section a rule, from the program's own table of them.

Run it with `PYTHONPATH=app .venv/bin/python tools/rules.py` after a change of them; a test says when.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.checking.rules.registry import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.rules.rule import Rule

PAGE = Path(__file__).resolve().parents[1] / "docs/rules.md"

_HEAD = """# The rules

Every fault that Cimaise tells has a code, such as `error[unknown-key]`. Here is what each asks, why, an example that breaks it and one that keeps it.
`cimaise check` tells them all; an exhibit that breaks a rule of the first kind is not shown before it is mended.

Written by `tools/rules.py` from `app/cimaise/checking`; a test proves that each bad example breaks its rule, and that each good one breaks none.
"""


_TAIL = """## For programs

`cimaise check --format json` prints one object. `version` is that of its shape, 1: a key that goes, or means something else, makes it 2; new keys may come
without that.

| Key | What it holds |
|---|---|
| `version`, `program` | the shape's number; the program's name and version |
| `exhibit` | the folder as it was typed |
| `canBeShown` | `false` where an error keeps the exhibit from being shown (exit status 65) |
| `diagnostics` | what was found, in the order of the files and their lines |
| `counts` | `errors`, `warnings`, and what was looked at: `pages`, `pictures`, `films` |

Each of the `diagnostics` has `code`, `severity` (`error` or `warning`), `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `label` (beside the caret; may be
empty), `help` (what to do; may be empty), `related` (other places, each with `message`) and `rule` (its place on this page). Lines and columns count from 1, columns
in characters; the end is the first character that no longer belongs to it.

`--format github` prints a workflow command for each, which GitHub shows beside the line in a pull request:

```yaml
- run: ./cimaise check my-exhibit --format github
```
"""


def main() -> int:
    """Exit status 0."""
    PAGE.write_text(written(), encoding="utf-8")
    return 0


def written() -> str:
    """The whole page."""
    lines = [_HEAD]
    for title, rules in GROUPS.items():
        lines += [f"## {title}", "", "| Code | Severity | What it asks |", "|---|---|---|"]
        lines += [f"| [{rule.code}](#{rule.code}) | {rule.severity} | {rule.asks} |" for rule in rules]
        lines.append("")
        for rule in rules:
            lines += _section(rule)
    return "\n".join([*lines, _TAIL])


def _section(rule: Rule) -> Iterator[str]:
    yield from (f"### {rule.code}", "", f"{rule.asks} *{str(rule.severity).capitalize()}.*", "", rule.why, "")
    where = f" in `{rule.file}`" if rule.file not in ("", "exhibit.yaml") else ""
    kind = {"yaml": "yaml", "vtt": "text", "md": "markdown"}.get(rule.file.rpartition(".")[2], "text")
    for word, example in (("Wrong", rule.bad), ("Right", rule.good)):
        yield from (f"{word}{where}:", "", f"```{kind}", example, "```", "")


if __name__ == "__main__":
    sys.exit(main())
