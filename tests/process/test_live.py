"""An exhibit edited beside the running program: what was saved is on the screen, and nothing of a visit is lost."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import Kiosk, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Start

pytestmark = pytest.mark.process

CONTENT = Path(__file__).parents[2] / "content"
LEFT, TOP, WIDTH, HEIGHT = 320, 180, 1280, 720
"""Where the window lies."""
SOON = 8.0
"""How long a saved change may take to be on the screen of a busy machine, in seconds."""
BAR = (LEFT + WIDTH - 40, TOP + 4)
"""A place that the bar at the window's top edge covers, beside its words."""
PAPER, INK = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)


def column(kiosk: Kiosk, *, words: bool) -> list[tuple[int, int, int]]:
    """What is on show where the text is, or where the page's title stands."""
    across = range(LEFT + 640, LEFT + WIDTH - 120, 3) if words else range(LEFT + 50, LEFT + 460, 3)
    return [kiosk.pixel(x, y) for y in range(TOP + 60, TOP + 580, 7) for x in across]


def alike(one: list[tuple[int, int, int]], other: list[tuple[int, int, int]]) -> bool:
    """Whether the same is on show: letters that are drawn anew may be rounded otherwise."""
    return all(
        abs(a - b) <= 4
        for left, right in zip(one, other, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def soon(condition: Callable[[], bool], what: str) -> None:
    begun = time.monotonic()
    wait_until(condition, what)
    assert time.monotonic() - begun < SOON, what


def test_what_is_saved_is_on_the_page_what_is_wrong_in_a_bar_and_a_new_folder_is_taken(
    start: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "exhibit"
    shutil.copytree(CONTENT, folder)
    kiosk = start(str(folder), "--windowed", "--page", "introduction", words=True)
    kiosk.when_still()
    text, title = column(kiosk, words=True), column(kiosk, words=False)
    file = folder / "introduction.md"

    # A text: the page and its title stand still while the words change.
    words = file.read_text()
    file.write_text("These words are new. " * 40 + words)
    begun = time.monotonic()
    while column(kiosk, words=True) == text:
        assert time.monotonic() - begun < SOON
        assert column(kiosk, words=False) == title, "the page flickers"
    assert column(kiosk, words=False) == title

    # Broken: the last good one stays, and a bar says why.
    now = column(kiosk, words=True)
    root = folder / "exhibit.yaml"
    yaml = root.read_text()
    root.write_text(yaml.replace("title:", "tilte:", 1))
    soon(lambda: kiosk.pixel(*BAR) == INK, "the bar is there")
    assert column(kiosk, words=True) == now
    told = kiosk.log.read_text()
    assert told.count("'tilte' is not a field") == 1
    assert "The exhibit that is on show stays as it is until this is mended." in told

    # Mended: the bar goes.
    root.write_text(yaml)
    soon(lambda: kiosk.pixel(*BAR) == PAPER, "the bar is gone")
    file.write_text(words)
    soon(lambda: alike(column(kiosk, words=True), text), "the first words are back")

    # The folder is replaced whole, bit by bit; it has another room in the place of the page.
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
        time.sleep(0.02)
    root.write_text(
        "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, file: a.md}\n"
    )
    time.sleep(0.3)
    (folder / "a.md").write_text("A harbour.")
    wait_until(lambda: kiosk.log.read_text().count("is shown as it is now.") == 3, "the new folder is taken")
    soon(lambda: kiosk.pixel(LEFT + WIDTH // 2, TOP + HEIGHT - 4) == INK, "the visit goes on at Home")
    assert kiosk.process.poll() is None
    log = kiosk.log.read_text().removeprefix(told)
    assert "error[" not in log, "what was on its way is told as if it were wrong"
    assert "Traceback" not in log
