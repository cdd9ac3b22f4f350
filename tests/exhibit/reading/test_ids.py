from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.exhibit.conftest import ReadExhibit, codes, valid

from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path


def test_ids_are_made_from_titles(read_exhibit: ReadExhibit) -> None:
    rooms = "".join(
        f"  - {{kind: text, title: {title}, text: A{more}}}\n"
        for title, more in [
            ("Mother’s Café", ""),
            ("Mother's cafe!", ""),
            ("항구", ""),
            ("Home", ""),
            ("Harbour", ", id: sea"),
            ("Sea", ""),
            ("a" * 70, ""),
            ("a" * 70, ""),
        ]
    )
    ids = [room.id for room in valid(read_exhibit(rooms)).rooms]
    assert ids == ["mothers-cafe", "mothers-cafe-2", "3", "home-2", "sea", "sea-2", "a" * 64, "a" * 62 + "-2"]


def test_ids_are_unique_only_within_a_room(read_exhibit: ReadExhibit) -> None:
    exhibit = valid(read_exhibit("".join(f"  - {{kind: songs, title: {t}, songs: [A, A]}}\n" for t in "BC")))
    assert [song.id for room in exhibit.rooms for song in getattr(room, "songs", ())] == ["a", "a-2"] * 2


def test_ids_of_many_entries_with_the_same_title(tmp_path: Path) -> None:
    """The time is linear: with quadratic time, this test would not finish."""
    songs = "".join("      - The Sea\n" for _ in range(20_000))
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n"
        f"  - id: songs\n    kind: songs\n    title: Songs\n    songs:\n{songs}"
    )
    (room,) = valid(read(tmp_path)).rooms
    ids = [song.id for song in entries_of(room)]
    assert len(set(ids)) == 20_000
    assert (ids[0], ids[1], ids[-1]) == ("the-sea", "the-sea-2", "the-sea-20000")


@pytest.mark.parametrize("invalid", ["A", "-a", "a_b", "a/b", "a" * 65, "é", "a b"])
def test_invalid_ids(read_exhibit: ReadExhibit, invalid: str) -> None:
    assert codes(read_exhibit(f"  - {{id: {invalid}, kind: text, title: A, text: B}}\n")) == ["bad-id"]
