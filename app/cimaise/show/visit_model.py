"""What a visit must know of the exhibit, and nothing else: its pages, the ways up, its languages, its patience."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ATTRACT = "attract"
HOME = "home"

WARN_AFTER_RANGE = (5.0, 3600.0)
WARN_FOR_RANGE = (20.0, 300.0)
"""Seconds. WCAG 2.2, 2.2.1 Timing Adjustable: a visitor has at least 20 seconds to ask for more time."""


def _within(name: str, seconds: float, limits: tuple[float, float]) -> None:
    low, high = limits
    if not low <= seconds <= high:
        raise ValueError(f"{name} must lie between {low:g} and {high:g} seconds, not {seconds:g}.")


@dataclass(frozen=True, slots=True)
class Timing:
    """How long the kiosk waits for somebody who may only be reading.

    `warn_after` and `warn_for` are seconds: how long no input is taken for reading, and how long the question
    stands. `words_per_minute` is a slow reader's pace; a page longer than `warn_after` allows is given its own time.
    Raises ValueError outside of the ranges.
    """

    warn_after: float = 75.0
    warn_for: float = 30.0
    words_per_minute: float = 120.0

    def __post_init__(self) -> None:
        _within("warn_after", self.warn_after, WARN_AFTER_RANGE)
        _within("warn_for", self.warn_for, WARN_FOR_RANGE)
        if not self.words_per_minute > 0:
            raise ValueError(f"words_per_minute must be above 0, not {self.words_per_minute:g}.")


@dataclass(frozen=True, slots=True)
class VisitModel:
    """The exhibit as a visit sees it.

    `words` has every page's id, with the number of words in its body (0 for lists, menus and Home). `parents` says
    where Back leads from a page that was not reached from another; Home where it says nothing. The first of
    `languages` is the one every visit begins in, `text_size` the size of text (1-3). Raises ValueError where these do not fit together.
    """

    words: Mapping[str, int]
    parents: Mapping[str, str]
    languages: tuple[str, ...]
    timing: Timing = field(default_factory=Timing)
    text_size: int = 1

    def __post_init__(self) -> None:
        if not self.languages:
            raise ValueError("An exhibit needs at least one language.")
        if ATTRACT in self.words:
            raise ValueError(f"“{ATTRACT}” is the name of the attract loop and cannot be a page’s id.")
        for page in self.parents:
            self._check_way_home(page)

    def knows(self, page: str) -> bool:
        """Whether a visitor can be on this page."""
        return page == HOME or page in self.words

    def parent(self, page: str) -> str:
        """Where Back leads from `page` when the visitor came from nowhere."""
        return self.parents.get(page, HOME)

    def patience(self, page: str) -> float:
        """Seconds without input that still count as reading `page`."""
        reading = self.words.get(page, 0) / self.timing.words_per_minute * 60
        return max(self.timing.warn_after, reading)

    def _check_way_home(self, page: str) -> None:
        passed: set[str] = set()
        here = page
        while here != HOME:
            if not self.knows(here):
                raise ValueError(f"The way up from “{page}” leads over “{here}”, which is not a page.")
            if here in passed:
                raise ValueError(f"The way up from “{page}” goes round in a circle and never reaches Home.")
            passed.add(here)
            here = self.parent(here)
