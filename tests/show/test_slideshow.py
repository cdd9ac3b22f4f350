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
    seen = []
    while not show.over:
        seen.append(show.index)
        show = slideshow.following(show)
    return seen


def test_one_round_from_where_it_was_started() -> None:
    assert order(slideshow.begun(4, 2)) == [2, 3, 0, 1]
    assert slideshow.begun(0, 0).over


def test_a_slide_stands_for_its_dwell_once_it_has_come() -> None:
    show = slideshow.begun(3, 0)
    assert show.deadline is None
    assert slideshow.shown(show, 100, 8).deadline == 108


def test_a_film_says_itself_when_it_is_over() -> None:
    assert slideshow.shown(slideshow.begun(3, 0), 100, None).deadline is None


def test_a_pause_gives_back_what_was_left() -> None:
    show = slideshow.shown(slideshow.begun(3, 0), 100, 8)
    waiting = slideshow.paused(show, 103)
    assert waiting.deadline is None
    assert slideshow.resumed(waiting, 500).deadline == 505


def test_back_to_the_slide_before_and_no_farther_than_the_first() -> None:
    show = slideshow.following(slideshow.begun(3, 1))
    assert slideshow.preceding(show).index == 1
    assert slideshow.preceding(slideshow.preceding(show)).index == 1


@given(st.integers(1, 9), st.data())
def test_a_slide_left_out_gives_its_turn_to_the_next_and_no_other_is_lost(
    count: int, data: st.DataObject
) -> None:
    names = [str(number) for number in range(count)]
    show = slideshow.begun(count, data.draw(st.integers(0, count - 1)))
    wanted = [names[index] for index in order(show)]
    bad = data.draw(st.sets(st.sampled_from(names)))
    seen = []
    while not show.over:
        name = names[show.index]
        if name in bad:
            del names[show.index]
            show = slideshow.left_out(show)
        else:
            seen.append(name)
            show = slideshow.following(show)
    assert seen == [name for name in wanted if name not in bad]


keys = st.lists(st.sampled_from("abcdefg"), unique=True)


@given(keys.filter(bool), keys, st.integers(0, 6), st.integers(0, 6))
def test_after_another_hanging_everything_is_shown_once_and_the_slide_on_show_stays(
    before: list[str], now: list[str], first: int, passed: int
) -> None:
    show = slideshow.begun(len(before), first % len(before))
    for _ in range(passed % len(before)):
        show = slideshow.following(show)
    names = [before[(show.first + place) % len(before)] for place in range(len(before))]
    seen, on_show = names[: show.passed], names[show.passed]
    show = slideshow.shown(show, 100, 8)
    after, hung = slideshow.rehung(show, before, now)
    assert (hung[after.index], after.deadline) == (on_show, 108)
    coming = [hung[index] for index in order(after)][1:]
    assert sorted(coming) == sorted(set(now) - {*seen, on_show})
    # Those that come keep the order of the wall, from where the show is.
    if on_show in now:
        at = now.index(on_show)
        assert coming == [key for key in now[at:] + now[:at] if key in coming]
    # What was shown and still hangs there can be gone back to.
    assert list(hung[: after.passed]) == [key for key in seen if key in now]


def test_a_show_that_is_over_stays_over() -> None:
    show = slideshow.following(slideshow.begun(1, 0))
    assert slideshow.rehung(show, ["a"], ["a", "b"])[0].over
