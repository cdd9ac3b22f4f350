"""A list model for QML: rows are frozen dataclasses, roles are the names of their fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

_USER_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole; naming it would create all of Qt's enumerations before the first picture."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link to another page. `picture` is the end of an image URL (see images/image_url.py), `duration` that of a film
    in s, 0 if it is not known."""

    page: str
    title: str
    kind: str
    count: int
    heading: str
    picture: str
    number: int
    films: int
    duration: float


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A block of a body, and its place; all lengths are in em of the body's text (see text/body_spacing.py).

    `level` is the visible level of a heading, `note` the number of a footnote that begins here, and `statement` whether
    the text is large and has a line below. `runs` has a text, a style and the number of a note for each run, if the block
    has styles. A table has `rows` of cells, maps of a `text` and `runs`, and the `alignments` of its columns; a list of
    names has `groups`, maps of an `initial` and `names`.
    """

    kind: str
    level: int
    marker: str
    text: str
    runs: list[list[Any]]
    note: int
    gap: float
    indent: float
    bars: list[float]
    joined: int
    statement: bool
    markerAt: float
    rows: list[list[dict[str, Any]]]
    alignments: list[str]
    groups: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language that a visitor can choose, with its name in that language."""

    tag: str
    name: str


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many entries at the start of two sequences are equal."""
    shortest = min(len(one), len(other))
    return next((position for position in range(shortest) if one[position] != other[position]), shortest)


class Rows(QAbstractListModel):
    """Rows of one dataclass type. `key` names the field that identifies a row when its other fields change;
    without a key only equal rows are the same row.
    """

    def __init__(
        self, row_type: type, rows: Sequence[object], parent: QObject | None = None, *, key: str = ""
    ) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]
        self._rows = list(rows)
        self._key = key

    def change(self, rows: Sequence[object]) -> None:
        """Replace the rows. The delegates of rows that stay are kept, so that nothing flickers."""
        before, now = [self._identity(row) for row in self._rows], [self._identity(row) for row in rows]
        start = _common(before, now)
        end = _common(before[start:][::-1], now[start:][::-1])
        # The rows between the common start and the common end are replaced.
        old, new = len(before) - start - end, len(now) - start - end
        if new > old:
            self.beginInsertRows(QModelIndex(), start + old, start + new - 1)
            self._rows[start + old : start + old] = rows[start + old : start + new]
            self.endInsertRows()
        elif old > new:
            self.beginRemoveRows(QModelIndex(), start + new, start + old - 1)
            del self._rows[start + new : start + old]
            self.endRemoveRows()
        for position, row in enumerate(rows):
            if self._rows[position] != row:
                self._rows[position] = row
                self.dataChanged.emit(self.index(position), self.index(position))

    def unknown(self, rows: Sequence[object]) -> tuple[list[int], list[int]]:
        """The positions of the rows that are not among `rows`, and of those of `rows` that are not here."""
        return (
            [position for position, row in enumerate(self._rows) if row not in rows],
            [position for position, row in enumerate(rows) if row not in self._rows],
        )

    def _identity(self, row: object) -> object:
        return getattr(row, self._key) if self._key else row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of rows; 0 below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - any field
        """The field of a row that a role names."""
        position = role - _USER_ROLE
        if not index.isValid() or not 0 <= position < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[position])

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields' names, in their order."""
        return {_USER_ROLE + position: QByteArray(name.encode()) for position, name in enumerate(self._names)}
