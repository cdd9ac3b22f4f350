"""The format of an exhibit as a JSON Schema, for editors with completion and validation.

In Draft 7, the version that yaml-language-server supports fully; editors use it for YAML. A schema validates one file at
a time; the readers find more errors.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from cimaise.exhibit.reading.format.entries import FILM, PHOTO, SECTION, SONG, WORK
from cimaise.exhibit.reading.format.exhibit import ATTRACT, THEME
from cimaise.exhibit.reading.format.field import FieldType, Shape
from cimaise.exhibit.reading.format.rooms import ROOMS
from cimaise.exhibit.reading.format.shapes import SHAPES
from cimaise.exhibit.reading.format.shared import PICTURE

if TYPE_CHECKING:
    from cimaise.exhibit.reading.format.field import Field

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
# Text without quotes can look like a number or a boolean to YAML; this program reads it as text.
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_PATH: Schema = {"type": "string", "minLength": 1, "pattern": r"^(?!/)(?!.*\\)(?!.*(^|/)\.\.(/|$))"}
_LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"


def _by_language(value: Schema) -> Schema:
    return {
        "type": "object",
        "patternProperties": {_LANGUAGE: value},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _list(items: Schema, **more: int) -> Schema:
    return {"type": "array", "items": items, **more}


def _ref(shape: Shape) -> Schema:
    return {"$ref": f"#/definitions/{_name(shape)}"}


def _name(shape: Shape) -> str:
    return shape.noun.replace(" ", "-")


_LOCALIZED_TEXT = _either(_TEXT, _by_language(_TEXT))
_BODY_FILE = _either(_PATH, _by_language(_PATH))
_ROOM = {"anyOf": [_PATH, {"$ref": "#/definitions/room"}]}
_TYPES: dict[FieldType, Schema] = {
    FieldType.FORMAT: {"const": 1},
    FieldType.LOCALIZED_TEXT: _LOCALIZED_TEXT,
    FieldType.PERFORMERS: _list(_LOCALIZED_TEXT),
    FieldType.TAGS: _list(_TEXT),
    FieldType.BODY: _LOCALIZED_TEXT,
    FieldType.BODY_FILE: _BODY_FILE,
    FieldType.FILE: _PATH,
    FieldType.FILES: _by_language(_PATH),
    FieldType.ID: {"type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"},
    FieldType.BOOLEAN: {"type": "boolean"},
    FieldType.FOCUS: _list({"type": "number", "minimum": 0, "maximum": 1}, minItems=2, maxItems=2),
    FieldType.FIT: {"enum": ["cover", "contain"]},
    FieldType.LANGUAGES: _list({"type": "string", "pattern": _LANGUAGE}, minItems=1),
    FieldType.COLOUR: {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
    FieldType.THEME_NAME: {"enum": ["paper"]},
    FieldType.THEME: _either({"enum": ["paper"]}, _ref(THEME)),
    FieldType.ATTRACT: _ref(ATTRACT),
    FieldType.WALLS: {"enum": ["dark", "light"]},
    FieldType.ROOM_IDS: _list({"type": "string"}, minItems=1),
    FieldType.PICTURE: _either(_PATH, _ref(PICTURE)),
    FieldType.KIND: {"enum": list(ROOMS)},
    FieldType.ROOMS: _list(_ROOM),
    FieldType.SECTIONS: _list(_either({"type": "string", "pattern": "\\.md$"}, _ref(SECTION))),
    FieldType.WORKS: _list(_either({"type": "string", "pattern": "\\.md$"}, _ref(WORK))),
    FieldType.SONGS: _list(_either(_TEXT, _ref(SONG))),
    FieldType.GALLERY_ENTRIES: _list(_either(_ref(PHOTO), _ref(FILM))),
}


def schema(of: Literal["exhibit", "room"]) -> Schema:
    """The schema of `exhibit.yaml`, or of a file with one room."""
    definitions = {_name(shape): _shape(shape) for shape in SHAPES}
    # `kind` selects the shape of a room, so that an editor completes only the fields of that kind.
    definitions["room"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": _TYPES[FieldType.KIND]},
        "allOf": [
            {"if": {"properties": {"kind": {"const": kind}}}, "then": _ref(room)}
            for kind, room in ROOMS.items()
        ],
    }
    root = {"allOf": [{"$ref": f"#/definitions/{of}"}]}
    return {"$schema": _DRAFT, "title": f"Cimaise: {of}", **root, "definitions": definitions}


def as_json(of: Literal["exhibit", "room"]) -> str:
    """The schema as the text of a JSON file."""
    return json.dumps(schema(of), ensure_ascii=False, indent=2) + "\n"


def _shape(shape: Shape) -> Schema:
    required = [field.name for field in shape.fields if field.required]
    result: Schema = {
        "type": "object",
        "description": shape.meaning,
        "properties": {field.name: _field(field) for field in shape.fields},
        "additionalProperties": False,
    }
    # The title can be in the Markdown file instead.
    if "file" in shape.names and "title" in shape.names:
        required.remove("title")
        result["anyOf"] = [{"required": ["title"]}, {"required": ["file"]}]
        result["not"] = {"required": ["text", "file"]}
    if required:
        result["required"] = required
    return result


def _field(field: Field) -> Schema:
    value = _TYPES[field.type]
    # Draft 7 ignores every keyword next to $ref.
    value = {"allOf": [value]} if "$ref" in value else value
    default = f" Default: {field.default}." if field.default else ""
    value_type = field.type[:1].upper() + field.type[1:]
    return {"description": f"{field.meaning} {value_type}.{default}", **value}
