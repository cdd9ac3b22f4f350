"""The alternative texts of pictures and films, for people who cannot see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import AltAdvice, AltReason
from cimaise.checking.probes.probe import Medium
from cimaise.exhibit.model.exhibit import Film, Photo, Section, Work
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.pages.texts import was_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.exhibit.model.exhibit import Exhibit, Picture
    from cimaise.exhibit.pages.contents import Entry
    from cimaise.source.diagnostic import Diagnostic
    from cimaise.source.message import Message

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|tiff?|bmp|webm|mkv|mp4|mov)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _DescribedFile:
    """A picture or film with its alternative text and caption.

    `file_field` and `alt_field` are the paths of the file and of the alternative text in `source_map`.
    """

    file: str
    alt: LocalizedText
    caption: LocalizedText
    source_map: SourceMap
    file_field: str
    alt_field: str

    @property
    def medium(self) -> Medium:
        return Medium.FILM if self.file_field == "film" else Medium.PICTURE


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each picture and film without an alternative text, or with one that does not describe it."""
    for described in _all_described(context.exhibit):
        if not described.file:
            continue
        if not described.alt:
            # As in HTML, alt: "" marks a decorative picture.
            if not was_written(described.source_map, described.alt_field):
                message = AltReason.MISSING(medium=described.medium)
                span = described.source_map.of(described.file_field)
                yield rule_diagnostic("missing-alt", message, span, _advice(described))
        elif weakness := _weakness(described):
            span = described.source_map.of(described.alt_field)
            yield rule_diagnostic("weak-alt", weakness, span, AltAdvice.DESCRIBE())


def _advice(described: _DescribedFile) -> Message:
    parent, _, child = described.file_field.rpartition(".")
    # The picture is only a path: to add a text, it must become a map.
    if child == "file" and not was_written(described.source_map, described.file_field):
        return AltAdvice.ADD_TO_FILE(field=parent, file=described.file)
    return AltAdvice.ADD(medium=described.medium)


def _all_described(exhibit: Exhibit) -> Iterator[_DescribedFile]:
    for room in exhibit.rooms:
        yield from _of_picture(room.picture, room.source_map, "picture")
        for entry in entries_of(room):
            yield from _of_entry(entry)


def _of_entry(entry: Entry) -> Iterator[_DescribedFile]:
    source_map = entry.source_map
    match entry:
        case Photo():
            picture = entry.picture
            yield _DescribedFile(picture.file, picture.alt, entry.caption, source_map, "picture", "alt")
        case Film():
            yield _DescribedFile(entry.file, entry.alt, entry.caption, source_map, "film", "alt")
        case Section():
            yield from _of_picture(entry.picture, source_map, "picture")
        case Work():
            yield from _of_picture(entry.cover, source_map, "cover")


def _of_picture(picture: Picture | None, source_map: SourceMap, field: str) -> Iterator[_DescribedFile]:
    if picture is not None:
        yield _DescribedFile(
            picture.file, picture.alt, LocalizedText(), source_map, f"{field}.file", f"{field}.alt"
        )


def _weakness(described: _DescribedFile) -> Message | None:
    """Why an alternative text does not describe the picture or film; None if it may."""
    captions = {text.casefold() for _, text in described.caption.entries}
    stem = PurePosixPath(described.file).stem.casefold()
    for _, text in described.alt.entries:
        if _FILE_NAME.search(text) or text.casefold() == stem:
            return AltReason.IS_FILE_NAME(text=text)
        if text.casefold() in captions:
            return AltReason.REPEATS_CAPTION(text=text)
    return None
