"""A sequence of slides as QML sees it: the common part of the attract loop and the slideshow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.crop import default_focus
from cimaise.layout.hanging import hang_alone, hangs
from cimaise.layout.slide_motion import zoom_origin
from cimaise.stage.bridge.slide_look import SlideLook
from cimaise.stage.bridge.slide_view import SlideView
from cimaise.stage.film.player import Player

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.layout.hanging import Hanging
    from cimaise.media.focus_points import FocusPoints
    from cimaise.stage.images.pictures import PictureProvider

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_ESTIMATE_DELAY = 1000
"""The time from the end of a fade until the next pictures are examined, in ms: the words have faded in, too. With a short
dwell, this begins after half of it."""


def _pictures(slide: SlideView) -> list[Picture]:
    """The pictures of a slide, with the one that may hang beside the first."""
    pictures = (slide.content.picture, slide.content.partner)
    return [picture for picture in pictures if picture is not None]


@QmlElement
@QmlUncreatable("created by the program")
class Slides(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Slides in sequence. `dwell` is how long a slide is shown, its cross-fade included, `fade` how long the
    cross-fade takes: in s in Python, in ms in QML. A film is shown until its end. `focus_points` knows to which point of
    a picture in `folder` its slow zoom goes, `pictures` what is known of each file. QML sets `frame`, the size of the screen,
    and `unit`, the layout's unit, in px, and whether pictures move (`travels`)."""

    slideChanged = Signal()
    movingChanged = Signal()
    paceChanged = Signal()
    screenChanged = Signal()

    def __init__(
        self,
        player: Player,
        dwell: float,
        fade: float,
        focus_points: FocusPoints,
        pictures: PictureProvider,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._focus_points, self._folder = player, focus_points, folder
        self._pictures = pictures
        self._frame, self._unit, self._travels = QSizeF(), 0.0, False
        self._dwell, self._fade = dwell, fade
        self._slide: SlideView | None = None
        self._moving = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.turn)
        self._estimate_timer = QTimer(self)
        self._estimate_timer.setSingleShot(True)
        self._estimate_timer.timeout.connect(self._estimate_next)
        player.ended.connect(self._film_ended)
        player.failed.connect(self._film_failed)
        pictures.headers.changed.connect(self._headers_changed)

    def close(self) -> None:
        """Stop the timer, and ignore the player from now on."""
        self._timer.stop()
        self._estimate_timer.stop()
        self._player.ended.disconnect(self._film_ended)
        self._player.failed.disconnect(self._film_failed)
        self._pictures.headers.changed.disconnect(self._headers_changed)

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
        if slide is not None:
            self._update_look(slide)
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
        """The slide has begun to appear, and is about to move."""
        if self._slide is not None:
            # What is known only of a rendered picture, and the estimate of the very first one.
            self._update_look(self._slide)
        if self._travels:
            wait = self._read_fade() + _ESTIMATE_DELAY
            self._estimate_timer.start(min(wait, self._read_dwell() // 2))

    @Slot()
    def turn(self) -> None:
        """Show the next slide, because the time of the current one is over."""

    @Slot()
    def advance(self) -> None:
        """Show the next slide now."""

    @Slot(SlideView)
    def release(self, slide: SlideView | None) -> None:
        """Delete a slide that is no longer visible."""
        if slide is not None and slide is not self._slide:
            slide.deleteLater()

    @Slot(SlideView)
    def skip(self, slide: SlideView) -> None:
        """Leave out a slide that cannot be shown."""

    def _next_pictures(self) -> Sequence[Picture]:
        """The pictures that are shown now and soon."""
        return ()

    @Slot()
    def _estimate_next(self) -> None:
        self._focus_points.prepare(self._folder, self._next_pictures())

    @Slot(object)
    def _headers_changed(self, files: frozenset[str]) -> None:
        """The headers of these files have been read."""
        if self._slide is not None and any(picture.file in files for picture in _pictures(self._slide)):
            self._update_look(self._slide)

    def _update_look(self, slide: SlideView) -> None:
        if not self._frame.isEmpty() and self._unit > 0:
            slide.set_look(self._look_of(slide))

    def _look_of(self, slide: SlideView) -> SlideLook:
        """How a slide is shown on the screen, which has a size."""
        picture = slide.content.picture
        if picture is None or slide.content.film:
            return SlideLook(is_known=True, focus=picture.focus if picture else None)
        if not self._pictures.headers.knows(shown.file for shown in _pictures(slide)):
            return SlideLook()
        size = self._pictures.size_of(picture.file)
        hanging = self._hanging(slide)
        if hanging is not None:
            return SlideLook(is_known=True, hanging=hanging)
        focus = picture.focus if picture.focus_given else None if slide.estimates else default_focus(size)
        return SlideLook(is_known=True, focus=focus, origin=self._zoom_origin(picture, focus, size))

    def _hanging(self, slide: SlideView) -> Hanging | None:
        """How the pictures of a slide hang; None if it fills the screen."""
        picture = slide.content.picture
        assert picture is not None
        size, frame = self._pictures.size_of(picture.file), self._frame_size()
        if size is None or not (picture.fit is Fit.CONTAIN or hangs(frame, size)):
            return None
        return hang_alone(frame, self._unit, size)

    def _zoom_origin(
        self, picture: Picture, crop_focus: tuple[float, float] | None, size: tuple[int, int] | None
    ) -> tuple[float, float]:
        estimate = self._focus_points.known(self._folder, picture)
        if size is None or not self._travels or (estimate is None and not picture.focus_given):
            return 0.5, 0.5
        focus = estimate.focus if estimate and not picture.focus_given else picture.focus
        crop_focus = crop_focus or self._pictures.focus_of(picture.file)
        return zoom_origin(self._frame_size(), size, crop_focus=crop_focus, focus=focus)

    def _frame_size(self) -> tuple[float, float]:
        return self._frame.width(), self._frame.height()

    def _plays(self, file: str) -> bool:
        """Whether the current slide is this film."""
        return self._slide is not None and bool(self._slide.film) and self._slide.key == file

    @Slot(str)
    def _film_ended(self, file: str) -> None:
        if self._plays(file):
            self.turn()

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

    def _read_frame(self) -> QSizeF:
        return self._frame

    def _set_frame(self, frame: QSizeF) -> None:
        if frame != self._frame:
            self._frame = frame
            self._screen_changed()

    def _read_unit(self) -> float:
        return self._unit

    def _set_unit(self, unit: float) -> None:
        if unit != self._unit:
            self._unit = unit
            self._screen_changed()

    def _read_travels(self) -> bool:
        return self._travels

    def _set_travels(self, travels: bool) -> None:
        if travels != self._travels:
            self._travels = travels
            self._screen_changed()

    def _screen_changed(self) -> None:
        if self._slide is not None:
            self._update_look(self._slide)
        self.screenChanged.emit()

    def _read_player(self) -> QObject:
        return self._player

    slide = Property(SlideView, _read_slide, notify=slideChanged)
    dwell = Property(int, _read_dwell, notify=paceChanged)
    fade = Property(int, _read_fade, notify=paceChanged)
    moving = Property(bool, _read_moving, notify=movingChanged)
    frame = Property(QSizeF, _read_frame, _set_frame, notify=screenChanged)
    unit = Property(float, _read_unit, _set_unit, notify=screenChanged)
    travels = Property(bool, _read_travels, _set_travels, notify=screenChanged)
    player = Property(Player, _read_player, constant=True)
