"""One slide as QML sees it: its picture or film, how the picture moves, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QSizeF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.layout.slide_motion import SlideMotion
from cimaise.stage.images.image_url import slide_url

if TYPE_CHECKING:
    from cimaise.exhibit.pages.slide_content import SlideContent

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_STEP = 2
"""How far the words move in one step of a placement, in the layout's units."""


@QmlElement
@QmlUncreatable("created by the program")
class SlideView(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One slide. `placement` is the position of its words, in steps to the side and up, and `invitation` asks a
    passer-by to touch the screen; only the attract loop uses them. `may_pan` is whether the picture may be panned: if
    not, it begins as in every other frame of this size."""

    changed = Signal()

    def __init__(
        self,
        key: str,
        content: SlideContent,
        parent: QObject | None = None,
        *,
        placement: tuple[int, int] = (0, 0),
        invitation: str = "",
        may_pan: bool = True,
    ) -> None:
        super().__init__(parent)
        self.key, self.may_pan = key, may_pan
        self._motion = SlideMotion()
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

    @property
    def pans(self) -> bool:
        """Whether the picture is panned."""
        return self._motion.part is not None

    def move(self, motion: SlideMotion) -> None:
        """Set how the picture moves."""
        if motion != self._motion:
            self._motion = motion
            self.changed.emit()

    def _read_picture(self) -> str:
        return slide_url(self._content.picture, self._motion.part)

    def _read_panned(self) -> bool:
        return self.pans

    def _read_origin(self) -> QPointF:
        return QPointF(*self._motion.origin)

    def _read_extent(self) -> QSizeF:
        return QSizeF(*self._motion.extent)

    def _read_pan_from(self) -> QPointF:
        return QPointF(*self._motion.pan_from)

    def _read_pan_to(self) -> QPointF:
        return QPointF(*self._motion.pan_to)

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

    def _read_drift_x(self) -> int:
        return _STEP * self._placement[0]

    def _read_drift_y(self) -> int:
        return _STEP * self._placement[1]

    def _read_invitation(self) -> str:
        return self._invitation

    def _read_language(self) -> str:
        return self._content.language

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._content.language)

    picture = Property(str, _read_picture, notify=changed)
    panned = Property(bool, _read_panned, notify=changed)
    zoomOrigin = Property(QPointF, _read_origin, notify=changed)
    extent = Property(QSizeF, _read_extent, notify=changed)
    panFrom = Property(QPointF, _read_pan_from, notify=changed)
    panTo = Property(QPointF, _read_pan_to, notify=changed)
    film = Property(str, _read_film, notify=changed)
    plate = Property(bool, _read_plate, notify=changed)
    title = Property(str, _read_title, notify=changed)
    overline = Property(str, _read_overline, notify=changed)
    caption = Property(str, _read_caption, notify=changed)
    kind = Property(str, _read_kind, notify=changed)
    number = Property(int, _read_number, notify=changed)
    count = Property(int, _read_count, notify=changed)
    driftX = Property(int, _read_drift_x, constant=True)
    driftY = Property(int, _read_drift_y, constant=True)
    invitation = Property(str, _read_invitation, constant=True)
    language = Property(str, _read_language, notify=changed)
    rightToLeft = Property(bool, _read_right_to_left, notify=changed)
