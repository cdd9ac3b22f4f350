"""The list model: its signals report exactly the rows that have changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from cimaise.stage.bridge.rows import Rows

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex


@dataclass(frozen=True)
class Row:
    name: str
    text: str


rows = st.lists(st.builds(Row, st.sampled_from("abcdef"), st.sampled_from("xyz")), max_size=8)


@pytest.mark.parametrize("key", ["", "name"])
@given(before=rows, now=rows)
def test_its_signals_describe_every_change(key: str, before: list[Row], now: list[Row]) -> None:
    model = Rows(Row, before, key=key)
    # The model tester of Qt fails on every inconsistent signal.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    known = list(before)

    def row(at: int) -> Row:
        return Row(*(model.data(model.index(at), role) for role in model.roleNames()))

    def insert(_: QModelIndex, first: int, last: int) -> None:
        known[first:first] = [row(at) for at in range(first, last + 1)]

    def remove(_: QModelIndex, first: int, last: int) -> None:
        del known[first : last + 1]

    def change(first: QModelIndex, last: QModelIndex) -> None:
        known[first.row() : last.row() + 1] = [row(at) for at in range(first.row(), last.row() + 1)]

    model.rowsInserted.connect(insert)
    model.rowsRemoved.connect(remove)
    model.dataChanged.connect(change)
    model.change(now)
    assert known == now == [row(at) for at in range(model.rowCount())]
    assert tester.model() is model


def test_inserting_or_removing_a_row_does_not_change_the_others() -> None:
    signals: list[str] = []
    a, b, c = Row("a", "x"), Row("b", "x"), Row("c", "x")
    model = Rows(Row, [a, c], key="name")
    model.rowsInserted.connect(lambda _, first, last: signals.append(f"inserted {first}-{last}"))
    model.rowsRemoved.connect(lambda _, first, last: signals.append(f"removed {first}-{last}"))
    model.dataChanged.connect(lambda first, _: signals.append(f"changed {first.row()}"))
    model.change([a, b, c])
    model.change([a, Row("b", "y"), c])
    model.change([a, c])
    assert signals == ["inserted 1-1", "changed 1", "removed 1-1"]
