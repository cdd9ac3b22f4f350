"""The attract loop as QML sees it: slides in sequence, each with its words and their position."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import Fit, Walls
from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.exhibit.pages.attract import attract_media, attract_plates, file_of
from cimaise.exhibit.pages.contents import picture_of
from cimaise.exhibit.pages.slide_content import attract_slide
from cimaise.layout.hanging import slide_hanging
from cimaise.layout.words_zone import title_lines, words_zone
from cimaise.show.playlist import MAX_FILM_TIME, TITLE, Playlist, Slide, SlideKind
from cimaise.show.visit import Phase
from cimaise.stage.bridge.slide_view import SlideView
from cimaise.stage.bridge.slides import Slides

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.config.groups import AttractSettings
    from cimaise.exhibit.model.exhibit import Exhibit, Picture
    from cimaise.exhibit.pages.slide_content import SlideContent
    from cimaise.layout.hanging import Hanging
    from cimaise.layout.words_zone import Zone
    from cimaise.media.focus_points import FocusPoints
    from cimaise.show.session import Change, Session
    from cimaise.stage.bridge.slide_look import SlideLook
    from cimaise.stage.film.player import Player
    from cimaise.stage.images.pictures import PictureProvider
    from cimaise.stage.text.translations import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_AHEAD = 4
"""How many slides are examined ahead: every other one may be a title."""
_FIRST_PATIENCE = 30_000
"""How long the loop waits for its first picture, in ms: on a slow computer the start may take longer than a slide is shown."""
_log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("created by the program")
class AttractLoop(Slides):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Shows slides while there is no visit. A slide whose picture or film cannot be shown is left out until
    the loop starts again. A `still` loop shows only its first slide."""

    def __init__(
        self,
        session: Session,
        exhibit: Exhibit,
        translations: Translations,
        player: Player,
        settings: AttractSettings,
        focus_points: FocusPoints,
        pictures: PictureProvider,
        *,
        still: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(
            player, settings.dwell, settings.fade, focus_points, pictures, exhibit.folder, parent
        )
        self._translations, self._still = translations, still
        self._shuffled = settings.order == "shuffled"
        self._all_slides = self._use_exhibit(exhibit)
        self._playlist = self._all_slides
        # How many pictures were shown beside another one, and the pairs that cannot be shown.
        self._index = self._skipped = 0
        self._alone: set[str] = set()
        self._has_shown, self._stopped = False, True
        self._on_first_slide: list[Callable[[], None]] = []
        session.observe(self._follow)
        if still:
            self.show_slide(self._make(0))
        else:
            # Only those of an earlier start: nothing may delay the first picture.
            focus_points.prepare(exhibit.folder, self._next_pictures(), only_cached=True)
            self.start()

    def _follow(self, change: Change) -> None:
        if change.ended and change.after.phase is Phase.ATTRACT:
            _log.info("The visit ended; the attract loop runs.")
            if not self._still:
                self.start()
        elif change.before.phase is Phase.ATTRACT and change.after.phase is Phase.VISIT:
            self.stop()

    def close(self) -> None:
        """Stop, and ignore the player from now on."""
        super().close()
        if not self._stopped:
            self.stop()

    def apply_settings(self, settings: AttractSettings) -> None:
        """Change pace and order, from the next slide on."""
        self.set_pace(settings.dwell, settings.fade)
        self._shuffled = settings.order == "shuffled"
        self._all_slides = replace(self._all_slides, shuffled=self._shuffled)
        self._playlist = replace(self._playlist, shuffled=self._shuffled)

    def update_exhibit(self, exhibit: Exhibit) -> None:
        """Show another version of the exhibit from the next slide on. The current slide is updated and keeps
        its time."""
        self._playlist = self._all_slides = self._use_exhibit(exhibit)
        self._folder = exhibit.folder
        slide = self.current
        if slide is None:
            return
        kind = SlideKind.PLATE if slide.property("plate") else SlideKind.PICTURE
        if slide.key in (self._media if kind is SlideKind.PICTURE else (*self._plates, TITLE)):
            slide.change(self._content(Slide(kind, slide.key), slide.content.language, self._partner_key()))
            self._update_look(slide)
        if self._playlist.slide(self._index + 1, self._skipped).key == slide.key:
            # In the new order the next slide would be the current one again.
            self._index += 1

    def _use_exhibit(self, exhibit: Exhibit) -> Playlist:
        """Show the content of this exhibit from now on; returns its playlist."""
        self._exhibit = exhibit
        self._media = {file_of(entry): entry for entry in attract_media(exhibit)}
        self._plates = {plate.key: plate for plate in attract_plates(exhibit)}
        return Playlist(tuple(self._media), tuple(self._plates), self._shuffled)

    def start(self) -> None:
        """Start with the first slide, or after a visit with the slide after the last one. Slides that were
        left out are tried again."""
        self._stopped = False
        self.delete_others()
        self._playlist = self._all_slides
        self._alone.clear()
        if self._has_shown:
            self._count_shown()
        self._show()

    def stop(self) -> None:
        """Stop until the next start; called when a visit begins."""
        self._stopped = True
        self._timer.stop()
        self._player.unload()

    @Slot()
    def shown(self) -> None:
        """The slide has begun to appear, and is about to move."""
        super().shown()
        self._has_shown = True
        slide = self.current
        if slide is not None and not self._stopped:
            self._timer.start(self._time_of(slide))
            if slide.film:
                self._player.load(self._exhibit.folder, slide.key, muted=True)
                self._player.play()
        callbacks, self._on_first_slide = self._on_first_slide, []
        for callback in callbacks:
            callback()

    def on_first_slide(self, callback: Callable[[], None]) -> None:
        """Call a function once the first slide has begun to appear, or at once if it has."""
        if self._has_shown:
            callback()
        else:
            self._on_first_slide.append(callback)

    def show_first_in(self, language: str) -> None:
        """Show the first slide in a language."""
        self._index = self._skipped = 0
        while self._playlist.language(self._index, self._exhibit.languages) != language:
            self._index += 1
        self._show()

    @Slot()
    def turn(self) -> None:
        """Show the next slide."""
        self.advance()

    @Slot()
    def advance(self) -> None:
        """Show the next slide now."""
        if self.current is not None and not self.current.film:
            # The film of an earlier slide is covered by now, and its decoder uses 30 MiB.
            self._player.unload()
        self._count_shown()
        self._show()

    @Slot(SlideView)
    def skip(self, slide: SlideView) -> None:
        """Leave out a slide that cannot be shown, and go on at once."""
        if slide.pair:
            # Either picture may be the one that cannot be shown.
            self._alone.add(slide.key)
        else:
            self._playlist = self._playlist.without(slide.key)
        if slide is self.current:
            self._show()

    def _plays(self, file: str) -> bool:
        return not self._stopped and super()._plays(file)

    def _next_pictures(self) -> list[Picture]:
        entries = [
            self._playlist.slide(index, self._skipped).key
            for index in range(self._index, self._index + _LOOK_AHEAD)
        ]
        pictures = [picture_of(self._media[key]) for key in entries if key in self._media]
        return [picture for picture in pictures if picture is not None]

    def _show(self) -> None:
        slide = self._make(self._index)
        self.show_slide(slide)
        if not self._stopped:
            patience = 0 if self._has_shown else _FIRST_PATIENCE
            self._timer.start(max(patience, self._time_of(slide)))

    def _time_of(self, slide: SlideView) -> int:
        """How long a slide is shown, in ms."""
        return round(MAX_FILM_TIME * 1000) if slide.film else self._read_dwell()

    def _count_shown(self) -> None:
        """Go on to the next slide."""
        if self.current is not None and self.current.pair:
            self._skipped += 1
        self._index += 1

    def _make(self, index: int) -> SlideView:
        slide = self._playlist.slide(index, self._skipped)
        language = self._playlist.language(index, self._exhibit.languages)
        return SlideView(
            slide.key,
            self._content(slide, language, self._partner_key()),
            self,
            placement=self._playlist.placement(index),
            # The first picture is on the screen before anything is known about it.
            estimates=self._has_shown,
            invitation=self._translations.invitation(language),
        )

    def _partner_key(self) -> str | None:
        return self._playlist.partner(self._index, self._skipped)

    def _content(self, slide: Slide, language: str, partner: str | None) -> SlideContent:
        is_picture = slide.kind is SlideKind.PICTURE
        entry = self._media[slide.key] if is_picture else self._plates.get(slide.key)
        beside = self._media.get(partner) if partner and slide.key not in self._alone else None
        return attract_slide(self._exhibit, entry, language, beside)

    def _look_of(self, slide: SlideView) -> SlideLook:
        frame, content = self._frame_size(), slide.content
        lines = title_lines(content.title, *frame, self._unit)
        look = super()._look_of(slide)
        if look.hanging is not None:
            light = look.hanging.light
        else:
            picture = None if content.film else content.picture
            light = picture is not None and self._pictures.is_light(picture.file)
        return replace(
            look,
            zone=self._zone(slide),
            title_lines=lines,
            light=light,
        )

    def _zone(self, slide: SlideView) -> Zone:
        """The part of the screen that the words of a slide may cover."""
        frame, title = self._frame_size(), slide.content.title
        mirrored = is_right_to_left(slide.content.language)
        lines = title_lines(title, *frame, self._unit)
        return words_zone(*frame, right_to_left=mirrored, unit=self._unit, lines=lines)

    def _hanging(self, slide: SlideView) -> Hanging | None:
        pictures = [
            picture for picture in (slide.content.picture, slide.content.partner) if picture is not None
        ]
        return slide_hanging(
            self._frame_size(),
            self._unit,
            [self._pictures.size_of(picture.file) for picture in pictures],
            whole=pictures[0].fit is Fit.CONTAIN,
            words_top=self._zone(slide)[1],
            mirrored=is_right_to_left(slide.content.language),
            light=self._exhibit.walls is Walls.LIGHT,
        )
