"""The attract loop's order: pictures and titles in turn, without end. Items are known by a key.

Nothing here moves: `slide(i)` is the same slide whenever it is asked for, so the stage keeps only a number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE = "title"
"""The key of the plate that stands where there is nothing else, so that the loop is never blank."""

PLACEMENTS = 4
"""How many places a slide's words can stand in."""

_GOLDEN = 2654435769
"""2^32 divided by the golden ratio. Multiples of it, modulo 2^32, spread as evenly as multiples of any number can,
and with no period that a list of slides could fall in step with."""


class SlideKind(StrEnum):
    """A picture, or a title alone."""

    PICTURE = "picture"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: what it is, and whose."""

    kind: SlideKind
    key: str


@dataclass(frozen=True, slots=True)
class Playlist:
    """A picture, a plate, a picture, and so on: each list in its written order, each beginning again on its own.

    Where one list is empty the other stands alone; where both are, one plate with the key `TITLE`. Where they are
    `shuffled`, every round through a list has an order of its own.
    """

    pictures: tuple[str, ...]
    plates: tuple[str, ...]
    shuffled: bool = False

    def slide(self, index: int) -> Slide:
        """The slide at any `index` from 0 on."""
        kind, keys, turn = self._turn(index)
        return Slide(kind, keys[self._place(len(keys), turn)])

    def without(self, key: str) -> Playlist:
        """The same without a picture that cannot be shown."""
        return replace(self, pictures=tuple(picture for picture in self.pictures if picture != key))

    def placement(self, index: int) -> int:
        """Where a slide's words stand, from 0 to `PLACEMENTS` - 1.

        No two slides in a row share a place, and every slide comes to stand in each of them: on a screen that shows
        the same titles for years, no letter stands still.
        """
        return ((index * _GOLDEN) % 2**32) * PLACEMENTS >> 32

    def invitation(self, index: int, languages: Sequence[str]) -> str:
        """The language a slide speaks: each in turn, for pictures and for plates.

        As many slides as languages would tie each slide to one of them for ever, so where the two counts come out
        even the turn moves on by one.
        """
        _, keys, turn = self._turn(index)
        return languages[(turn + turn // lcm(len(keys), len(languages))) % len(languages)]

    def _place(self, count: int, turn: int) -> int:
        """Which of `count` things a list shows in its turn."""
        around, place = divmod(turn, count)
        # Two things have only one order in which none follows itself.
        if not self.shuffled or count < 3:
            return place
        order = _mixed(count, around)
        if around and order[0] == _mixed(count, around - 1)[-1]:
            # The last of the round before would stand twice in a row; the last of this one stays where it is.
            order[0], order[1] = order[1], order[0]
        return order[place]

    def _turn(self, index: int) -> tuple[SlideKind, tuple[str, ...], int]:
        """Which list serves the slide at `index`, and how many slides of that list came before it."""
        if not self.pictures:
            return SlideKind.PLATE, self.plates or (TITLE,), index
        if not self.plates:
            return SlideKind.PICTURE, self.pictures, index
        turn, is_plate = divmod(index, 2)
        return (SlideKind.PLATE, self.plates, turn) if is_plate else (SlideKind.PICTURE, self.pictures, turn)


def _mixed(count: int, around: int) -> list[int]:
    """The numbers below `count` in an order that belongs to this round."""
    # Imported where it is wanted: it costs milliseconds of a start.
    from random import Random

    return Random(around).sample(range(count), count)  # noqa: S311 - an order, and no secret
