"""Bodies, in place or in Markdown files: with the fields that stand in those files, and with files for other languages.

Beside `01-dawn.md` a file `01-dawn.ko.md` is its Korean. What stands in YAML counts before what stands in the file of a
language, and that before what stands in the file that was named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.model.words import Words
from cimaise.exhibit.reading.frontmatter import MarkdownFile, split_front_matter
from cimaise.exhibit.reading.translations import merge_translations
from cimaise.source import values
from cimaise.source.diagnostic import Span
from cimaise.source.nodes import Mapping, Node, Scalar
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.exhibit.reading.declared import Shape

BODY_AT_MOST = 200_000
"""The size of a Markdown file in bytes: some 30 000 words, more than anybody reads standing. A hostile text of this
size is parsed within three seconds; of a megabyte it would take more than ten."""

_IN_PLACE = ("text", "file")
_LANGUAGE = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class BodyFile:
    """A thing's fields together with those of its files, its body, and where that was written."""

    node: Node
    body: Words = Words()
    written: dict[str, Span] = field(default_factory=dict)

    @property
    def source_map(self) -> SourceMap:
        """Where its fields stand, and its body as `body` and `body.ko`."""
        return SourceMap(self.node, self.written)


def opened(context: ReadContext, node: Node, shape: Shape) -> BodyFile:
    """A thing that has a body, as a map or as the name of its Markdown file."""
    if isinstance(node, Scalar) and node.text.endswith(".md"):
        # The name of its file alone.
        node = Mapping(((Scalar("file", node.span), node),), node.span)
    if not isinstance(node, Mapping):
        return BodyFile(node)
    file, text = _value(node, "file"), _value(node, "text")
    if file is None:
        return _in_place(context, node, text) if text else BodyFile(node)
    if text is not None:
        key = next(key for key, _ in node.entries if key.text == "file")
        message = f"this {shape.noun} has both 'text' and 'file'"
        context.diagnostics.error(
            "text-and-file", message, key.span, advice="keep one of the two, remove the other"
        )
    default = next(iter(context.languages), "")
    base, translations = node, list[tuple[str, Mapping]]()
    bodies: list[tuple[str, str]] = []
    source_map: dict[str, Span] = {}
    for language, relative, named in _files(context, file):
        read = _page(context, named, relative)
        if read is None:
            continue
        context.count(read.body, named)
        bodies.append((language, read.body))
        source_map[f"body.{language}" if language else "body"] = read.place
        source_map.setdefault("body", read.place)
        if read.fields and (not language or (language == default and isinstance(file, Mapping))):
            base = _with(base, _of_itself(context, read.fields))
        elif read.fields:
            translations.append((language, _of_a_translation(context, read.fields, shape)))
    whole = merge_translations(base, node, shape, default, translations)
    return BodyFile(whole, Words(tuple(entry for entry in bodies if entry[1])), source_map)


def _page(context: ReadContext, node: Node, relative: str) -> MarkdownFile | None:
    """A Markdown file in its parts, read once however often it is named; None where it cannot be read."""
    if relative not in context.pages:
        text = context.open_named(node, relative, BODY_AT_MOST)
        if text is None:
            return None
        context.pages[relative] = split_front_matter(context, text, relative)
    return context.pages[relative]


def _value(node: Mapping, key: str) -> Node | None:
    value = node.get(key)
    return None if value is None or values.is_nothing(value) else value


def _in_place(context: ReadContext, node: Mapping, text: Node) -> BodyFile:
    source_map = {"body": text.span}
    if isinstance(text, Mapping):
        source_map |= {f"body.{language.text}": body.span for language, body in text.entries}
    return BodyFile(node, context.words(text, "'text'"), source_map)


def _files(context: ReadContext, file: Node) -> Iterator[tuple[str, str, Node]]:
    """The files of a body: language ("" where none is said), name, and where it is named."""
    if isinstance(file, Mapping):
        for language, node in context.by_language(file, "'file'"):
            if relative := values.path(node, "'file'", context.diagnostics):
                yield language, relative, node
    elif relative := values.path(file, "'file'", context.diagnostics):
        yield "", relative, file
        for language, parallel in _parallels(context, relative, file):
            yield language, parallel, file


def _parallels(context: ReadContext, relative: str, node: Node) -> Iterator[tuple[str, str]]:
    """The files beside one that hold it in other languages, in the order of the exhibit's."""
    path = PurePosixPath(relative)
    spelled = {tag.lower(): tag for tag in context.languages}
    found: dict[str, str] = {}
    for name in context.beside(str(path.parent)):
        if not (name.startswith(f"{path.stem}.") and name.endswith(path.suffix)) or name == path.name:
            continue
        tag = name[len(path.stem) + 1 : -len(path.suffix)]
        language = spelled.get(tag.lower(), "")
        if language in found:
            message = f"{quoted(str(path.parent / name))} is a second file in '{language}'"
            context.diagnostics.error("doubled-language", message, node.span, advice="keep one of the two")
        elif language:
            found[language] = str(path.parent / name)
        elif _LANGUAGE.fullmatch(tag) and context.languages:
            message = f"{quoted(tag)} in the name of {quoted(str(path.parent / name))} is not one of the exhibit's languages"
            message += did_you_mean(nearest(tag, context.languages))
            advice = f"'languages' in exhibit.yaml lists {listed(context.languages)}; add it there, or name the file otherwise"
            context.diagnostics.warning("unknown-language", message, node.span, advice=advice)
    yield from ((tag, found[tag]) for tag in context.languages if tag in found)


def _of_itself(context: ReadContext, fields: Mapping) -> Mapping:
    """The fields of a thing's own file; those that it cannot have are noted and left out."""
    for key, _ in fields.entries:
        if key.text in _IN_PLACE:
            message = f"'{key.text}' cannot stand here: the text is what follows the second ---"
            context.diagnostics.error("text-and-file", message, key.span, advice="remove this line")
    return Mapping(tuple(entry for entry in fields.entries if entry[0].text not in _IN_PLACE), fields.span)


def _of_a_translation(context: ReadContext, fields: Mapping, shape: Shape) -> Mapping:
    """The texts of a translation; what is none is noted and left out."""
    texts, entries = shape.spoken, list[tuple[Scalar, Node]]()
    for key, value in fields.entries:
        below = texts.get(key.text)
        if key.text not in texts:
            message = f"{quoted(key.text)} is not a text of this {shape.noun}{did_you_mean(nearest(key.text, texts))}"
            advice = f"a file in another language has only {listed(texts)}; write it into the first one"
            context.diagnostics.error("unknown-key", message, key.span, advice=advice)
        elif below is None or values.is_nothing(value):
            entries.append((key, value))
        elif isinstance(value, Mapping):
            entries.append((key, _of_a_translation(context, value, below)))
        else:
            advice = f"write only what is said in another language: {key.text}: {{alt: ...}}"
            values.wrong_kind(value, f"the {key.text} of a translation", "a map", context.diagnostics, advice)
    return Mapping(tuple(entries), fields.span)


def _with(own: Mapping, fields: Mapping) -> Mapping:
    """What stands in YAML, and of a file's fields those that stand only there."""
    said = {key.text for key, _ in fields.entries}
    kept = [
        (key, value) for key, value in own.entries if not values.is_nothing(value) or key.text not in said
    ]
    names = {key.text for key, _ in kept}
    return Mapping((*kept, *(entry for entry in fields.entries if entry[0].text not in names)), own.span)
