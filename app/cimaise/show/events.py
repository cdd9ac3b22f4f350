"""What can happen to a visit. Each event carries `at`, in seconds of a monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """What lies open over the page."""

    NONE = "none"
    TEXT_SIZE = "text-size"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Touched:
    """Any touch, click or key, whatever it is about to do."""

    at: float


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody is there but does nothing yet: the pointer moved."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time passed. Nobody need be there."""

    at: float


@dataclass(frozen=True, slots=True)
class Opened:
    """A page was chosen."""

    at: float
    page: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """The next or the previous page among its siblings was chosen: it takes this one's place."""

    at: float
    page: str


@dataclass(frozen=True, slots=True)
class WentBack:
    """Back was pressed."""

    at: float


@dataclass(frozen=True, slots=True)
class WentHome:
    """Home was pressed."""

    at: float


@dataclass(frozen=True, slots=True)
class ChoseLanguage:
    """A language was chosen, by its tag."""

    at: float
    language: str


@dataclass(frozen=True, slots=True)
class ChoseTextSize:
    """A text size was chosen: 1, 2 or 3."""

    at: float
    size: int


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet was opened over the page."""

    at: float
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class ClosedSheet:
    """The sheet was put away."""

    at: float


@dataclass(frozen=True, slots=True)
class Stayed:
    """The visitor answered: I am still here."""

    at: float


@dataclass(frozen=True, slots=True)
class StartedAgain:
    """The visitor asked to begin anew, or left on purpose."""

    at: float


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
    | OpenedSheet
    | ClosedSheet
    | Stayed
    | StartedAgain
)
