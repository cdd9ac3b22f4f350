"""Writes the list of all settings into docs/operators.md, from their declarations in the program.

Run it with `PYTHONPATH=app .venv/bin/python tools/settings.py` after changing a declaration; a test fails if the list is out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cimaise.config.output import default_text
from cimaise.config.settings import all_settings, group_descriptions

GUIDE = Path(__file__).resolve().parents[1] / "docs/operators.md"
BEGIN = "<!-- tools/settings.py writes the text from here to the next comment. -->"
END = "<!-- End of the text written by tools/settings.py. -->"


def main() -> int:
    """Update the guide and return exit status 0."""
    GUIDE.write_text(update(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def update(guide: str) -> str:
    """The text of the guide with an up-to-date list of settings."""
    begin, end = guide.index(BEGIN) + len(BEGIN), guide.index(END)
    return f"{guide[:begin]}\n{tables()}\n\n{guide[end:]}"


def tables() -> str:
    """A table for each group of settings, in the order of the declarations."""
    lines = []
    for group, description in group_descriptions().items():
        lines += ["", f"`{group}`: {description[:1].lower()}{description[1:]}", ""]
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
                    setting.value_type.allowed,
                    f"`{default_text(setting)}`" if setting.default is not None else "none",
                    when,
                )
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
