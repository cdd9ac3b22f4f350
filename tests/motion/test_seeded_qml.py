"""The checks find faults that are seeded in the QML of a copy of the program."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from process_usage import TREE
from recording.frames import Region
from recording.light import dark_or_light, uneven_fade
from recording.repeats import repeated
from recording.transitions import record
from visitor import Visitor, visiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.process, pytest.mark.thorough]

CHANGES = {
    # A ground inside each slide that fades in over the one before.
    "components/slides/SlideLayer.qml": (
        'visible: root.titleOnly || (root.film && root.slide?.picture === "")',
        "visible: true",
    ),
    # Pages turn through black.
    "components/layout/PageCover.qml": (
        "color: root.turn.viewer || root.onDark ? Theme.ink : Theme.paper",
        'color: "black"',
    ),
}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor of the changed program."""
    folder = tmp_path_factory.mktemp("faulty")
    change(folder)
    with visiting(folder / "user", app=folder / "app") as running:
        yield running


def change(folder: Path) -> None:
    """Copy the program to a folder, and change its QML."""
    shutil.copytree(TREE / "app", folder / "app")
    for name in ("resources", "content"):
        (folder / name).symlink_to(TREE / name)
    for name, (before, after) in CHANGES.items():
        file = folder / "app/cimaise/stage/qml/Cimaise" / name
        text = file.read_text()
        assert text.count(before) == 1, name
        file.write_text(text.replace(before, after))


@repeated
def test_a_ground_that_fades_in_with_its_picture_is_found(faulty: Visitor) -> None:
    faulty.open("photos")
    faulty.tap("playSlideshow")
    faulty.wait_for("pauseSlideshow")
    faulty.wait_until_turning(False)
    faulty.tap("pauseSlideshow")
    faulty.wait_until_still()
    turn = record(faulty, lambda: faulty.tap("nextSlide"))
    assert uneven_fade(turn.shown, Region(0, 0, 1920, 600))


@repeated
def test_a_page_that_turns_through_black_is_found(faulty: Visitor) -> None:
    faulty.open("songs")
    row = next(item.name for item in faulty.items() if item.name.startswith("row-"))
    assert dark_or_light(record(faulty, lambda: faulty.tap(row)).shown, through_paper=True)
