"""Slides in turn, as QML sees them: what the attract loop and a slideshow have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.stage.film.player import Player

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlideWords:
    """What a slide shows: a picture (`film`: the poster of one) under the exhibit's title, or a title alone."""

    language: str
    title: str
    picture: str = ""
    film: str = ""
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
    """One slide."""

    changed = Signal()

    def __init__(self, key: str, words: SlideWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._words = words

    @property
    def words(self) -> SlideWords:
        """What it shows."""
        return self._words

    def change(self, words: SlideWords) -> None:
        """Show the same slide as the exhibit has it now."""
        if words != self._words:
            self._words = words
            self.changed.emit()

    def _read_picture(self) -> str:
        return self._words.picture

    def _read_film(self) -> str:
        return self._words.film

    def _read_plate(self) -> bool:
        return not self._words.picture and not self._words.film

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

    picture = Property(str, _read_picture, notify=changed)
    film = Property(str, _read_film, notify=changed)
    plate = Property(bool, _read_plate, notify=changed)
    title = Property(str, _read_title, notify=changed)
    overline = Property(str, _read_overline, notify=changed)
    caption = Property(str, _read_caption, notify=changed)
    kind = Property(str, _read_kind, notify=changed)
    number = Property(int, _read_number, notify=changed)
    count = Property(int, _read_count, notify=changed)
    placement = Property(int, _read_placement, notify=changed)
    invitation = Property(str, _read_invitation, notify=changed)
    rightToLeft = Property(bool, _read_right_to_left, notify=changed)


@QmlElement
@QmlUncreatable("made by the stage")
class Slides(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Slides, one after another. `dwell` and `fade` are seconds: how long a slide stands, its cross-fade included, and
    how long that takes. A slide that is a film stands until the film is over."""

    slideChanged = Signal()
    movingChanged = Signal()
    paceChanged = Signal()

    def __init__(self, player: Player, dwell: float, fade: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player_of_films = player
        self._dwell, self._fade = dwell, fade
        self._slide: SlideView | None = None
        self._moving = True

    @property
    def on_show(self) -> SlideView | None:
        """The slide whose turn it is."""
        return self._slide

    def set_pace(self, dwell: float, fade: float) -> None:
        """Another pace, from the next slide on."""
        self._dwell, self._fade = dwell, fade
        self.paceChanged.emit()

    def show_slide(self, slide: SlideView | None) -> None:
        """It is this slide's turn; None where there is none."""
        self._slide = slide
        self.slideChanged.emit()

    def let_go(self) -> None:
        """Forget the slides that are not on show."""
        for left in self.findChildren(SlideView):
            if left is not self._slide:
                left.deleteLater()

    def set_moving(self, moving: bool) -> None:
        """Whether the slide on show moves."""
        if moving != self._moving:
            self._moving = moving
            self.movingChanged.emit()

    @Slot()
    def shown(self) -> None:
        """The slide has begun to appear."""

    @Slot(SlideView)
    def release(self, slide: SlideView | None) -> None:
        """Nobody shows a slide any more."""
        if slide is not None and slide is not self._slide:
            slide.deleteLater()

    @Slot(SlideView)
    def leaveOut(self, slide: SlideView) -> None:
        """A slide's picture cannot be shown."""

    def _read_slide(self) -> QObject | None:
        return self._slide

    def _read_dwell(self) -> int:
        return round(self._dwell * 1000)

    def _read_fade(self) -> int:
        return round(self._fade * 1000)

    def _read_moving(self) -> bool:
        return self._moving

    def _read_player(self) -> QObject:
        return self.player_of_films

    slide = Property(SlideView, _read_slide, notify=slideChanged)
    dwell = Property(int, _read_dwell, notify=paceChanged)
    fade = Property(int, _read_fade, notify=paceChanged)
    moving = Property(bool, _read_moving, notify=movingChanged)
    player = Property(Player, _read_player, constant=True)
