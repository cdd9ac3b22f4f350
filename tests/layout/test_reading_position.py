"""Where a page is scrolled to: page steps end at a line, and a change of the layout keeps what is read."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cimaise.layout.reading_position import Block, Reading, restored, stepped

LINE = 60.0
SHARE = 0.8
FADE = 100.0


def page(counts: list[int], *, scale: float = 1.0, y: float = 0.0, first: int = 0) -> Reading:
    """A page of paragraphs with these numbers of lines, 40 px apart; the names begin with number `first`."""
    blocks, top = [], 88.0
    for number, count in enumerate(counts, first):
        height = count * LINE * scale
        blocks.append(Block(f"text {number}", f"{number}: {count}", top, height, LINE * scale))
        top += height + 40 * scale
    return Reading(tuple(blocks), top + 200, 800.0, 88.0, y)


def at(reading: Reading, y: float) -> Reading:
    return reading._replace(y=y)


counts = st.lists(st.integers(1, 20), min_size=1, max_size=12)
shares = st.floats(0, 1)


@given(counts, shares, st.sampled_from([-1, 1]))
def test_a_step_is_short_enough_and_stays_inside(lines: list[int], share: float, direction: int) -> None:
    reading = page(lines)
    start = at(reading, share * reading.end)
    y = stepped(start, direction, share=SHARE, covered=FADE)
    assert 0 <= y <= reading.end
    assert 0 <= direction * (y - start.y) <= SHARE * reading.view + 1
    assert y != start.y or start.y in (0, reading.end)


@given(counts)
def test_steps_end_at_lines_and_skip_none(lines: list[int]) -> None:
    reading = page(lines)
    tops = [
        block.top + number * LINE for block in reading.blocks for number in range(round(block.height / LINE))
    ]
    legible, y = set(), 0.0
    while True:
        bottom = y + reading.view - (FADE if y < reading.end else 0)
        legible |= {top for top in tops if y + reading.place <= top + 1 and top + LINE <= bottom}
        if y == reading.end:
            break
        y = stepped(at(reading, y), 1, share=SHARE, covered=FADE)
        assert y == reading.end or any(abs(y + reading.place - top) <= 1 for top in tops)
    assert legible == set(tops)


@given(counts)
def test_steps_up_end_at_lines_and_reach_the_top(lines: list[int]) -> None:
    reading = page(lines)
    tops = [
        block.top + number * LINE for block in reading.blocks for number in range(round(block.height / LINE))
    ]
    y = reading.end
    for _ in range(100):
        if y == 0:
            return
        y = stepped(at(reading, y), -1, share=SHARE, covered=FADE)
        assert y == 0 or any(abs(y + reading.place - top) <= 1 for top in tops)
    pytest.fail("never at the top")


def test_a_step_prefers_the_start_of_a_paragraph() -> None:
    # Lines at 88, 148 ... 568, then a paragraph at 668 and its second line at 728.
    reading = page([9, 5, 20])
    assert stepped(reading, 1, share=SHARE, covered=60.0) == 668 - 88


def test_a_step_over_one_tall_block_is_as_long_as_allowed() -> None:
    reading = Reading((Block("a", "a", 0, 5000),), 5000, 800, 0, 1000)
    assert stepped(reading, 1, share=SHARE, covered=0) == 1640


@given(counts, shares, st.floats(0.5, 3))
def test_another_text_size_keeps_the_share_of_the_paragraph(
    lines: list[int], share: float, scale: float
) -> None:
    before, now = page(lines), page(lines, scale=scale)
    before = at(before, share * before.end)
    y = restored(before, now)
    assert 0 <= y <= now.end
    line = before.y + before.place
    inside = [index for index, block in enumerate(before.blocks) if 0 < line - block.top < block.height]
    assume(inside and 0 < y < now.end and before.y >= 1)
    old, new = before.blocks[inside[0]], now.blocks[inside[0]]
    assert (y + now.place - new.top) / new.height == pytest.approx(
        (line - old.top) / old.height, abs=1 / new.height
    )


@given(counts, shares)
def test_there_and_back_is_where_it_was(lines: list[int], share: float) -> None:
    before, large = page(lines), page(lines, scale=2)
    before = at(before, share * before.end)
    y = restored(before, large)
    assume(before.y >= 1 and 0 < y < large.end)
    assert restored(at(large, y), before) == pytest.approx(before.y, abs=1)


@given(counts, counts, shares)
def test_an_edit_above_keeps_every_line(above: list[int], lines: list[int], share: float) -> None:
    before = page(lines, first=100)
    before = at(before, share * before.end)
    inserted = page(above)
    moved = inserted.height - 200 - 88
    now = Reading(
        inserted.blocks + tuple(block._replace(top=block.top + moved) for block in before.blocks),
        before.height + moved,
        before.view,
        before.place,
    )
    assume(before.y >= 1)
    assert restored(before, now, edited=True) == pytest.approx(before.y + moved, abs=1)


def test_the_anchor_of_an_edit_is_a_paragraph_that_has_not_changed() -> None:
    before = at(page([4, 10, 4, 10, 10]), 500)
    # The paragraph at the reading place gets shorter; the next unchanged one is below.
    now = page([4, 8, 4, 10, 10])
    assert restored(before, now, edited=True) == 500


def test_the_top_stays_the_top() -> None:
    assert restored(page([40]), page([40], scale=2)) == 0


def test_a_missing_paragraph_is_replaced_by_the_share_of_the_whole() -> None:
    before, now = page([10, 10, 10, 10]), page([30])
    before = at(before, before.end / 2)
    assert restored(before, now) == round(now.end / 2)


def test_a_page_that_fits_is_not_scrolled() -> None:
    before = at(page([10, 10, 10]), 900)
    assert restored(before, page([2])) == 0
