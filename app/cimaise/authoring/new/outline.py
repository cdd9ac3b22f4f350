"""Writes an exhibit with the rooms of another one, and placeholders for its texts and media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.authoring.new.scaffold import copy_sample_pictures, write_schemas
from cimaise.exhibit.model.exhibit import Film, GalleryRoom, Photo, Section, Song, TextRoom, Work
from cimaise.exhibit.pages.contents import ROOM_KINDS, entries_of
from cimaise.source.yaml_output import field, scalar, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit, Room
    from cimaise.exhibit.pages.contents import Entry

_PICTURE = "sample.jpg"
_BUNDLED_PICTURE = "01.jpg"
_ALT = "Alternative text"


def write_outline(exhibit: Exhibit, folder: Path) -> None:
    """Write an exhibit with the same rooms and numbers of entries into a new or empty folder. Every text is a placeholder.
    Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "exhibit.yaml").write_text("".join(_lines(exhibit)), encoding="utf-8")
    copy_sample_pictures(folder, {_PICTURE: _BUNDLED_PICTURE})
    write_schemas(folder)


def _lines(exhibit: Exhibit) -> Iterator[str]:
    languages = exhibit.languages
    yield "# yaml-language-server: $schema=exhibit.schema.json\n"
    yield "# The structure of another exhibit. Replace the placeholders with your own texts and pictures.\n\n"
    yield field("format", "1")
    yield field("title", _placeholder("Title", languages))
    if exhibit.overline:
        yield field("overline", _placeholder("Overline", languages))
    yield field("languages", f"[{', '.join(map(scalar, languages))}]")
    theme = exhibit.theme
    yield field("theme", f"{{name: {theme.name}, accent: {scalar(theme.accent)}}}")
    if len(exhibit.attract) < len(exhibit.rooms):
        yield field("attract", f"{{rooms: [{', '.join(exhibit.attract)}]}}")
    yield "rooms:\n"
    for number, room in enumerate(exhibit.rooms, 1):
        yield from _room(room, number, languages)


def _room(room: Room, number: int, languages: tuple[str, ...]) -> Iterator[str]:
    kind = ROOM_KINDS[type(room)]
    yield field("- id", room.id, 2)
    yield field("kind", str(kind), 4)
    yield field("title", _placeholder(f"Room {number}", languages), 4)
    if room.picture:
        yield field("picture", f"{{file: pictures/{_PICTURE}, alt: {_placeholder(_ALT, languages)}}}", 4)
    if not room.on_home:
        yield field("on_home", "false", 4)
    if isinstance(room, TextRoom):
        yield field("text", _placeholder("Text", languages), 4)
        return
    entries = entries_of(room)
    key = "items" if isinstance(room, GalleryRoom) else str(kind)
    yield f"    {key}:\n" if entries else field(key, "[]", 4)
    for position, entry in enumerate(entries, 1):
        yield from _entry(entry, position, languages)


def _entry(entry: Entry, number: int, languages: tuple[str, ...]) -> Iterator[str]:
    match entry:
        case Photo() | Film():
            if isinstance(entry, Film):
                yield "      # The original has a film here: film, poster, captions.\n"
            yield field("- picture", f"pictures/{_PICTURE}", 6)
            yield field("alt", _placeholder(_ALT, languages), 8)
            for name, text in (
                ("caption", entry.caption),
                ("credit", entry.credit),
                ("date", entry.date),
            ):
                if text:
                    yield field(name, _placeholder(f"{name.capitalize()} {number}", languages), 8)
        case Song():
            yield field("- title", _placeholder(f"Song {number}", languages), 6)
        case Section() | Work():
            kind = "Section" if isinstance(entry, Section) else "Work"
            yield field("- title", _placeholder(f"{kind} {number}", languages), 6)
            if isinstance(entry, Work):
                for name in ("heading", "author", "date"):
                    if getattr(entry, name):
                        yield field(name, _placeholder(name.capitalize(), languages), 8)
            if entry.body:
                yield field("text", _placeholder("Text", languages), 8)
            if entry.excerpt:
                yield field("excerpt", "true", 8)


def _placeholder(text: str, languages: tuple[str, ...]) -> str:
    """A text to replace, in each language."""
    return scalar(text) if len(languages) == 1 else words(dict.fromkeys(languages, text))
