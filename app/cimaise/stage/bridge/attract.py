"""The attract loop as QML sees it: one slide after another, each with its words and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import Film
from cimaise.exhibit.pages.attract import attract_media, attract_plates, file_of
from cimaise.exhibit.pages.contents import picture_of
from cimaise.layout.words_zone import words_zone
from cimaise.show.playlist import TITLE, Playlist, Slide, SlideKind
from cimaise.stage.bridge.slides import Slides, SlideView, SlideWords
from cimaise.stage.images.image_url import picture_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.config.settings import AttractSettings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.stage.film.player import Player
    from cimaise.stage.text.translations import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

FILM_AT_MOST = 60.0
"""How long a film is shown to nobody in particular, in seconds."""
_CAPTION_AT_MOST = 48
"""How many characters of a caption have room beside the words of a slide."""


def _short(caption: str) -> str:
    """A caption that has room; a longer one is read on the picture's own page."""
    return caption if len(caption) <= _CAPTION_AT_MOST else ""


@QmlElement
@QmlUncreatable("made by the stage")
class AttractLoop(Slides):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Shows slides in turn while nobody is there. A slide whose picture or film fails is left out from then on."""

    def __init__(
        self,
        exhibit: Exhibit,
        translations: Translations,
        player: Player,
        settings: AttractSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(player, settings.dwell, settings.fade, parent)
        self._translations = translations
        self._shuffled = settings.order == "shuffled"
        self._playlist = self._everything = self._hang(exhibit)
        self._index = 0
        self._begun, self._resting = False, True
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.advance)
        player.ended.connect(self._film_is_over)
        player.failed.connect(self._film_failed)
        self.show_slide(self._make(0))

    def adapt(self, settings: AttractSettings) -> None:
        """Another pace and order, from the next slide on."""
        self.set_pace(settings.dwell, settings.fade)
        self._shuffled = settings.order == "shuffled"
        self._everything = replace(self._everything, shuffled=self._shuffled)
        self._playlist = replace(self._playlist, shuffled=self._shuffled)

    def exchange(self, exhibit: Exhibit) -> None:
        """Show this exhibit from the next slide on. The slide on show stays its time, with its words as they are now."""
        self._playlist = self._everything = self._hang(exhibit)
        slide = self.on_show
        if slide is None:
            return
        kind = SlideKind.PLATE if slide.property("plate") else SlideKind.PICTURE
        if slide.key in (self._items if kind is SlideKind.PICTURE else (*self._plates, TITLE)):
            words = slide.words
            slide.change(self._words(Slide(kind, slide.key), words.language, words.placement))
        if self._playlist.slide(self._index + 1).key == slide.key:
            # By its new place it would follow itself.
            self._index += 1

    def _hang(self, exhibit: Exhibit) -> Playlist:
        self._exhibit = exhibit
        self._items = {file_of(item): item for item in attract_media(exhibit)}
        self._plates = {plate.key: plate for plate in attract_plates(exhibit)}
        return Playlist(tuple(self._items), tuple(self._plates), self._shuffled)

    def play(self) -> None:
        """Begin to show slides: at the very start the first, later the one after the last; pictures that could not be
        shown before are tried again."""
        self._resting = False
        self.let_go()
        self._playlist = self._everything
        if self._begun:
            self._index += 1
        self._show()

    def rest(self) -> None:
        """Stop while a visitor is there."""
        self._resting = True
        self._timer.stop()
        self.player_of_films.unload()

    @Slot()
    def shown(self) -> None:
        """A slide has begun to appear."""
        self._begun = True
        slide = self.on_show
        if slide is not None and slide.film and not self._resting:
            self.player_of_films.load(self._exhibit.folder, slide.key, muted=True)
            self.player_of_films.play()
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def when_begun(self, then: Callable[[], None]) -> None:
        """Do something once the first slide has begun to appear: at once, where it has."""
        self._then = then
        if self._begun:
            self.shown()

    def begin_in(self, language: str) -> None:
        """Show the first slide that speaks a language, as a picture of the loop wants it."""
        self._index = 0
        while self._playlist.invitation(self._index, self._exhibit.languages) != language:
            self._index += 1
        self._show()

    @Slot()
    def advance(self) -> None:
        """Show the next slide now."""
        if self.on_show is not None and not self.on_show.film:
            # A film before it is covered by now; its decoder keeps 30 MiB.
            self.player_of_films.unload()
        self._index += 1
        self._show()

    @Slot(SlideView)
    def leaveOut(self, slide: SlideView) -> None:
        """A slide's picture or film cannot be shown: leave it out of the loop and go on at once."""
        self._playlist = self._playlist.without(slide.key)
        if slide is self.on_show:
            self._show()

    @Slot(float, float, float, bool, result=QRectF)
    def wordsZone(self, width: float, height: float, unit: float, mirrored: bool) -> QRectF:
        """Where the words over a picture may lie, in px."""
        left, top, right, bottom = words_zone(width, height, right_to_left=mirrored, unit=unit)
        return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)

    def _film_is_over(self, file: str) -> None:
        slide = self.on_show
        if slide is not None and not self._resting and slide.film and slide.key == file:
            self.advance()

    def _film_failed(self, file: str) -> None:
        slide = self.on_show
        if slide is not None and not self._resting and slide.film and slide.key == file:
            self.leaveOut(slide)

    def _show(self) -> None:
        slide = self._make(self._index)
        self.show_slide(slide)
        if not self._resting:
            self._timer.start(round(FILM_AT_MOST * 1000) if slide.film else self._read_dwell())

    def _make(self, index: int) -> SlideView:
        slide = self._playlist.slide(index)
        language = self._playlist.invitation(index, self._exhibit.languages)
        return SlideView(slide.key, self._words(slide, language, self._playlist.placement(index)), self)

    def _words(self, slide: Slide, language: str, placement: int) -> SlideWords:
        """What a slide shows: a picture or a film, a plate, or the exhibit's title alone."""
        words = SlideWords(
            language=language,
            title=self._exhibit.title.text(language),
            overline=self._exhibit.overline.text(language),
            placement=placement,
            invitation=self._translations.invitation(language),
        )
        if slide.kind is SlideKind.PICTURE:
            item = self._items[slide.key]
            return replace(
                words,
                picture=picture_url(picture_of(item)),
                film=item.file if isinstance(item, Film) else "",
                caption=_short(item.caption.text(language)),
            )
        if plate := self._plates.get(slide.key):
            return replace(
                words,
                title=plate.title.text(language),
                overline="",
                kind=str(plate.kind),
                number=plate.number,
                count=plate.count,
            )
        return words
