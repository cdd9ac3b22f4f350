"""The files that an exhibit uses: what is probed, packed and looked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, Song, Work
from cimaise.exhibit.pages.contents import entries_of, picture_of
from cimaise.source.diagnostic import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit, Picture
    from cimaise.exhibit.model.source_map import SourceMap
    from cimaise.exhibit.pages.contents import Entry


class Role(StrEnum):
    """What a file is to the exhibit."""

    PICTURE = "picture"
    FILM = "film"
    CAPTIONS = "captions"
    RECORDING = "recording"
    LYRICS = "lyrics"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class AssetUse:
    """A file, relative to the exhibit's folder with `/`; the page that uses it, and where that is written."""

    file: str
    role: Role
    page: str
    place: Span


def asset_uses(exhibit: Exhibit) -> Iterator[AssetUse]:
    """Every use of a file besides the texts that were read, in the order of the exhibit."""
    for room in exhibit.rooms:
        yield from _picture(room.picture, room.id, room.source_map, "picture")
        for entry in entries_of(room):
            yield from _of_entry(entry, f"{room.id}/{entry.id}")


def _picture(picture: Picture | None, page: str, source_map: SourceMap, field: str) -> Iterator[AssetUse]:
    if picture is not None and picture.file:
        # Written as a map, or as the name alone.
        yield AssetUse(picture.file, Role.PICTURE, page, source_map.of(f"{field}.file"))


def _of_entry(entry: Entry, page: str) -> Iterator[AssetUse]:
    source_map = entry.source_map
    field = {Work: "cover", Film: "poster"}.get(type(entry), "picture")
    if isinstance(entry, Film):
        yield AssetUse(entry.file, Role.FILM, page, source_map.of("film"))
    yield from _picture(picture_of(entry), page, source_map, field)
    named: list[tuple[str, Role, str]] = []
    if isinstance(entry, Work | Song):
        named.append((entry.recording, Role.RECORDING, "recording"))
    if isinstance(entry, Song):
        named.append((entry.lyrics, Role.LYRICS, "lyrics"))
    if isinstance(entry, Film):
        named += [(file, Role.CAPTIONS, f"captions.{language}") for language, file in entry.captions]
        named.append((entry.transcript, Role.TRANSCRIPT, "transcript"))
        named += [(entry.described, Role.FILM, "described"), (entry.signed, Role.FILM, "signed")]
    yield from (AssetUse(file, role, page, source_map.of(path)) for file, role, path in named if file)
