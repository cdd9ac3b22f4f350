"""A folder of pictures, with what stands in them and in a table beside them."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.authoring.importing import metadata, table
from cimaise.authoring.importing.result import FIELDS, Gathering, Import, Item, clean
from cimaise.media.picture_file import FILE_LIMIT, PictureError, open_picture
from cimaise.source.files import FileAccessError, open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator

# By their endings: what a picture is called, whatever it is then.
_PICTURES = re.compile(
    r"\.(jpe?g|png|webp|gif|tiff?|bmp|heic|heif|avif|jp2|psd|svg|cr2|cr3|nef|arw|dng|raw)$", re.IGNORECASE
)
_FILES_AT_MOST = 50_000


def gather(folder: Path) -> Import:
    """What a folder holds: a room for its own pictures, and one for each folder inside it. Raises table.NoTable."""
    found = Import([])
    rows = _table(folder, found)
    seen: dict[bytes, str] = {}
    by_place: dict[str, list[Item]] = {}
    order = {name: number for number, name in enumerate(rows)}
    files = sorted(_pictures(folder), key=lambda name: (order.get(name, len(order)), _natural(name)))
    for name in files:
        if item := _item(folder, name, seen, found.notes):
            _fill(item, rows.get(name) or rows.get(Path(name).name) or {}, folder / name)
            by_place.setdefault(str(Path(name).parent), []).append(item)
    known = set(files) | {Path(name).name for name in files}
    found.notes += [f"{name} is in the table and not in the folder." for name in rows if name not in known]
    for place in sorted(by_place, key=_natural):
        title = folder.resolve().name if place == "." else place.replace("/", ", ")
        found.rooms.append(Gathering({"": _spoken(title)}, by_place[place]))
    found.title = {"": _spoken(folder.resolve().name)}
    return found


def _table(folder: Path, found: Import) -> dict[str, table.Row]:
    tables = sorted(path for path in folder.glob("*.csv") if path.is_file())
    if len(tables) > 1:
        raise table.TableError(f"{folder} holds {len(tables)} tables (*.csv); leave one of them there.")
    if not tables:
        return {}
    rows, notes = table.read(tables[0])
    found.notes += notes
    return rows


def _pictures(folder: Path) -> Iterator[str]:
    paths = (path for path in folder.rglob("*") if _PICTURES.search(path.name))
    for number, path in enumerate(paths):
        inside = path.relative_to(folder)
        if (
            number < _FILES_AT_MOST
            and not any(part.startswith(".") for part in inside.parts)
            and path.is_file()
        ):
            yield inside.as_posix()


def _item(folder: Path, name: str, seen: dict[bytes, str], notes: list[str]) -> Item | None:
    """A picture, by its header; None, and a note, where it cannot be shown or was there already."""
    try:
        with open_picture(folder, name) as image:
            item = Item(name, folder / name)
            metadata.read(image, item)
        digest = _sum(folder / name)
    except (PictureError, FileAccessError) as why:
        notes.append(f"{why}. It is left out.")
        return None
    if digest in seen:
        notes.append(f"{name} is the same picture as {seen[digest]}, and is left out.")
        return None
    seen[digest] = name
    return item


def _sum(path: Path) -> bytes:
    digest = sha256()
    with open_regular(path, FILE_LIMIT) as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.digest()


def _fill(item: Item, row: table.Row, file: Path) -> None:
    """What a table says counts before what stands in the file."""
    said = {column for column, _ in row}
    for column in said & set(FIELDS):
        item.texts.pop(column, None)
    for (column, language), text in row.items():
        if column in FIELDS:
            item.say(column, text, language)
    if tags := row.get(("tags", "")):
        item.tags = tuple(tag.strip() for tag in re.split(r"[;,]", tags) if tag.strip())
    if file.suffix == "":
        item.name = f"{item.name}.jpg"


def _natural(name: str) -> list[tuple[int, int | str]]:
    """A key by which 2 comes before 10."""
    return [
        (0, int(part)) if part.isdecimal() else (1, part)
        for part in re.split(r"(\d{1,18})", name.casefold())
        if part
    ]


def _spoken(name: str) -> str:
    """The name of a folder as words."""
    words = clean(re.sub(r"[_\s]+", " ", name)) or "Pictures"
    return words[:1].upper() + words[1:]
