"""A slideshow that a visitor started: each slide is shown once. The caller passes the times, in seconds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class SlideshowRound:
    """One round of `count` slides, starting with the slide `first`; `passed` slides have been shown already.

    `left` is how many seconds remained for the current slide at the time `since`; None for a slide that ends
    on its own, such as a film. `since` is None while the slideshow is paused, and until the slide is on screen.
    """

    count: int
    first: int = 0
    passed: int = 0
    left: float | None = None
    since: float | None = None

    @property
    def index(self) -> int:
        """The current slide."""
        return (self.first + self.passed) % self.count

    @property
    def over(self) -> bool:
        """Whether every slide has been shown."""
        return self.passed >= self.count

    @property
    def deadline(self) -> float | None:
        """When the next slide is due; None while the slideshow is paused, and for a slide that ends on its own."""
        return None if self.left is None or self.since is None else self.since + self.left


def started(count: int, first: int) -> SlideshowRound:
    """A round that starts with the slide `first`; without slides it is over at once."""
    return SlideshowRound(count, first if 0 <= first < count else 0)


def slide_shown(show: SlideshowRound, at: float, dwell: float | None) -> SlideshowRound:
    """The slide is on screen: its time starts. `dwell` is None for a slide that ends on its own."""
    return replace(show, left=dwell, since=at)


def next_slide(show: SlideshowRound) -> SlideshowRound:
    """The round with the next slide."""
    return replace(show, passed=show.passed + 1, left=None, since=None)


def previous_slide(show: SlideshowRound) -> SlideshowRound:
    """The round with the previous slide; the first slide stays."""
    return replace(show, passed=max(0, show.passed - 1), left=None, since=None)


def without_current(show: SlideshowRound) -> SlideshowRound:
    """The round without the current slide, which cannot be shown: the next slide takes its position. The slides before
    it stay shown."""
    count = show.count - 1
    first = show.first - (show.index < show.first)
    return SlideshowRound(count, first % count if count else 0, show.passed)


def paused(show: SlideshowRound, at: float) -> SlideshowRound:
    """The round with the time of its current slide stopped."""
    if show.since is None:
        return show
    left = None if show.left is None else max(0.0, show.left - (at - show.since))
    return replace(show, left=left, since=None)


def resumed(show: SlideshowRound, at: float) -> SlideshowRound:
    """The round with the remaining time of its current slide running."""
    return replace(show, since=at)


def with_entries(
    show: SlideshowRound, before: Sequence[str], now: Sequence[str]
) -> tuple[SlideshowRound, tuple[str, ...]]:
    """The same round after the gallery's entries changed from `before` to `now`, both lists of keys.

    The second value is the new order of the slides. Slides already shown are not shown again, new ones are added, and
    the current slide keeps its time even if it was removed from the gallery.
    """
    if show.over:
        return show, tuple(before)
    order_before = [before[(show.first + offset) % show.count] for offset in range(show.count)]
    current = order_before[show.passed]
    passed = [key for key in order_before[: show.passed] if key in now]
    # The round continues after the current slide, or after the nearest one before it that is still there.
    nearest = next((key for key in (current, *reversed(passed)) if key in now), None)
    start = now.index(nearest) + 1 if nearest is not None else 0
    shown = {current, *passed}
    upcoming = [key for key in (*now[start:], *now[:start]) if key not in shown]
    order = (*passed, current, *upcoming)
    return replace(show, count=len(order), first=0, passed=len(passed)), order
