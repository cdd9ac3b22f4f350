"""The fields of a thing together with those of its translations: one map, in which every value keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.nodes import Mapping, Scalar, Sequence
from cimaise.source.values import is_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.exhibit.reading.declared import Shape
    from cimaise.source.nodes import Node

    _Spoken = tuple[str, Scalar, Node]
    """A language, and a field of its translation: its name and its value."""


def merge_translations(
    base: Mapping, own: Mapping, shape: Shape, default: str, translations: Iterable[tuple[str, Mapping]]
) -> Mapping:
    """A map with the texts of its translations, each a language and its fields.

    `own` is what stands in YAML: of a map of languages there, every language stays. All else gives way to a translation.
    What is written without a language is in the `default` one.
    """
    entries = {key.text: (key, value) for key, value in base.entries}
    for name, below in shape.spoken.items():
        spoken = [
            (language, key, value)
            for language, fields in translations
            for key, value in fields.entries
            if key.text == name and not is_nothing(value)
        ]
        if not spoken:
            continue
        key, value = entries.get(name) or spoken[0][1:]
        written = None if name not in entries or is_nothing(value) else value
        entries[name] = (
            key,
            _map(written, own.get(name), below, default, spoken)
            if below
            else _texts(written, own.get(name), default, spoken),
        )
    return Mapping(tuple(entries.values()), base.span)


def _map(base: Node | None, own: Node | None, shape: Shape, default: str, spoken: list[_Spoken]) -> Node:
    """A map that stands in another, such as a picture, with what translations have of it."""
    match base:
        case None:
            base = Mapping((), spoken[0][2].span)
        case Scalar(span=span):
            # The name of its file alone.
            base = Mapping(((Scalar("file", span), base),), span)
        case Sequence():
            return base
    own = own if isinstance(own, Mapping) else Mapping((), base.span)
    maps = [(language, value) for language, _, value in spoken if isinstance(value, Mapping)]
    return merge_translations(base, own, shape, default, maps)


def _texts(base: Node | None, own: Node | None, default: str, spoken: list[_Spoken]) -> Node:
    """A text with what translations have in its place."""
    if isinstance(base, Sequence):
        return base
    entries = _by_language(base, default)
    kept = {key.text.lower() for key, _ in _by_language(own, "") if key.text}
    for language, key, value in spoken:
        if language.lower() not in kept:
            entries = [entry for entry in entries if entry[0].text.lower() != language.lower()]
            entries.append((Scalar(language, key.span), value))
    return Mapping(tuple(entries), (base or spoken[0][2]).span)


def _by_language(node: Node | None, default: str) -> list[tuple[Scalar, Node]]:
    match node:
        case Mapping(entries=entries):
            return [entry for entry in entries if not is_nothing(entry[1])]
        case Scalar() if not is_nothing(node):
            return [(Scalar(default, node.span), node)]
        case _:
            return []
