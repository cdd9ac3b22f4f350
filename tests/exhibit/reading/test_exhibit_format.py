"""The declared format, the readers and the JSON Schema agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from cimaise.exhibit.reading.format.entries import FILM, PHOTO, SECTION, SONG, WORK
from cimaise.exhibit.reading.format.exhibit import ATTRACT, EXHIBIT, THEME
from cimaise.exhibit.reading.format.field import Field, FieldType, Shape
from cimaise.exhibit.reading.format.rooms import ROOMS, TEXT_ROOM
from cimaise.exhibit.reading.format.shapes import SHAPES
from cimaise.exhibit.reading.format.shared import PICTURE
from cimaise.exhibit.reading.reader import read
from cimaise.exhibit.reading.schema import as_json, schema
from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parents[2] / "data"
HEAD = "format: 1\ntitle: A Town\nlanguages: [en, ko]\n"
ABOUT = "  - {id: photographs, kind: text, title: About, text: A harbour.}\n"
ENTRIES = {
    SECTION: ("sections", "sections"),
    WORK: ("works", "works"),
    SONG: ("songs", "songs"),
    PHOTO: ("gallery", "items"),
    FILM: ("gallery", "items"),
}
KINDS = {room: kind for kind, room in ROOMS.items()}
CASES = [(shape, field) for shape in SHAPES for field in shape.fields]
each = pytest.mark.parametrize(
    ("shape", "field"), CASES, ids=[f"{shape.noun}-{field.name}" for shape, field in CASES]
)


def exhibit_yaml(shape: Shape, field: str, value: str) -> str:
    """An exhibit.yaml in which one field of a shape has this value, and the required fields have their examples."""
    fields = {required.name: required.example for required in shape.fields if required.required}
    if field == "file" and shape in (SECTION, WORK, TEXT_ROOM):
        fields["title"] = "A"
    elif shape is TEXT_ROOM:
        fields["text"] = "A"
    if shape in KINDS:
        fields["kind"] = KINDS[shape]
    fields[field] = value
    flow_map = "{" + ", ".join(f"{name}: {text}" for name, text in fields.items()) + "}"
    if shape is EXHIBIT:
        lines = {"format": "1", "title": "A", "languages": "[en, ko]", "rooms": f"\n{ABOUT}", field: value}
        return "".join(f"{name}: {text}\n" for name, text in lines.items())
    if shape is THEME:
        return f"{HEAD}theme: {flow_map}\nrooms:\n{ABOUT}"
    if shape is ATTRACT:
        return f"{HEAD}attract: {flow_map}\nrooms:\n{ABOUT}"
    if shape is PICTURE:
        return f"{HEAD}rooms:\n  - {{kind: text, title: A, text: B, picture: {flow_map}}}\n"
    if shape in KINDS:
        return f"{HEAD}rooms:\n  - {flow_map}\n"
    kind, key = ENTRIES[shape]
    return f"{HEAD}rooms:\n  - {{kind: {kind}, title: A, {key}: [{flow_map}]}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "songs.yaml").write_text("{kind: songs, title: Songs, songs: []}")
    (tmp_path / "words").mkdir()
    for name in ("dawn", "letter", "harbour"):
        (tmp_path / f"words/{name}.md").write_text("---\ntitle: A\n---\nB\n")
    return tmp_path


def errors(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """The messages of the readers, and those of the schema."""
    (folder / "exhibit.yaml").write_text(text)
    validator = jsonschema.Draft7Validator(schema("exhibit"))
    return [str(each.message) for each in read(folder).diagnostics], [
        error.message for error in validator.iter_errors(yaml.safe_load(text))
    ]


@each
def test_every_example_is_valid(folder: Path, shape: Shape, field: Field) -> None:
    example = KINDS.get(shape, field.example) if field.type is FieldType.KIND else field.example
    assert errors(folder, exhibit_yaml(shape, field.name, example)) == ([], [])


def invalid_value(field: Field) -> str:
    """A value that is invalid for the field."""
    match field.type:
        case (
            FieldType.LOCALIZED_TEXT
            | FieldType.BODY
            | FieldType.BODY_FILE
            | FieldType.FILE
            | FieldType.PICTURE
        ):
            return "[[a]]"
        case (
            FieldType.TAGS
            | FieldType.PERFORMERS
            | FieldType.LANGUAGES
            | FieldType.ROOM_IDS
            | FieldType.FOCUS
            | FieldType.ROOMS
            | FieldType.SECTIONS
            | FieldType.WORKS
            | FieldType.SONGS
            | FieldType.GALLERY_ENTRIES
        ):
            return "{a: b}"
        case FieldType.ID:
            return "The Sea"
    return "[a, b]"


@each
def test_a_value_of_another_type_is_invalid(folder: Path, shape: Shape, field: Field) -> None:
    reader_errors, schema_errors = errors(folder, exhibit_yaml(shape, field.name, invalid_value(field)))
    assert reader_errors
    assert schema_errors


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
def test_an_undeclared_field_is_invalid(folder: Path, shape: Shape) -> None:
    reader_errors, schema_errors = errors(folder, exhibit_yaml(shape, "colour", "red"))
    assert any(message.startswith("'colour' is not a field of ") for message in reader_errors)
    assert schema_errors


@pytest.mark.parametrize("path", [data("content"), DATA / "two-languages"], ids=["bundled", "two-languages"])
def test_complete_exhibits_are_valid_against_the_schema(path: Path) -> None:
    for file in sorted(path.glob("*.yaml")):
        of: Any = "exhibit" if file.name == "exhibit.yaml" else "room"
        jsonschema.validate(yaml.safe_load(file.read_text("utf-8")), schema(of))


@pytest.mark.parametrize("of", ["exhibit", "room"])
def test_the_schema_is_a_valid_schema(of: Any) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(as_json(of)))


def strings(value: Any) -> Iterator[str]:
    """All strings in a JSON value, except the keys."""
    if isinstance(value, dict):
        for inside in value.values():
            yield from strings(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from strings(inside)
    elif isinstance(value, str):
        yield value


def test_every_reference_has_a_definition() -> None:
    exhibit_schema = schema("exhibit")
    references = {text for text in strings(exhibit_schema) if text.startswith("#/")}
    assert {text.rpartition("/")[2] for text in references} <= set(exhibit_schema["definitions"])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.noun)
def test_every_meaning_ends_with_a_full_stop(shape: Shape) -> None:
    assert shape.meaning.endswith(".")
    assert all(field.meaning.endswith(".") for field in shape.fields)
