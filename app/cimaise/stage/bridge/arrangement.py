"""Places of pictures and tiles for QML: in their frames, and in the rows of a gallery and of Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

from cimaise.exhibit.model.exhibit import Fit
from cimaise.exhibit.pages.contents import PageKind
from cimaise.layout import tile_rows, wall
from cimaise.layout.crop import placement
from cimaise.stage.images.image_url import parse_picture_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.pages.page import Page
    from cimaise.stage.images.media_headers import MediaHeaders

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList = list
"""Qt's name of the type, which qmllint knows."""
_PATIENCE = 1000
"""How long a gallery waits for the proportions of all its pictures, in ms."""


@QmlElement
@QmlUncreatable("created by the program")
class GalleryProportions(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """The proportions of the pictures of one page.

    `version` is 0 until they are known, or until it would take too long: unknown ones are then neutral. It increases when
    the page must be laid out again: after an edit, not when a picture was only late, since the rows are in sight.
    """

    changed = Signal()

    def __init__(self, page: Page, headers: MediaHeaders, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._headers = page, headers
        self._version = 0
        self._edited = False
        self._values: list[float] = []
        if page.kind is PageKind.GALLERY:
            self._begin()

    def values(self) -> list[float]:
        """Width / height of the picture of each link; that of a film if the picture cannot be read or is missing."""
        return self._values

    def films(self) -> list[int]:
        """The indices of the films."""
        return [index for index, link in enumerate(self._page.links) if link.film]

    def change(self, page: Page) -> None:
        """The page was edited."""
        self._page = page
        if self._version:
            self._edited = True
            self._arrange()

    def read(self, files: frozenset[str]) -> None:
        """The headers of these files have been read."""
        if self._page.kind is not PageKind.GALLERY or files.isdisjoint(self._files()):
            return
        if not self._version:
            if self._all_known():
                self._arrange()
        elif self._edited:
            self._arrange()
        else:
            # The frames stay, but it is known now which pictures fill them.
            self._version += 1
            self.changed.emit()

    def _begin(self) -> None:
        if self._all_known():
            self._arrange()
        else:
            QTimer.singleShot(_PATIENCE, self, self._stop_waiting)

    @Slot()
    def _stop_waiting(self) -> None:
        if not self._version:
            self._arrange()

    def _arrange(self) -> None:
        sizes = [
            self._headers.size_of(link.picture.file) if link.picture else None for link in self._page.links
        ]
        self._values = [size[0] / size[1] if size else wall.FILM_PROPORTION for size in sizes]
        self._version += 1
        self.changed.emit()

    def _files(self) -> list[str]:
        return [link.picture.file for link in self._page.links if link.picture]

    def _all_known(self) -> bool:
        return self._headers.knows(self._files())

    def _read_version(self) -> int:
        return self._version

    version = Property(int, _read_version, notify=changed)


@QmlElement
@QmlUncreatable("created by the program")
class PicturePlaces(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Where pictures are shown in their frames. `headers` has their sizes, `focus_of` gives an estimated focus."""

    def __init__(
        self,
        headers: MediaHeaders,
        focus_of: Callable[[str], tuple[float, float]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headers, self._focus_of = headers, focus_of

    @Slot(str, float, float, result=str)
    def hung(self, picture: str, width: float, height: float) -> str:
        """The end of the URL of a picture in a frame on a wall: all of it if the frame would hide too much."""
        if picture == "" or min(width, height) < 1:
            return picture
        shown = parse_picture_url(picture)
        size = self._headers.size_of(shown.file)
        if size is None:
            return picture
        covers = wall.covers_frame(size[0] / size[1], width, height, may_crop=shown.fit is Fit.COVER)
        return picture.replace(shown.fit, Fit.COVER if covers else Fit.CONTAIN, 1)

    @Slot(str, float, float, result=QRectF)
    def place(self, picture: str, width: float, height: float) -> QRectF:
        """Where a picture is shown in a frame, in px of the frame; empty until it has been decoded once.

        `picture` is the end of its URL (see images/image_url.py).
        """
        return self._placement(picture, width, height, 1)

    @Slot(str, float, float, result=QRectF)
    def part(self, picture: str, width: float, height: float) -> QRectF:
        """The part of the picture that is shown there, in fractions of the picture."""
        return self._placement(picture, width, height, 0)

    def _placement(self, picture: str, width: float, height: float, which: int) -> QRectF:
        if picture == "" or min(width, height) < 1:
            return QRectF()
        shown = parse_picture_url(picture)
        size = self._headers.size_of(shown.file)
        if size is None:
            return QRectF()
        frame = (round(width), round(height))
        focus = shown.focus or self._focus_of(shown.file)
        left, top, right, bottom = placement(size, frame, focus, covers=shown.fit is Fit.COVER)[which]
        return QRectF(left, top, right - left, bottom - top)


@QmlElement
@QmlSingleton
class Wall(QObject):
    """The rows of a gallery."""

    @Slot(GalleryProportions, int, bool, float, float, float, float, result=QVariantList)
    def hang(
        self,
        proportions: GalleryProportions,
        count: int,
        upright: bool,
        width: float,
        unit: float,
        space: float,
        fold: float,
    ) -> list[QRectF]:
        """The frames of the `count` pictures of a gallery in px; none while their proportions are awaited. The other
        arguments are those of `layout.wall.hang`."""
        values = proportions.values()[:count]
        frames = wall.hang(
            values,
            portrait=upright,
            width=width,
            unit=unit,
            space=space,
            fold=fold,
            films=proportions.films(),
        )
        return [QRectF(*frame) for frame in frames]


@QmlElement
@QmlSingleton
class Tiles(QObject):
    """The rows of tiles on a page, in a grid of `columns` columns."""

    def _read_columns(self) -> int:
        return tile_rows.COLUMNS

    columns = Property(int, _read_columns, constant=True)

    @Slot(int, int, bool, result=int)
    def rowCount(self, count: int, most: int, wide_first: bool) -> int:
        """The number of rows for `count` tiles, with at most `most` in each."""
        return len(tile_rows.tile_rows(count, most, wide_first=wide_first))

    @Slot(int, int, int, bool, result=int)
    def span(self, index: int, count: int, most: int, wide_first: bool) -> int:
        """How many columns of the grid the tile at an index takes."""
        lengths = tile_rows.row_lengths(count, most, wide_first=wide_first)
        return tile_rows.COLUMNS // lengths[index] if 0 <= index < len(lengths) else tile_rows.COLUMNS
