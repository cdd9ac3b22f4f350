"""Fields that more than one shape has, and the shape of a picture."""

from __future__ import annotations

from cimaise.exhibit.reading.format.field import Field, FieldType, Shape

ID = Field(
    "id",
    FieldType.ID,
    "Its name in page addresses. If omitted, made from the title, or in a gallery from the file name.",
    "the-sea",
)
ALT = Field(
    "alt",
    FieldType.LOCALIZED_TEXT,
    "Describes what can be seen, for visitors who cannot see it.",
    "Fishing boats at a stone quay",
)
FOCUS = Field(
    "focus",
    FieldType.FOCUS,
    "The point that stays visible when the picture is cropped: from the left, from the top.",
    "[0.5, 0.4]",
    default="[0.5, 0.5]",
)
FIT = Field(
    "fit",
    FieldType.FIT,
    "`cover` fills the frame and crops the picture; `contain` shows all of it, for example a map.",
    "contain",
    default="cover",
)
TEXT = Field("text", FieldType.BODY, "The text itself, if it is short.", "A harbour of *stone*.")
FILE = Field(
    "file", FieldType.BODY_FILE, "The Markdown file with the text, instead of `text`.", "words/harbour.md"
)
EXCERPT = Field(
    "excerpt",
    FieldType.BOOLEAN,
    "Whether the text is only a part of a longer one.",
    "true",
    default="false",
)
RECORDING = Field(
    "recording", FieldType.FILE, "The sound recording. Stored, but not played yet.", "sound/sea.opus"
)
DATE = Field(
    "date", FieldType.LOCALIZED_TEXT, "When it was made. Put a year or another number in quotes.", '"1957"'
)


def title_field(of: str) -> Field:
    """The title of something, such as "of the song"."""
    return Field("title", FieldType.LOCALIZED_TEXT, f"The title {of}.", "The Old Harbour", required=True)


def picture_field(name: str, meaning: str) -> Field:
    """A field that holds a picture."""
    return Field(name, FieldType.PICTURE, meaning, "{file: pictures/quay.jpg, alt: Boats at a quay}")


PICTURE = Shape(
    "picture",
    "A picture for a room, a section or a work. The path of its file alone is enough.",
    (
        Field(
            "file",
            FieldType.FILE,
            "The picture: JPEG, PNG, WebP, GIF, TIFF or BMP.",
            "pictures/quay.jpg",
            required=True,
        ),
        ALT,
        FOCUS,
        FIT,
    ),
)
