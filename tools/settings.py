"""Writes the list of all settings into docs/operators.md, from the program's own declarations of them.

Run it with `PYTHONPATH=app .venv/bin/python tools/settings.py` after a change of them; a test says when.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cimaise.config.explain import default
from cimaise.config.settings import all_settings, groups

GUIDE = Path(__file__).resolve().parents[1] / "docs/operators.md"
BEGIN = "<!-- From here to the next remark, tools/settings.py writes. -->"
END = "<!-- Here it ends. -->"


def main() -> int:
    """Exit status 0."""
    GUIDE.write_text(renewed(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def renewed(guide: str) -> str:
    """The guide with its list of settings made anew."""
    begin, end = guide.index(BEGIN) + len(BEGIN), guide.index(END)
    return f"{guide[:begin]}\n{tables()}\n\n{guide[end:]}"


def tables() -> str:
    """Each group of settings as a table, in the order of the declarations."""
    lines = []
    for group, about in groups().items():
        lines += ["", f"`{group}`: {about[:1].lower()}{about[1:]}", ""]
        lines += [
            "| Key | What it means | Unit | Allowed | Default | A change takes effect |",
            "|---|---|---|---|---|---|",
        ]
        for name, setting in all_settings().items():
            if name.startswith(f"{group}."):
                when = "at once" if setting.live else "at the next start"
                cells = (
                    f"`{name.split('.')[1]}`",
                    setting.meaning,
                    setting.unit,
                    setting.kind.allowed,
                    f"`{default(setting)}`" if setting.default is not None else "none",
                    when,
                )
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
