"""Whether the long benchmark finds what grows, and only that."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from figures import Figure, report
from soak import GROWTH, Look, judged

if TYPE_CHECKING:
    from collections.abc import Sequence


def looks(*, memory: float = 0, **growing: float) -> list[Look]:
    """Two hours at ten times their speed, seen every ten seconds; `memory` (MiB) and counts grow by so much a look."""
    lot = random.Random(7)
    return [
        Look(
            10.0 * number,
            120 + memory * number + lot.choice((0, 0, 9)),
            {what: 50 + int(growing.get(what, 0) * number) + lot.choice((0, 0, 6)) for what in GROWTH},
            slides=12 * number,
            visits=0,
        )
        for number in range(72)
    ]


def growing(figures: Sequence[Figure]) -> list[str]:
    return [figure.name.partition(": ")[2] for figure in figures if not figure.kept]


def test_what_only_comes_and_goes_does_not_grow() -> None:
    assert growing(judged(looks(), "loop")) == []


def test_memory_that_grows_is_found() -> None:
    assert growing(judged(looks(memory=0.3), "loop")) == ["memory, an hour of its life"]


@pytest.mark.parametrize("what", GROWTH)
def test_what_is_more_in_the_end_is_found(what: str) -> None:
    every_look = 3.0 if what == "Python's objects" else 0.05
    assert growing(judged(looks(**{what: every_look}), "loop")) == [what]


def test_a_budget_that_is_not_kept_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    kept, missed = (
        Figure("frames", "60", "at least 55", kept=True),
        Figure("core", "70 %", "60 %", kept=False),
    )
    assert report([kept]) == 0
    assert report([kept, missed]) == 1
    assert "core   | 70 %     | 60 %        | NO" in capsys.readouterr().out
