"""Versions of pictures: an exhibit in which pictures whose files have changed have a new version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cimaise.exhibit.model.exhibit import Exhibit, GalleryRoom, Picture, SectionsRoom, SongsRoom, WorksRoom
from cimaise.exhibit.pages.contents import entries_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.exhibit.model.exhibit import Room
    from cimaise.exhibit.pages.contents import Entry

_ENTRY_FIELDS = {SectionsRoom: "sections", WorksRoom: "works", SongsRoom: "songs", GalleryRoom: "items"}
_PICTURE_FIELDS = ("picture", "cover", "poster")


def with_versions(exhibit: Exhibit, versions: Mapping[str, int]) -> Exhibit:
    """The same exhibit with new `version` values for the pictures whose file is in `versions`."""
    if not versions:
        return exhibit
    return replace(exhibit, rooms=tuple(_room(room, versions) for room in exhibit.rooms))


def _room(room: Room, versions: Mapping[str, int]) -> Room:
    fields = _pictures(room, versions)
    if entries := _ENTRY_FIELDS.get(type(room)):
        fields[entries] = tuple(_entry(entry, versions) for entry in entries_of(room))
    return replace(room, **fields)


def _entry(entry: Entry, versions: Mapping[str, int]) -> Entry:
    fields = _pictures(entry, versions)
    return replace(entry, **fields) if fields else entry


def _pictures(holder: Room | Entry, versions: Mapping[str, int]) -> dict[str, Any]:
    """New values for those fields of a room or an entry whose picture file is in `versions`."""
    changed: dict[str, Any] = {}
    for name in _PICTURE_FIELDS:
        picture = getattr(holder, name, None)
        if isinstance(picture, Picture) and picture.file in versions:
            changed[name] = replace(picture, version=versions[picture.file])
    return changed
