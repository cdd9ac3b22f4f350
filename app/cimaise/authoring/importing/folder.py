"""Imports a folder of pictures, with the metadata in their files and in a table."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.authoring.importing import metadata
from cimaise.authoring.importing.messages import ImportNote, TableReason
from cimaise.authoring.importing.result import (
    FIELDS,
    ImportedPicture,
    ImportedRoom,
    ImportResult,
    clean,
    skipped_picture,
)
from cimaise.authoring.importing.table import TableError, read_table
from cimaise.media.picture_file import FILE_LIMIT, PictureError, open_picture
from cimaise.packing.blocks import blocks
from cimaise.source.files import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.authoring.importing.table import Row
    from cimaise.source.message import Message

# Includes formats that cannot be shown, so that these files are reported.
_PICTURES = re.compile(
    r"\.(jpe?g|png|webp|gif|tiff?|bmp|heic|heif|avif|jp2|psd|svg|cr2|cr3|nef|arw|dng|raw)$", re.IGNORECASE
)
_MAX_FILES = 50_000


def import_folder(folder: Path) -> ImportResult:
    """Read a folder: a room for the pictures in it, and one for each folder inside it. Raises TableError."""
    result = ImportResult([])
    rows, result.notes = _read_table(folder)
    first_by_digest: dict[bytes, str] = {}
    pictures: dict[str, list[ImportedPicture]] = {}
    order = {name: number for number, name in enumerate(rows)}
    files = sorted(_files(folder), key=lambda name: (order.get(name, len(order)), _natural_key(name)))
    for name in files:
        if picture := _read_picture(folder, name, first_by_digest, result.notes):
            _apply_row(picture, rows.get(name) or rows.get(Path(name).name) or {})
            pictures.setdefault(str(Path(name).parent), []).append(picture)
    known = {*files, *(Path(name).name for name in files)}
    result.notes += [ImportNote.NOT_IN_FOLDER(file=name) for name in rows if name not in known]
    folder_name = folder.resolve().name
    for parent in sorted(pictures, key=_natural_key):
        title = folder_name if parent == "." else parent.replace("/", ", ")
        result.rooms.append(ImportedRoom({"": _as_title(title)}, pictures[parent]))
    result.title = {"": _as_title(folder_name)}
    return result


def _read_table(folder: Path) -> tuple[dict[str, Row], list[Message]]:
    tables = sorted(path for path in folder.glob("*.csv") if path.is_file())
    if len(tables) > 1:
        raise TableError(TableReason.SEVERAL(folder=folder, count=len(tables)))
    return read_table(tables[0]) if tables else ({}, [])


def _files(folder: Path) -> Iterator[str]:
    """The paths of pictures in a folder and the folders inside it, with `/` and without hidden ones."""
    paths = (path for path in folder.rglob("*") if _PICTURES.search(path.name))
    for number, path in enumerate(paths):
        relative = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in relative.parts)
        if number < _MAX_FILES and not is_hidden and path.is_file():
            yield relative.as_posix()


def _read_picture(
    folder: Path, name: str, first_by_digest: dict[bytes, str], notes: list[Message]
) -> ImportedPicture | None:
    """A picture with the metadata in its file. None, with a note, if it cannot be shown or is a duplicate."""
    try:
        with open_picture(folder, name) as image:
            picture = ImportedPicture(name, folder / name)
            metadata.read(image, picture)
            digest = _digest(folder / name)
    except PictureError as error:
        notes.append(skipped_picture(error))
        return None
    if digest in first_by_digest:
        notes.append(ImportNote.DUPLICATE(file=name, first=first_by_digest[digest]))
        return None
    first_by_digest[digest] = name
    return picture


def _digest(path: Path) -> bytes:
    digest = sha256()
    with open_regular(path, FILE_LIMIT) as stream:
        for block in blocks(stream):
            digest.update(block)
    return digest.digest()


def _apply_row(picture: ImportedPicture, row: Row) -> None:
    """Replace the texts from the file with those in a row of the table."""
    for column in {column for column, _ in row} & set(FIELDS):
        picture.texts.pop(column, None)
    for (column, language), text in row.items():
        if column in FIELDS:
            picture.add_text(column, text, language)
    if tags := row.get(("tags", "")):
        picture.tags = tuple(tag.strip() for tag in re.split(r"[;,]", tags) if tag.strip())


def _natural_key(name: str) -> list[tuple[int, int | str]]:
    """A sort key that puts 2 before 10."""
    return [
        (0, int(part)) if part.isdecimal() else (1, part)
        for part in re.split(r"(\d{1,18})", name.casefold())
        if part
    ]


def _as_title(name: str) -> str:
    """The name of a folder as a title: spaces for underscores, and a capital letter."""
    words = clean(re.sub(r"[_\s]+", " ", name)) or "Pictures"
    return words[:1].upper() + words[1:]
