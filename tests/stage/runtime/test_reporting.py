"""Diagnostics of successive readings: logged for the operator, and shown in a bar over the window for the curator."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.stage.runtime.reporting import DiagnosticReporter, Notice

if TYPE_CHECKING:
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit

FOLDER = Path("my-exhibit")


def diagnostic(message: str, line: int, code: str = "unknown-key", file: str = "songs.yaml") -> Diagnostic:
    return Diagnostic(code, message, Span(f"my-exhibit/{file}", line))


MISSPELT, MISSING = (
    diagnostic("'tilte' is not a field of a song", 12),
    diagnostic("no 'title'", 11, "missing-key"),
)


def test_a_diagnostic_is_logged_once_while_it_persists(caplog: pytest.LogCaptureFixture) -> None:
    reporter = DiagnosticReporter()
    reporter.report([MISSPELT, MISSPELT])
    reporter.report([diagnostic("'tilte' is not a field of a song", 14), MISSPELT, MISSING])
    assert len(caplog.messages) == 3
    assert caplog.records[0].levelno == logging.ERROR
    reporter.report([])
    reporter.report([MISSPELT])
    assert len(caplog.messages) == 4


def test_a_diagnostic_that_was_reported_at_the_start_is_not_logged_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    DiagnosticReporter([MISSPELT]).report([MISSPELT])
    assert caplog.messages == []


def notice_for(*diagnostics: Diagnostic) -> tuple[str, ...]:
    notice = Notice()
    notice.show(FOLDER, diagnostics)
    return tuple(str(notice.property(name)) for name in ("position", "text", "more"))


def test_the_notice_shows_the_first_error_to_fix_and_the_number_of_others() -> None:
    message = "'tilte' is not a field of a song"
    assert notice_for(MISSING, MISSPELT) == ("songs.yaml:12", message, "and 1 more")
    assert notice_for(MISSPELT) == ("songs.yaml:12", message, "")
    assert notice_for() == ("", "", "")
    assert notice_for(Diagnostic("remark", "it is not read", Span("x"), Severity.WARNING)) == ("", "", "")
    missing = Diagnostic("no-exhibit", "folder not found", Span("my-exhibit"), help="name the folder")
    assert notice_for(missing) == ("my-exhibit:1", "folder not found; name the folder", "")


@pytest.mark.parametrize("size", [(1280, 720), (600, 1024)])
def test_over_a_window_the_bar_has_one_line_and_covers_nothing(
    open_window: OpenWindow, bundled: Exhibit, size: tuple[int, int]
) -> None:
    driver = open_window(bundled, size)
    driver.open("songs")
    assert driver.all("noticeText") == []
    long = diagnostic(
        "this text is much wider than any window, so its end is replaced by an ellipsis " * 3, 12
    )
    driver.exhibit_window.notice.show(FOLDER, [long, MISSPELT])
    driver.settle()
    driver.window.grabWindow()
    assert driver.find("noticePosition").property("text") == "songs.yaml:12"
    text, more = driver.find("noticeText"), driver.find("noticeMore")
    assert text.property("truncated") is True
    assert more.mapToScene(QPointF()).x() + more.width() <= size[0]
    assert more.property("truncated") is False
    # The bar stays in the margin above the text of the page.
    assert text.parentItem().parentItem().height() <= driver.find("pageTitle").mapToScene(QPointF()).y()
    driver.exhibit_window.notice.show(FOLDER, [])
    assert driver.all("noticeText") == []


def test_over_a_full_screen_window_there_is_no_bar(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, full_screen=True)
    driver.exhibit_window.notice.show(FOLDER, [MISSPELT])
    driver.settle()
    assert driver.all("noticeText") == []
