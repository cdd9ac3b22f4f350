"""Writes the result of an import, as a new exhibit or as rooms of an existing one."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.authoring.importing.result import FIELDS, clean, skipped_picture
from cimaise.exhibit.reading.ids import slug
from cimaise.exhibit.reading.languages import is_language_tag
from cimaise.media.picture_file import PictureError, open_picture
from cimaise.source.yaml_output import field, scalar, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from cimaise.authoring.importing.result import ImportedPicture, ImportedRoom, ImportResult, Texts
    from cimaise.source.message import Message

    Save = Callable[[ImportedPicture, Path], None]
    """A function that writes a picture to a file. Raises FileNotFoundError if it has no file."""

_EXTENSIONS = {".jpeg": ".jpg", ".tiff": ".tif"}
_HEADER = "# Created by `cimaise import`. You can change every line.\n\n"


def write_rooms(
    result: ImportResult, folder: Path, default_language: str, save: Save, *, as_exhibit: bool
) -> list[str]:
    """Write rooms and their pictures into a folder, and with `as_exhibit` also exhibit.yaml. Returns the names of the
    rooms' files.

    `default_language` is the language of texts without one. Pictures that cannot be saved or shown are skipped, with a
    note in the result. Raises OSError.
    """
    languages = _languages(result, default_language)
    files: list[str] = []
    for room in result.rooms:
        name = _free_name(slug(" ".join(room.title.values())) or "pictures", files, folder)
        pictures = list(_write_pictures(room, folder, name, save, result.notes))
        if pictures:
            text = "".join(_room_lines(name, room, pictures, languages, default_language))
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
            files.append(f"{name}.yaml")
    if as_exhibit and files:
        text = "".join(_exhibit_lines(result, files, languages, default_language))
        (folder / "exhibit.yaml").write_text(text, encoding="utf-8")
    return files


def _free_name(base: str, taken: list[str], folder: Path) -> str:
    name, count = base, 1
    while (
        f"{name}.yaml" in taken or (folder / f"{name}.yaml").exists() or (folder / "pictures" / name).exists()
    ):
        count += 1
        name = f"{base}-{count}"
    return name


def _languages(result: ImportResult, default: str) -> list[str]:
    used = {
        language
        for room in result.rooms
        for texts in (room.title, *(texts for picture in room.pictures for texts in picture.texts.values()))
        for language in texts
        if language and is_language_tag(language)
    }
    return [default, *sorted(used - {default})]


def _write_pictures(
    room: ImportedRoom, folder: Path, room_name: str, save: Save, notes: list[Message]
) -> Iterator[tuple[str, ImportedPicture]]:
    """Save every picture under a unique name that is valid on every system. Yields the paths and pictures that were saved."""
    target = folder / "pictures" / room_name
    target.mkdir(parents=True)
    taken: set[str] = set()
    for picture in room.pictures:
        path = PurePosixPath(picture.name)
        extension = _EXTENSIONS.get(path.suffix.lower(), path.suffix.lower())
        base, count = slug(path.stem) or "picture", 1
        name = f"{base}{extension}"
        while name in taken:
            count += 1
            name = f"{base}-{count}{extension}"
        try:
            save(picture, target / name)
            # This reads only the header; `cimaise check` decodes the picture.
            with open_picture(target, name):
                pass
        except PictureError as error:
            (target / name).unlink(missing_ok=True)
            notes.append(skipped_picture(error))
            continue
        except FileNotFoundError:
            continue
        taken.add(name)
        yield f"pictures/{room_name}/{name}", picture


def copy_picture(picture: ImportedPicture, to: Path) -> None:
    """Copy a picture's file, byte for byte. Raises FileNotFoundError if it has none."""
    if picture.file is None:
        raise FileNotFoundError(picture.name)
    shutil.copyfile(picture.file, to)


def _room_lines(
    name: str,
    room: ImportedRoom,
    pictures: list[tuple[str, ImportedPicture]],
    languages: list[str],
    default: str,
) -> Iterator[str]:
    yield _HEADER
    yield field("id", name)
    yield field("kind", "gallery")
    yield field("title", _text_value(room.title, languages, default) or "Pictures")
    yield "items:\n"
    for number, (file, picture) in enumerate(pictures):
        yield ("" if number == 0 else "\n") + field("- picture", scalar(file), 2)
        for name_of_field in ("alt", *(other for other in FIELDS if other != "alt")):
            if value := _text_value(picture.texts.get(name_of_field, {}), languages, default):
                yield field(name_of_field, value, 4)
        if tags := [cleaned for tag in picture.tags if (cleaned := clean(tag))]:
            yield field("tags", f"[{', '.join(map(scalar, tags))}]", 4)


def _text_value(texts: Texts, languages: list[str], default: str) -> str:
    """A text in the exhibit's languages as the value of a field; "" if there is none."""
    known = {
        language: text for language, text in texts.items() if text and (not language or language in languages)
    }
    if not known:
        return ""
    if set(known) == {""}:
        return scalar(known[""])
    if plain := known.pop("", ""):
        known.setdefault(default, plain)
    return words({language: known[language] for language in languages if language in known})


def _exhibit_lines(
    result: ImportResult, files: list[str], languages: list[str], default: str
) -> Iterator[str]:
    yield _HEADER
    yield field("format", "1")
    yield field("title", _text_value(result.title, languages, default) or "Pictures")
    yield field("languages", f"[{', '.join(map(scalar, languages))}]")
    yield "rooms:\n"
    for file in files:
        yield f"  - {file}\n"
