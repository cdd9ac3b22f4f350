"""Starts and stops the film or slideshow of the current page, and reports to the session whether it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cimaise.exhibit.pages.contents import PageKind
from cimaise.exhibit.pages.gallery import film_of, gallery_items
from cimaise.show.events import ClosedSheet, Sheet, StartedPlaying, StoppedPlaying
from cimaise.show.visit import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.show.session import Change, Session
    from cimaise.show.visit import Visit
    from cimaise.stage.bridge.slideshow import Slideshow
    from cimaise.stage.film.player import Player


class Playback(QObject):
    """Observes the session, and plays what its page needs. `clock` gives monotonic seconds. A `still`
    playback loads films without playing them."""

    def __init__(
        self,
        session: Session,
        exhibit: Exhibit,
        player: Player,
        slideshow: Slideshow,
        clock: Callable[[], float],
        *,
        still: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._exhibit = session, exhibit
        self._player, self._slideshow = player, slideshow
        self._clock, self._still = clock, still
        self._current: tuple[str, ...] | None = None
        self._reported = False
        player.stateChanged.connect(self._report)
        slideshow.runningChanged.connect(self._report)
        slideshow.finished.connect(self._close_slideshow)
        session.observe(self._follow)

    def close(self) -> None:
        """Stop what plays, and ignore the player from now on."""
        self._player.stateChanged.disconnect(self._report)
        self._stop()

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Use another version of the exhibit from the next change of the session on."""
        self._exhibit = exhibit

    def _follow(self, change: Change) -> None:
        state = change.after
        if change.event is None:
            items = gallery_items(self._exhibit, state.page)
            self._slideshow.update_items(self._exhibit.folder, items, state.language)
        wanted = self._wanted(state)
        if wanted != self._current:
            self._stop()
            self._current, self._reported = wanted, False
            self._start(state)
        if self._current is not None:
            self._player.set_muted(not state.sound)

    def _wanted(self, state: Visit) -> tuple[str, ...] | None:
        """What should play: the slideshow of a room, the film of a page, or None. Equal if nothing has to
        change."""
        if state.phase is Phase.ATTRACT:
            return None
        if state.sheet is Sheet.SLIDESHOW:
            return (Sheet.SLIDESHOW, state.page.partition("/")[0])
        film = film_of(self._exhibit, state.page)
        return (PageKind.FILM, state.page, film.file) if film else None

    def _start(self, state: Visit) -> None:
        if self._current is None:
            return
        if self._current[0] == Sheet.SLIDESHOW:
            items = gallery_items(self._exhibit, state.page)
            entry = state.page.partition("/")[2]
            first = [item.id for item in items].index(entry) if entry else 0
            self._slideshow.begin(items, first, state.language, still=self._still)
        else:
            # Imported here: the first picture needs no page.
            from cimaise.exhibit.pages.page import describe

            page = describe(self._exhibit, state.page, state.language)
            self._player.load(self._exhibit.folder, page.film, page.captions, muted=not state.sound)
            if not self._still:
                self._player.play()

    def _stop(self) -> None:
        if self._current is None:
            return
        ended, self._current = self._current, None
        if ended[0] == Sheet.SLIDESHOW:
            self._slideshow.end()
        self._player.unload()

    def _report(self) -> None:
        if self._current is None:
            return
        is_slideshow = self._current[0] == Sheet.SLIDESHOW
        playing = bool(
            self._slideshow.property("running") if is_slideshow else self._player.property("playing")
        )
        if playing != self._reported:
            self._reported = playing
            event = StartedPlaying if playing else StoppedPlaying
            self._session.handle(event(self._clock()))

    def _close_slideshow(self) -> None:
        self._session.handle(ClosedSheet(self._clock()))
