"""Navigation between the pages of a visit: open, step, back, home. Another page closes an open sheet."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from cimaise.show.events import Sheet
from cimaise.show.visit_model import HOME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.show.visit import Visit
    from cimaise.show.visit_model import VisitModel

HISTORY_LIMIT = 64
"""The number of pages that Back remembers. The oldest are dropped, so that a child who taps for an hour does not fill
the memory."""


def home(state: Visit) -> Visit:
    """Home, with an empty history."""
    return replace(state, page=HOME, history=(), sheet=Sheet.NONE)


def open_page(model: VisitModel, state: Visit, page: str) -> Visit:
    """The state with `page` open and the current page in the history; unchanged if there is no such page."""
    if not model.has_page(page):
        return state
    if page == HOME:
        return home(state)
    if page == state.page:
        return replace(state, sheet=Sheet.NONE)
    history = (*state.history, state.page)[-HISTORY_LIMIT:]
    return replace(state, page=page, history=history, sheet=Sheet.NONE)


def step_to(model: VisitModel, state: Visit, page: str) -> Visit:
    """As `open_page`, but `page` replaces the current page, which is not added to the history."""
    if not model.has_page(page):
        return state
    if page == HOME:
        return home(state)
    # A step to the page that Back would open shortens the history; otherwise Back would open the current page again.
    history = state.history[:-1] if state.history[-1:] == (page,) else state.history
    return replace(state, page=page, history=history, sheet=Sheet.NONE)


def back(model: VisitModel, state: Visit) -> Visit:
    """The state after Back: closes an open sheet, otherwise opens the last page of the history, or the parent."""
    if state.sheet is not Sheet.NONE:
        return replace(state, sheet=Sheet.NONE)
    if state.page == HOME:
        return state
    if state.history:
        return replace(state, page=state.history[-1], history=state.history[:-1])
    return replace(state, page=model.parent(state.page))


def without_repeats(pages: Sequence[str]) -> tuple[str, ...]:
    """The pages without consecutive duplicates: Back must lead to another page."""
    return tuple(page for page, _ in groupby(pages))
