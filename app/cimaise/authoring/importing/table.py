"""Reads tables with the texts of pictures: CSV files as spreadsheets save them, with column names in the first line."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from cimaise.authoring.importing.messages import ImportNote, TableReason
from cimaise.source.files import FileAccessError, open_regular
from cimaise.source.message import Failure
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.source.message import Message

_MAX_BYTES = 20_000_000
COLUMNS = {
    "file": ("file", "filename", "file name", "image", "picture", "path"),
    "caption": ("caption", "title", "description", "label"),
    "alt": ("alt", "alt text", "alternative text"),
    "credit": ("credit", "photographer", "creator", "rights", "copyright"),
    "date": ("date", "year", "created"),
    "tags": ("tags", "keywords"),
}
"""The columns that are read, and the names that each may have."""
TEMPLATE = "file,caption,alt,credit,date,tags\n01.jpg,The quay on a Sunday,Fishing boats at a stone quay,Town Archive,1957,sea; boats\n"
_COLUMN_BY_NAME = {name: column for column, names in COLUMNS.items() for name in names}
_FILE = ("file", "")
# A name, and optionally a language: caption, caption.ko, Caption (ko), caption [ko]
_HEADING = re.compile(
    r"(?P<name>[^.()\[\]]+?)\s*(?:[.(\[]\s*(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)[)\]]?)?"
)

Row = dict[tuple[str, str], str]
"""A picture's texts by field and language."""


class TableError(Failure):
    """A table cannot be used."""


def read_table(path: Path) -> tuple[dict[str, Row], list[Message]]:
    """The rows of a table by file name, in the table's order, and notes on what is not used. Raises TableError."""
    text = _read_text(path)
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    try:
        lines = list(csv.reader(text.splitlines(), delimiter=delimiter))
    except csv.Error as error:
        raise TableError(TableReason.NOT_CSV(table=path, problem=str(error))) from error
    if not lines:
        raise TableError(TableReason.EMPTY(table=path))
    columns, notes = _read_headings(lines[0], path)
    if _FILE not in columns:
        raise TableError(TableReason.NO_FILE_COLUMN(table=path, example=TEMPLATE.partition("\n")[0]))
    rows: dict[str, Row] = {}
    for number, cells in enumerate(lines[1:], 2):
        row = {
            column: cell.strip()
            for column, cell in zip(columns, cells, strict=False)
            if column and cell.strip()
        }
        name = row.pop(_FILE, "")
        if name:
            rows[name.replace("\\", "/")] = row
        elif row:
            notes.append(ImportNote.ROW_WITHOUT_FILE(table=path, line=number))
    return rows, notes


def _read_text(path: Path) -> str:
    try:
        with open_regular(path, _MAX_BYTES) as stream:
            raw = stream.read()
    except FileAccessError as error:
        raise TableError(TableReason.UNREADABLE(table=path, problem=error.message)) from error
    for encoding in ("utf-8-sig", "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            return raw.decode(encoding).replace("\0", " ")
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _read_headings(headings: list[str], path: Path) -> tuple[list[tuple[str, str] | None], list[Message]]:
    """The field and language of each column, None for a column that is not used; and notes on unused columns."""
    columns: list[tuple[str, str] | None] = []
    notes = []
    for heading in headings:
        match = _HEADING.fullmatch(heading.strip())
        column = _COLUMN_BY_NAME.get(match["name"].strip().lower(), "") if match else ""
        if column and match:
            columns.append((column, match["language"] or ""))
            continue
        columns.append(None)
        if heading.strip():
            near = nearest(heading.strip(), _COLUMN_BY_NAME)
            notes.append(
                ImportNote.UNKNOWN_COLUMN(table=path, column=heading, near=near, known=tuple(COLUMNS))
            )
    return columns, notes
