"""A slideshow's one round, without waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from cimaise.show import slideshow

if TYPE_CHECKING:
    from cimaise.show.slideshow import SlideshowRound


def order(show: SlideshowRound) -> list[int]:
    """Every slide of a round, in the order it is shown in."""
    last_presence = []
    while not show.over:
        last_presence.append(show.index)
        show = slideshow.next_slide(show)
    return last_presence


def test_one_round_from_where_it_was_started() -> None:
    assert order(slideshow.started(4, 2)) == [2, 3, 0, 1]
    assert slideshow.started(0, 0).over


def test_a_slide_stands_for_its_dwell_once_it_has_come() -> None:
    show = slideshow.started(3, 0)
    assert show.deadline is None
    assert slideshow.slide_shown(show, 100, 8).deadline == 108


def test_a_film_says_itself_when_it_is_over() -> None:
    assert slideshow.slide_shown(slideshow.started(3, 0), 100, None).deadline is None


def test_a_pause_gives_back_what_was_left() -> None:
    show = slideshow.slide_shown(slideshow.started(3, 0), 100, 8)
    waiting = slideshow.paused(show, 103)
    assert waiting.deadline is None
    assert slideshow.resumed(waiting, 500).deadline == 505


def test_back_to_the_slide_before_and_no_farther_than_the_first() -> None:
    show = slideshow.next_slide(slideshow.started(3, 1))
    assert slideshow.previous_slide(show).index == 1
    assert slideshow.previous_slide(slideshow.previous_slide(show)).index == 1


@given(st.integers(1, 9), st.data())
def test_a_slide_left_out_gives_its_turn_to_the_next_and_no_other_is_lost(
    count: int, data: st.DataObject
) -> None:
    names = [str(number) for number in range(count)]
    show = slideshow.started(count, data.draw(st.integers(0, count - 1)))
    wanted = [names[index] for index in order(show)]
    bad = data.draw(st.sets(st.sampled_from(names)))
    last_presence = []
    while not show.over:
        name = names[show.index]
        if name in bad:
            del names[show.index]
            show = slideshow.without_current(show)
        else:
            last_presence.append(name)
            show = slideshow.next_slide(show)
    assert last_presence == [name for name in wanted if name not in bad]


keys = st.lists(st.sampled_from("abcdefg"), unique=True)


@given(keys.filter(bool), keys, st.integers(0, 6), st.integers(0, 6))
def test_after_another_hanging_everything_is_shown_once_and_the_slide_on_show_stays(
    before: list[str], now: list[str], first: int, passed: int
) -> None:
    show = slideshow.started(len(before), first % len(before))
    for _ in range(passed % len(before)):
        show = slideshow.next_slide(show)
    names = [before[(show.first + place) % len(before)] for place in range(len(before))]
    last_presence, on_show = names[: show.passed], names[show.passed]
    show = slideshow.slide_shown(show, 100, 8)
    after, hung = slideshow.with_entries(show, before, now)
    assert (hung[after.index], after.deadline) == (on_show, 108)
    coming = [hung[index] for index in order(after)][1:]
    assert sorted(coming) == sorted(set(now) - {*last_presence, on_show})
    # Those that come keep the order of the wall, from where the show is.
    if on_show in now:
        at = now.index(on_show)
        assert coming == [key for key in now[at:] + now[:at] if key in coming]
    # What was shown and still hangs there can be gone back to.
    assert list(hung[: after.passed]) == [key for key in last_presence if key in now]


def test_a_show_that_is_over_stays_over() -> None:
    show = slideshow.next_slide(slideshow.started(1, 0))
    assert slideshow.with_entries(show, ["a"], ["a", "b"])[0].over
