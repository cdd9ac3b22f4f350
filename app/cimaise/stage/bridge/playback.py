"""Films and slideshows of a visit: what is to play follows from where the visitor is, and the visit hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cimaise.exhibit.model.exhibit import GalleryRoom
from cimaise.exhibit.pages.contents import PageKind
from cimaise.show.visit import BeganPlaying, ClosedSheet, Phase, Sheet, StoppedPlaying

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.exhibit import Exhibit, Film, Photo
    from cimaise.exhibit.pages.page import Page
    from cimaise.show.visit import Event, Visit
    from cimaise.stage.bridge.slideshow import SlideShow
    from cimaise.stage.film.player import Player


def gallery_of(exhibit: Exhibit, page: str) -> tuple[Photo | Film, ...]:
    """What hangs in the gallery that a page is or belongs to; nothing for other pages."""
    room = next((room for room in exhibit.rooms if room.id == page.partition("/")[0]), None)
    return room.items if isinstance(room, GalleryRoom) else ()


class Playback(QObject):
    """Starts and stops what plays. `take` tells the visit of an event, `clock` is its time; with `still` nothing
    plays by itself."""

    def __init__(
        self,
        exhibit: Exhibit,
        player: Player,
        show: SlideShow,
        take: Callable[[Event], None],
        clock: Callable[[], float],
        *,
        still: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._exhibit, self._player, self._show = exhibit, player, show
        self._take, self._clock, self._still = take, clock, still
        self._on: tuple[str, ...] | None = None
        self._told = False
        player.stateChanged.connect(self._report)
        show.runningChanged.connect(self._report)
        show.over.connect(self._close)

    def exchange(self, exhibit: Exhibit, state: Visit) -> None:
        """The exhibit was changed; a slideshow goes on with what hangs there now, and is over where nothing does."""
        self._exhibit = exhibit
        self._show.rehang(exhibit.folder, gallery_of(exhibit, state.page), state.language)

    def follow(self, state: Visit, page: Page | None) -> None:
        """The visit is somewhere else, or another thing was chosen."""
        wanted = _wanted(state, page)
        if wanted != self._on:
            self._stop()
            self._on, self._told = wanted, False
            self._start(state, page)
        if self._on is not None:
            self._player.set_muted(not state.sound)

    def _start(self, state: Visit, page: Page | None) -> None:
        if self._on is None or page is None:
            return
        if self._on[0] == Sheet.SLIDESHOW:
            items = gallery_of(self._exhibit, page.id)
            here = [item.id for item in items].index(page.id.partition("/")[2]) if "/" in page.id else 0
            self._show.begin(items, here, state.language, still=self._still)
        else:
            self._player.load(self._exhibit.folder, page.film, page.captions, muted=not state.sound)
            if not self._still:
                self._player.play()

    def _stop(self) -> None:
        if self._on is None:
            return
        ended, self._on = self._on, None
        if ended[0] == Sheet.SLIDESHOW:
            self._show.end()
        self._player.unload()

    def _report(self) -> None:
        if self._on is None:
            return
        shows = self._on[0] == Sheet.SLIDESHOW
        plays = bool(self._show.property("running") if shows else self._player.property("playing"))
        if plays != self._told:
            self._told = plays
            self._take((BeganPlaying if plays else StoppedPlaying)(self._clock()))

    def _close(self) -> None:
        self._take(ClosedSheet(self._clock()))


def _wanted(state: Visit, page: Page | None) -> tuple[str, ...] | None:
    """What plays where a visitor is: the slideshow of a room, or the film of a page."""
    if state.phase is Phase.ATTRACT or page is None:
        return None
    if state.sheet is Sheet.SLIDESHOW:
        return (Sheet.SLIDESHOW, page.id.partition("/")[0])
    return (PageKind.FILM, page.id, page.film) if page.kind is PageKind.FILM else None
