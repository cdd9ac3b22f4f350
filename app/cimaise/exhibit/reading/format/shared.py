"""Fields that more than one shape has, and the shape of a picture."""

from __future__ import annotations

from cimaise.exhibit.reading.format.field import Field, FieldType, Shape

ID = Field(
    "id",
    FieldType.ID,
    "A short name for links and for the command line. If you omit it, Cimaise makes it from the title or, in a gallery, "
    "from the file name.",
    "the-sea",
)
ALT = Field(
    "alt",
    FieldType.LOCALIZED_TEXT,
    "The alternative text: it describes what can be seen, for visitors who cannot see it.",
    "Fishing boats at a stone quay",
)
FOCUS = Field(
    "focus",
    FieldType.FOCUS,
    "The point that stays visible when the picture is cropped: its distances from the left and from the top. `[0, 0]` is "
    "the top left corner, `[1, 1]` the bottom right corner.",
    "[0.5, 0.4]",
    default="[0.5, 0.5]",
)
FIT = Field(
    "fit",
    FieldType.FIT,
    "`cover` fills the frame and crops the picture; `contain` shows the whole picture, for example a drawing.",
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
    "Whether the text is only a part of a longer text. The page then says that it is an excerpt.",
    "true",
    default="false",
)
RECORDING = Field(
    "recording", FieldType.FILE, "The sound recording. The kiosk does not play it yet.", "sound/sea.opus"
)
DATE = Field("date", FieldType.LOCALIZED_TEXT, "When it was made.", '"1957"')


def title_field(of: str) -> Field:
    """The title of something, such as "of the song"."""
    return Field("title", FieldType.LOCALIZED_TEXT, f"The title {of}.", "The Old Harbour", required=True)


def picture_field(name: str, meaning: str) -> Field:
    """A field whose value is a picture."""
    return Field(name, FieldType.PICTURE, meaning, "{file: pictures/quay.jpg, alt: Boats at a quay}")


PICTURE = Shape(
    "picture",
    "A picture for a room, a section or a work. Instead of a map, you can write only the path of its file.",
    (
        Field(
            "file",
            FieldType.FILE,
            "The file of the picture: JPEG, PNG, WebP, GIF, TIFF or BMP.",
            "pictures/quay.jpg",
            required=True,
        ),
        ALT,
        FOCUS,
        FIT,
    ),
)
