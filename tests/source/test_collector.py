"""The collector keeps diagnostics up to a limit."""

from __future__ import annotations

import pytest

from cimaise.source import collector as module
from cimaise.source.collector import FOUND_AT_MOST, BudgetExceeded, DiagnosticCollector
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.message import Reason
from cimaise.source.messages import CollectorAdvice, CollectorReason

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
    message, advice = CollectorReason.TOO_MANY(limit=FOUND_AT_MOST), CollectorAdvice.FIX_SOME()
    assert diagnostics.found[-1] == Diagnostic("too-many", message, HERE, Severity.WARNING, help=advice)


def test_warnings_do_not_stop_reading_and_do_not_hide_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOUND_AT_MOST", 2)
    diagnostics = DiagnosticCollector()
    for _ in range(5):
        diagnostics.warning("a", ExampleReason.A(), HERE)
    assert codes(diagnostics) == ["a", "a", "too-many"]
    with pytest.raises(BudgetExceeded):
        diagnostics.error("b", ExampleReason.B(), HERE)
    assert codes(diagnostics) == ["a", "a", "too-many", "b"]


def test_suggestions_stop_at_the_limit_of_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_COMPARED_AT_MOST", 6)
    diagnostics, known = DiagnosticCollector(), ["harbour", "letters"]
    assert [diagnostics.suggestion("harbor", known) for _ in range(5)] == ["harbour"] * 3 + ["", ""]
    assert diagnostics.found == []


def test_a_word_that_is_similar_to_none_has_no_suggestion() -> None:
    assert DiagnosticCollector().suggestion("year", ["harbour", "letters"]) == ""


def test_an_error_and_a_warning_have_a_label_and_advice() -> None:
    diagnostics = DiagnosticCollector()
    diagnostics.error("a", ExampleReason.A(), HERE, ExampleReason.B(), ExampleReason.A())
    diagnostics.warning("b", ExampleReason.B(), HERE, ExampleReason.A(), ExampleReason.B())
    assert diagnostics.found == [
        Diagnostic("a", ExampleReason.A(), HERE, Severity.ERROR, ExampleReason.B(), ExampleReason.A()),
        Diagnostic("b", ExampleReason.B(), HERE, Severity.WARNING, ExampleReason.A(), ExampleReason.B()),
    ]
