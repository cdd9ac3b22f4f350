"""Writes docs/rules.md, with a section for each rule, from the rules in the program.

Run it with `PYTHONPATH=app .venv/bin/python tools/rules.py` after changing a rule; a test fails if the page is out of date.
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

Every error and warning of Cimaise has a code, such as `error[unknown-key]`. This page has a rule for each code: what it requires and why, with a wrong and a right example.
`cimaise check` checks all rules. The kiosk does not show an exhibit with an error in one of its YAML or Markdown files; in place of a picture or film with an error,
it shows a note. A warning is a recommendation: the kiosk shows the exhibit.

`tools/rules.py` writes this page from `app/cimaise/checking/rules`. A test verifies that each wrong example breaks its rule and that each right example breaks none.
"""


_TAIL = """## For programs

`cimaise check --format json` prints one object. `version` is the version of its structure, currently 1. It increases when a key is removed or changes its meaning;
new keys do not increase it.

| Key | Content |
|---|---|
| `version`, `program` | the version of the structure; the name and version of the program |
| `exhibit` | the folder as given on the command line |
| `canBeShown` | `false` if an error prevents the exhibit from being shown (exit status 65) |
| `diagnostics` | the diagnostics in the order of files and lines |
| `counts` | the numbers of `errors`, `warnings`, and checked `pages`, `pictures` and `films` |

Each of the `diagnostics` has `code`, `severity` (`error` or `warning`), `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `label` (the text next to the caret;
may be empty), `help` (what to do; may be empty), `related` (other positions, each with a `message`) and `rule` (the link to its section on this page). Lines and columns
count from 1, columns in characters. The end is exclusive: the first character after the span.

`--format github` prints a workflow command for each diagnostic, which GitHub shows next to the line in a pull request:

```yaml
- run: ./cimaise check my-exhibit --format github
```
"""


def main() -> int:
    """Write the page and return exit status 0."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def page() -> str:
    """The content of the page: the introduction, a table and the rules of each group, and the output for programs."""
    lines = [_HEAD]
    for title, rules in GROUPS.items():
        lines += [f"## {title}", "", "| Code | Severity | Requirement |", "|---|---|---|"]
        lines += [f"| [{rule.code}](#{rule.code}) | {rule.severity} | {rule.requirement} |" for rule in rules]
        lines.append("")
        for rule in rules:
            lines += _section(rule)
    return "\n".join([*lines, _TAIL])


def _section(rule: Rule) -> Iterator[str]:
    yield from (
        f"### {rule.code}",
        "",
        f"{rule.requirement} *{str(rule.severity).capitalize()}.*",
        "",
        rule.reason,
        "",
    )
    location = f" in `{rule.file}`" if rule.file not in ("", "exhibit.yaml") else ""
    language = {"yaml": "yaml", "vtt": "text", "md": "markdown"}.get(rule.file.rpartition(".")[2], "text")
    for heading, example in (("Wrong", rule.bad), ("Right", rule.good)):
        yield from (f"{heading}{location}:", "", f"```{language}", example, "```", "")


if __name__ == "__main__":
    sys.exit(main())
