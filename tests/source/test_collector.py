"""The collector keeps diagnostics up to a limit."""

from __future__ import annotations

import pytest

from cimaise.source import collector as module
from cimaise.source.collector import FOUND_AT_MOST, BudgetExceeded, DiagnosticCollector
from cimaise.source.diagnostic import Span
from cimaise.source.message import Reason
from cimaise.source.messages import CollectorReason

HERE = Span("a.yaml")


class ExampleReason(Reason):
    A = "a"
    B = "b"


def codes(diagnostics: DiagnosticCollector) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics.found]


def test_an_error_at_the_limit_stops_reading() -> None:
    diagnostics = DiagnosticCollector()
    for _ in range(FOUND_AT_MOST - 1):
        diagnostics.error("a", ExampleReason.A(), HERE)
    with pytest.raises(BudgetExceeded):
        diagnostics.error("b", ExampleReason.B(), HERE)
    assert len(diagnostics.found) == FOUND_AT_MOST + 1
    assert codes(diagnostics)[-2:] == ["b", "too-many"]
    assert diagnostics.found[-1].message == CollectorReason.TOO_MANY(limit=FOUND_AT_MOST)


def test_warnings_do_not_stop_reading_and_do_not_hide_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOUND_AT_MOST", 2)
    diagnostics = DiagnosticCollector()
    for _ in range(5):
        diagnostics.warning("a", ExampleReason.A(), HERE)
    assert codes(diagnostics) == ["a", "a", "too-many"]
    with pytest.raises(BudgetExceeded):
        diagnostics.error("b", ExampleReason.B(), HERE)
    assert codes(diagnostics) == ["a", "a", "too-many", "b"]


def test_suggestions_stop_after_too_many_comparisons() -> None:
    diagnostics, known = DiagnosticCollector(), [f"harbour-{number}" for number in range(30_000)]
    assert [diagnostics.suggestion("harbor-1", known) for _ in range(4)] == ["harbour-1"] * 3 + [""]
