"""The soak test detects growth and reports no false growth."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from results import EXCEEDED, Result, report
from soak import MAX_GROWTH, Sample, evaluate

if TYPE_CHECKING:
    from collections.abc import Sequence


def samples(*, memory: float = 0, **growing: float) -> list[Sample]:
    """Two hours at ten times the speed, sampled every ten seconds. `memory` (MiB) and counts grow by this per sample."""
    rng = random.Random(7)
    return [
        Sample(
            10.0 * number,
            120 + memory * number + rng.choice((0, 0, 9)),
            {kind: 50 + int(growing.get(kind, 0) * number) + rng.choice((0, 0, 6)) for kind in MAX_GROWTH},
            slides=12 * number,
            visits=0,
        )
        for number in range(72)
    ]


def names_of_growth(results: Sequence[Result]) -> list[str]:
    return [result.name.partition(": ")[2] for result in results if not result.within_budget]


def test_fluctuation_is_not_growth() -> None:
    assert names_of_growth(evaluate(samples(), "loop")) == []


def test_growing_memory_is_detected() -> None:
    assert names_of_growth(evaluate(samples(memory=0.3), "loop")) == ["memory per hour of kiosk time"]


@pytest.mark.parametrize("kind", MAX_GROWTH)
def test_a_growing_count_is_detected(kind: str) -> None:
    per_sample = 3.0 if kind == "Python objects" else 0.05
    assert names_of_growth(evaluate(samples(**{kind: per_sample}), "loop")) == [kind]


def test_an_exceeded_budget_returns_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    within, exceeded = (
        Result("frames", "60", "at least 55", within_budget=True),
        Result("core", "70 %", "60 %", within_budget=False),
    )
    assert report([within]) == 0
    assert report([within, exceeded]) == EXCEEDED
    assert "core      | 70 %     | 60 %        | NO" in capsys.readouterr().out
