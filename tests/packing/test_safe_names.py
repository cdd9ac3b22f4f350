from __future__ import annotations

import pytest

from cimaise.packing.messages import NameReason
from cimaise.packing.safe_names import MAX_NAME_BYTES, MAX_PART_BYTES, find_collision, name_problem


@pytest.mark.parametrize(
    "name",
    [
        *("a.md", "pictures/01.jpg", "항구.jpg", "a b, #2.jpg", "console.md", ".hidden"),
        *("a" * 200, "/".join(["a" * 199] * 5)),
    ],
)
def test_a_safe_name_is_accepted(name: str) -> None:
    assert name_problem(name) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", NameReason.EMPTY),
        ("/".join(["a" * 199] * 5) + "/a", NameReason.TOO_LONG),
        ("a" * 201, NameReason.PART_TOO_LONG),
        ("é" * 101, NameReason.PART_TOO_LONG),
        ("a\tb", NameReason.FORBIDDEN_CHARACTER),
        ("a\x85b", NameReason.FORBIDDEN_CHARACTER),
        ("a\ud800b", NameReason.FORBIDDEN_CHARACTER),
        ("a/../b", NameReason.LEAVES_FOLDER),
        ("a/./b", NameReason.LEAVES_FOLDER),
        ("a./b", NameReason.SPACE_OR_FULL_STOP),
        ("pictures/LPT1.jpg", NameReason.DEVICE),
    ],
)
def test_an_unsafe_name_is_refused(name: str, reason: NameReason) -> None:
    problem = name_problem(name)
    assert problem is not None
    assert problem.reason is reason
    assert problem.parameters.get("limit") == {
        NameReason.TOO_LONG: MAX_NAME_BYTES,
        NameReason.PART_TOO_LONG: MAX_PART_BYTES,
    }.get(reason)


@pytest.mark.parametrize(
    ("names", "collision"),
    [
        (["a", "b"], None),
        (["a.md", "A.md"], ("a.md", "A.md")),
        (["straße", "STRASSE"], ("straße", "STRASSE")),
        (["a", "a/b"], ("a", "a/b")),
        (["A/b", "a"], ("A/b", "a")),
        (["a/b/c", "a/b"], ("a/b/c", "a/b")),
        (["a/B", "a/b/c"], ("a/B", "a/b/c")),
        (["a/b", "a/c"], None),
    ],
)
def test_names_that_are_the_same_on_some_systems_collide(
    names: list[str], collision: tuple[str, str] | None
) -> None:
    assert find_collision(names) == collision
