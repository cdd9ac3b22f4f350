"""What a museum shows: frozen values with real types. Knows no file format; all that exists is valid.

`source_map` say where a thing was written; two things are equal wherever that was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cimaise.exhibit.model.source_map import NO_SOURCE, SourceMap
from cimaise.exhibit.model.words import Words

PAPER_ACCENT = "#96231A"
MIDDLE = (0.5, 0.5)
"""The focus of a picture of which nobody said what matters in it."""


class Fit(StrEnum):
    """How a picture fills its frame: `cover` crops around the focus, `contain` shows all of it."""

    COVER = "cover"
    CONTAIN = "contain"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file, relative to the exhibit's folder with `/`; `focus` in fractions from top left.

    `version` is another number whenever the file was changed while the exhibit was on show (exhibit/versions.py).
    """

    file: str
    alt: Words = Words()
    focus: tuple[float, float] = MIDDLE
    fit: Fit = Fit.COVER
    version: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A long-form page: Markdown `body`; `excerpt` where the source gives only a part."""

    id: str
    title: Words
    body: Words = Words()
    excerpt: bool = False
    picture: Picture | None = None
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Work:
    """A document by an author. `heading` is the source's own heading over it."""

    id: str
    title: Words
    heading: Words = Words()
    author: Words = Words()
    date: Words = Words()
    cover: Picture | None = None
    body: Words = Words()
    excerpt: bool = False
    recording: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Song:
    """A song: a title and, where they were supplied, performers, lyrics and a recording (file names)."""

    id: str
    title: Words
    performers: tuple[Words, ...] = ()
    lyrics: str = ""
    recording: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in a gallery with what is known of it."""

    id: str
    picture: Picture
    caption: Words = Words()
    credit: Words = Words()
    date: Words = Words()
    tags: tuple[str, ...] = ()
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Film:
    """A film in a gallery; `alt` says what is seen in it, `captions` are (language, WebVTT file) pairs,
    `transcript`, `described` and `signed` are file names."""

    id: str
    file: str
    poster: Picture | None = None
    alt: Words = Words()
    caption: Words = Words()
    credit: Words = Words()
    date: Words = Words()
    tags: tuple[str, ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    transcript: str = ""
    described: str = ""
    signed: str = ""
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    id: str
    title: Words
    picture: Picture | None = None
    on_home: bool = True
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRoom(_Room):
    """One page of text: an introduction, an about page."""

    body: Words = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsRoom(_Room):
    """Long-form pages, in order."""

    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksRoom(_Room):
    """Documents, in order."""

    works: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SongsRoom(_Room):
    """Songs, in order."""

    songs: tuple[Song, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryRoom(_Room):
    """Pictures and films, in order."""

    items: tuple[Photo | Film, ...] = ()

    @property
    def films(self) -> tuple[Film, ...]:
        """The films alone, in order."""
        return tuple(item for item in self.items if isinstance(item, Film))


Room = TextRoom | SectionsRoom | WorksRoom | SongsRoom | GalleryRoom


@dataclass(frozen=True, slots=True)
class Theme:
    """A named look; `accent` is `#RRGGBB`."""

    name: str = "paper"
    accent: str = PAPER_ACCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Everything a kiosk shows. `folder` is absolute; every file named in it lies inside.

    `attract` holds the ids of the rooms whose pictures and titles the attract loop shows.
    """

    folder: Path
    title: Words
    overline: Words = Words()
    languages: tuple[str, ...] = ("en",)
    theme: Theme = field(default_factory=Theme)
    attract: tuple[str, ...] = ()
    rooms: tuple[Room, ...] = ()
    source_map: SourceMap = field(default=NO_SOURCE, compare=False, repr=False)
