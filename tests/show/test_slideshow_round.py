"""One round of a slideshow, with made-up times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.show import slideshow_round as rounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.show.slideshow_round import SlideshowRound


def order(show: SlideshowRound) -> list[int]:
    """The remaining slides of a round, in the order in which they are shown."""
    shown = []
    while not show.over:
        shown.append(show.index)
        show = rounds.next_slide(show)
    return shown


def test_a_round_shows_every_slide_once_from_the_first_on() -> None:
    assert order(rounds.started(4, 2)) == [2, 3, 0, 1]
    assert order(rounds.started(4, 4)) == order(rounds.started(4, -1)) == [0, 1, 2, 3]
    assert rounds.started(0, 0).over


def test_the_time_of_a_slide_starts_when_it_is_on_screen() -> None:
    show = rounds.started(3, 0)
    assert show.deadline is None
    assert rounds.slide_shown(show, 100, 8).deadline == 108


def test_a_film_has_no_deadline() -> None:
    assert rounds.slide_shown(rounds.started(3, 0), 100, None).deadline is None


def test_after_a_pause_the_rest_of_the_time_runs() -> None:
    show = rounds.slide_shown(rounds.started(3, 0), 100, 8)
    waiting = rounds.paused(show, 103)
    assert waiting.deadline is None
    assert rounds.resumed(waiting, 500).deadline == 505


def test_a_slide_whose_time_is_over_when_it_is_paused_is_due_when_it_resumes() -> None:
    show = rounds.slide_shown(rounds.started(3, 0), 100, 8)
    assert rounds.resumed(rounds.paused(show, 109), 500).deadline == 500


def test_a_paused_film_has_no_deadline_after_the_pause() -> None:
    film = rounds.slide_shown(rounds.started(3, 0), 100, None)
    assert rounds.resumed(rounds.paused(film, 103), 500).deadline is None


@pytest.mark.parametrize("change", [rounds.next_slide, rounds.previous_slide])
def test_another_slide_has_its_own_time_which_starts_when_it_is_on_screen(
    change: Callable[[SlideshowRound], SlideshowRound],
) -> None:
    show = change(rounds.slide_shown(rounds.next_slide(rounds.started(3, 0)), 100, 8))
    assert (show.deadline, show.since) == (None, None)
    # Even if a pause ends before the slide is on screen.
    assert rounds.resumed(rounds.paused(show, 101), 102).deadline is None
    assert rounds.slide_shown(show, 103, 5).deadline == 108


def test_the_previous_slide_is_the_one_before() -> None:
    show = rounds.next_slide(rounds.next_slide(rounds.started(3, 0)))
    assert rounds.previous_slide(show).index == 1


def test_the_previous_slide_of_the_first_is_the_first() -> None:
    show = rounds.next_slide(rounds.started(3, 1))
    assert rounds.previous_slide(show).index == 1
    assert rounds.previous_slide(rounds.previous_slide(show)).index == 1


@given(st.integers(1, 9), st.data())
def test_a_slide_left_out_is_replaced_by_the_next_and_no_other_is_lost(
    count: int, data: st.DataObject
) -> None:
    names = [str(number) for number in range(count)]
    show = rounds.started(count, data.draw(st.integers(0, count - 1)))
    wanted = [names[index] for index in order(show)]
    bad = data.draw(st.sets(st.sampled_from(names)))
    shown = []
    while not show.over:
        name = names[show.index]
        if name in bad:
            del names[show.index]
            show = rounds.without_current(show)
        else:
            shown.append(name)
            show = rounds.next_slide(show)
    assert shown == [name for name in wanted if name not in bad]


keys = st.lists(st.sampled_from("abcdefg"), unique=True)


@given(keys.filter(bool), keys, st.integers(0, 6), st.integers(0, 6))
def test_after_a_change_of_the_gallery_each_slide_is_shown_once_and_the_current_one_stays(
    before: list[str], now: list[str], first: int, passed: int
) -> None:
    show = rounds.started(len(before), first % len(before))
    for _ in range(passed % len(before)):
        show = rounds.next_slide(show)
    names = [before[(show.first + offset) % len(before)] for offset in range(len(before))]
    shown, current = names[: show.passed], names[show.passed]
    show = rounds.slide_shown(show, 100, 8)
    after, new_order = rounds.with_entries(show, before, now)
    assert (new_order[after.index], after.deadline) == (current, 108)
    upcoming = [new_order[index] for index in order(after)][1:]
    assert sorted(upcoming) == sorted(set(now) - {*shown, current})
    # The slides still to be shown keep the order of the gallery, from the current slide on.
    if current in now:
        at = now.index(current)
        assert upcoming == [key for key in now[at:] + now[:at] if key in upcoming]
    # The visitor can go back to slides that were shown and still exist.
    assert list(new_order[: after.passed]) == [key for key in shown if key in now]


def test_a_gallery_with_only_new_slides_is_shown_in_its_order() -> None:
    assert rounds.with_entries(rounds.started(1, 0), ["x"], ["a", "b", "c"])[1] == ("x", "a", "b", "c")


def test_a_round_that_is_over_stays_over() -> None:
    show = rounds.next_slide(rounds.started(1, 0))
    assert rounds.with_entries(show, ["a"], ["a", "b"]) == (show, ("a",))
