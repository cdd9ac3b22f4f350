"""One picture under a visitor's fingers, as QML sees it: where it lies, how near, and the part that is drawn sharp."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import MIDDLE, Fit
from cimaise.layout import zoom
from cimaise.layout.zoom import View, ZoomFrame
from cimaise.stage.images.image_url import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model.exhibit import Picture

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_REST = 120
"""How long the picture lies still before the part in sight is drawn sharp, in ms."""
_PAN = 0.2
"""How much of the frame an arrow key moves the picture by."""
_PLUS, _EQUAL, _MINUS, _UNDERSCORE = 0x2B, 0x3D, 0x2D, 0x5F
_LEFT, _UP, _RIGHT, _DOWN = 0x01000012, 0x01000013, 0x01000014, 0x01000015
"""Qt's keys by their numbers: naming one would make all of Qt's enumerations before the first picture."""
_ARROWS = {_LEFT: (1, 0), _RIGHT: (-1, 0), _UP: (0, 1), _DOWN: (0, -1)}


@QmlElement
@QmlUncreatable("made by the stage")
class PictureZoom(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """How one picture is looked at. `size_of` gives a file's size in its own pixels once it has been decoded.

    `place` is where the whole picture lies, in px of the frame; `sharp` names the part that is in sight for the picture
    door, `sharpPart` says which part that is, in fractions of the picture, and `sharpPlace` where it lay when it was asked for.
    """

    changed = Signal()
    sharpChanged = Signal()

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
        self._is_met = False
        self._start = self._view = View(1, 0, 0)
        self._gliding = False
        self._sharp = ""
        self._sharp_part = QRectF()
        self._sharp_place = QRectF()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._sharpen)

    def change(self, picture: Picture) -> None:
        """It is this picture now; another one is met anew once it has come."""
        if picture != self._picture:
            self._picture, self._is_met = picture, False

    @Slot(float, float, float, float)
    def begin(self, width: float, height: float, foot: float, ratio: float) -> None:
        """The picture has come, in a frame of this size of which `foot` px are covered; `ratio` is its width to its
        height. Where the frame changes, the picture is met anew; where only what covers it does, it stays as near as
        a visitor has brought it."""
        if min(width, height - foot, ratio) <= 0:
            return
        size = self._size_of(self._picture.file) or (1000.0 * ratio, 1000.0)
        before, self._frame = self._frame, ZoomFrame(width, height, foot, *size)
        # Who named the spot that matters has thought of a crop.
        named = self._picture.focus != MIDDLE
        covers = self._picture.fit is Fit.COVER and (named or self._frame.covering_shows_most)
        start, self._start = (
            self._start,
            zoom.initial_view(self._frame, covers=covers, focus=self._picture.focus),
        )
        same = before is not None and replace(before, covered_bottom=foot) == self._frame
        stays = same and self._is_met and self._view != start
        self._is_met = True
        view = zoom.panned(self._frame, self._view, (0, 0)) if stays else self._start
        self._look(view, gliding=False)
        self._rest.stop()
        self._sharpen()

    @Slot(float, QPointF)
    def pinch(self, factor: float, at: QPointF) -> None:
        """Two fingers moved apart or together around a point of the frame."""
        if self._frame is not None and factor > 0:
            self._look(zoom.zoomed(self._frame, self._view, factor, (at.x(), at.y())), gliding=False)

    @Slot(float, float)
    def draw(self, x: float, y: float) -> None:
        """A finger drew the picture along, by so many px."""
        if self._frame is not None:
            self._look(zoom.panned(self._frame, self._view, (x, y)), gliding=False)

    @Slot(QPointF)
    def tap(self, at: QPointF) -> None:
        """A double tap."""
        if self._frame is not None:
            self._look(
                zoom.double_tapped(self._frame, self._view, self._start, (at.x(), at.y())), gliding=True
            )

    @Slot()
    def nearer(self) -> None:
        """The button with a plus."""
        self._step(zoom.STEP)

    @Slot()
    def farther(self) -> None:
        """The button with a minus."""
        self._step(1 / zoom.STEP)

    @Slot(int, result=bool)
    def press(self, key: int) -> bool:
        """A key, while the picture has the focus: plus, minus and arrows; whether it did anything."""
        if key in (_PLUS, _EQUAL):
            self.nearer()
            return True
        if key in (_MINUS, _UNDERSCORE):
            self.farther()
            return True
        if self._frame is None or key not in _ARROWS:
            return False
        across, down = _ARROWS[key]
        by = (across * _PAN * self._frame.width, down * _PAN * self._frame.height)
        moved = zoom.panned(self._frame, self._view, by)
        if moved == self._view or self._view.scale <= self._start.scale:
            return False
        self._look(moved, gliding=True)
        return True

    def _step(self, factor: float) -> None:
        if self._frame is not None:
            # Around the middle of what is not covered.
            at = (self._frame.width / 2, (self._frame.height - self._frame.covered_bottom) / 2)
            self._look(zoom.zoomed(self._frame, self._view, factor, at), gliding=True)

    def _look(self, view: View, *, gliding: bool) -> None:
        self._view, self._gliding = view, gliding
        self.changed.emit()
        self._rest.start()

    def _sharpen(self) -> None:
        assert self._frame is not None
        left, top, right, bottom = zoom.visible_part(self._frame, self._view)
        part = QRectF(left, top, right - left, bottom - top)
        if part.width() <= 0 or part.height() <= 0:
            return
        width, height = self._size()
        self._sharp_part = part
        place = self._read_place()
        self._sharp_place = QRectF(
            place.x() + left * width, place.y() + top * height, part.width() * width, part.height() * height
        )
        where = f"{left:.5f},{top:.5f},{right:.5f},{bottom:.5f}"
        self._sharp = f"cover/{where}/{file_name(self._picture)}"
        self.sharpChanged.emit()

    def _size(self) -> tuple[float, float]:
        assert self._frame is not None
        return self._frame.picture_width * self._view.scale, self._frame.picture_height * self._view.scale

    def _read_place(self) -> QRectF:
        return QRectF(self._view.x, self._view.y, *self._size()) if self._frame is not None else QRectF()

    def _read_gliding(self) -> bool:
        return self._gliding

    def _read_can_draw(self) -> bool:
        return self._frame is not None and zoom.can_pan(self._frame, self._view)

    def _read_can_come_nearer(self) -> bool:
        return self._frame is not None and self._view.scale < self._frame.max_scale * 0.999

    def _read_can_go_farther(self) -> bool:
        return self._frame is not None and self._view.scale > self._frame.fit_scale * 1.001

    def _read_sharp(self) -> str:
        return self._sharp

    def _read_sharp_part(self) -> QRectF:
        return self._sharp_part

    def _read_sharp_place(self) -> QRectF:
        return self._sharp_place

    place = Property(QRectF, _read_place, notify=changed)
    gliding = Property(bool, _read_gliding, notify=changed)
    canDraw = Property(bool, _read_can_draw, notify=changed)
    canComeNearer = Property(bool, _read_can_come_nearer, notify=changed)
    canGoFarther = Property(bool, _read_can_go_farther, notify=changed)
    sharp = Property(str, _read_sharp, notify=sharpChanged)
    sharpPart = Property(QRectF, _read_sharp_part, notify=sharpChanged)
    sharpPlace = Property(QRectF, _read_sharp_place, notify=sharpChanged)
