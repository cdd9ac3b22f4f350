"""The exhibit, its rooms and their entries as frozen dataclasses, independent of the file format.

The reader creates only valid instances. `source_map` holds source positions; comparisons ignore it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.model.source_map import NO_SOURCE, SourceMap

PAPER_ACCENT = "#96231A"
DEFAULT_FOCUS = (0.5, 0.5)
"""The focus of a picture without a `focus` field: its centre."""


class Fit(StrEnum):
    """How a picture fills its frame: `cover` crops it around the focus, `contain` shows all of it."""

    COVER = "cover"
    CONTAIN = "contain"


class Walls(StrEnum):
    """The walls behind pictures that the attract loop shows whole."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: its path relative to the exhibit's folder, with `/`.

    `focus` is the point that cropping keeps visible, in fractions (0 to 1) from the left and from the top; `focus_given`
    is whether the author has written it.
    `version` increases when the file changes while the exhibit is shown (exhibit/pages/versions.py).
    """

    file: str
    alt: LocalizedText = LocalizedText()
    focus: tuple[float, float] = DEFAULT_FOCUS
    fit: Fit = Fit.COVER
    version: int = 0
    focus_given: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A long-form page with a Markdown `body`; `excerpt` is True if that is only a part of a longer text."""

    id: str
    title: LocalizedText
    body: LocalizedText = LocalizedText()
    excerpt: bool = False
    picture: Picture | None = None
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Work:
    """A document by an author.

    `heading` is the line above the title. `excerpt` is True if `body` is only a part of the document. `recording` is a
    path.
    """

    id: str
    title: LocalizedText
    heading: LocalizedText = LocalizedText()
    author: LocalizedText = LocalizedText()
    date: LocalizedText = LocalizedText()
    cover: Picture | None = None
    body: LocalizedText = LocalizedText()
    excerpt: bool = False
    recording: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Song:
    """A song: a title and, optionally, performers and the paths of its lyrics and its recording."""

    id: str
    title: LocalizedText
    performers: tuple[LocalizedText, ...] = ()
    lyrics: str = ""
    recording: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in a gallery, with its caption, credit, date and tags."""

    id: str
    picture: Picture
    caption: LocalizedText = LocalizedText()
    credit: LocalizedText = LocalizedText()
    date: LocalizedText = LocalizedText()
    tags: tuple[str, ...] = ()
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Film:
    """A film in a gallery.

    `alt` describes what it shows. `captions` are (language, path of a WebVTT file) pairs. `transcript`, `described`
    (the film with audio description) and `signed` (the film in sign language) are paths.
    """

    id: str
    file: str
    poster: Picture | None = None
    alt: LocalizedText = LocalizedText()
    caption: LocalizedText = LocalizedText()
    credit: LocalizedText = LocalizedText()
    date: LocalizedText = LocalizedText()
    tags: tuple[str, ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    transcript: str = ""
    described: str = ""
    signed: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What all rooms have. Home shows a tile for a room that is `on_home`, and a button for any other."""

    id: str
    title: LocalizedText
    picture: Picture | None = None
    on_home: bool = True
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRoom(_Room):
    """A room with one page of text, such as an introduction or an about page."""

    body: LocalizedText = LocalizedText()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsRoom(_Room):
    """A room of long-form pages, in order."""

    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksRoom(_Room):
    """A room of documents, in order."""

    works: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SongsRoom(_Room):
    """A room of songs, in order."""

    songs: tuple[Song, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryRoom(_Room):
    """A room of pictures and films, in order."""

    items: tuple[Photo | Film, ...] = ()

    @property
    def films(self) -> tuple[Film, ...]:
        """Only the films, in order."""
        return tuple(entry for entry in self.items if isinstance(entry, Film))


Room = TextRoom | SectionsRoom | WorksRoom | SongsRoom | GalleryRoom


@dataclass(frozen=True, slots=True)
class Theme:
    """The visual theme: its name, and its accent colour as `#RRGGBB`."""

    name: str = "paper"
    accent: str = PAPER_ACCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Everything that a kiosk shows. `folder` is absolute; every file that the exhibit names is inside it.

    `attract` has the ids of the rooms whose pictures, films and titles the attract loop shows,
    and `walls` is how its walls look.
    """

    folder: Path
    title: LocalizedText
    overline: LocalizedText = LocalizedText()
    languages: tuple[str, ...] = ("en",)
    theme: Theme = field(default_factory=Theme)
    attract: tuple[str, ...] = ()
    walls: Walls = Walls.DARK
    rooms: tuple[Room, ...] = ()
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)
