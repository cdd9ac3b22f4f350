"""What can happen to a visit. Each event carries `at`, in seconds of a monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """What lies open over the page."""

    NONE = "none"
    TEXT_SIZE = "text-size"
    LANGUAGE = "language"
    SLIDESHOW = "slideshow"


@dataclass(frozen=True, slots=True)
class _Happened:
    # An event that adds nothing is no dataclass of its own: each costs half a millisecond of every start.
    at: float


class Touched(_Happened):
    """Any touch, click or key, whatever it is about to do."""

    __slots__ = ()


class Present(_Happened):
    """Somebody is there but does nothing yet: the pointer moved."""

    __slots__ = ()


class Tick(_Happened):
    """Time passed. Nobody need be there."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Opened(_Happened):
    """A page was chosen."""

    page: str


@dataclass(frozen=True, slots=True)
class Stepped(_Happened):
    """The next or the previous page among its siblings was chosen: it takes this one's place."""

    page: str


class WentBack(_Happened):
    """Back was pressed."""

    __slots__ = ()


class WentHome(_Happened):
    """Home was pressed."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChoseLanguage(_Happened):
    """A language was chosen, by its tag."""

    language: str


@dataclass(frozen=True, slots=True)
class ChoseTextSize(_Happened):
    """A text size was chosen: 1, 2 or 3."""

    size: int


@dataclass(frozen=True, slots=True)
class ChoseSound(_Happened):
    """The sound of films was switched on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class ChoseCaptions(_Happened):
    """The captions of films were switched on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class OpenedSheet(_Happened):
    """A sheet was opened over the page."""

    sheet: Sheet


class ClosedSheet(_Happened):
    """The sheet was put away."""

    __slots__ = ()


class BeganPlaying(_Happened):
    """A film or a slideshow began to play by itself, or went on: whoever watches it need not touch anything."""

    __slots__ = ()


class StoppedPlaying(_Happened):
    """It came to its end, or was told to pause."""

    __slots__ = ()


class Stayed(_Happened):
    """The visitor answered: I am still here."""

    __slots__ = ()


class StartedAgain(_Happened):
    """The visitor asked to begin anew, or left on purpose."""

    __slots__ = ()


Event = (
    Touched
    | Present
    | Tick
    | Opened
    | Stepped
    | WentBack
    | WentHome
    | ChoseLanguage
    | ChoseTextSize
    | ChoseSound
    | ChoseCaptions
    | OpenedSheet
    | ClosedSheet
    | BeganPlaying
    | StoppedPlaying
    | Stayed
    | StartedAgain
)
