"""Faults are told up to a number that somebody can read."""

from __future__ import annotations

import pytest

from cimaise.source import collector as module
from cimaise.source.collector import FOUND_AT_MOST, BudgetExceeded, DiagnosticCollector
from cimaise.source.diagnostic import Span
from cimaise.source.wording import listed

HERE = Span("a.yaml")


def codes(diagnostics: DiagnosticCollector) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics.found]


def test_an_error_that_fills_the_list_ends_the_reading() -> None:
    diagnostics = DiagnosticCollector()
    for _ in range(FOUND_AT_MOST - 1):
        diagnostics.error("a", "a", HERE)
    with pytest.raises(BudgetExceeded):
        diagnostics.error("b", "b", HERE)
    assert len(diagnostics.found) == FOUND_AT_MOST + 1
    assert codes(diagnostics)[-2:] == ["b", "too-many"]


def test_warnings_end_nothing_and_hide_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOUND_AT_MOST", 2)
    diagnostics = DiagnosticCollector()
    for _ in range(5):
        diagnostics.warning("a", "a", HERE)
    assert codes(diagnostics) == ["a", "a", "too-many"]
    with pytest.raises(BudgetExceeded):
        diagnostics.error("b", "b", HERE)
    assert codes(diagnostics) == ["a", "a", "too-many", "b"]


def test_words_of_a_long_list_are_compared_as_long_as_it_is_bearable() -> None:
    diagnostics, known = DiagnosticCollector(), [f"harbour-{number}" for number in range(30_000)]
    assert [diagnostics.meant("harbor-1", known) for _ in range(4)] == ["harbour-1"] * 3 + [""]


def test_a_long_list_is_cut() -> None:
    assert listed(map(str, range(21))).endswith("19 and 20")
    assert listed(map(str, range(5_000))).endswith("18, 19 and 4,980 more")
