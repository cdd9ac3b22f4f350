from __future__ import annotations

import pytest

from cimaise.source.wording import (
    counted,
    did_you_mean,
    file_size,
    listed,
    nearest,
    quoted,
    with_article,
)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("tilte", "title"),
        ("Title", "title"),
        ("titles", "title"),
        ("TITEL", "title"),
        ("on-home", "on_home"),
        ("year", ""),
        ("", ""),
    ],
)
def test_nearest(word: str, near: str) -> None:
    assert nearest(word, ("title", "on_home", "text")) == near
    assert did_you_mean(nearest(word, ("title", "on_home", "text"))) == (
        f"; did you mean '{near}'?" if near else ""
    )


def test_listed() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(("a", "b"), "or") == "a or b"


def test_quoted_input_is_on_one_line_and_shortened() -> None:
    assert quoted("a\n  b") == "'a b'"
    assert quoted("a" * 60) == f"'{'a' * 60}'"
    assert quoted("a" * 61) == quoted("a" * 100) == f"'{'a' * 60}…'"


def test_a_long_list_is_shortened() -> None:
    assert listed(map(str, range(21))).endswith("19 and 20")
    assert listed(map(str, range(5_000))).endswith("18, 19 and 4,980 more")


def test_counted() -> None:
    assert [counted(number, "error") for number in (0, 1, 1204)] == ["0 errors", "1 error", "1,204 errors"]
    assert [counted(number, "entry", "entries") for number in (1, 2)] == ["1 entry", "2 entries"]


def test_file_sizes() -> None:
    assert [file_size(n) for n in (1, 512, 999)] == ["1 byte", "512 bytes", "999 bytes"]
    assert [file_size(n) for n in (1000, 1999, 200_000, 999_999)] == ["1 kB", "1 kB", "200 kB", "999 kB"]
    assert [file_size(n) for n in (1_000_000, 2_999_999)] == ["1 MB", "2 MB"]


def test_articles() -> None:
    assert [with_article(noun) for noun in ("song", "exhibit", "")] == ["a song", "an exhibit", "a "]
