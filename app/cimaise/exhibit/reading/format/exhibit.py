"""The shapes at the top level of exhibit.yaml."""

from __future__ import annotations

from cimaise.exhibit.reading.format.field import Field, FieldType, Shape
from cimaise.exhibit.reading.format.shared import title_field

EXHIBIT = Shape(
    "exhibit",
    "The whole exhibit, in `exhibit.yaml`.",
    (
        Field("format", FieldType.FORMAT, "The version of the format.", "1", required=True),
        title_field("of the exhibit, on Home and in the attract loop"),
        Field(
            "overline", FieldType.LOCALIZED_TEXT, "The text in small letters above the title.", "Town Museum"
        ),
        Field(
            "languages",
            FieldType.LANGUAGES,
            "The languages that visitors can choose. A visit starts in the first one.",
            "[en, ko]",
            required=True,
        ),
        Field("theme", FieldType.THEME, "The visual theme.", "paper", default="paper"),
        Field(
            "attract",
            FieldType.ATTRACT,
            "The attract loop: what the kiosk shows while there is no visitor.",
            "{rooms: [photographs]}",
        ),
        Field(
            "rooms",
            FieldType.ROOMS,
            "The rooms, in the order in which Home shows them.",
            "[songs.yaml]",
            required=True,
        ),
    ),
)
THEME = Shape(
    "theme",
    "A visual theme and its colour.",
    (
        Field(
            "name",
            FieldType.THEME_NAME,
            "The name of the theme. There is only one so far.",
            "paper",
            default="paper",
        ),
        Field(
            "accent",
            FieldType.COLOUR,
            "The colour of buttons and of small text. Its contrast with the paper, which is the background of the pages, "
            "should be at least 7:1.",
            '"#96231A"',
            default='"#96231A"',
        ),
    ),
)
ATTRACT = Shape(
    "attract loop",
    "The pictures, films and titles that the kiosk shows while there is no visitor.",
    (
        Field(
            "rooms",
            FieldType.ROOM_IDS,
            "The rooms whose pictures, films and titles are shown, by their ids. If you omit it, all rooms.",
            "[photographs]",
        ),
        Field(
            "walls",
            FieldType.WALLS,
            "The wall behind a picture that is shown whole, in a dark or a light tone of the picture.",
            "light",
            default="dark",
        ),
    ),
)
