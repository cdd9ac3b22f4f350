"""Back returns to where a page was left; everything else starts at the top."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cimaise.layout.reading_position import Reading
from cimaise.show.events import Event, OpenedPage, Stepped, Tick, WentBack, WentHome
from cimaise.show.session import Change
from cimaise.show.visit import Phase, Visit, initial
from cimaise.show.visit_model import VisitModel
from cimaise.stage.bridge.reading_memory import ReadingMemory

READING = Reading((), 2000, 800, 88, 400)
VISIT = replace(initial(VisitModel({}, {}, ("en",)), 0), phase=Phase.VISIT, number=1, page="songs/ebb")


def recalled(event: Event | None, before: Visit, after: Visit) -> Reading | None:
    """What is known of the list after a change, if the visitor had left it."""
    memory = ReadingMemory()
    memory.leave("songs", READING)
    memory.leave("songs/ebb", None)
    memory.follow(Change(before, after, event))
    return memory.recall("songs")


@pytest.mark.parametrize("event", [WentBack(1), None], ids=["Back", "page removed"])
def test_a_returned_to_list_is_where_it_was(event: Event | None) -> None:
    assert recalled(event, VISIT, replace(VISIT, page="songs")) == READING


@pytest.mark.parametrize("event", [OpenedPage(1, "songs"), Stepped(1, "songs"), WentHome(1)])
def test_an_opened_page_starts_at_the_top(event: Event) -> None:
    assert recalled(event, VISIT, replace(VISIT, page="songs")) is None


def test_another_page_forgets_nothing() -> None:
    assert recalled(OpenedPage(1, "photos"), VISIT, replace(VISIT, page="photos")) == READING
    assert (
        recalled(OpenedPage(1, "songs"), replace(VISIT, page="songs"), replace(VISIT, page="songs"))
        == READING
    )


@pytest.mark.parametrize(
    "after",
    [replace(VISIT, phase=Phase.ATTRACT), replace(VISIT, number=2)],
    ids=["attract loop", "next visit"],
)
def test_the_end_of_a_visit_forgets_all(after: Visit) -> None:
    assert recalled(Tick(400), VISIT, after) is None
