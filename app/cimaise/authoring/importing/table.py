"""A table beside pictures: a CSV file whose first line names the columns, as spreadsheets save it."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from cimaise.source.files import FileAccessError, open_regular
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from pathlib import Path

AT_MOST = 20_000_000
COLUMNS = {
    "file": ("file", "filename", "file name", "image", "picture", "path"),
    "caption": ("caption", "title", "description", "label"),
    "alt": ("alt", "alt text", "alternative text"),
    "credit": ("credit", "photographer", "creator", "rights", "copyright"),
    "date": ("date", "year", "created"),
    "tags": ("tags", "keywords"),
}
"""What a column can be called."""
TEMPLATE = "file,caption,alt,credit,date,tags\n01.jpg,The quay on a Sunday,Fishing boats at a stone quay,Town Archive,1957,sea; boats\n"
_NAMES = {name: column for column, names in COLUMNS.items() for name in names}
_HEADING = re.compile(
    r"(?P<name>[^.()\[\]]+?)\s*(?:[.(\[]\s*(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)[)\]]?)?"
)

Row = dict[tuple[str, str], str]
"""A picture's texts by field and language."""


class TableError(Exception):
    """Why a table cannot be used, as a sentence."""


def read(path: Path) -> tuple[dict[str, Row], list[str]]:
    """The rows of a table by the names of files, in order, and sentences on what in it is not used. Raises TableError."""
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        lines = list(csv.reader(text.splitlines(), delimiter=delimiter))
    except csv.Error as error:
        raise TableError(f"{path} is no table: {error}.") from error
    if not lines:
        raise TableError(f"{path} is empty.")
    columns, notes = _columns(lines[0], path)
    if ("file", "") not in columns:
        raise TableError(
            f"{path} has no column 'file'; its first line must name the columns: {TEMPLATE.partition(chr(10))[0]}."
        )
    rows: dict[str, Row] = {}
    for number, line in enumerate(lines[1:], 2):
        row = {
            column: cell.strip()
            for column, cell in zip(columns, line, strict=False)
            if column and cell.strip()
        }
        name = row.pop(("file", ""), "")
        if name:
            rows[name.replace("\\", "/")] = row
        elif row:
            notes.append(f"{path}:{number}: this line names no file, and is left out.")
    return rows, notes


def _text(path: Path) -> str:
    try:
        with open_regular(path, AT_MOST) as stream:
            raw = stream.read()
    except FileAccessError as why:
        raise TableError(f"{path} cannot be read: {why}.") from why
    for encoding in ("utf-8-sig", "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            return raw.decode(encoding).replace("\0", " ")
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _columns(heads: list[str], path: Path) -> tuple[list[tuple[str, str] | None], list[str]]:
    columns: list[tuple[str, str] | None] = []
    notes = []
    for head in heads:
        found = _HEADING.fullmatch(head.strip())
        column = _NAMES.get(found["name"].strip().lower(), "") if found else ""
        if column and found:
            columns.append((column, found["language"] or ""))
            continue
        columns.append(None)
        if head.strip():
            meant = did_you_mean(nearest(head.strip(), _NAMES))
            notes.append(
                f"{path}:1: the column {quoted(head)} is not used{meant}; those that are: {listed(COLUMNS)}."
            )
    return columns, notes
