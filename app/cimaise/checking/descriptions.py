"""What pictures and films show, in words for people who cannot see them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.checking.subject import rule_diagnostic
from cimaise.exhibit.model.exhibit import Film, Photo, Section, Work
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.pages.texts import was_written
from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.exhibit.model.exhibit import Exhibit, Picture
    from cimaise.exhibit.model.source_map import SourceMap
    from cimaise.exhibit.pages.contents import Entry
    from cimaise.source.diagnostic import Diagnostic

_FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|tiff?|bmp|webm|mkv|mp4|mov)$", re.IGNORECASE)

Described = tuple[str, LocalizedText, LocalizedText, "SourceMap", str, str]
"""A file, its alternative text and its caption, their places, and the fields of the file and of the text."""


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """Each picture and film without such a text, or with one that says nothing."""
    for file, alt, caption, source_map, field, of_alt in _described(subject.exhibit):
        if not file:
            continue
        if not alt:
            # Written, and nothing after it: as on the web, it is there for the eye only.
            if not was_written(source_map, of_alt):
                what = "film" if field == "film" else "picture"
                message = f"nothing says what is seen in this {what}"
                yield rule_diagnostic(
                    "missing-alt", message, source_map.of(field), _advice(file, source_map, field)
                )
        elif why := _empty_words(file, alt, caption):
            advice = "say what somebody would see who stood before it"
            yield rule_diagnostic("weak-alt", f"this alternative text {why}", source_map.of(of_alt), advice)


def _advice(file: str, source_map: SourceMap, field: str) -> str:
    parent, _, inner = field.rpartition(".")
    if inner == "file" and not was_written(source_map, field):
        return f"write it beside the file: {parent}: {{file: {file}, alt: What is seen}}"
    return 'write it, such as alt: Boats at a stone quay; or alt: "" for what is there for the eye only'


def _described(exhibit: Exhibit) -> Iterator[Described]:
    for room in exhibit.rooms:
        yield from _picture(room.picture, room.source_map, "picture")
        for entry in entries_of(room):
            yield from _of_entry(entry)


def _of_entry(entry: Entry) -> Iterator[Described]:
    source_map = entry.source_map
    match entry:
        case Photo():
            yield entry.picture.file, entry.picture.alt, entry.caption, source_map, "picture", "alt"
        case Film():
            yield entry.file, entry.alt, entry.caption, source_map, "film", "alt"
        case Section():
            yield from _picture(entry.picture, source_map, "picture")
        case Work():
            yield from _picture(entry.cover, source_map, "cover")


def _picture(picture: Picture | None, source_map: SourceMap, field: str) -> Iterator[Described]:
    if picture is not None:
        yield picture.file, picture.alt, LocalizedText(), source_map, f"{field}.file", f"{field}.alt"


def _empty_words(file: str, alt: LocalizedText, caption: LocalizedText) -> str:
    """The end of a sentence about a text that helps nobody; "" for all others."""
    captions = {text.casefold() for _, text in caption.entries}
    for _, text in alt.entries:
        if _FILE_NAME.search(text) or text.casefold() == PurePosixPath(file).stem.casefold():
            return f"is the name of a file: {quoted(text)}"
        if text.casefold() in captions:
            return f"only repeats the caption: {quoted(text)}"
    return ""
