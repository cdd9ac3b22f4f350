"""The events of a visit. Each carries `at`, in seconds of a monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """The sheet that is open over the page."""

    NONE = "none"
    TEXT_SIZE = "text-size"
    LANGUAGE = "language"
    SLIDESHOW = "slideshow"


@dataclass(frozen=True, slots=True)
class _Event:
    # Subclasses without fields are not dataclasses: each dataclass adds half a millisecond to every start.
    at: float


class Touched(_Event):
    """A touch, click or key press, before anything acts on it."""

    __slots__ = ()


class Present(_Event):
    """A visitor is present but does nothing: the pointer moved."""

    __slots__ = ()


class Tick(_Event):
    """Time passed."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _PageEvent(_Event):
    page: str


class OpenedPage(_PageEvent):
    """The visitor opened a page, by its id."""

    __slots__ = ()


class Stepped(_PageEvent):
    """The visitor went to the next or previous page of the same room; it replaces the current page in the history."""

    __slots__ = ()


class WentBack(_Event):
    """The visitor pressed Back."""

    __slots__ = ()


class WentHome(_Event):
    """The visitor pressed Home."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChoseLanguage(_Event):
    """The visitor chose a language, by its BCP 47 tag."""

    language: str


@dataclass(frozen=True, slots=True)
class ChoseTextSize(_Event):
    """The visitor chose a text size: 1, 2 or 3."""

    size: int


@dataclass(frozen=True, slots=True)
class _SwitchEvent(_Event):
    on: bool


class ChoseSound(_SwitchEvent):
    """The visitor switched the sound of films on or off."""

    __slots__ = ()


class ChoseCaptions(_SwitchEvent):
    """The visitor switched the captions of films on or off."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OpenedSheet(_Event):
    """The visitor opened a sheet over the page."""

    sheet: Sheet


class ClosedSheet(_Event):
    """The sheet was closed."""

    __slots__ = ()


class StartedPlaying(_Event):
    """A film or a slideshow started or resumed. While it plays, no touch is needed to keep the visit going."""

    __slots__ = ()


class StoppedPlaying(_Event):
    """The film or slideshow ended or was paused."""

    __slots__ = ()


class Stayed(_Event):
    """The visitor answered the idle question: the visit continues."""

    __slots__ = ()


class StartedAgain(_Event):
    """The visitor ended the visit: the attract loop runs again."""

    __slots__ = ()


Event = (
    Touched
    | Present
    | Tick
    | OpenedPage
    | Stepped
    | WentBack
    | WentHome
    | ChoseLanguage
    | ChoseTextSize
    | ChoseSound
    | ChoseCaptions
    | OpenedSheet
    | ClosedSheet
    | StartedPlaying
    | StoppedPlaying
    | Stayed
    | StartedAgain
)
