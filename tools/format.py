"""Writes docs/format.md, every field of an exhibit, from the program's own declaration of the format.

Run it with `PYTHONPATH=app .venv/bin/python tools/format.py` after a change of it; a test says when.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.format.shapes import SHAPES
from cimaise.exhibit.reading.reader import FORMAT_VERSION

if TYPE_CHECKING:
    from cimaise.exhibit.reading.format.field import Field, Shape

FILE = Path(__file__).resolve().parents[1] / "docs/format.md"
_HEAD = Path(__file__).resolve().with_name("format.head.md")


def main() -> int:
    """Exit status 0."""
    FILE.write_text(page(), encoding="utf-8")
    return 0


def page() -> str:
    """The page as it should be: the words that people wrote, then a table for each map."""
    head = _HEAD.read_text(encoding="utf-8").replace("{format}", str(FORMAT_VERSION)).rstrip()
    return "\n".join([head, "", *(_table(shape) for shape in SHAPES)])


def _table(shape: Shape) -> str:
    rows = [
        f"## {shape.noun[:1].upper()}{shape.noun[1:]}\n",
        f"{shape.meaning}\n",
        "| Field | What it is | Its value | Example | Left out |",
        "|---|---|---|---|---|",
        *(_row(field) for field in shape.fields),
    ]
    return "\n".join(rows) + "\n"


def _row(field: Field) -> str:
    left_out = "must be there" if field.required else f"`{field.default}`" if field.default else "nothing"
    example = f"`{field.name}: {field.example}`"
    cells = (f"`{field.name}`", field.meaning, str(field.type), example, left_out)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    sys.exit(main())
