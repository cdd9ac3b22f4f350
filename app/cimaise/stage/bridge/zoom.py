"""Zooming and panning of one picture as QML sees it: where it is, how large, and which part is drawn in full
resolution."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS, Fit
from cimaise.layout import zoom
from cimaise.layout.viewer import Screen, caption_beside, covered_insets, whole_insets
from cimaise.layout.zoom import View, ZoomFrame
from cimaise.stage.images.image_url import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.exhibit import Picture

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_DETAIL_DELAY = 120
"""How long the picture must not move before the visible part is drawn in full resolution, in ms."""
_PAN = 0.2
"""How far an arrow key moves the picture, as a fraction of the frame."""
_PLUS, _EQUAL, _MINUS, _UNDERSCORE = 0x2B, 0x3D, 0x2D, 0x5F
_LEFT, _UP, _RIGHT, _DOWN = 0x01000012, 0x01000013, 0x01000014, 0x01000015
"""Qt's key codes as numbers: naming a key would create all of Qt's enumerations before the first picture."""
_ARROWS = {_LEFT: (1, 0), _RIGHT: (-1, 0), _UP: (0, 1), _DOWN: (0, -1)}


@QmlElement
@QmlUncreatable("created by the program")
class PictureZoom(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """The view of one picture. `size_of` gives the size of a file in px once it has been decoded.

    `pictureRect` is the rectangle of the whole picture, in px of the frame. `detail` is the end of the image
    URL of the visible part (see images/image_url.py), `detailPart` that part in fractions of the picture, and
    `detailRect` its rectangle when it was requested, in px of the frame. `whole` is whether all of the picture is visible,
    at the smallest scale; `captionBeside` whether its caption is then beside it.
    """

    changed = Signal()
    detailChanged = Signal()

    def __init__(
        self,
        picture: Picture,
        size_of: Callable[[str], tuple[int, int] | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._size_of = size_of
        self._frame: ZoomFrame | None = None
        self._screen = Screen(0, 0, 1, 0, 0, 0)
        self._has_view = False
        self._initial = self._view = View(1, 0, 0)
        self._gliding = False
        self._detail = ""
        self._detail_part = QRectF()
        self._detail_rect = QRectF()
        self._detail_timer = QTimer(self)
        self._detail_timer.setSingleShot(True)
        self._detail_timer.setInterval(_DETAIL_DELAY)
        self._detail_timer.timeout.connect(self._request_detail)

    def change(self, picture: Picture) -> None:
        """Replace the picture. The view is reset once it is loaded, unless only its file has changed and its shape is the
        same."""
        if replace(picture, version=self._picture.version) != self._picture:
            self._has_view = False
        self._picture = picture

    @Slot(result=bool)
    def changesShape(self) -> bool:
        """Whether the picture, which has been replaced, will have another shape than the one that is shown."""
        size, frame = self._size_of(self._picture.file), self._frame
        return (
            size is not None
            and frame is not None
            and not zoom.same_shape(size, (frame.picture_width, frame.picture_height))
        )

    @Slot(float, float, float, float, float, float, bool)
    def measure(
        self,
        width: float,
        height: float,
        unit: float,
        bar: float,
        caption: float,
        column: float,
        right_to_left: bool,
    ) -> None:
        """Set the screen; the arguments are those of `layout.viewer.Screen`."""
        self._screen = Screen(width, height, unit, bar, caption, column, right_to_left)

    @Slot(float)
    def begin(self, ratio: float) -> None:
        """Show a loaded picture on the screen that was measured.

        `ratio` is the width of the picture divided by its height. The view is reset if the frame has changed;
        if only the covered part has changed, the view keeps its scale.
        """
        if ratio <= 0 or not self._has_room():
            return
        size = self._size_of(self._picture.file) or (1000.0 * ratio, 1000.0)
        before, self._frame = self._frame, self._frame_for(size)
        previous = self._initial
        self._initial = self._first_view(self._frame)
        kept = None
        if before is not None and self._has_view and self._view != previous:
            kept = zoom.kept_view(before, self._view, self._frame)
        self._has_view = True
        view = kept or self._initial
        self._set_view(view, gliding=False)
        self._detail_timer.stop()
        self._request_detail()

    @Slot(result=QRectF)
    def initialRect(self) -> QRectF:
        """The rectangle of the whole picture that `begin` would show; empty if its size is not known."""
        size = self._size_of(self._picture.file)
        if size is None or not self._has_room():
            return QRectF()
        frame = self._frame_for(size)
        view = self._first_view(frame)
        return QRectF(view.x, view.y, size[0] * view.scale, size[1] * view.scale)

    @Slot()
    def reset(self) -> None:
        """Show the picture as at first."""
        if self._frame is not None and self._view != self._initial:
            self._set_view(self._initial, gliding=False)

    @Slot(float, QPointF)
    def pinch(self, factor: float, at: QPointF) -> None:
        """Zoom by a factor around a point of the frame."""
        if self._frame is not None and factor > 0:
            self._set_view(zoom.zoomed(self._frame, self._view, factor, (at.x(), at.y())), gliding=False)

    @Slot(float, float)
    def pan(self, x: float, y: float) -> None:
        """Pan by a distance in px."""
        if self._frame is not None:
            self._set_view(zoom.panned(self._frame, self._view, (x, y)), gliding=False)

    @Slot(QPointF)
    def doubleTap(self, at: QPointF) -> None:
        """Zoom in at a point, or back out, after a double tap."""
        if self._frame is not None:
            self._set_view(
                zoom.double_tapped(self._frame, self._view, self._initial, (at.x(), at.y())), gliding=True
            )

    @Slot()
    def zoomIn(self) -> None:
        """Zoom in by one step."""
        self._step(zoom.STEP)

    @Slot()
    def zoomOut(self) -> None:
        """Zoom out by one step."""
        self._step(1 / zoom.STEP)

    @Slot(int, result=bool)
    def press(self, key: int) -> bool:
        """Handle plus, minus and the arrow keys; returns whether the key had an effect."""
        if key in (_PLUS, _EQUAL):
            self.zoomIn()
            return True
        if key in (_MINUS, _UNDERSCORE):
            self.zoomOut()
            return True
        if self._frame is None or key not in _ARROWS:
            return False
        across, down = _ARROWS[key]
        by = (across * _PAN * self._frame.width, down * _PAN * self._frame.height)
        moved = zoom.panned(self._frame, self._view, by)
        if moved == self._view or self._view.scale <= self._initial.scale:
            return False
        self._set_view(moved, gliding=True)
        return True

    def _has_room(self) -> bool:
        screen = self._screen
        return min(screen.width, screen.height - screen.bar - screen.caption) > 0

    def _frame_for(self, size: tuple[float, float]) -> ZoomFrame:
        screen = self._screen
        insets = covered_insets(screen)
        frame = ZoomFrame(screen.width, screen.height, insets.bottom, *size)
        if self._covers(frame):
            return frame
        ratio = size[0] / size[1]
        insets = whole_insets(screen, ratio)
        beside = caption_beside(screen, ratio)
        return replace(
            frame,
            covered_bottom=insets.bottom,
            left=insets.left,
            top=insets.top,
            right=insets.right,
            align=0.5 if not beside else 0.0 if screen.right_to_left else 1.0,
        )

    def _covers(self, frame: ZoomFrame) -> bool:
        # An explicit focus means that the curator has considered a crop.
        has_focus = self._picture.focus != DEFAULT_FOCUS
        return self._picture.fit is Fit.COVER and (has_focus or frame.covering_shows_most)

    def _first_view(self, frame: ZoomFrame) -> View:
        return zoom.initial_view(frame, covers=self._covers(frame), focus=self._picture.focus)

    def _step(self, factor: float) -> None:
        if self._frame is not None:
            # Around the centre of the part that is not covered.
            frame = self._frame
            at = (
                (frame.left + frame.width - frame.right) / 2,
                (frame.top + frame.height - frame.covered_bottom) / 2,
            )
            self._set_view(zoom.zoomed(self._frame, self._view, factor, at), gliding=True)

    def _set_view(self, view: View, *, gliding: bool) -> None:
        self._view, self._gliding = view, gliding
        self.changed.emit()
        self._detail_timer.start()

    @Slot()
    def _request_detail(self) -> None:
        assert self._frame is not None
        left, top, right, bottom = zoom.visible_part(self._frame, self._view)
        part = QRectF(left, top, right - left, bottom - top)
        if part.width() <= 0 or part.height() <= 0:
            return
        width, height = self._size()
        self._detail_part = part
        whole = self._read_picture_rect()
        self._detail_rect = QRectF(
            whole.x() + left * width, whole.y() + top * height, part.width() * width, part.height() * height
        )
        span = f"{left:.5f},{top:.5f},{right:.5f},{bottom:.5f}"
        self._detail = f"cover/{span}/{file_name(self._picture)}"
        self.detailChanged.emit()

    def _size(self) -> tuple[float, float]:
        assert self._frame is not None
        return self._frame.picture_width * self._view.scale, self._frame.picture_height * self._view.scale

    def _read_picture_rect(self) -> QRectF:
        return QRectF(self._view.x, self._view.y, *self._size()) if self._frame is not None else QRectF()

    def _read_gliding(self) -> bool:
        return self._gliding

    def _read_can_pan(self) -> bool:
        return self._frame is not None and zoom.can_pan(self._frame, self._view)

    def _read_can_zoom_in(self) -> bool:
        return self._frame is not None and self._view.scale < self._frame.max_scale * 0.999

    def _read_can_zoom_out(self) -> bool:
        return self._frame is not None and self._view.scale > self._frame.fit_scale * 1.001

    def _read_whole(self) -> bool:
        return self._frame is None or not self._read_can_zoom_out()

    def _read_caption_beside(self) -> bool:
        return self._frame is not None and self._frame.align != 0.5

    def _read_detail(self) -> str:
        return self._detail

    def _read_detail_part(self) -> QRectF:
        return self._detail_part

    def _read_detail_rect(self) -> QRectF:
        return self._detail_rect

    pictureRect = Property(QRectF, _read_picture_rect, notify=changed)
    gliding = Property(bool, _read_gliding, notify=changed)
    canPan = Property(bool, _read_can_pan, notify=changed)
    canZoomIn = Property(bool, _read_can_zoom_in, notify=changed)
    canZoomOut = Property(bool, _read_can_zoom_out, notify=changed)
    whole = Property(bool, _read_whole, notify=changed)
    captionBeside = Property(bool, _read_caption_beside, notify=changed)
    detail = Property(str, _read_detail, notify=detailChanged)
    detailPart = Property(QRectF, _read_detail_part, notify=detailChanged)
    detailRect = Property(QRectF, _read_detail_rect, notify=detailChanged)
