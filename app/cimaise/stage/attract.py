"""The attract loop as QML sees it: one slide after another, each with its words and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.attract import attract_pictures, attract_plates
from cimaise.exhibit.words import is_right_to_left
from cimaise.media.firstpicture import words_zone
from cimaise.show.playlist import Playlist, SlideKind
from cimaise.stage.pageview import picture_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model import Exhibit
    from cimaise.stage.languages import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

DWELL = 8.0
"""How long a slide stands, in seconds, its cross-fade included."""
FADE = 1.2
"""How long a cross-fade takes, in seconds."""
_CAPTION_AT_MOST = 48
"""How many characters of a caption have room beside the words of a slide."""


def _short(caption: str) -> str:
    """A caption that has room; a longer one is read on the picture's own page."""
    return caption if len(caption) <= _CAPTION_AT_MOST else ""


@dataclass(frozen=True, slots=True)
class SlideWords:
    """What a slide shows: a picture under the exhibit's title, or (no picture) a title alone."""

    language: str
    title: str
    picture: str = ""
    overline: str = ""
    caption: str = ""
    kind: str = ""
    number: int = 0
    count: int = 0
    placement: int = 0
    invitation: str = ""


@QmlElement
@QmlUncreatable("made by the stage")
class SlideView(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One slide of the attract loop."""

    def __init__(self, key: str, words: SlideWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._words = words

    def _read_picture(self) -> str:
        return self._words.picture

    def _read_title(self) -> str:
        return self._words.title

    def _read_overline(self) -> str:
        return self._words.overline

    def _read_caption(self) -> str:
        return self._words.caption

    def _read_kind(self) -> str:
        return self._words.kind

    def _read_number(self) -> int:
        return self._words.number

    def _read_count(self) -> int:
        return self._words.count

    def _read_placement(self) -> int:
        return self._words.placement

    def _read_invitation(self) -> str:
        return self._words.invitation

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._words.language)

    picture = Property(str, _read_picture, constant=True)
    title = Property(str, _read_title, constant=True)
    overline = Property(str, _read_overline, constant=True)
    caption = Property(str, _read_caption, constant=True)
    kind = Property(str, _read_kind, constant=True)
    number = Property(int, _read_number, constant=True)
    count = Property(int, _read_count, constant=True)
    placement = Property(int, _read_placement, constant=True)
    invitation = Property(str, _read_invitation, constant=True)
    rightToLeft = Property(bool, _read_right_to_left, constant=True)


@QmlElement
@QmlUncreatable("made by the stage")
class AttractLoop(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Shows slides in turn while nobody is there. A slide whose picture fails is left out from then on."""

    slideChanged = Signal()

    def __init__(self, exhibit: Exhibit, translations: Translations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._translations = translations
        self._photos = {photo.picture.file: photo for photo in attract_pictures(exhibit)}
        self._plates = {plate.key: plate for plate in attract_plates(exhibit)}
        self._everything = Playlist(tuple(self._photos), tuple(self._plates))
        self._playlist = self._everything
        self._index = 0
        self._begun = False
        self._then: Callable[[], None] | None = None
        self._slide = self._make(0)
        self._timer = QTimer(self)
        self._timer.setInterval(round(DWELL * 1000))
        self._timer.timeout.connect(self.advance)

    def play(self) -> None:
        """Begin to show slides: at the very start the first, later the one after the last; pictures that could not be
        shown before are tried again."""
        for left in self.findChildren(SlideView):
            if left is not self._slide:
                left.deleteLater()
        self._playlist = self._everything
        if self._begun:
            self._index += 1
        self._show()
        self._timer.start()

    def rest(self) -> None:
        """Stop while a visitor is there."""
        self._timer.stop()

    @Slot()
    def shown(self) -> None:
        """A slide has begun to appear."""
        self._begun = True
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def when_begun(self, then: Callable[[], None]) -> None:
        """Do something once the first slide has begun to appear: at once, where it has."""
        self._then = then
        if self._begun:
            self.shown()

    @Slot(SlideView)
    def release(self, slide: SlideView | None) -> None:
        """Nobody shows a slide any more."""
        if slide is not None and slide is not self._slide:
            slide.deleteLater()

    def begin_in(self, language: str) -> None:
        """Show the first slide that speaks a language, as a picture of the loop wants it."""
        self._index = 0
        while self._playlist.invitation(self._index, self._exhibit.languages) != language:
            self._index += 1
        self._show()

    @Slot()
    def advance(self) -> None:
        """Show the next slide now."""
        self._index += 1
        self._show()

    @Slot(SlideView)
    def leaveOut(self, slide: SlideView) -> None:
        """A slide's picture cannot be shown: leave it out of the loop and go on at once."""
        self._playlist = self._playlist.without(slide.key)
        if slide is self._slide:
            self._show()

    @Slot(float, float, float, bool, result=QRectF)
    def wordsZone(self, width: float, height: float, unit: float, mirrored: bool) -> QRectF:
        """Where the words over a picture may lie, in px."""
        left, top, right, bottom = words_zone(width, height, right_to_left=mirrored, unit=unit)
        return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)

    def _show(self) -> None:
        self._slide = self._make(self._index)
        self.slideChanged.emit()

    def _make(self, index: int) -> SlideView:
        slide = self._playlist.slide(index)
        language = self._playlist.invitation(index, self._exhibit.languages)
        common = {
            "language": language,
            "placement": self._playlist.placement(index),
            "invitation": self._translations.invitation(language),
        }
        if slide.kind is SlideKind.PICTURE:
            photo = self._photos[slide.key]
            words = SlideWords(
                title=self._exhibit.title.text(language),
                overline=self._exhibit.overline.text(language),
                picture=picture_name(photo.picture),
                caption=_short(photo.caption.text(language)),
                **common,  # type: ignore[arg-type]
            )
        elif slide.key in self._plates:
            plate = self._plates[slide.key]
            words = SlideWords(
                title=plate.title.text(language),
                kind=str(plate.kind),
                number=plate.number,
                count=plate.count,
                **common,  # type: ignore[arg-type]
            )
        else:
            words = SlideWords(
                title=self._exhibit.title.text(language),
                overline=self._exhibit.overline.text(language),
                **common,  # type: ignore[arg-type]
            )
        return SlideView(slide.key, words, self)

    def _read_slide(self) -> QObject:
        return self._slide

    def _read_dwell(self) -> int:
        return round(DWELL * 1000)

    def _read_fade(self) -> int:
        return round(FADE * 1000)

    slide = Property(SlideView, _read_slide, notify=slideChanged)
    dwell = Property(int, _read_dwell, constant=True)
    fade = Property(int, _read_fade, constant=True)
