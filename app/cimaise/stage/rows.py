"""The one list model: rows are frozen dataclasses, roles are the names of their fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

_USER_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole; naming it would make all of Qt's enumerations before the first picture."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A way to another page, as a delegate shows it. `picture` is a picture's name for the provider."""

    page: str
    title: str
    kind: str
    count: int
    heading: str
    picture: str
    number: int
    films: int


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A block of a body. `styled` is our own escaped mark-up where the block has emphasis, else empty."""

    kind: str
    level: int
    marker: str
    text: str
    styled: str


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language the visitor can choose, under its own name."""

    tag: str
    name: str


class Rows(QAbstractListModel):
    """A list of dataclasses of one type for QML; never changes in place, a new page brings a new one."""

    def __init__(self, row_type: type, rows: Sequence[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]
        self._rows = list(rows)

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
