"""The media files that an exhibit uses, for checking and packing."""

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
    """What a file is used for."""

    PICTURE = "picture"
    FILM = "film"
    CAPTIONS = "captions"
    RECORDING = "recording"
    LYRICS = "lyrics"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class AssetUse:
    """One use of a file.

    `file` is relative to the exhibit's folder, with `/`. `page` is the id of the page that uses it, `span` where the
    exhibit names it.
    """

    file: str
    role: Role
    page: str
    span: Span


def asset_uses(exhibit: Exhibit) -> Iterator[AssetUse]:
    """Every use of a file, except Markdown and YAML files, in the order of the exhibit."""
    for room in exhibit.rooms:
        yield from _picture_uses(room.picture, room.id, room.source_map, "picture")
        for entry in entries_of(room):
            yield from _entry_uses(entry, f"{room.id}/{entry.id}")


def _picture_uses(
    picture: Picture | None, page: str, source_map: SourceMap, field: str
) -> Iterator[AssetUse]:
    if picture is not None and picture.file:
        # Falls back to the span of the field itself if that is only a path.
        yield AssetUse(picture.file, Role.PICTURE, page, source_map.of(f"{field}.file"))


def _entry_uses(entry: Entry, page: str) -> Iterator[AssetUse]:
    source_map = entry.source_map
    field = {Work: "cover", Film: "poster"}.get(type(entry), "picture")
    if isinstance(entry, Film):
        yield AssetUse(entry.file, Role.FILM, page, source_map.of("film"))
    yield from _picture_uses(picture_of(entry), page, source_map, field)
    files: list[tuple[str, Role, str]] = []
    if isinstance(entry, Work | Song):
        files.append((entry.recording, Role.RECORDING, "recording"))
    if isinstance(entry, Song):
        files.append((entry.lyrics, Role.LYRICS, "lyrics"))
    if isinstance(entry, Film):
        files += [(file, Role.CAPTIONS, f"captions.{language}") for language, file in entry.captions]
        files.append((entry.transcript, Role.TRANSCRIPT, "transcript"))
        files += [(entry.described, Role.FILM, "described"), (entry.signed, Role.FILM, "signed")]
    yield from (AssetUse(file, role, page, source_map.of(path)) for file, role, path in files if file)
