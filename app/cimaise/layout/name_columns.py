"""The places of groups of names in columns: read down each column of a screenful, and never back up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class GroupPlace(NamedTuple):
    """The column of a group, and the position of its top in px."""

    column: int
    top: float


def place_groups(heights: Sequence[float], gap: float, columns: int, view: float) -> list[GroupPlace]:
    """The place of each group. A group is never divided; all lengths are px.

    As many groups as fit into `columns` of the height `view` make a screenful; the next one begins below. The columns of a
    screenful are balanced: each is longer than the next one by less than one group.
    """
    places: list[GroupPlace] = []
    top, start = 0.0, 0
    while start < len(heights):
        end = start + 1
        while end < len(heights) and _column_height(heights[start : end + 1], gap, columns) <= view:
            end += 1
        height = _column_height(heights[start:end], gap, columns)
        column, used = 0, 0.0
        for index in range(start, end):
            if used and used + heights[index] > height + 0.5 and column < columns - 1:
                column, used = column + 1, 0.0
            places.append(GroupPlace(column, top + used))
            used += heights[index] + gap
        top = gap + max(places[index].top + heights[index] for index in range(start, end))
        start = end
    return places


def _column_height(heights: Sequence[float], gap: float, columns: int) -> float:
    """The least height at which groups, in their order, fit into the columns."""
    low, high = max(heights), sum(heights) + gap * (len(heights) - 1)
    for _ in range(20):
        middle = (low + high) / 2
        if _columns_needed(heights, gap, middle) <= columns:
            high = middle
        else:
            low = middle
    return high


def _columns_needed(heights: Sequence[float], gap: float, limit: float) -> int:
    count, used = 1, 0.0
    for height in heights:
        if used and used + height > limit:
            count, used = count + 1, 0.0
        used += height + gap
    return count
