"""One slide as QML sees it: its pictures or its film, how they are shown, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.stage.bridge.slide_look import SlideLook
from cimaise.stage.images.image_url import hanging_url, slide_url

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.exhibit.pages.slide_content import SlideContent
    from cimaise.layout.words_zone import Zone

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_STEP = 2
"""How far the words move in one step of a placement, in the layout's units."""


@QmlElement
@QmlUncreatable("created by the program")
class SlideView(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One slide. `placement` is the position of its words, in steps to the side and up, and `invitation` asks a
    passer-by to touch the screen; only the attract loop uses them. With `estimates` a picture without the author's focus
    is cropped around the estimated one: not before the program knows how to estimate.
    """

    changed = Signal()

    def __init__(
        self,
        key: str,
        content: SlideContent,
        parent: QObject | None = None,
        *,
        placement: tuple[int, int] = (0, 0),
        invitation: str = "",
        estimates: bool = True,
    ) -> None:
        super().__init__(parent)
        self.key, self.estimates = key, estimates
        self._look = SlideLook()
        self._content = content
        self._placement, self._invitation = placement, invitation

    @property
    def content(self) -> SlideContent:
        """What the slide shows, as data."""
        return self._content

    @property
    def look(self) -> SlideLook:
        """How it is shown."""
        return self._look

    def change(self, content: SlideContent) -> None:
        """Replace the content of the same slide."""
        if content != self._content:
            self._content = content
            self.changed.emit()

    def set_look(self, look: SlideLook) -> None:
        """Set how it is shown."""
        if look != self._look:
            self._look = look
            self.changed.emit()

    def _pictures(self) -> list[Picture]:
        pictures = (self._content.picture, self._content.partner if self._look.is_pair else None)
        return [picture for picture in pictures if picture is not None]

    def _read_picture(self) -> str:
        picture, look = self._content.picture, self._look
        if picture is None or not (look.is_known or self._content.film):
            return ""
        if look.hanging is not None:
            return hanging_url(self._pictures(), look.hanging)
        return slide_url(picture, look.focus)

    def _read_hung(self) -> bool:
        return self._look.hanging is not None

    def _read_pair(self) -> bool:
        return self._look.is_pair

    def _read_light(self) -> bool:
        return self._look.light

    def _read_beside(self) -> bool:
        return self._look.hanging is not None and self._look.hanging.beside

    def _read_first_print(self) -> QRectF:
        return _rect(self._look.prints[0]) if self._look.prints else QRectF()

    def _read_second_print(self) -> QRectF:
        return _rect(self._look.prints[1]) if self._look.is_pair else QRectF()

    def _read_wall(self) -> QRectF:
        return _rect(self._look.wall)

    def _read_text_area(self) -> QRectF:
        return _rect(self._look.zone)

    def _read_title_lines(self) -> int:
        return self._look.title_lines

    def _read_origin(self) -> QPointF:
        return QPointF(*self._look.origin)

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

    def _read_partner_caption(self) -> str:
        return self._content.partner_caption if self._look.is_pair else ""

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
    hung = Property(bool, _read_hung, notify=changed)
    pair = Property(bool, _read_pair, notify=changed)
    light = Property(bool, _read_light, notify=changed)
    beside = Property(bool, _read_beside, notify=changed)
    wall = Property(QRectF, _read_wall, notify=changed)
    firstPrint = Property(QRectF, _read_first_print, notify=changed)
    secondPrint = Property(QRectF, _read_second_print, notify=changed)
    textArea = Property(QRectF, _read_text_area, notify=changed)
    titleLines = Property(int, _read_title_lines, notify=changed)
    zoomOrigin = Property(QPointF, _read_origin, notify=changed)
    film = Property(str, _read_film, notify=changed)
    plate = Property(bool, _read_plate, notify=changed)
    title = Property(str, _read_title, notify=changed)
    overline = Property(str, _read_overline, notify=changed)
    caption = Property(str, _read_caption, notify=changed)
    partnerCaption = Property(str, _read_partner_caption, notify=changed)
    kind = Property(str, _read_kind, notify=changed)
    number = Property(int, _read_number, notify=changed)
    count = Property(int, _read_count, notify=changed)
    driftX = Property(int, _read_drift_x, constant=True)
    driftY = Property(int, _read_drift_y, constant=True)
    invitation = Property(str, _read_invitation, constant=True)
    language = Property(str, _read_language, notify=changed)
    rightToLeft = Property(bool, _read_right_to_left, notify=changed)


def _rect(zone: Zone) -> QRectF:
    left, top, right, bottom = zone
    return QRectF(left, top, right - left, bottom - top)
