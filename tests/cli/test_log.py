from __future__ import annotations

import io
import logging
import re
import sys
from typing import TYPE_CHECKING

import pytest

from cimaise import log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """The lines of the log since its start, without pytest's handlers."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers.clear()
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    log.start()
    yield lambda: stream.getvalue().splitlines()
    root.handlers[:] = before
    root.setLevel(level)


def test_a_record_is_one_line_with_its_time_in_utc(lines: Callable[[], list[str]]) -> None:
    logging.getLogger("cimaise.stage").info("The exhibit is closed.")
    (line,) = lines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO The exhibit is closed\.", line)


def test_a_message_of_several_lines_is_one_line(lines: Callable[[], list[str]]) -> None:
    logging.getLogger("cimaise.qt").warning("Main.qml:3: first\n    second\r\n\nthird\u2028fourth")
    (line,) = lines()
    assert line.endswith("WARNING Main.qml:3: first | second | third | fourth")


def test_a_traceback_is_one_line(lines: Callable[[], list[str]]) -> None:
    try:
        raise ValueError("no\nsuch room")
    except ValueError:
        logging.getLogger("cimaise.stage").exception("Unhandled exception.")
    (line,) = lines()
    assert "ERROR Unhandled exception. | Traceback" in line
    assert line.endswith("ValueError: no | such room")


def test_control_characters_are_replaced(lines: Callable[[], list[str]]) -> None:
    logging.getLogger("cimaise.stage").warning("pictures/\x1b[2Jhill.jpg, 산 und\xa0Meer")
    (line,) = lines()
    assert line.endswith("pictures/\N{REPLACEMENT CHARACTER}[2Jhill.jpg, 산 und\xa0Meer")


def test_records_below_warning_can_be_left_out(lines: Callable[[], list[str]]) -> None:
    log.only_warnings()
    logging.getLogger("cimaise.stage").info("The visit ended.")
    assert lines() == []
