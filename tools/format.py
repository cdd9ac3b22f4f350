"""Writes docs/format.md, the reference of all fields of an exhibit, from the declaration of the format.

Run it with `PYTHONPATH=app .venv/bin/python tools/format.py` after changing the declaration; a test fails if the page is
out of date.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.reading.format.shapes import SHAPES
from cimaise.exhibit.reading.reader import FORMAT_VERSION

if TYPE_CHECKING:
    from cimaise.exhibit.reading.format.field import Field, Shape

PAGE = Path(__file__).resolve().parents[1] / "docs/format.md"
_HEAD = Path(__file__).resolve().with_name("format.head.md")


def main() -> int:
    """Write the page and return exit status 0."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def page() -> str:
    """The content of the page: the introduction, then a table for each mapping."""
    head = _HEAD.read_text(encoding="utf-8").replace("{format}", str(FORMAT_VERSION)).rstrip()
    return "\n".join([head, "", *(_table(shape) for shape in SHAPES)])


def _table(shape: Shape) -> str:
    rows = [
        f"## {shape.noun[:1].upper()}{shape.noun[1:]}\n",
        f"{shape.meaning}\n",
        "| Field | Meaning | Value | Example | Default |",
        "|---|---|---|---|---|",
        *(_row(field) for field in shape.fields),
    ]
    return "\n".join(rows) + "\n"


def _row(field: Field) -> str:
    default = "required" if field.required else f"`{field.default}`" if field.default else "none"
    example = f"`{field.name}: {field.example}`"
    cells = (f"`{field.name}`", field.meaning, str(field.type), example, default)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    sys.exit(main())
