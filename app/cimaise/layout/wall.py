"""The layout of a gallery: justified rows of pictures in their own proportions, as on a wall."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

GAP = 2.5
"""The distance between frames, in units."""
NARROWEST = 24.0
"""The width of the narrowest frame, in units: wide enough for a finger."""
MOST_IN_ROW = 8
LARGEST_CROP = 0.15
"""The largest share of a picture that its frame may hide."""
PEEK = 5.0
"""How much of a row that the end of the screen cuts is visible, and how much of it hidden, at least; in units."""
FILM_FOOT = 17.5
"""As PEEK, the least part of a row with films that is hidden: the play mark of a film is not under the fade. In units."""
_TARGET, _PORTRAIT_TARGET = 36.0, 42.0
"""The heights that rows should have on landscape and portrait screens, in units."""
_STRETCH = 1.1
"""A last row that would be higher than this multiple of the target has the target height, and does not fill the width."""
_LEAST_HEIGHT = 14.0
"""The least height of a frame that is alone in its row, and of a row that fills a page, in units: high enough for a finger."""
_SLIMMEST = 0.4
"""The proportion of the slimmest frame: a slimmer picture is shown whole in it."""
_ROUNDING = 0.01
FILM_PROPORTION = 16 / 9
"""The proportion of a frame whose picture is missing."""
_FEW, _MOST_ROWS = 12, 5
"""The most pictures, and the most rows, for which all ways to break them are tried where they fit on the page."""
_ALONE = 0.6
"""How much worse such a page is if the last row has one narrow picture."""
_LOWEST_LAST = 0.6
"""The least height of its last row, as a share of the height of the row above."""


class WallFrame(NamedTuple):
    """The rectangle of a picture on the wall, in px."""

    x: float
    y: float
    width: float
    height: float


class _Row(NamedTuple):
    """The pictures from `first` up to `last` (exclusive), and the height of their row in units."""

    first: int
    last: int
    height: float


def hang(
    proportions: Sequence[float],
    *,
    portrait: bool,
    width: float,
    unit: float,
    space: float = 0.0,
    fold: float = math.inf,
    films: Collection[int] = (),
) -> list[WallFrame]:
    """The frames of pictures with these proportions (width / height) on a wall that is `width` px wide, in order.

    `portrait` is whether the screen is higher than wide; `unit` is the design's unit, in px. A few pictures are enlarged
    until they fill `space` px. If the wall is higher, the screen ends `fold` px below its top: the rows are then lowered
    by up to LARGEST_CROP, so that a part of the next row is visible there. `films` are the indices of films.
    """
    if not proportions or width <= 0 or unit <= 0:
        return []
    across = width / unit
    usable = [min(max(proportion, _SLIMMEST), across / _LEAST_HEIGHT) for proportion in proportions]
    target = _PORTRAIT_TARGET if portrait else _TARGET
    rows = _rows(usable, across, target)
    squeeze: float | None = None
    if _height(rows) <= space / unit:
        rows = _filled(usable, across, space / unit, rows)
    else:
        *above, last = rows
        # A picture alone in the last row is not higher than the row above it.
        if above and last.last - last.first == 1:
            rows = [*above, last._replace(height=min(last.height, above[-1].height))]
        heights = [row.height for row in rows]
        peeks = [PEEK] * len(rows)
        feet = [FILM_FOOT if any(row.first <= film < row.last for film in films) else PEEK for row in rows]
        if feet != peeks:
            # If rows cannot be low enough, they are higher: their pictures are then cropped at the sides.
            squeeze = _squeeze(heights, fold / unit, feet) or _squeeze(
                heights, fold / unit, feet, 1 / (1 - LARGEST_CROP)
            )
        squeeze = squeeze or _squeeze(heights, fold / unit, peeks)
    return list(_frames(usable, rows, across, squeeze or 1.0, unit))


def visible_share(proportion: float, width: float, height: float) -> float:
    """The share of a picture that is visible when it covers a frame, 0-1."""
    frame = width / height
    return min(frame / proportion, proportion / frame)


def covers_frame(proportion: float, width: float, height: float, *, may_crop: bool) -> bool:
    """Whether a picture fills a frame, rather than being shown whole in it: if that hides no more than LARGEST_CROP, or
    only the rounding of its edges where it must not be cropped.
    """
    least = 1 - LARGEST_CROP - _ROUNDING if may_crop else 1 - _ROUNDING
    return visible_share(proportion, width, height) >= least


def _rows(proportions: Sequence[float], width: float, target: float) -> list[_Row]:
    """The rows with the least sum of ln(height / target)^2. All sizes are in units."""
    count = len(proportions)
    # The best rows of the pictures before each position: the sum, and the last row.
    best: list[tuple[float, _Row | None]] = [(0.0, None), *[(math.inf, None)] * count]
    for last in range(1, count + 1):
        for first in range(max(0, last - MOST_IN_ROW), last):
            height = _justified(proportions[first:last], width)
            if height <= 0:
                continue
            if last == count and height > _STRETCH * target:
                height = target
            cost = best[first][0] + math.log(height / target) ** 2
            if cost < best[last][0]:
                best[last] = (cost, _Row(first, last, height))
    rows: list[_Row] = []
    at = count
    while at > 0:
        row = best[at][1]
        assert row is not None, "one picture always has a row"
        rows.append(row)
        at = row.first
    return rows[::-1]


def _justified(proportions: Sequence[float], width: float) -> float:
    """The height at which pictures fill a row, none of them narrower than NARROWEST; 0 if there are too many."""
    left = width - GAP * (len(proportions) - 1)
    wide = list(proportions)
    while wide:
        height = left / sum(wide)
        narrow = [proportion for proportion in wide if proportion * height < NARROWEST]
        if not narrow:
            return max(height, 0.0)
        left -= NARROWEST * len(narrow)
        wide = [proportion for proportion in wide if proportion * height >= NARROWEST]
    return 0.0


def _filled(proportions: Sequence[float], width: float, space: float, rows: list[_Row]) -> list[_Row]:
    """Rows for a few pictures that fill a page `space` high as far as possible and differ little in height, in units.

    `rows` is the result if there are more pictures than can be tried in every way.
    """
    count = len(proportions)
    if count > _FEW:
        return rows
    candidates = (
        _page_rows(proportions, width, space, (0, *ends, count))
        for number in range(min(count, _MOST_ROWS))
        for ends in itertools.combinations(range(1, count), number)
    )
    found = [candidate for candidate in candidates if candidate]
    return max(found, key=lambda each: _fullness(proportions, each, width, space), default=rows)


def _page_rows(proportions: Sequence[float], width: float, space: float, ends: tuple[int, ...]) -> list[_Row]:
    """The rows that end at these pictures; none if they do not fit into `space`. The last row is not higher than the one
    above it, and only it may be narrower than the page."""
    rows: list[_Row] = []
    for first, last in itertools.pairwise(ends):
        height = _justified(proportions[first:last], width) if last - first <= MOST_IN_ROW else 0.0
        if last == len(proportions):
            height = min(height, rows[-1].height if rows else space, space)
            left = space - _height(rows) - (GAP if rows else 0.0)
            height = min(height, left) if not rows or left >= _LOWEST_LAST * rows[-1].height else 0.0
        if height < _LEAST_HEIGHT:
            return []
        rows.append(_Row(first, last, height))
    return rows if _height(rows) <= space + _ROUNDING else []


def _fullness(proportions: Sequence[float], rows: Sequence[_Row], width: float, space: float) -> float:
    """The share of the page that pictures fill, less a penalty for rows of different heights and for a picture alone in the
    last row."""
    area = sum(row.height**2 * sum(proportions[row.first : row.last]) for row in rows)
    logs = [math.log(row.height) for row in rows]
    mean = sum(logs) / len(logs)
    uneven = 2 * sum((each - mean) ** 2 for each in logs) / len(logs)
    last = rows[-1]
    alone = len(rows) > 1 and last.last - last.first == 1 and proportions[-1] * last.height < 0.8 * width
    return area / (width * space) - uneven - (_ALONE if alone else 0.0)


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height for row in rows) + GAP * (len(rows) - 1)


def _squeeze(
    heights: Sequence[float], fold: float, hidden: Sequence[float], most: float = 1.0
) -> float | None:
    """The factor for all heights, as near to 1 as possible and at most `most`, with which the screen's end at `fold` cuts a
    row visibly; None if there is none. `hidden` is the least that is hidden of each row, if it is the one that is cut."""
    if not math.isfinite(fold):
        return 1.0
    above, at_fold = 0.0, []
    for index, height in enumerate(heights):
        gaps = GAP * index
        # The greatest factor with which the row shows enough, and the least with which it hides enough.
        greatest = (fold - PEEK - gaps) / above if above else math.inf
        least = (fold + hidden[index] - gaps) / (above + height)
        nearest = min(max(1.0, least), greatest)
        if least <= nearest <= most and nearest >= 1 - LARGEST_CROP:
            at_fold.append(nearest)
        above += height
    return min(at_fold, key=lambda factor: abs(math.log(factor)), default=None)


def _frames(
    proportions: Sequence[float], rows: Sequence[_Row], width: float, squeeze: float, unit: float
) -> Iterator[WallFrame]:
    """The frames in px. Their edges are rounded, so that gaps and rows stay even."""
    top = 0.0
    for row in rows:
        widths = [max(NARROWEST, proportion * row.height) for proportion in proportions[row.first : row.last]]
        excess = sum(widths) + GAP * (len(widths) - 1) - width
        if excess > 0:
            widths = [share * (1 - excess / sum(widths)) for share in widths]
        left, bottom = 0.0, top + row.height * squeeze
        for across in widths:
            x, y = round(left * unit), round(top * unit)
            yield WallFrame(x, y, round((left + across) * unit) - x, round(bottom * unit) - y)
            left += across + GAP
        top = bottom + GAP
