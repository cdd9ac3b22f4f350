"""The format as it is declared, as it is read, and as editors are told of it: one and the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from cimaise.exhibit.reading import declared
from cimaise.exhibit.reading.declared import SHAPES, Field, Shape, Type
from cimaise.exhibit.reading.reader import read
from cimaise.exhibit.reading.schema import as_json, schema
from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parents[1] / "data"
HEAD = "format: 1\ntitle: A Town\nlanguages: [en, ko]\n"
ABOUT = "  - {id: photographs, kind: text, title: About, text: A harbour.}\n"
ENTRIES = {
    declared.SECTION: ("sections", "sections"),
    declared.WORK: ("works", "works"),
    declared.SONG: ("songs", "songs"),
    declared.PHOTO: ("gallery", "items"),
    declared.FILM: ("gallery", "items"),
}
KINDS = {room: kind for kind, room in declared.ROOMS.items()}
CASES = [(shape, field) for shape in SHAPES for field in shape.fields]
each = pytest.mark.parametrize(
    ("shape", "field"), CASES, ids=[f"{shape.noun}-{field.name}" for shape, field in CASES]
)


def whole(shape: Shape, field: str, value: str) -> str:
    """An exhibit.yaml with one field of one map written so; the fields that it cannot do without as in the examples."""
    fields = {one.name: one.example for one in shape.fields if one.needed}
    if field == "file" and shape in (declared.SECTION, declared.WORK, declared.TEXT_ROOM):
        fields["title"] = "A"
    elif shape is declared.TEXT_ROOM:
        fields["text"] = "A"
    if shape in KINDS:
        fields["kind"] = KINDS[shape]
    fields[field] = value
    inside = "{" + ", ".join(f"{name}: {text}" for name, text in fields.items()) + "}"
    if shape is declared.EXHIBIT:
        lines = {"format": "1", "title": "A", "languages": "[en, ko]", "rooms": f"\n{ABOUT}", field: value}
        return "".join(f"{name}: {text}\n" for name, text in lines.items())
    if shape is declared.THEME:
        return f"{HEAD}theme: {inside}\nrooms:\n{ABOUT}"
    if shape is declared.ATTRACT:
        return f"{HEAD}attract: {inside}\nrooms:\n{ABOUT}"
    if shape is declared.PICTURE:
        return f"{HEAD}rooms:\n  - {{kind: text, title: A, text: B, picture: {inside}}}\n"
    if shape in KINDS:
        return f"{HEAD}rooms:\n  - {inside}\n"
    kind, key = ENTRIES[shape]
    return f"{HEAD}rooms:\n  - {{kind: {kind}, title: A, {key}: [{inside}]}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "songs.yaml").write_text("{kind: songs, title: Songs, songs: []}")
    (tmp_path / "words").mkdir()
    for name in ("dawn", "letter", "harbour"):
        (tmp_path / f"words/{name}.md").write_text("---\ntitle: A\n---\nB\n")
    return tmp_path


def judged(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """What the program and what the schema find wrong."""
    (folder / "exhibit.yaml").write_text(text)
    validator = jsonschema.Draft7Validator(schema("exhibit"))
    return [each.message for each in read(folder).diagnostics], [
        error.message for error in validator.iter_errors(yaml.safe_load(text))
    ]


@each
def test_every_example_is_right(folder: Path, shape: Shape, field: Field) -> None:
    example = KINDS.get(shape, field.example) if field.type is Type.KIND else field.example
    assert judged(folder, whole(shape, field.name, example)) == ([], [])


def wrong_for(field: Field) -> str:
    """A value that the field cannot have."""
    match field.type:
        case Type.WORDS | Type.BODY | Type.BODY_FILE | Type.FILE | Type.PICTURE:
            return "[[a]]"
        case Type.TAGS | Type.PERFORMERS | Type.LANGUAGES | Type.ROOM_IDS | Type.FOCUS:
            return "{a: b}"
        case Type.ROOMS | Type.SECTIONS | Type.WORKS | Type.SONGS | Type.ITEMS:
            return "{a: b}"
        case Type.ID:
            return "The Sea"
    return "[a, b]"


@each
def test_another_type_is_wrong(folder: Path, shape: Shape, field: Field) -> None:
    ours, schemas = judged(folder, whole(shape, field.name, wrong_for(field)))
    assert ours
    assert schemas


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
def test_a_field_that_is_not_declared_is_wrong(folder: Path, shape: Shape) -> None:
    ours, schemas = judged(folder, whole(shape, "colour", "red"))
    assert any(message.startswith("'colour' is not a field of ") for message in ours)
    assert schemas


@pytest.mark.parametrize("path", [data("content"), DATA / "two-languages"], ids=["bundled", "two-languages"])
def test_whole_exhibits_fit_the_schema(path: Path) -> None:
    for file in sorted(path.glob("*.yaml")):
        of: Any = "exhibit" if file.name == "exhibit.yaml" else "room"
        jsonschema.validate(yaml.safe_load(file.read_text("utf-8")), schema(of))


@pytest.mark.parametrize("of", ["exhibit", "room"])
def test_it_is_a_schema(of: Any) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(as_json(of)))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inside in value.values():
            yield from strings(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from strings(inside)
    elif isinstance(value, str):
        yield value


def test_every_reference_leads_somewhere() -> None:
    made = schema("exhibit")
    references = {text for text in strings(made) if text.startswith("#/")}
    assert {text.rpartition("/")[2] for text in references} <= set(made["definitions"])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
def test_what_is_declared_is_told_in_sentences(shape: Shape) -> None:
    assert shape.meaning.endswith(".")
    assert all(field.meaning.endswith(".") for field in shape.fields)
