"""The order of the attract loop: pictures and plates (titles shown alone) alternate without end.

The caller identifies each picture and each title by a key. A playlist has no state: `slide(i)` is always the same
slide, so the caller keeps only a number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE = "title"
"""The key of the plate with the exhibit's title, which is shown if there are no pictures and no other plates."""

PLACEMENTS = (
    *((0, 0), (1, 0), (2, 0), (3, 0)),
    *((3, 1), (2, 1), (1, 1), (1, 2), (2, 2), (3, 2)),
    *((3, 3), (2, 3), (1, 3), (0, 3), (0, 2), (0, 1)),
)
"""The positions of the words, in steps to the side and up: a closed path through a grid, so that the words move by one
step at a time and each position has the same share of a year."""

MAX_FILM_TIME = 60.0
"""How long a film is shown in the loop, in seconds."""

_STEP = 0.2360679775
"""How many positions the words move in one slide: they stay for four slides, sometimes for five. It is irrational (the
golden ratio to the power of -3), so that no number of slides makes a slide always have the same position."""


class SlideKind(StrEnum):
    """A picture, or a title alone."""

    PICTURE = "picture"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its kind, and the key of its picture or title."""

    kind: SlideKind
    key: str


@dataclass(frozen=True, slots=True)
class Playlist:
    """A picture, a plate, a picture and so on; each list is shown in its order and starts again at its end.

    If one list is empty, only the other is shown; if both are empty, only a plate with the key `TITLE`. If `shuffled`,
    every round through a list has a different order.
    """

    pictures: tuple[str, ...]
    plates: tuple[str, ...]
    shuffled: bool = False

    def slide(self, index: int, skipped: int = 0) -> Slide:
        """The slide at `index`, which counts from 0 without end. `skipped` pictures were shown together with another one
        before."""
        kind, keys, turn = self._turn(index)
        turn += skipped if kind is SlideKind.PICTURE else 0
        return Slide(kind, keys[self._position(len(keys), turn)])

    def partner(self, index: int, skipped: int = 0) -> str | None:
        """The picture after that of the slide at `index`; None after a plate, or if it is the same one."""
        kind, keys, turn = self._turn(index)
        if kind is SlideKind.PLATE or len(keys) < 2:
            return None
        return keys[self._position(len(keys), turn + skipped + 1)]

    def without(self, key: str) -> Playlist:
        """The same playlist without a picture that cannot be shown."""
        return replace(self, pictures=tuple(picture for picture in self.pictures if picture != key))

    def placement(self, index: int) -> tuple[int, int]:
        """The position of a slide's words: one of PLACEMENTS.

        It changes from time to time. This avoids burn-in on a screen that shows the same titles for years.
        """
        return PLACEMENTS[int(index * _STEP) % len(PLACEMENTS)]

    def language(self, index: int, languages: Sequence[str]) -> str:
        """The language of a slide: each in turn, counted separately for pictures and for plates.

        With as many slides as languages each slide would always have the same language; so once the two counts
        coincide, the languages move on by one.
        """
        _, keys, turn = self._turn(index)
        return languages[(turn + turn // lcm(len(keys), len(languages))) % len(languages)]

    def _position(self, count: int, turn: int) -> int:
        """Which of the `count` keys of a list is shown in this turn, counted from 0 without end."""
        round_number, position = divmod(turn, count)
        # Two entries have only one order in which none repeats.
        if not self.shuffled or count < 3:
            return position
        order = _shuffled(count, round_number)
        if round_number and order[0] == _shuffled(count, round_number - 1)[-1]:
            # Without this the last entry of the previous round would be shown twice in a row.
            order[0], order[1] = order[1], order[0]
        return order[position]

    def _turn(self, index: int) -> tuple[SlideKind, tuple[str, ...], int]:
        """The kind and the list of the slide at `index`, and how many slides of that list are shown before it."""
        if not self.pictures:
            return SlideKind.PLATE, self.plates or (TITLE,), index
        if not self.plates:
            return SlideKind.PICTURE, self.pictures, index
        turn, is_plate = divmod(index, 2)
        return (SlideKind.PLATE, self.plates, turn) if is_plate else (SlideKind.PICTURE, self.pictures, turn)


def _shuffled(count: int, round_number: int) -> list[int]:
    """The numbers below `count` in the order of this round."""
    # Imported here: it costs milliseconds of every start.
    from random import Random

    return Random(round_number).sample(range(count), count)  # noqa: S311 - an order, not a secret
