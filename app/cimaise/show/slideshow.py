"""A slideshow that a visitor asked for: each picture for a while, one round, then it is over. Knows no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class SlideshowRound:
    """One round of `count` slides, from the one it began with. `passed` of them were shown before this one.

    `left` is how many seconds the slide still stands from `since` on; None where it says itself when it is over, as a
    film does. `since` is None while the show is paused, and until the slide has come.
    """

    count: int
    first: int = 0
    passed: int = 0
    left: float | None = None
    since: float | None = None

    @property
    def index(self) -> int:
        """The slide on show."""
        return (self.first + self.passed) % self.count

    @property
    def over(self) -> bool:
        """Whether every slide has been shown."""
        return self.passed >= self.count

    @property
    def deadline(self) -> float | None:
        """When the next slide is due; None where time alone brings none."""
        return None if self.left is None or self.since is None else self.since + self.left


def begun(count: int, first: int) -> SlideshowRound:
    """A show that begins with the slide `first`; it is over at once where there are no slides."""
    return SlideshowRound(count, first if 0 <= first < count else 0)


def shown(show: SlideshowRound, at: float, dwell: float | None) -> SlideshowRound:
    """The slide has come: its time begins. `dwell` is None for one that says itself when it is over."""
    return replace(show, left=dwell, since=at)


def following(show: SlideshowRound) -> SlideshowRound:
    """The next slide's turn."""
    return replace(show, passed=show.passed + 1, left=None, since=None)


def preceding(show: SlideshowRound) -> SlideshowRound:
    """The slide before this one again; the first one has none."""
    return replace(show, passed=max(0, show.passed - 1), left=None, since=None)


def left_out(show: SlideshowRound) -> SlideshowRound:
    """The slide on show cannot be shown: the next one has its place. Those before it count as shown."""
    count = show.count - 1
    first = show.first - (show.index < show.first)
    return SlideshowRound(count, first % count if count else 0, show.passed)


def paused(show: SlideshowRound, at: float) -> SlideshowRound:
    """The slide stands until it goes on."""
    if show.since is None:
        return show
    left = None if show.left is None else max(0.0, show.left - (at - show.since))
    return replace(show, left=left, since=None)


def resumed(show: SlideshowRound, at: float) -> SlideshowRound:
    """The slide stands for what was left of its time."""
    return replace(show, since=at)


def rehung(
    show: SlideshowRound, before: Sequence[str], now: Sequence[str]
) -> tuple[SlideshowRound, tuple[str, ...]]:
    """The same round after other things were hung in the gallery: `before` and `now` have what hangs there, by keys.

    The second value is the order in which the slides are counted from now on. What was shown is not shown again, what
    was not is, and the slide on show stays its time even where it hangs there no more.
    """
    if show.over:
        return show, tuple(before)
    around = [before[(show.first + place) % show.count] for place in range(show.count)]
    on_show, passed = around[show.passed], [key for key in around[: show.passed] if key in now]
    # The round goes on behind the slide on show, or behind the nearest before it that still hangs there.
    nearest = next((key for key in (on_show, *reversed(passed)) if key in now), None)
    start = now.index(nearest) + 1 if nearest is not None else 0
    seen = {on_show, *passed}
    left = [key for key in (*now[start:], *now[:start]) if key not in seen]
    order = (*passed, on_show, *left)
    return replace(show, count=len(order), first=0, passed=len(passed)), order
