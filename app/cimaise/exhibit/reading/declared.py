"""The format of an exhibit, declared once: every map with its fields, of what type they are and what they mean.

The readers take their field names from here, and the JSON Schema and the reference for curators are made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Type(StrEnum):
    """What a field's value is, in words for a curator."""

    FORMAT = "the number 1"
    TEXT = "a text"
    WORDS = "a text, or a map of languages to texts"
    PERFORMERS = "a list of texts, each of which may be a map of languages"
    TAGS = "a list of words"
    BODY = "Markdown, or a map of languages to Markdown"
    BODY_FILE = "the name of a Markdown file, or a map of languages to names"
    FILE = "the name of a file"
    FILES = "a map of languages to names of files"
    ID = "small letters a-z, digits and hyphens, at most 64"
    TRUTH = "true or false"
    FOCUS = "two numbers from 0 to 1"
    FIT = "cover or contain"
    LANGUAGES = "a list of language tags (BCP 47)"
    COLOUR = "# and six digits or letters a-f, in quotes"
    THEME_NAME = "paper"
    THEME = "paper, or a map"
    ATTRACT = "a map"
    ROOM_IDS = "a list of ids of rooms"
    PICTURE = "the name of a file, or a map"
    KIND = "text, sections, works, songs or gallery"
    ROOMS = "a list of rooms, or of names of files with a room in each"
    SECTIONS = "a list of sections, or of names of Markdown files"
    WORKS = "a list of works, or of names of Markdown files"
    SONGS = "a list of songs, or of titles"
    ITEMS = "a list of pictures and films"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `meaning` is a sentence, `example` is YAML as it stands after the colon, `default` what counts where
    the field is left out ("" where nothing is shown then)."""

    name: str
    type: Type
    meaning: str
    example: str
    needed: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A map of the format, by the noun that messages use."""

    noun: str
    meaning: str
    fields: tuple[Field, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def spoken(self) -> dict[str, Shape | None]:
        """The fields that a translation can have: texts, and pictures for the sake of theirs, with what these are."""
        return {
            field.name: PICTURE if field.type is Type.PICTURE else None
            for field in self.fields
            if field.type in (Type.WORDS, Type.PICTURE)
        }


_ID = Field("id", Type.ID, "Its name in addresses; made from the title where it is left out.", "the-sea")
_ALT = Field(
    "alt", Type.WORDS, "What is seen, for visitors who cannot see it.", "Fishing boats at a stone quay"
)
_FOCUS = Field(
    "focus",
    Type.FOCUS,
    "The spot that stays visible where it is cropped: from the left, from the top.",
    "[0.5, 0.4]",
    default="[0.5, 0.5]",
)
_FIT = Field(
    "fit", Type.FIT, "Whether it fills its frame, or is shown whole, as a map is.", "contain", default="cover"
)
_TEXT = Field("text", Type.BODY, "The text itself, for a short one.", "A harbour of *stone*.")
_FILE = Field(
    "file", Type.BODY_FILE, "The text in a Markdown file of its own, instead of `text`.", "words/harbour.md"
)
_EXCERPT = Field("excerpt", Type.TRUTH, "Whether this is a part of a longer text.", "true", default="false")
_RECORDING = Field("recording", Type.FILE, "Its recording. It is kept, and not played yet.", "sound/sea.opus")
_DATE = Field("date", Type.WORDS, "When it was made; in quotes where it is a number.", '"1957"')


def _title(of: str) -> Field:
    return Field("title", Type.WORDS, f"The title {of}.", "The Old Harbour", needed=True)


def _picture(name: str, meaning: str) -> Field:
    return Field(name, Type.PICTURE, meaning, "{file: pictures/quay.jpg, alt: Boats at a quay}")


_ROOM = (
    _ID,
    Field("kind", Type.KIND, "What is in it.", "text", needed=True),
    _title("of the room, on Home and on its page"),
    _picture("picture", "The picture of its tile on Home."),
    Field("on_home", Type.TRUTH, "Whether Home has a tile for it.", "false", default="true"),
)
_SHOWN = (
    _ID,
    _ALT,
    Field("caption", Type.WORDS, "The line below it.", "The quay on a Sunday"),
    Field("credit", Type.WORDS, "Who made it or lent it.", "Town Archive"),
    _DATE,
    Field("tags", Type.TAGS, "Words to sort it by. They are kept, and not shown yet.", "[sea, boats]"),
    _FOCUS,
    _FIT,
)

EXHIBIT = Shape(
    "exhibit",
    "The whole, in `exhibit.yaml`.",
    (
        Field("format", Type.FORMAT, "The number of this format.", "1", needed=True),
        _title("of the exhibit, on Home and in the attract loop"),
        Field("overline", Type.WORDS, "The small line over the title.", "Town Museum"),
        Field(
            "languages",
            Type.LANGUAGES,
            "The languages that visitors can choose; a visit begins in the first.",
            "[en, ko]",
            needed=True,
        ),
        Field("theme", Type.THEME, "How it looks.", "paper", default="paper"),
        Field("attract", Type.ATTRACT, "What is shown while nobody is there.", "{rooms: [photographs]}"),
        Field("rooms", Type.ROOMS, "The rooms, in the order of Home.", "[songs.yaml]", needed=True),
    ),
)
THEME = Shape(
    "theme",
    "A look and its colour.",
    (
        Field("name", Type.THEME_NAME, "The look; there is one so far.", "paper", default="paper"),
        Field(
            "accent",
            Type.COLOUR,
            "The colour of small lines and of buttons; at least 7 : 1 against paper.",
            '"#96231A"',
            default='"#96231A"',
        ),
    ),
)
ATTRACT = Shape(
    "attract loop",
    "What is shown while nobody is there.",
    (
        Field(
            "rooms",
            Type.ROOM_IDS,
            "The rooms whose pictures, films and titles it shows.",
            "[photographs]",
            default="all",
        ),
    ),
)
PICTURE = Shape(
    "picture",
    "A picture that stands for a room, a section or a work. The name of the file alone will do.",
    (
        Field(
            "file",
            Type.FILE,
            "The picture: JPEG, PNG, WebP, GIF, TIFF or BMP.",
            "pictures/quay.jpg",
            needed=True,
        ),
        _ALT,
        _FOCUS,
        _FIT,
    ),
)
TEXT_ROOM = Shape(
    "text room", "One page of text. The name of a Markdown file alone will do.", (*_ROOM, _TEXT, _FILE)
)
SECTIONS_ROOM = Shape(
    "sections room",
    "Long texts, each on a page of its own.",
    (
        *_ROOM,
        Field("sections", Type.SECTIONS, "The sections, in order.", "[words/dawn.md]", needed=True),
    ),
)
WORKS_ROOM = Shape(
    "works room",
    "Documents by authors.",
    (*_ROOM, Field("works", Type.WORKS, "The works, in order.", "[words/letter.md]", needed=True)),
)
SONGS_ROOM = Shape(
    "songs room",
    "Songs.",
    (*_ROOM, Field("songs", Type.SONGS, "The songs, in order.", "[The Sea, The Hill]", needed=True)),
)
GALLERY = Shape(
    "gallery",
    "Pictures and films.",
    (
        *_ROOM,
        Field("items", Type.ITEMS, "They hang in this order.", "[{picture: pictures/quay.jpg}]", needed=True),
    ),
)
ROOMS = {
    "text": TEXT_ROOM,
    "sections": SECTIONS_ROOM,
    "works": WORKS_ROOM,
    "songs": SONGS_ROOM,
    "gallery": GALLERY,
}
"""The kinds of rooms."""
SECTION = Shape(
    "section",
    "A page of a sections room.",
    (_ID, _title("of the section"), _TEXT, _FILE, _EXCERPT, _picture("picture", "The picture at its head.")),
)
WORK = Shape(
    "work",
    "A document of a works room.",
    (
        _ID,
        Field("heading", Type.WORDS, "The small line over the title.", "Letters of a Sailor"),
        Field("author", Type.WORDS, "Who wrote it.", "A Sailor"),
        _title("of the work"),
        _DATE,
        _picture("cover", "The picture of its cover; without one a cover is set from its title."),
        _TEXT,
        _FILE,
        _EXCERPT,
        _RECORDING,
    ),
)
SONG = Shape(
    "song",
    "A song. Its title alone will do.",
    (
        _ID,
        _title("of the song"),
        Field("performers", Type.PERFORMERS, "Who sings and plays.", "[The Harbour Choir]"),
        Field("lyrics", Type.FILE, "Its words. They are kept, and not shown yet.", "sound/sea.lrc"),
        _RECORDING,
    ),
)
PHOTO = Shape(
    "picture of a gallery",
    "A picture that hangs in a gallery.",
    (Field("picture", Type.FILE, "The file of the picture.", "pictures/quay.jpg", needed=True), *_SHOWN),
)
FILM = Shape(
    "film",
    "A film that hangs in a gallery.",
    (
        Field(
            "film", Type.FILE, "The film: WebM with VP9, or MP4 with H.264.", "films/launch.webm", needed=True
        ),
        Field("poster", Type.FILE, "The picture that stands for it.", "pictures/launch.jpg"),
        *_SHOWN,
        Field("captions", Type.FILES, "What is spoken and heard (WebVTT).", "{en: films/launch.en.vtt}"),
        Field("transcript", Type.FILE, "Its text. It is kept, and not shown yet.", "films/launch.md"),
        Field(
            "described",
            Type.FILE,
            "The film with its pictures told. It is kept, and not shown yet.",
            "films/told.webm",
        ),
        Field(
            "signed",
            Type.FILE,
            "The film in sign language. It is kept, and not shown yet.",
            "films/signed.webm",
        ),
    ),
)
SHAPES = (
    *(EXHIBIT, THEME, ATTRACT),
    *ROOMS.values(),
    *(SECTION, WORK, SONG, PHOTO, FILM, PICTURE),
)
"""Every map, in the order in which they are explained."""
