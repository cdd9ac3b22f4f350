"""A sequence of slides as QML sees it: the common part of the attract loop and the slideshow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.stage.film.player import Player
from cimaise.stage.images.image_url import picture_url

if TYPE_CHECKING:
    from cimaise.exhibit.pages.slide_content import SlideContent

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("created by the program")
class SlideView(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One slide. `placement` (0-3) is the position of its words, and `invitation` asks a passer-by to touch
    the screen; only the attract loop uses them."""

    changed = Signal()

    def __init__(
        self,
        key: str,
        content: SlideContent,
        parent: QObject | None = None,
        *,
        placement: int = 0,
        invitation: str = "",
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._content = content
        self._placement, self._invitation = placement, invitation

    @property
    def content(self) -> SlideContent:
        """What the slide shows, as data."""
        return self._content

    def change(self, content: SlideContent) -> None:
        """Replace the content of the same slide."""
        if content != self._content:
            self._content = content
            self.changed.emit()

    def _read_picture(self) -> str:
        return picture_url(self._content.picture)

    def _read_film(self) -> str:
        return self._content.film

    def _read_plate(self) -> bool:
        return self._content.picture is None and not self._content.film

    def _read_title(self) -> str:
        return self._content.title

    def _read_overline(self) -> str:
        return self._content.overline

    def _read_caption(self) -> str:
        return self._content.caption

    def _read_kind(self) -> str:
        return self._content.kind

    def _read_number(self) -> int:
        return self._content.number

    def _read_count(self) -> int:
        return self._content.count

    def _read_placement(self) -> int:
        return self._placement

    def _read_invitation(self) -> str:
        return self._invitation

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._content.language)

    picture = Property(str, _read_picture, notify=changed)
    film = Property(str, _read_film, notify=changed)
    plate = Property(bool, _read_plate, notify=changed)
    title = Property(str, _read_title, notify=changed)
    overline = Property(str, _read_overline, notify=changed)
    caption = Property(str, _read_caption, notify=changed)
    kind = Property(str, _read_kind, notify=changed)
    number = Property(int, _read_number, notify=changed)
    count = Property(int, _read_count, notify=changed)
    placement = Property(int, _read_placement, constant=True)
    invitation = Property(str, _read_invitation, constant=True)
    rightToLeft = Property(bool, _read_right_to_left, notify=changed)


@QmlElement
@QmlUncreatable("created by the program")
class Slides(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Slides in sequence. `dwell` is how long a slide is shown, its cross-fade included, `fade` how long the
    cross-fade takes: in s in Python, in ms in QML. A film is shown until its end."""

    slideChanged = Signal()
    movingChanged = Signal()
    paceChanged = Signal()

    def __init__(self, player: Player, dwell: float, fade: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._dwell, self._fade = dwell, fade
        self._slide: SlideView | None = None
        self._moving = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.advance)
        player.ended.connect(self._film_ended)
        player.failed.connect(self._film_failed)

    def close(self) -> None:
        """Stop the timer, and ignore the player from now on."""
        self._timer.stop()
        self._player.ended.disconnect(self._film_ended)
        self._player.failed.disconnect(self._film_failed)

    @property
    def current(self) -> SlideView | None:
        """The current slide."""
        return self._slide

    def set_pace(self, dwell: float, fade: float) -> None:
        """Change the pace from the next slide on; both in s."""
        self._dwell, self._fade = dwell, fade
        self.paceChanged.emit()

    def show_slide(self, slide: SlideView | None) -> None:
        """Make this the current slide."""
        self._slide = slide
        self.slideChanged.emit()

    def delete_others(self) -> None:
        """Delete all slides except the current one."""
        for slide in self.findChildren(SlideView):
            if slide is not self._slide:
                slide.deleteLater()

    def set_moving(self, moving: bool) -> None:
        """Set whether the current slide moves."""
        if moving != self._moving:
            self._moving = moving
            self.movingChanged.emit()

    @Slot()
    def shown(self) -> None:
        """The slide has begun to appear."""

    @Slot()
    def advance(self) -> None:
        """Show the next slide."""

    @Slot(SlideView)
    def release(self, slide: SlideView | None) -> None:
        """Delete a slide that is no longer visible."""
        if slide is not None and slide is not self._slide:
            slide.deleteLater()

    @Slot(SlideView)
    def skip(self, slide: SlideView) -> None:
        """Leave out a slide that cannot be shown."""

    def _plays(self, file: str) -> bool:
        """Whether the current slide is this film."""
        return self._slide is not None and bool(self._slide.film) and self._slide.key == file

    @Slot(str)
    def _film_ended(self, file: str) -> None:
        if self._plays(file):
            self.advance()

    @Slot(str)
    def _film_failed(self, file: str) -> None:
        if self._plays(file) and self._slide is not None:
            self.skip(self._slide)

    def _read_slide(self) -> QObject | None:
        return self._slide

    def _read_dwell(self) -> int:
        return round(self._dwell * 1000)

    def _read_fade(self) -> int:
        return round(self._fade * 1000)

    def _read_moving(self) -> bool:
        return self._moving

    def _read_player(self) -> QObject:
        return self._player

    slide = Property(SlideView, _read_slide, notify=slideChanged)
    dwell = Property(int, _read_dwell, notify=paceChanged)
    fade = Property(int, _read_fade, notify=paceChanged)
    moving = Property(bool, _read_moving, notify=movingChanged)
    player = Property(Player, _read_player, constant=True)
