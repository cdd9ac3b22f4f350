from __future__ import annotations

import pytest

from cimaise.packing.messages import NameReason
from cimaise.packing.safe_names import find_collision, name_problem


@pytest.mark.parametrize("name", ["a.md", "pictures/01.jpg", "항구.jpg", "a b, #2.jpg", "console.md"])
def test_a_safe_name_is_accepted(name: str) -> None:
    assert name_problem(name) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", NameReason.EMPTY),
        ("a/" * 600, NameReason.TOO_LONG),
        ("a" * 201, NameReason.PART_TOO_LONG),
        ("a\tb", NameReason.FORBIDDEN_CHARACTER),
        ("a/../b", NameReason.LEAVES_FOLDER),
        ("a./b", NameReason.SPACE_OR_FULL_STOP),
        ("pictures/LPT1.jpg", NameReason.DEVICE),
    ],
)
def test_an_unsafe_name_is_refused(name: str, reason: NameReason) -> None:
    problem = name_problem(name)
    assert problem is not None
    assert problem.reason is reason


@pytest.mark.parametrize(
    ("names", "collision"),
    [
        (["a", "b"], None),
        (["a.md", "A.md"], ("a.md", "A.md")),
        (["straße", "STRASSE"], ("straße", "STRASSE")),
        (["a", "a/b"], ("a", "a/b")),
        (["A/b", "a"], ("A/b", "a")),
    ],
)
def test_names_that_are_the_same_on_some_systems_collide(
    names: list[str], collision: tuple[str, str] | None
) -> None:
    assert find_collision(names) == collision
