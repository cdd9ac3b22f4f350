"""Merges the fields of translations into one map; every value keeps its source position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.reading.format.field import FieldType
from cimaise.exhibit.reading.format.shared import PICTURE
from cimaise.source.nodes import Mapping, Scalar, Sequence
from cimaise.source.values import is_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.exhibit.reading.format.field import Shape
    from cimaise.source.nodes import Node

    _Translation = tuple[str, Scalar, Node]
    """A language, and the key and the value of one field in it."""


def translatable_fields(shape: Shape) -> dict[str, Shape | None]:
    """The fields that a translation can have, by name: None for a text, the shape for a picture, which contains texts."""
    return {
        field.name: PICTURE if field.type is FieldType.PICTURE else None
        for field in shape.fields
        if field.type in (FieldType.LOCALIZED_TEXT, FieldType.PICTURE)
    }


def merge_translations(
    base: Mapping, yaml: Mapping, shape: Shape, default: str, translations: Iterable[tuple[str, Mapping]]
) -> Mapping:
    """`base` with the texts of its translations, which are (language, fields) pairs.

    `yaml` is the part of `base` that was written in YAML: the languages of a map in it take precedence over the
    translations, which take precedence over everything else. A text without a language is in the `default` language.
    """
    entries = {key.text: (key, value) for key, value in base.entries}
    for name, nested in translatable_fields(shape).items():
        translated = [
            (language, key, value)
            for language, fields in translations
            for key, value in fields.entries
            if key.text == name and not is_nothing(value)
        ]
        if not translated:
            continue
        key, value = entries.get(name) or translated[0][1:]
        original = None if name not in entries or is_nothing(value) else value
        entries[name] = (
            key,
            _merge_map(original, yaml.get(name), nested, default, translated)
            if nested
            else _merge_text(original, yaml.get(name), default, translated),
        )
    return Mapping(tuple(entries.values()), base.span)


def _merge_map(
    base: Node | None, yaml: Node | None, shape: Shape, default: str, translated: list[_Translation]
) -> Node:
    """A picture, which is a nested map, with the translations of its texts."""
    match base:
        case None:
            base = Mapping((), translated[0][2].span)
        case Scalar(span=span):
            # Only the path of a file, which is short for a map with `file`.
            base = Mapping(((Scalar("file", span), base),), span)
        case Sequence():
            return base
    yaml = yaml if isinstance(yaml, Mapping) else Mapping((), base.span)
    maps = [(language, value) for language, _, value in translated if isinstance(value, Mapping)]
    return merge_translations(base, yaml, shape, default, maps)


def _merge_text(base: Node | None, yaml: Node | None, default: str, translated: list[_Translation]) -> Node:
    """A text as a map of languages, with its translations."""
    if isinstance(base, Sequence):
        return base
    entries = _by_language(base, default)
    in_yaml = {key.text.lower() for key, _ in _by_language(yaml, "") if key.text}
    for language, key, value in translated:
        if language.lower() not in in_yaml:
            entries = [entry for entry in entries if entry[0].text.lower() != language.lower()]
            entries.append((Scalar(language, key.span), value))
    return Mapping(tuple(entries), (base or translated[0][2]).span)


def _by_language(node: Node | None, default: str) -> list[tuple[Scalar, Node]]:
    """A text as the entries of a map of languages; a plain text is in the `default` language."""
    match node:
        case Mapping(entries=entries):
            return [entry for entry in entries if not is_nothing(entry[1])]
        case Scalar() if not is_nothing(node):
            return [(Scalar(default, node.span), node)]
        case _:
            return []
