"""The page of a room of works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit


def cover_widths(open_window: OpenWindow, folder: Path, count: int) -> list[float]:
    """The widths of the covers in a room with this number of works, in px."""
    works = ", ".join(f"{{id: w{number}, title: A Letter}}" for number in range(count))
    folder.mkdir()
    (folder / "exhibit.yaml").write_text(
        "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n"
        f"  - {{id: letters, kind: works, title: Letters, works: [{works}]}}\n"
    )
    exhibit = read(folder).exhibit
    driver = open_window(exhibit)
    driver.open("letters")
    return [driver.all(f"row-letters/w{number}")[0].width() for number in range(count)]


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_covers_are_not_wider_than_three(
    open_window: OpenWindow, tmp_path: Path, count: int
) -> None:
    few = cover_widths(open_window, tmp_path / "few", count)
    three = cover_widths(open_window, tmp_path / "three", 3)
    assert max(few) - min(three) < 2


def test_the_next_work_is_in_sight_below_a_title_of_three_lines(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled, (1280, 720))
    driver.open("works/founding-and-development")
    assert not driver.all("scrollDown")
    assert driver.all("nextCard")
