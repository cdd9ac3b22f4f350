"""The list model: whatever its rows become, those who show them hear exactly what changed."""

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
def test_who_follows_its_signals_knows_its_rows(key: str, before: list[Row], now: list[Row]) -> None:
    model = Rows(Row, before, key=key)
    # Qt's own test of a model fails on every signal that does not fit.
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


def test_what_comes_or_goes_in_the_middle_leaves_the_others_alone() -> None:
    heard: list[str] = []
    a, b, c = Row("a", "x"), Row("b", "x"), Row("c", "x")
    model = Rows(Row, [a, c], key="name")
    model.rowsInserted.connect(lambda _, first, last: heard.append(f"came {first}-{last}"))
    model.rowsRemoved.connect(lambda _, first, last: heard.append(f"went {first}-{last}"))
    model.dataChanged.connect(lambda first, _: heard.append(f"changed {first.row()}"))
    model.change([a, b, c])
    model.change([a, Row("b", "y"), c])
    model.change([a, c])
    assert heard == ["came 1-1", "changed 1", "went 1-1"]
