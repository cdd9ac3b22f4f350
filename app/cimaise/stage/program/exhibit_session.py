"""The session of one exhibit, and its observers: the objects that QML reads, the player and the timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.pages.sitemap import page_ids, parent_pages, word_counts
from cimaise.show.session import Session
from cimaise.show.visit_model import Timing, VisitModel
from cimaise.stage.bridge.attract import AttractLoop
from cimaise.stage.bridge.kiosk import Kiosk
from cimaise.stage.bridge.playback import Playback
from cimaise.stage.bridge.session_timer import SessionTimer
from cimaise.stage.bridge.slideshow import Slideshow

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.media.focus_points import FocusPoints
    from cimaise.stage.film.player import Player
    from cimaise.stage.images.pictures import PictureProvider
    from cimaise.stage.text.translations import Translations


def visit_model(exhibit: Exhibit, settings: Settings) -> VisitModel:
    """What the rules of a visit need of an exhibit and the settings."""
    wanted = settings.visit.language
    first = wanted if wanted in exhibit.languages else exhibit.languages[0]
    return VisitModel(
        words=dict.fromkeys(page_ids(exhibit), 0) | word_counts(exhibit),
        parents=parent_pages(exhibit),
        # Visits start in the first language; the language sheet keeps the exhibit's order.
        languages=tuple(dict.fromkeys((first, *exhibit.languages))),
        timing=Timing(settings.idle.warn_after, settings.idle.warn_for),
        text_size=settings.visit.text_size,
        reduced_motion=settings.visit.reduced_motion,
    )


class ExhibitSession:
    """Creates the session and its observers, in the order in which they are notified: the attract loop has
    its next slide before QML shows it, and a film starts after its page exists.

    `pictures` knows what was found out of each picture file, `clock` gives monotonic seconds, `focus_points` the focus of each picture. A `still` session runs no
    timer and plays nothing, for screenshots.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        settings: Settings,
        *,
        translations: Translations,
        player: Player,
        pictures: PictureProvider,
        clock: Callable[[], float],
        focus_points: FocusPoints,
        still: bool = False,
    ) -> None:
        self._exhibit, self._settings = exhibit, settings
        self._translations, self._player = translations, player
        self._apply_sound()
        self.session = Session(visit_model(exhibit, settings), clock())
        self.attract_loop = AttractLoop(
            self.session, exhibit, translations, player, settings.attract, focus_points, pictures, still=still
        )
        self.kiosk = Kiosk(
            self.session,
            exhibit,
            translations,
            clock,
            headers=pictures.headers,
            focus_of=pictures.focus_of,
            still=still,
        )
        self.slideshow = Slideshow(player, clock, exhibit.folder, settings.attract, focus_points, pictures)
        self.playback = Playback(self.session, exhibit, player, self.slideshow, clock, still=still)
        self._timer = None if still else SessionTimer(self.session, clock)

    def apply_settings(self, settings: Settings) -> None:
        """Apply changed settings; those for the start of a visit take effect with the next visit."""
        self._settings = settings
        self._apply_sound()
        self.attract_loop.apply_settings(settings.attract)
        self.slideshow.set_pace(settings.attract.dwell, settings.attract.fade)
        self.session.update_model(visit_model(self._exhibit, settings))

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Show another version of the exhibit; the visit goes on."""
        self._exhibit = exhibit
        self._translations.add(exhibit.languages)
        for observer in (self.attract_loop, self.kiosk, self.playback):
            observer.update_exhibit(exhibit)
        self.session.update_model(visit_model(exhibit, self._settings))

    def close(self) -> None:
        """Stop every timer and disconnect from the player: it is shared, and a closed window must not control
        it."""
        self.session.close()
        if self._timer is not None:
            self._timer.close()
        for part in (self.attract_loop, self.playback, self.slideshow):
            part.close()

    def _apply_sound(self) -> None:
        sound = self._settings.sound
        self._player.set_sound(sound.volume * sound.limit, sound.output or "")
