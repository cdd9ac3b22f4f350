"""Bodies: Markdown in YAML, or in Markdown files that can also have fields and translations.

Precedence of a field: YAML, then the file of a language (`01-dawn.ko.md`), then the file that YAML names (`01-dawn.md`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.reading.body_files import find_body_files
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason, ValueName
from cimaise.exhibit.reading.translated_fields import merge_translations, translatable_fields
from cimaise.source import values
from cimaise.source.diagnostic import Span
from cimaise.source.nodes import Mapping, Node, Scalar
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from cimaise.exhibit.reading.context import ReadContext
    from cimaise.exhibit.reading.format.field import Shape

_BODY_FIELDS = ("text", "file")


@dataclass(frozen=True, slots=True)
class NodeWithBody:
    """A room or an entry: its fields from YAML and from its Markdown files, merged into one node, and its body."""

    node: Node
    body: LocalizedText = LocalizedText()
    body_spans: dict[str, Span] = field(default_factory=dict)

    @property
    def source_map(self) -> SourceMap:
        """The spans of the fields and of the body. Those of the body are `body` and, by language, for example `body.ko`."""
        return SourceMap(self.node, self.body_spans)


def load_body(context: ReadContext, node: Node, shape: Shape) -> NodeWithBody:
    """The fields and the body of a room or an entry, whose node is a map or only the path of a Markdown file."""
    if isinstance(node, Scalar) and node.text.endswith(".md"):
        node = Mapping(((Scalar("file", node.span), node),), node.span)
    if not isinstance(node, Mapping):
        return NodeWithBody(node)
    file, text = _value(node, "file"), _value(node, "text")
    if file is None:
        return _from_yaml(context, node, text) if text else NodeWithBody(node)
    if text is not None:
        key = next(key for key, _ in node.entries if key.text == "file")
        message, advice = ReadingReason.TEXT_AND_FILE(noun=shape.noun), ReadingAdvice.KEEP_ONE()
        context.diagnostics.error("text-and-file", message, key.span, advice=advice)
    return _from_files(context, node, file, shape)


def _value(node: Mapping, key: str) -> Node | None:
    value = node.get(key)
    return None if value is None or values.is_nothing(value) else value


def _from_yaml(context: ReadContext, node: Mapping, text: Node) -> NodeWithBody:
    spans = {"body": text.span}
    if isinstance(text, Mapping):
        spans |= {f"body.{language.text}": body.span for language, body in text.entries}
    return NodeWithBody(node, context.localized_text(text, "'text'"), spans)


def _from_files(context: ReadContext, node: Mapping, file: Node, shape: Shape) -> NodeWithBody:
    base, translations = node, list[tuple[str, Mapping]]()
    bodies: list[tuple[str, str]] = []
    spans: dict[str, Span] = {}
    for language, path, reference in find_body_files(context, file):
        markdown = context.files.read_markdown(reference, path)
        if markdown is None:
            continue
        bodies.append((language, markdown.body))
        spans[f"body.{language}" if language else "body"] = markdown.span
        spans.setdefault("body", markdown.span)
        if markdown.fields is None:
            continue
        # In a map of languages, the file of the first language is the main file.
        is_main = not language or (language == context.default_language and isinstance(file, Mapping))
        if is_main:
            base = _with_fields(base, _main_fields(context, markdown.fields))
        else:
            translations.append((language, _translated_fields(context, markdown.fields, shape)))
    merged = merge_translations(base, node, shape, context.default_language, translations)
    return NodeWithBody(merged, LocalizedText(tuple(body for body in bodies if body[1])), spans)


def _main_fields(context: ReadContext, fields: Mapping) -> Mapping:
    """The fields of a main file. Reports and drops those that a Markdown file cannot have."""
    for key, _ in fields.entries:
        if key.text in _BODY_FIELDS:
            message, advice = ReadingReason.BODY_IN_FRONT_MATTER(key=key.text), ReadingAdvice.REMOVE_LINE()
            context.diagnostics.error("text-and-file", message, key.span, advice=advice)
    return Mapping(tuple(entry for entry in fields.entries if entry[0].text not in _BODY_FIELDS), fields.span)


def _translated_fields(context: ReadContext, fields: Mapping, shape: Shape) -> Mapping:
    """The fields of a translation. Reports and drops those that cannot be translated."""
    translatable = translatable_fields(shape)
    entries: list[tuple[Scalar, Node]] = []
    for key, value in fields.entries:
        nested = translatable.get(key.text)
        if key.text not in translatable:
            near = nearest(key.text, translatable)
            message = ReadingReason.NOT_TRANSLATABLE(key=key.text, noun=shape.noun, near=near)
            advice = ReadingAdvice.TRANSLATABLE_FIELDS(fields=tuple(translatable))
            context.diagnostics.error("unknown-key", message, key.span, advice=advice)
        elif nested is None or values.is_nothing(value):
            entries.append((key, value))
        elif isinstance(value, Mapping):
            entries.append((key, _translated_fields(context, value, nested)))
        else:
            advice = ReadingAdvice.TRANSLATED_MAP(key=key.text)
            name = ValueName.TRANSLATED_FIELD(key=key.text)
            values.wrong_kind(value, name, ValueName.MAP(), context.diagnostics, advice)
    return Mapping(tuple(entries), fields.span)


def _with_fields(node: Mapping, fields: Mapping) -> Mapping:
    """The fields of a YAML node, and from a Markdown file those that the node lacks or leaves empty."""
    in_file = {key.text for key, _ in fields.entries}
    kept = [
        (key, value) for key, value in node.entries if not values.is_nothing(value) or key.text not in in_file
    ]
    names = {key.text for key, _ in kept}
    return Mapping((*kept, *(entry for entry in fields.entries if entry[0].text not in names)), node.span)
