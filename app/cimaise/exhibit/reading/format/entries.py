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
    Field("caption", FieldType.LOCALIZED_TEXT, "The text below the picture or film.", "The quay on a Sunday"),
    Field("credit", FieldType.LOCALIZED_TEXT, "The photographer, lender or archive.", "Town Archive"),
    DATE,
    Field("tags", FieldType.TAGS, "Keywords. The kiosk does not use them yet.", "[sea, boats]"),
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
        Field(
            "heading",
            FieldType.LOCALIZED_TEXT,
            "The text in small letters above the title.",
            "Letters of a Sailor",
        ),
        Field("author", FieldType.LOCALIZED_TEXT, "Who wrote it.", "A Sailor"),
        title_field("of the work"),
        DATE,
        picture_field(
            "cover", "The picture on the cover of the document. If you omit it, the cover shows the title."
        ),
        TEXT,
        FILE,
        EXCERPT,
        RECORDING,
    ),
)
SONG = Shape(
    "song",
    "A song. Instead of a map, you can write only its title.",
    (
        ID,
        title_field("of the song"),
        Field("performers", FieldType.PERFORMERS, "Who sings and plays.", "[The Harbour Choir]"),
        Field("lyrics", FieldType.FILE, "The lyrics. The kiosk does not show them yet.", "sound/sea.lrc"),
        RECORDING,
    ),
)
PHOTO = Shape(
    "picture of a gallery",
    "A picture in the list `items` of a gallery.",
    (
        Field(
            "picture",
            FieldType.FILE,
            "The file of the picture: JPEG, PNG, WebP, GIF, TIFF or BMP.",
            "pictures/quay.jpg",
            required=True,
        ),
        *_GALLERY_FIELDS,
    ),
)
FILM = Shape(
    "film",
    "A film in the list `items` of a gallery.",
    (
        Field(
            "film",
            FieldType.FILE,
            "The file of the film: WebM with VP9, or MP4 with H.264.",
            "films/launch.webm",
            required=True,
        ),
        Field(
            "poster", FieldType.FILE, "The picture that is shown until the film plays.", "pictures/launch.jpg"
        ),
        *_GALLERY_FIELDS,
        Field(
            "captions",
            FieldType.FILES,
            "The captions: files in the WebVTT format with everything that is said and heard.",
            "{en: films/launch.en.vtt}",
        ),
        Field(
            "transcript", FieldType.FILE, "The transcript. The kiosk does not show it yet.", "films/launch.md"
        ),
        Field(
            "described",
            FieldType.FILE,
            "The film with audio description. The kiosk does not show it yet.",
            "films/described.webm",
        ),
        Field(
            "signed",
            FieldType.FILE,
            "The film with sign language. The kiosk does not show it yet.",
            "films/signed.webm",
        ),
    ),
)
