"""Places of pictures and tiles for QML: the rows of a gallery, and of Home."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from cimaise.layout import tile_rows, wall
from cimaise.stage.bridge.pageview import PageView

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList = list
"""Qt's name of the type, which qmllint knows."""


@QmlElement
@QmlSingleton
class Wall(QObject):
    """The rows of a gallery."""

    @Slot(PageView, int, bool, float, float, float, float, result=QVariantList)
    def hang(
        self,
        page: PageView,
        count: int,
        upright: bool,
        width: float,
        unit: float,
        space: float,
        fold: float,
    ) -> list[QRectF]:
        """The frames of the `count` pictures of a gallery in px; the other arguments are those of `layout.wall.hang`."""
        proportions = page.proportions()[:count]
        frames = wall.hang(proportions, portrait=upright, width=width, unit=unit, space=space, fold=fold)
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
