"""Films and slideshows during a visit: the idle time, and the controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from visits import MODEL, after

from cimaise.show.deadlines import HIDE_CONTROLS_AFTER, MAX_WATCH_TIME, next_deadline, warn_at
from cimaise.show.events import (
    ChoseCaptions,
    ChoseSound,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    StoppedPlaying,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from cimaise.show.events import Event

WATCHING = after(Touched(0), OpenedPage(1, "photos/1"), StartedPlaying(2))


def test_the_question_does_not_open_while_a_film_plays() -> None:
    assert after(Tick(75), Tick(3000), start=WATCHING).phase is Phase.VISIT


def test_idle_time_counts_from_the_end_of_a_film() -> None:
    over = after(Tick(600), StoppedPlaying(600), start=WATCHING)
    assert warn_at(MODEL, over) == 675
    assert after(Tick(674), start=over).phase is Phase.VISIT
    assert after(Tick(675), start=over).phase is Phase.ASKING


def test_a_film_without_end_is_interrupted_by_the_question() -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert next_deadline(MODEL, hidden) == 2 + MAX_WATCH_TIME
    asking = after(Tick(2 + MAX_WATCH_TIME), start=hidden)
    assert (asking.phase, asking.playing, asking.controls_hidden) == (Phase.ASKING, False, False)


def test_controls_are_hidden_after_a_while_and_only_during_playback() -> None:
    assert next_deadline(MODEL, WATCHING) == 2 + HIDE_CONTROLS_AFTER
    assert not after(Tick(2 + HIDE_CONTROLS_AFTER - 0.1), start=WATCHING).controls_hidden
    assert after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING).controls_hidden
    # A timer that ends a little too early does not show them again.
    assert after(Tick(2 + HIDE_CONTROLS_AFTER), Tick(2), start=WATCHING).controls_hidden
    assert not after(StoppedPlaying(3), Tick(20), start=WATCHING).controls_hidden


@pytest.mark.parametrize("event", [Touched(9), Present(9), StoppedPlaying(9)])
def test_a_touch_a_moved_pointer_and_the_end_show_the_controls(event: Event) -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert not after(event, start=hidden).controls_hidden


def test_the_next_film_of_a_slideshow_keeps_the_controls_hidden() -> None:
    hidden = after(Tick(2 + HIDE_CONTROLS_AFTER), start=WATCHING)
    assert after(StartedPlaying(9), start=hidden) == hidden


@pytest.mark.parametrize(
    "event", [WentBack(5), WentHome(5), OpenedPage(5, "intro"), OpenedSheet(5, Sheet.TEXT_SIZE)]
)
def test_another_page_or_sheet_stops_the_film(event: Event) -> None:
    assert not after(event, start=WATCHING).playing


def test_the_choice_of_sound_and_captions_ends_with_the_visit() -> None:
    chosen = after(ChoseSound(3, False), ChoseCaptions(3, False), start=WATCHING)
    assert (chosen.sound, chosen.captions, chosen.playing) == (False, False, True)
    later = after(StartedAgain(4), Touched(5), start=chosen)
    assert (later.sound, later.captions, later.playing) == (True, True, False)


def test_back_closes_a_slideshow() -> None:
    show = after(Touched(0), OpenedPage(1, "photos"), OpenedSheet(2, Sheet.SLIDESHOW), StartedPlaying(2))
    assert show.playing
    back = after(WentBack(3), start=show)
    assert (back.page, back.sheet, back.playing) == ("photos", Sheet.NONE, False)
