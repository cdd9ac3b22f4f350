"""What the state machine of a visit needs to know about an exhibit: pages, parents, languages, idle times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ATTRACT = "attract"
HOME = "home"

WARN_AFTER_RANGE = (5.0, 3600.0)
WARN_FOR_RANGE = (20.0, 300.0)
"""Seconds. WCAG 2.2, 2.2.1 Timing Adjustable: a visitor has at least 20 seconds to ask for more time."""


def _check_range(name: str, seconds: float, limits: tuple[float, float]) -> None:
    low, high = limits
    if not low <= seconds <= high:
        raise ValueError(f"{name} must be between {low:g} and {high:g} seconds, not {seconds:g}.")


@dataclass(frozen=True, slots=True)
class Timing:
    """The idle times, in seconds.

    `warn_after` is how long a page may be read without input before the kiosk asks, `warn_for` how long the question
    is shown. A page whose words take longer at `words_per_minute`, a slow reader's pace, gets the longer time.
    Raises ValueError for values out of range.
    """

    warn_after: float = 75.0
    warn_for: float = 30.0
    words_per_minute: float = 120.0

    def __post_init__(self) -> None:
        _check_range("warn_after", self.warn_after, WARN_AFTER_RANGE)
        _check_range("warn_for", self.warn_for, WARN_FOR_RANGE)
        if not self.words_per_minute > 0:
            raise ValueError(f"words_per_minute must be above 0, not {self.words_per_minute:g}.")


@dataclass(frozen=True, slots=True)
class VisitModel:
    """The pages, languages and idle times of an exhibit.

    `words` maps every page id to the number of words in its body (0 for lists, menus and Home). `parents` maps a page
    to the one that Back opens when there is no history; Home if it is missing. Every visit starts in the first of
    `languages`, in `text_size` (1-3) and with or without `reduced_motion`. Raises ValueError if a parent is not a page,
    if the parents of a page do not lead to Home, or if there are no languages.
    """

    words: Mapping[str, int]
    parents: Mapping[str, str]
    languages: tuple[str, ...]
    timing: Timing = field(default_factory=Timing)
    text_size: int = 1
    reduced_motion: bool = False

    def __post_init__(self) -> None:
        if not self.languages:
            raise ValueError("An exhibit needs at least one language.")
        if ATTRACT in self.words:
            raise ValueError(f"“{ATTRACT}” is the name of the attract loop and cannot be the id of a page.")
        for page in self.parents:
            self._check_path_home(page)

    def has_page(self, page: str) -> bool:
        """Whether a visitor can open this page."""
        return page == HOME or page in self.words

    def parent(self, page: str) -> str:
        """The page that Back opens when there is no history."""
        return self.parents.get(page, HOME)

    def idle_limit(self, page: str) -> float:
        """How long the page may be read without input, in seconds, before the idle question opens."""
        reading = self.words.get(page, 0) / self.timing.words_per_minute * 60
        return max(self.timing.warn_after, reading)

    def _check_path_home(self, page: str) -> None:
        """Raises ValueError if the parents of a page do not lead to Home."""
        passed: set[str] = set()
        current = page
        while current != HOME:
            if not self.has_page(current):
                raise ValueError(f"The parents of “{page}” include “{current}”, which is not a page.")
            if current in passed:
                raise ValueError(f"The parents of “{page}” form a cycle and never reach Home.")
            passed.add(current)
            current = self.parent(current)
