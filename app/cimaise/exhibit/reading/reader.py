"""Reads the exhibit in a folder, and reports all errors in one pass."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Exhibit
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.context import ReadContext
from cimaise.exhibit.reading.format.exhibit import EXHIBIT
from cimaise.exhibit.reading.languages import read_languages
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.exhibit.reading.presentation import read_attract, read_theme
from cimaise.exhibit.reading.rooms import read_rooms
from cimaise.source.collector import BudgetExceeded
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.fields import Fields, fields
from cimaise.source.files import FileAccessError
from cimaise.source.format_version import check_format, is_newer
from cimaise.source.limits import BYTES_AT_MOST

if TYPE_CHECKING:
    from cimaise.source.message import Message

EXHIBIT_FILE = "exhibit.yaml"
FORMAT_VERSION = 1

_FORMAT_LINE = f"format: {FORMAT_VERSION}"


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading a folder.

    `folder` is the path as the user typed it. `exhibit` is None if there are errors. `diagnostics` are in the order of
    files and lines. `texts` has the text of every file that was read, by its name in diagnostics. `draft` is everything
    that could be read despite errors, for checks that look for further errors.
    """

    folder: Path
    exhibit: Exhibit | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    draft: Exhibit | None = None


def read(folder: Path) -> Reading:
    """Read the exhibit in a folder. Never raises: all errors are in the diagnostics."""
    context = ReadContext(folder)
    draft = None
    with contextlib.suppress(BudgetExceeded):
        root = _read_root(context)
        draft = _read_exhibit(context, root) if root else None
    texts = context.files.texts
    order = {file: index for index, file in enumerate(texts)}
    diagnostics = sorted(
        context.diagnostics.found, key=lambda d: (order.get(d.span.file, 0), d.span.line, d.span.column)
    )
    is_valid = all(diagnostic.severity is not Severity.ERROR for diagnostic in diagnostics)
    return Reading(folder, draft if is_valid else None, tuple(diagnostics), texts, draft)


def _read_root(context: ReadContext) -> Fields | None:
    """The fields of exhibit.yaml; None, with an error reported, if it is unreadable or of a newer format."""
    try:
        text = context.files.read(EXHIBIT_FILE, BYTES_AT_MOST)
    except FileAccessError as error:
        _report_no_exhibit(context, error)
        return None
    count = len(context.diagnostics.found)
    node = context.files.parse_yaml(text, EXHIBIT_FILE)
    if node is None:
        if len(context.diagnostics.found) == count:
            message, advice = ReadingReason.EXHIBIT_EMPTY(), ReadingAdvice.EXAMPLE(yaml=_FORMAT_LINE)
            span = Span(context.files.display_name(EXHIBIT_FILE))
            context.diagnostics.error("empty", message, span, advice=advice)
        return None
    if is_newer(node, "exhibit", FORMAT_VERSION, context.diagnostics):
        return None
    root = fields(node, "exhibit", EXHIBIT.names, context.diagnostics, _FORMAT_LINE)
    if root and (number := root.need("format", ReadingAdvice.ADD_LINE(yaml=_FORMAT_LINE))):
        check_format(number, FORMAT_VERSION, context.diagnostics)
    return root


def _report_no_exhibit(context: ReadContext, error: FileAccessError) -> None:
    """Report why there is no exhibit to read: a missing folder, a file instead of a folder, an unreadable file."""
    try:
        is_folder, exists = context.folder.is_dir(), context.folder.exists()
    except OSError:
        is_folder = exists = False
    span = Span(str(context.folder))
    message = ReadingReason.NOT_A_FOLDER() if exists else ReadingReason.FOLDER_NOT_FOUND()
    advice = ReadingAdvice.NAME_THE_FOLDER(file=EXHIBIT_FILE)
    if is_folder:
        span = Span(context.files.display_name(EXHIBIT_FILE))
        message = ReadingReason.EXHIBIT_UNREADABLE(problem=error.message)
        advice = _exhibit_file_advice(context.folder)
    context.diagnostics.error("no-exhibit", message, span, advice=advice)


def _exhibit_file_advice(folder: Path) -> Message:
    """What to do about a missing exhibit.yaml. Recognises exhibit.yml, Exhibit.yaml and exhibit.yaml.txt."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name != EXHIBIT_FILE)
    except OSError:
        names = []
    similar = next((name for name in names if name.lower().startswith(("exhibit.yml", EXHIBIT_FILE))), None)
    if similar:
        return ReadingAdvice.RENAME_TO_EXHIBIT(actual=similar, file=EXHIBIT_FILE)
    return ReadingAdvice.EXHIBIT_FILE_NEEDED()


def _read_exhibit(context: ReadContext, root: Fields) -> Exhibit:
    # The languages first: every map of languages is compared with them.
    tags = root.need("languages", ReadingAdvice.ADD_LINE(yaml="languages: [en]"))
    context.languages = read_languages(tags, context.diagnostics) if tags else ()
    root.need("rooms", ReadingAdvice.ADD_LIST(key="rooms", entry="room"))
    rooms, are_complete = read_rooms(context, root.items("rooms"))
    attract, walls = read_attract(root, rooms, are_complete)
    return Exhibit(
        folder=context.folder.resolve(),
        title=context.title(root),
        overline=context.localized_field(root, "overline"),
        languages=context.languages,
        theme=read_theme(root),
        attract=attract,
        walls=walls,
        rooms=rooms,
        source_map=SourceMap(root.node),
    )
