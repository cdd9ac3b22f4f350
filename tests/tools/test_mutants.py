"""The figures that tools/mutants.py prints, from results as mutmut stores them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import mutants
import pytest

if TYPE_CHECKING:
    from pathlib import Path

KILLED, SURVIVED, WITHOUT_TESTS, TIMED_OUT, NOT_TESTED = 1, 0, 33, -24, None


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The results for the modules of a package."""
    monkeypatch.setattr(mutants, "WORK", tmp_path)
    folder = tmp_path / "mutants/src/cimaise/show"
    folder.mkdir(parents=True)
    for name, statuses in (
        ("visit", [KILLED, KILLED, SURVIVED, TIMED_OUT]),
        ("session", [KILLED, WITHOUT_TESTS, NOT_TESTED]),
    ):
        content = {"exit_code_by_key": {f"{name}.x_{at}": status for at, status in enumerate(statuses)}}
        (folder / f"{name}.py.meta").write_text(json.dumps(content))
    return folder


@pytest.mark.usefixtures("results")
def test_the_figures_of_each_package_and_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.print_figures() == 4 / 7
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[1] == ["show", "7", "3", "1", "2", "1", "57.1%"]
    assert lines[2] == ["packing", "0", "0", "0", "0", "0", "0.0%"]
    assert lines[-1] == ["total", *lines[1][1:]]


def test_all_that_were_not_killed_are_tested_again(results: Path) -> None:
    mutants._forget_survivors()
    content = json.loads((results / "visit.py.meta").read_text())
    assert list(content["exit_code_by_key"].values()) == [KILLED, KILLED, NOT_TESTED, NOT_TESTED]
