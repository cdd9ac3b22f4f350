"""Finds the Markdown files of a body: those that YAML names, and their translations in the same folder."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.source import values
from cimaise.source.nodes import Mapping
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.source.nodes import Node

# Shorter than BCP 47 allows: in notes.old.md, "old" is not meant as a language.
_LANGUAGE = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]+)*")


class BodyFile(NamedTuple):
    """A Markdown file of a body: its language, its path, and the YAML node that refers to it.

    The language is "" for a file that YAML names without a language.
    """

    language: str
    path: str
    node: Node


def find_body_files(context: ReadContext, file: Node) -> Iterator[BodyFile]:
    """The files that the value of a `file` field refers to."""
    if isinstance(file, Mapping):
        for language, node in context.by_language(file, "'file'"):
            if path := values.path(node, "'file'", context.diagnostics):
                yield BodyFile(language, path, node)
    elif path := values.path(file, "'file'", context.diagnostics):
        yield BodyFile("", path, file)
        yield from _translations(context, path, file)


def _names_with(prefix: str, names: Sequence[str]) -> Iterator[str]:
    """The names with a prefix. All names are sorted, so the time does not depend on their number."""
    after = (names[index] for index in range(bisect_left(names, prefix), len(names)))
    return takewhile(lambda name: name.startswith(prefix), after)


def _translations(context: ReadContext, main_path: str, node: Node) -> Iterator[BodyFile]:
    """The translations of a file, such as `01-dawn.ko.md` for `01-dawn.md`, in the order of the exhibit's languages."""
    path = PurePosixPath(main_path)
    spelling = {tag.lower(): tag for tag in context.languages}
    paths: dict[str, str] = {}
    stem, suffix = path.stem, path.suffix
    for name in _names_with(f"{stem}.", context.files.names(str(path.parent))):
        if not name.endswith(suffix) or name == path.name:
            continue
        tag = name[len(stem) + 1 : -len(suffix)]
        language = spelling.get(tag.lower(), "")
        translation = str(path.parent / name)
        if language in paths:
            message = ReadingReason.DUPLICATE_LANGUAGE_FILE(file=translation, language=language)
            advice = ReadingAdvice.KEEP_ONE()
            context.diagnostics.error("doubled-language", message, node.span, advice=advice)
        elif language:
            paths[language] = translation
        elif _LANGUAGE.fullmatch(tag) and context.languages:
            near = nearest(tag, context.languages)
            message = ReadingReason.UNKNOWN_LANGUAGE_FILE(tag=tag, file=translation, near=near)
            advice = ReadingAdvice.ADD_LANGUAGE_OR_RENAME(languages=context.languages)
            context.diagnostics.warning("unknown-language", message, node.span, advice=advice)
    yield from (BodyFile(tag, paths[tag], node) for tag in context.languages if tag in paths)
