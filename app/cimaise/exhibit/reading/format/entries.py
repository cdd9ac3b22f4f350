"""The shapes of the entries in rooms: sections, works, songs, pictures and films."""

from __future__ import annotations

from cimaise.exhibit.reading.format.field import Field, FieldType, Shape
from cimaise.exhibit.reading.format.shared import (
    ALT,
    DATE,
    EXCERPT,
    FILE,
    FIT,
    FOCUS,
    ID,
    RECORDING,
    TEXT,
    picture_field,
    title_field,
)

_GALLERY_FIELDS = (
    ID,
    ALT,
    Field("caption", FieldType.LOCALIZED_TEXT, "The line below it.", "The quay on a Sunday"),
    Field("credit", FieldType.LOCALIZED_TEXT, "Who made it or lent it.", "Town Archive"),
    DATE,
    Field("tags", FieldType.TAGS, "Words to sort it by. Stored, but not shown yet.", "[sea, boats]"),
    FOCUS,
    FIT,
)

SECTION = Shape(
    "section",
    "One page of a sections room.",
    (
        ID,
        title_field("of the section"),
        TEXT,
        FILE,
        EXCERPT,
        picture_field("picture", "The picture at the top of the page."),
    ),
)
WORK = Shape(
    "work",
    "A document in a works room.",
    (
        ID,
        Field("heading", FieldType.LOCALIZED_TEXT, "The small line above the title.", "Letters of a Sailor"),
        Field("author", FieldType.LOCALIZED_TEXT, "Who wrote it.", "A Sailor"),
        title_field("of the work"),
        DATE,
        picture_field("cover", "The picture on its cover. Without one, the cover shows the title."),
        TEXT,
        FILE,
        EXCERPT,
        RECORDING,
    ),
)
SONG = Shape(
    "song",
    "A song. Its title alone is enough.",
    (
        ID,
        title_field("of the song"),
        Field("performers", FieldType.PERFORMERS, "Who sings and plays.", "[The Harbour Choir]"),
        Field("lyrics", FieldType.FILE, "The lyrics. Stored, but not shown yet.", "sound/sea.lrc"),
        RECORDING,
    ),
)
PHOTO = Shape(
    "picture of a gallery",
    "A picture in a gallery.",
    (
        Field("picture", FieldType.FILE, "The file of the picture.", "pictures/quay.jpg", required=True),
        *_GALLERY_FIELDS,
    ),
)
FILM = Shape(
    "film",
    "A film in a gallery.",
    (
        Field(
            "film",
            FieldType.FILE,
            "The film: WebM with VP9, or MP4 with H.264.",
            "films/launch.webm",
            required=True,
        ),
        Field("poster", FieldType.FILE, "The still picture that represents the film.", "pictures/launch.jpg"),
        *_GALLERY_FIELDS,
        Field(
            "captions",
            FieldType.FILES,
            "What is spoken and what can be heard (WebVTT).",
            "{en: films/launch.en.vtt}",
        ),
        Field("transcript", FieldType.FILE, "The transcript. Stored, but not shown yet.", "films/launch.md"),
        Field(
            "described",
            FieldType.FILE,
            "The film with audio description. Stored, but not shown yet.",
            "films/described.webm",
        ),
        Field(
            "signed",
            FieldType.FILE,
            "The film in sign language. Stored, but not shown yet.",
            "films/signed.webm",
        ),
    ),
)
