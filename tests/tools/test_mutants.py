"""The figures that tools/mutants.py prints, and the list of survivors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import mutants
import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The outcomes of five mutants."""
    monkeypatch.setattr(mutants, "COPY", tmp_path)
    outcomes = {
        "cimaise.show.visit.x_initial__mutmut_1": "killed",
        "cimaise.show.visit.x_initial__mutmut_2": "killed",
        "cimaise.show.visit.x_initial__mutmut_3": "survived",
        "cimaise.show.session.x_run__mutmut_1": "timeout",
        "cimaise.source.files.x_read__mutmut_1": "survived",
    }
    (tmp_path / "results.txt").write_text(
        "".join(f"{name} {outcome}\n" for name, outcome in outcomes.items())
    )
    (tmp_path / "mutants.json").write_text(json.dumps({name: f"-a\n+{name[-1]}" for name in outcomes}))


def test_the_figures_of_each_package_and_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.print_figures() == 3 / 5
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[1] == ["show", "4", "2", "1", "1", "75.0%"]
    assert lines[2] == ["packing", "0", "0", "0", "0", "0.0%"]
    assert lines[-1] == ["total", "5", "2", "1", "2", "60.0%"]


def test_the_survivors_are_listed_with_their_differences(capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main(["--list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        *("cimaise.show.visit.x_initial__mutmut_3", "-a", "+3", ""),
        *("cimaise.source.files.x_read__mutmut_1", "-a", "+1", ""),
    ]
