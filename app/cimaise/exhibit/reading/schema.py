"""The format of an exhibit as a JSON Schema, for editors that complete what is typed and underline what is wrong.

Draft 7: yaml-language-server, which editors use for YAML, knows it in full. It sees one file at a time; the program's
own reading sees more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from cimaise.exhibit.reading import declared
from cimaise.exhibit.reading.declared import ROOMS, Shape, Type

if TYPE_CHECKING:
    from cimaise.exhibit.reading.declared import Field

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
# What is typed without quotes may look like a number or a truth to YAML, and is a text all the same.
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


_WORDS = _either(_TEXT, _by_language(_TEXT))
_BODY_FILE = _either(_PATH, _by_language(_PATH))
_ROOM = {"anyOf": [_PATH, {"$ref": "#/definitions/room"}]}
_TYPES: dict[Type, Schema] = {
    Type.FORMAT: {"const": 1},
    Type.TEXT: _TEXT,
    Type.WORDS: _WORDS,
    Type.PERFORMERS: _list(_WORDS),
    Type.TAGS: _list(_TEXT),
    Type.BODY: _WORDS,
    Type.BODY_FILE: _BODY_FILE,
    Type.FILE: _PATH,
    Type.FILES: _by_language(_PATH),
    Type.ID: {"type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"},
    Type.TRUTH: {"type": "boolean"},
    Type.FOCUS: _list({"type": "number", "minimum": 0, "maximum": 1}, minItems=2, maxItems=2),
    Type.FIT: {"enum": ["cover", "contain"]},
    Type.LANGUAGES: _list({"type": "string", "pattern": _LANGUAGE}, minItems=1),
    Type.COLOUR: {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
    Type.THEME_NAME: {"enum": ["paper"]},
    Type.THEME: _either({"enum": ["paper"]}, _ref(declared.THEME)),
    Type.ATTRACT: _ref(declared.ATTRACT),
    Type.ROOM_IDS: _list({"type": "string"}, minItems=1),
    Type.PICTURE: _either(_PATH, _ref(declared.PICTURE)),
    Type.KIND: {"enum": list(ROOMS)},
    Type.ROOMS: _list(_ROOM),
    Type.SECTIONS: _list(_either({"type": "string", "pattern": "\\.md$"}, _ref(declared.SECTION))),
    Type.WORKS: _list(_either({"type": "string", "pattern": "\\.md$"}, _ref(declared.WORK))),
    Type.SONGS: _list(_either(_TEXT, _ref(declared.SONG))),
    Type.ITEMS: _list(_either(_ref(declared.PHOTO), _ref(declared.FILM))),
}


def schema(of: Literal["exhibit", "room"]) -> Schema:
    """The schema of `exhibit.yaml`, or of a room in a file of its own."""
    definitions = {_name(shape): _shape(shape) for shape in declared.SHAPES}
    # Each kind of room is told by its kind, so that an editor completes the fields of that kind alone.
    definitions["room"] = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": _TYPES[Type.KIND]},
        "allOf": [
            {"if": {"properties": {"kind": {"const": kind}}}, "then": _ref(room)}
            for kind, room in ROOMS.items()
        ],
    }
    whole = {"allOf": [{"$ref": f"#/definitions/{of}"}]}
    return {"$schema": _DRAFT, "title": f"Cimaise: {of}", **whole, "definitions": definitions}


def as_json(of: Literal["exhibit", "room"]) -> str:
    """The schema as it is written to a file."""
    return json.dumps(schema(of), ensure_ascii=False, indent=2) + "\n"


def _shape(shape: Shape) -> Schema:
    needed = [field.name for field in shape.fields if field.needed]
    made: Schema = {
        "type": "object",
        "description": shape.meaning,
        "properties": {field.name: _field(field) for field in shape.fields},
        "additionalProperties": False,
    }
    # A title may stand in the Markdown file that is named.
    if "file" in shape.names and "title" in shape.names:
        needed.remove("title")
        made["anyOf"] = [{"required": ["title"]}, {"required": ["file"]}]
        made["not"] = {"required": ["text", "file"]}
    if needed:
        made["required"] = needed
    return made


def _field(field: Field) -> Schema:
    value = _TYPES[field.type]
    # Beside a reference nothing else is read.
    value = {"allOf": [value]} if "$ref" in value else value
    default = f" Left out: {field.default}." if field.default else ""
    return {"description": f"{field.meaning} {field.type.capitalize()}.{default}", **value}
