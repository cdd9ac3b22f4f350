"""What was found as an exhibit, or as a room of one."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.authoring.importing.result import FIELDS, clean
from cimaise.exhibit.reading.ids import slug
from cimaise.exhibit.reading.languages import is_language_tag
from cimaise.media.picture_file import PictureError, open_picture
from cimaise.source.yaml_output import field, scalar, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from cimaise.authoring.importing.result import Gathering, Import, Item, Texts

    Get = Callable[[Item, Path], None]
    """Puts an item's picture into a file."""

_ENDINGS = {".jpeg": ".jpg", ".tiff": ".tif"}


def write(found: Import, folder: Path, default: str, get: Get, *, whole: bool) -> list[str]:
    """Write rooms and their pictures into a folder, as an exhibit where it is to be a whole one; the names of the rooms'
    files. `default` is the language of texts that name none. What cannot be had is left out, and noted.
    """
    languages = _languages(found, default)
    files: list[str] = []
    for gathering in found.rooms:
        name = _free(slug(" ".join(gathering.title.values())) or "pictures", files, folder)
        kept = list(_pictures(gathering, folder, name, get, found.notes))
        if kept:
            text = "".join(_room(name, gathering, kept, languages, default))
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
            files.append(f"{name}.yaml")
    if whole and files:
        (folder / "exhibit.yaml").write_text(
            "".join(_exhibit(found, files, languages, default)), encoding="utf-8"
        )
    return files


def _free(base: str, taken: list[str], folder: Path) -> str:
    name, count = base, 1
    while (
        f"{name}.yaml" in taken or (folder / f"{name}.yaml").exists() or (folder / "pictures" / name).exists()
    ):
        count += 1
        name = f"{base}-{count}"
    return name


def _languages(found: Import, default: str) -> list[str]:
    said = {
        language
        for room in found.rooms
        for texts in (room.title, *(texts for item in room.items for texts in item.texts.values()))
        for language in texts
        if language and is_language_tag(language)
    }
    return [default, *sorted(said - {default})]


def _pictures(
    gathering: Gathering, folder: Path, room: str, get: Get, notes: list[str]
) -> Iterator[tuple[str, Item]]:
    """Every picture that could be had, under a name that is safe everywhere and that no other has."""
    place = folder / "pictures" / room
    place.mkdir(parents=True)
    taken: set[str] = set()
    for item in gathering.items:
        path = PurePosixPath(item.name)
        ending = path.suffix.lower()
        base, count = slug(path.stem) or "picture", 1
        name = f"{base}{_ENDINGS.get(ending, ending)}"
        while name in taken:
            count += 1
            name = f"{base}-{count}{_ENDINGS.get(ending, ending)}"
        try:
            get(item, place / name)
            # Only its header: `cimaise check` looks further.
            with open_picture(place, name):
                pass
        except PictureError as why:
            (place / name).unlink(missing_ok=True)
            notes.append(f"{why}. It is left out.")
            continue
        except FileNotFoundError:
            continue
        taken.add(name)
        yield f"pictures/{room}/{name}", item


def copied(item: Item, to: Path) -> None:
    """Copy an item's file, byte for byte. Raises FileNotFoundError where it has none."""
    if item.file is None:
        raise FileNotFoundError(item.name)
    shutil.copyfile(item.file, to)


def _room(
    name: str, gathering: Gathering, pictures: list[tuple[str, Item]], languages: list[str], default: str
) -> Iterator[str]:
    yield "# Made by `cimaise import`. Every line is yours to change.\n\n"
    yield field("id", name)
    yield field("kind", "gallery")
    yield field("title", _said(gathering.title, languages, default) or "Pictures")
    yield "items:\n"
    for number, (file, item) in enumerate(pictures):
        yield ("" if number == 0 else "\n") + field("- picture", scalar(file), 2)
        for each in ("alt", *(other for other in FIELDS if other != "alt")):
            if text := _said(item.texts.get(each, {}), languages, default):
                yield field(each, text, 4)
        if tags := [cleaned for tag in item.tags if (cleaned := clean(tag))]:
            yield field("tags", f"[{', '.join(map(scalar, tags))}]", 4)


def _said(texts: Texts, languages: list[str], default: str) -> str:
    """A text as the value of a field, in the exhibit's languages; "" where there is none."""
    kept = {
        language: text for language, text in texts.items() if text and (not language or language in languages)
    }
    if not kept:
        return ""
    if set(kept) <= {""}:
        return scalar(kept[""])
    plain = kept.pop("", "")
    if plain:
        kept = {default: plain, **kept} if default not in kept else kept
    return words({language: kept[language] for language in languages if language in kept})


def _exhibit(found: Import, files: list[str], languages: list[str], default: str) -> Iterator[str]:
    yield "# Made by `cimaise import`. Every line is yours to change.\n\n"
    yield field("format", "1")
    yield field("title", _said(found.title, languages, default) or "Pictures")
    yield field("languages", f"[{', '.join(map(scalar, languages))}]")
    yield "rooms:\n"
    for file in files:
        yield f"  - {file}\n"
