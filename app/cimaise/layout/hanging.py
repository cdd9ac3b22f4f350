"""Pictures that hang whole, like prints on a wall: which of a loop's pictures do, and where they hang on the screen.

Sizes are in the layout's units, 1/135 of the short side of a usual screen, unless they say otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cimaise.layout.words_zone import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence


Pair = tuple[float, float]
"""Width and height."""

MAX_CROP = 0.35
"""A picture hangs whole if more than this share of it would be cropped."""
MAT = 1.5
"""The mat around a single print."""
GAP = 6.0
"""The space between two prints."""
_SIDE, _TOP = 12.0, 11.0
_UPRIGHT_SIDE, _UPRIGHT_TOP = 10.0, 10.0
_WIDEST = 90.0
_WORDS = 84.0
"""The width that the words beside a print have at least, and their distance from it."""
_FROM_WORDS = 6.0
_ABOVE_WORDS = 8.0
_PAIR_FOOT = 37.0
"""The space below two prints side by side: a caption of two lines, and one line of words."""
_DECIMALS = 5


@dataclass(frozen=True, slots=True)
class Hanging:
    """One or two pictures on a wall. `prints` are their places without mats, and `mat` is how wide these are; 0 for none.

    Places are fractions of the frame; `mat` and `unit`, the layout's unit, are fractions of its height. `shape` is its height
    divided by its width, and `beside` whether the words are beside a print. On a `light` wall words are dark.
    """

    prints: tuple[Zone, ...]
    unit: float
    mat: float = 0.0
    light: bool = False
    shape: float = field(default=1.0, compare=False, repr=False)
    beside: bool = field(default=False, compare=False, repr=False)

    @property
    def is_pair(self) -> bool:
        """Whether two pictures hang together."""
        return len(self.prints) == 2


def crop_share(frame: Pair, picture: Pair) -> float:
    """The share of a picture that is hidden if it fills a frame, 0-1."""
    one, other = frame[0] * picture[1], frame[1] * picture[0]
    return 1 - min(one, other) / max(one, other)


def hangs(frame: Pair, picture: Pair) -> bool:
    """Whether a picture hangs whole on a screen, because too much of it would be cropped."""
    return min(*frame, *picture) > 0 and crop_share(frame, picture) > MAX_CROP


def hang_together(frame: Pair, one: Pair, other: Pair) -> bool:
    """Whether two pictures hang side by side on a landscape screen, or one above the other on a portrait one."""
    if not (hangs(frame, one) and hangs(frame, other)):
        return False
    landscape = frame[0] >= frame[1]
    return all((size[0] < size[1]) if landscape else (size[0] > size[1]) for size in (one, other))


def slide_hanging(
    frame: Pair,
    unit: float,
    sizes: Sequence[Pair | None],
    *,
    whole: bool,
    words_top: float,
    mirrored: bool,
    light: bool = False,
) -> Hanging | None:
    """How a slide hangs: both pictures, or the first alone, always if it is to be shown `whole`; None if it fills the
    screen, or if its size is not known. On a `light` wall there are no mats. The other parameters are as for `hang`."""
    known = [size for size in sizes if size is not None]
    if sizes[0] is None:
        return None
    if len(known) == 2 and hang_together(frame, known[0], known[1]):
        shown = known
    elif whole or hangs(frame, sizes[0]):
        shown = [sizes[0]]
    else:
        return None
    hanging = hang(frame, unit, shown, words_top, mirrored=mirrored)
    return replace(hanging, mat=0.0, light=True) if light else hanging


def hang(frame: Pair, unit: float, pictures: Sequence[Pair], words_top: float, *, mirrored: bool) -> Hanging:
    """Where one or two pictures of these sizes hang beside or above the words of the attract loop.

    `frame` and `unit` are in px; words below a print begin at `words_top`, a fraction of the height. `mirrored` puts
    the print at the left, as where text is read from right to left.
    """
    width, height = frame[0] / unit, frame[1] / unit
    ratios = [size[0] / size[1] for size in pictures]
    landscape = width >= height
    places: list[Zone]
    beside = False
    if len(ratios) == 2:
        places = (
            _side_by_side(width, height, ratios) if landscape else _stacked(width, words_top * height, ratios)
        )
    elif not landscape:
        places = [_above(width, words_top * height, ratios[0], _UPRIGHT_SIDE, _UPRIGHT_TOP)]
    elif ratios[0] > width / height:
        places = [_above(width, words_top * height, ratios[0], _SIDE, _TOP)]
    else:
        places, beside = [_beside(width, height, ratios[0])], True
    if mirrored:
        places = [(width - right, top, width - left, bottom) for left, top, right, bottom in places]
    return _hanging(places, (width, height), MAT if len(ratios) == 1 else 0.0, beside=beside)


def hang_alone(frame: Pair, unit: float, picture: Pair) -> Hanging:
    """Where a picture hangs in the middle of a screen without words."""
    width, height = frame[0] / unit, frame[1] / unit
    place = _fitted(picture[0] / picture[1], (width / 2, height / 2), width - 2 * _SIDE, height - 2 * _TOP)
    return _hanging([place], (width, height), MAT)


def _beside(width: float, height: float, ratio: float) -> Zone:
    """A print at the right side, next to the words."""
    most = min(_WIDEST, width - 2 * _SIDE - _WORDS - _FROM_WORDS - 2 * MAT)
    left, top, right, bottom = _fitted(ratio, (0, height / 2), max(most, 1.0) + 2 * MAT, height - 2 * _TOP)
    to_side = width - _SIDE - MAT - right
    return left + to_side, top, right + to_side, bottom


def _above(width: float, words_top: float, ratio: float, side: float, top: float) -> Zone:
    """A print in the middle of the space above the words."""
    bottom = words_top - _ABOVE_WORDS
    return _fitted(ratio, (width / 2, (top + bottom) / 2), width - 2 * side, max(bottom - top, 4 * MAT))


def _fitted(ratio: float, centre: Pair, width: float, height: float) -> Zone:
    """The largest print with a mat that fits into a space around a centre."""
    width, height = width - 2 * MAT, height - 2 * MAT
    half_width, half_height = min(width, height * ratio) / 2, min(height, width / ratio) / 2
    x, y = centre
    return x - half_width, y - half_height, x + half_width, y + half_height


def _side_by_side(width: float, height: float, ratios: list[float]) -> list[Zone]:
    """Two prints of the same height."""
    most = height - _TOP - _PAIR_FOOT
    tall = min(most, (width - 2 * _SIDE - GAP) / sum(ratios))
    left = (width - tall * sum(ratios) - GAP) / 2
    top = _TOP + (most - tall) / 2
    middle = left + tall * ratios[0]
    return [
        (left, top, middle, top + tall),
        (middle + GAP, top, middle + GAP + tall * ratios[1], top + tall),
    ]


def _stacked(width: float, words_top: float, ratios: list[float]) -> list[Zone]:
    """Two prints of the same width."""
    most = words_top - _ABOVE_WORDS - _UPRIGHT_TOP
    heights = sum(1 / ratio for ratio in ratios)
    wide = max(min(width - 2 * _UPRIGHT_SIDE, (most - GAP) / heights), 1.0)
    left = (width - wide) / 2
    top = _UPRIGHT_TOP + max(0.0, most - wide * heights - GAP) / 2
    middle = top + wide / ratios[0]
    return [
        (left, top, left + wide, middle),
        (left, middle + GAP, left + wide, middle + GAP + wide / ratios[1]),
    ]


def _hanging(places: list[Zone], size: Pair, mat: float, *, beside: bool = False) -> Hanging:
    """Rounded, so that one picture is always requested with the same numbers."""
    width, height = size
    prints = tuple(
        (
            round(left / width, _DECIMALS),
            round(top / height, _DECIMALS),
            round(right / width, _DECIMALS),
            round(bottom / height, _DECIMALS),
        )
        for left, top, right, bottom in places
    )
    unit, mat = (round(length / height, _DECIMALS + 1) for length in (1, mat))
    return Hanging(prints, unit, mat, shape=height / width, beside=beside)
