"""A folder as an exhibit, or as all that is wrong with it: one reading finds every fault."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import PAPER_ACCENT, Exhibit, Theme
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.context import ReadContext
from cimaise.exhibit.reading.declared import ATTRACT, EXHIBIT, THEME
from cimaise.exhibit.reading.languages import languages
from cimaise.exhibit.reading.rooms import rooms
from cimaise.source import values
from cimaise.source.collector import BudgetExceeded
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.document import BYTES_AT_MOST
from cimaise.source.fields import Fields, fields
from cimaise.source.files import FileAccessError
from cimaise.source.format_version import check_format, is_newer
from cimaise.source.nodes import Scalar
from cimaise.source.wording import listed, quoted

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Room

FILE = "exhibit.yaml"
FORMAT = 1

_THEMES = ("paper",)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a folder: `exhibit` is None where an error stops it.

    `folder` is as it was named. `diagnostics` are in the order of the files and of their lines; `texts` holds each
    file that was read, by the name that spans use. `draft` is what could be read in spite of all errors: what they
    spoil is left out of it, so that it is good for looking for further ones, and for nothing else.
    """

    folder: Path

    exhibit: Exhibit | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    draft: Exhibit | None = None


def read(folder: Path) -> Reading:
    """Read the exhibit in a folder. Never raises: whatever is wrong is in the diagnostics."""
    context = ReadContext(folder)
    draft = None
    with contextlib.suppress(BudgetExceeded):
        root = _root(context)
        draft = _exhibit(context, root) if root else None
    order = {file: place for place, file in enumerate(context.texts)}
    found = sorted(
        context.diagnostics.found, key=lambda d: (order.get(d.span.file, 0), d.span.line, d.span.column)
    )
    is_sound = all(diagnostic.severity is not Severity.ERROR for diagnostic in found)
    return Reading(folder, draft if is_sound else None, tuple(found), context.texts, draft)


def _root(context: ReadContext) -> Fields | None:
    """The fields of exhibit.yaml, of a format that this program reads."""
    try:
        text = context.open(FILE, BYTES_AT_MOST)
    except FileAccessError as why:
        _no_exhibit(context, why)
        return None
    before = len(context.diagnostics.found)
    node = context.document(text, FILE)
    if node is None:
        if len(context.diagnostics.found) == before:
            advice = f"write for example format: {FORMAT}"
            context.diagnostics.error("empty", "this file is empty", Span(context.name(FILE)), advice=advice)
        return None
    if is_newer(node, "exhibit", FORMAT, context.diagnostics):
        return None
    found = fields(node, "exhibit", EXHIBIT.names, context.diagnostics, f"format: {FORMAT}")
    if found and (number := found.need("format", f"write a line such as format: {FORMAT}")):
        check_format(number, FORMAT, context.diagnostics)
    return found


def _nearly_named(folder: Path) -> str:
    """A file that its author surely takes for the exhibit's: exhibit.yml, Exhibit.yaml, exhibit.yaml.txt."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name != FILE)
    except OSError:
        return ""
    return next((name for name in names if name.lower().startswith(("exhibit.yml", FILE))), "")


def _no_exhibit(context: ReadContext, why: FileAccessError) -> None:
    """Say what stands in the way of a file without which there is nothing to show."""
    try:
        is_folder, is_there = context.folder.is_dir(), context.folder.exists()
    except OSError:
        is_folder = is_there = False
    span, advice = Span(str(context.folder)), f"name the folder that {FILE} lies in"
    if is_folder:
        message, span = f"this file cannot be read: {why}", Span(context.name(FILE))
        advice = "every exhibit begins with a text of that name, saved as UTF-8"
        if near := _nearly_named(context.folder):
            advice = f"rename {near} to {FILE}; Windows hides the end of a name unless told otherwise"
    elif is_there:
        message = "this is a file, and an exhibit is a folder"
    else:
        message = "there is no such folder"
    context.diagnostics.error("no-exhibit", message, span, advice=advice)


def _exhibit(context: ReadContext, found: Fields) -> Exhibit:
    # The languages come first: every text is compared with them.
    tags = found.need("languages", "write a line such as languages: [en]")
    context.languages = languages(tags, context.diagnostics) if tags else ()
    found.need("rooms", "write 'rooms:', and below it, each after a dash, the rooms of the exhibit")
    inside, complete = rooms(context, found.items("rooms"))
    return Exhibit(
        folder=context.folder.resolve(),
        title=context.title(found),
        overline=context.words_of(found, "overline"),
        languages=context.languages,
        theme=_theme(found),
        attract=_attract(found, inside, complete),
        rooms=inside,
        source_map=SourceMap(found.node),
    )


def _theme(found: Fields) -> Theme:
    node = found.get("theme")
    if node is None:
        return Theme()
    if isinstance(node, Scalar):
        return Theme(found.choice("theme", _THEMES, _THEMES[0]))
    inside = fields(node, "theme", THEME.names, found.diagnostics, "theme: paper")
    if inside is None:
        return Theme()
    node, accent = inside.get("accent"), inside.text("accent")
    if node and accent and not _COLOUR.fullmatch(accent):
        advice = 'write # and six digits or letters a-f, in quotes: accent: "#96231A"'
        found.diagnostics.error("bad-colour", f"{quoted(accent)} is not a colour", node.span, advice=advice)
    return Theme(inside.choice("name", _THEMES, _THEMES[0]), accent or PAPER_ACCENT)


def _attract(found: Fields, inside: tuple[Room, ...], complete: bool) -> tuple[str, ...]:
    """The ids of the rooms that the attract loop shows; all where none are named."""
    every = tuple(room.id for room in inside)
    node = found.get("attract")
    if node is None:
        return every
    attract = fields(
        node, "attract loop", ATTRACT.names, found.diagnostics, "attract: {rooms: [photos, songs]}"
    )
    if attract is None or attract.get("rooms") is None:
        return every
    known = set(every)
    chosen: list[str] = []
    for item in attract.items("rooms", least=1):
        room = values.text(item, "a room of the attract loop", found.diagnostics)
        if not room:
            continue
        if room in known:
            chosen.append(room)
        # Else it may be one of the rooms that could not be read.
        elif complete:
            meant = found.diagnostics.meant(room, every)
            message = f"there is no room {quoted(room)}" + (f"; did you mean '{meant}'?" if meant else "")
            found.diagnostics.error(
                "unknown-room", message, item.span, advice=f"the rooms are {listed(every)}"
            )
    return tuple(dict.fromkeys(chosen))
