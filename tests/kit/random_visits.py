"""Random exhibits and random events, for the tests of visits."""

from __future__ import annotations

from hypothesis import strategies as st

from cimaise.show.events import (
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    Event,
    OpenedPage,
    OpenedSheet,
    Present,
    Sheet,
    StartedAgain,
    StartedPlaying,
    Stayed,
    Stepped,
    StoppedPlaying,
    Tick,
    Touched,
    WentBack,
    WentHome,
)
from cimaise.show.visit_model import ATTRACT, HOME, Timing, VisitModel

PAGES = ("intro", "works", "works/1", "works/2", "songs", "songs/1")
pages = st.sampled_from((*PAGES, HOME, ATTRACT, "no such page"))
languages = st.lists(st.sampled_from(("en", "ko", "ar")), min_size=1, unique=True).map(tuple)
timings = st.builds(Timing, st.floats(5, 3600), st.floats(20, 300), st.floats(30, 600))


@st.composite
def models(draw: st.DrawFn, *, every: bool = True) -> VisitModel:
    """Models with these pages, or with some of them unless `every`."""
    existing = tuple(page for page in PAGES if every or draw(st.booleans()))
    words = {page: draw(st.integers(0, 2000)) for page in existing}
    # The parent of a page is Home or an earlier page, so that all parents lead to Home.
    parents = {
        page: draw(st.sampled_from((HOME, *existing[:index])))
        for index, page in enumerate(existing)
        if draw(st.booleans())
    }
    return VisitModel(words, parents, draw(languages), draw(timings))


def events(at: float) -> st.SearchStrategy[Event]:
    """Any event at this time."""
    now = st.just(at)
    simple = (Touched, Present, Tick, WentBack, WentHome, ClosedSheet, Stayed, StartedAgain)
    plays = (StartedPlaying, StoppedPlaying)
    return st.one_of(
        *(st.builds(kind, now) for kind in (*simple, *plays)),
        st.builds(ChoseSound, now, st.booleans()),
        st.builds(ChoseCaptions, now, st.booleans()),
        st.builds(OpenedPage, now, pages),
        st.builds(Stepped, now, pages),
        st.builds(ChoseLanguage, now, st.sampled_from(("en", "ko", "ar", "fr"))),
        st.builds(ChoseTextSize, now, st.integers(-1, 5)),
        st.builds(OpenedSheet, now, st.sampled_from(Sheet)),
    )
