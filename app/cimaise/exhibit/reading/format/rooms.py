"""The shapes of the rooms, one for each kind."""

from __future__ import annotations

from cimaise.exhibit.reading.format.field import Field, FieldType, Shape
from cimaise.exhibit.reading.format.shared import FILE, ID, TEXT, picture_field, title_field

_COMMON = (
    ID,
    Field("kind", FieldType.KIND, "What the room contains.", "text", required=True),
    title_field("of the room, on Home and on its page"),
    picture_field("picture", "The picture on the tile of the room on Home."),
    Field(
        "on_home",
        FieldType.BOOLEAN,
        "Whether Home shows a tile for the room. If `false`, it shows a button.",
        "false",
        default="true",
    ),
)

TEXT_ROOM = Shape(
    "text room",
    "One page of text. Instead of a map, you can write only the path of a Markdown file with these fields.",
    (*_COMMON, TEXT, FILE),
)
SECTIONS_ROOM = Shape(
    "sections room",
    "Long texts, each on its own page.",
    (
        *_COMMON,
        Field("sections", FieldType.SECTIONS, "The sections, in order.", "[words/dawn.md]", required=True),
    ),
)
WORKS_ROOM = Shape(
    "works room",
    "Documents, such as letters and books, each on its own page.",
    (*_COMMON, Field("works", FieldType.WORKS, "The works, in order.", "[words/letter.md]", required=True)),
)
SONGS_ROOM = Shape(
    "songs room",
    "Songs, each on its own page.",
    (*_COMMON, Field("songs", FieldType.SONGS, "The songs, in order.", "[The Sea, The Hill]", required=True)),
)
GALLERY = Shape(
    "gallery",
    "Pictures and films, each on its own page.",
    (
        *_COMMON,
        Field(
            "items",
            FieldType.GALLERY_ENTRIES,
            "The pictures and films, in order.",
            "[{picture: pictures/quay.jpg}]",
            required=True,
        ),
    ),
)
ROOMS = {
    "text": TEXT_ROOM,
    "sections": SECTIONS_ROOM,
    "works": WORKS_ROOM,
    "songs": SONGS_ROOM,
    "gallery": GALLERY,
}
"""The shape of a room by its `kind`."""
