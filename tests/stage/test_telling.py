"""What the operator, and a curator at a desk, are told of an exhibit that is read again and again."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.stage.runtime.reporting import DiagnosticReporter, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]

FOLDER = Path("my-exhibit")


def fault(message: str, line: int, code: str = "unknown-key", file: str = "songs.yaml") -> Diagnostic:
    return Diagnostic(code, message, Span(f"my-exhibit/{file}", line))


TILTE, MISSING = fault("'tilte' is not a field of a song", 12), fault("no 'title'", 11, "missing-key")


def test_a_problem_is_told_once_for_as_long_as_it_is_there(caplog: pytest.LogCaptureFixture) -> None:
    teller = DiagnosticReporter()
    teller.tell([TILTE, TILTE])
    teller.tell([fault("'tilte' is not a field of a song", 14), TILTE, MISSING])
    assert len(caplog.messages) == 3
    assert caplog.records[0].levelno == logging.ERROR
    teller.tell([])
    teller.tell([TILTE])
    assert len(caplog.messages) == 4


def test_what_was_told_when_the_program_started_is_not_told_again(caplog: pytest.LogCaptureFixture) -> None:
    DiagnosticReporter([TILTE]).tell([TILTE])
    assert caplog.messages == []


def told(*diagnostics: Diagnostic) -> tuple[str, ...]:
    notice = Notice()
    notice.show(FOLDER, diagnostics)
    return tuple(str(notice.property(name)) for name in ("place", "text", "more"))


def test_the_notice_names_what_is_to_be_mended_first_and_how_much_more_there_is() -> None:
    misspelt = "'tilte' is not a field of a song"
    assert told(MISSING, TILTE) == ("songs.yaml:12", misspelt, "and 1 more")
    assert told(TILTE) == ("songs.yaml:12", misspelt, "")
    assert told() == ("", "", "")
    assert told(Diagnostic("remark", "it is not read", Span("x"), Severity.WARNING)) == ("", "", "")
    gone = Diagnostic("no-exhibit", "there is no such folder", Span("my-exhibit"), help="name the folder")
    assert told(gone) == ("my-exhibit:1", "there is no such folder; name the folder", "")


@pytest.mark.parametrize("size", [(1280, 720), (600, 1024)])
def test_over_a_window_the_bar_says_it_in_one_line_and_takes_no_touch(
    house: Make, bundled: Exhibit, size: tuple[int, int]
) -> None:
    one = house(bundled, size)
    one.open("songs")
    assert one.all("noticeText") == []
    long = fault("this is far longer than any window is wide, and so it has an end of its own " * 3, 12)
    one.stage.notice.show(FOLDER, [long, TILTE])
    one.settle()
    one.window.grabWindow()
    assert one.find("noticePlace").property("text") == "songs.yaml:12"
    text, more = one.find("noticeText"), one.find("noticeMore")
    assert text.property("truncated") is True
    assert more.mapToScene(QPointF()).x() + more.width() <= size[0]
    assert more.property("truncated") is False
    # It stays in the margin over the page's own words.
    assert text.parentItem().parentItem().height() <= one.find("pageTitle").mapToScene(QPointF()).y()
    one.stage.notice.show(FOLDER, [])
    assert one.all("noticeText") == []


def test_on_a_wall_there_is_no_bar(house: Make, bundled: Exhibit) -> None:
    one = house(bundled, whole=True)
    one.stage.notice.show(FOLDER, [TILTE])
    one.settle()
    assert one.all("noticeText") == []
