"""How one page replaces another."""

from __future__ import annotations

import pytest

from cimaise.show.transitions import Transition, transition_to


@pytest.mark.parametrize(
    ("page", "neighbours", "transition"),
    [
        ("photos/3", ("photos/1", "photos/3"), Transition.NEXT),
        ("photos/1", ("photos/1", "photos/3"), Transition.PREVIOUS),
        ("photos", ("photos/1", "photos/3"), Transition.COVER),
        ("photos/3", None, Transition.COVER),
        ("home", ("", ""), Transition.COVER),
    ],
)
def test_pictures_next_to_each_other_slide(
    page: str, neighbours: tuple[str, str] | None, transition: Transition
) -> None:
    assert transition_to(page, neighbours) is transition
