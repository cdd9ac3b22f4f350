"""One recorded turn of a page, in the tests of every day: the recorder and the checks work on the real program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recording.repeats import repeated
from recording.transitions import faults_of, record
from visitor import visiting

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.process


@repeated
def test_a_row_opens_its_page(tmp_path: Path) -> None:
    with visiting(tmp_path) as visitor:
        visitor.open("songs")
        row = next(item.name for item in visitor.items() if item.name.startswith("row-"))
        turn = record(visitor, lambda: visitor.tap(row), sheet="row-to-page")
    assert len(turn.shown.frames) > 2
    assert faults_of(turn, through_paper=True, constant="dockTextSize") == {}
