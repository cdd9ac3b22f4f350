"""An exhibit that is edited while the program runs: changes appear without ending the visit."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import HEIGHT, INK, PAPER, WIDTH, Kiosk, wait_until

if TYPE_CHECKING:
    from kiosk import Start

pytestmark = pytest.mark.process

CONTENT = Path(__file__).parents[2] / "content"
BAR = (WIDTH - 40, 4)
"""A position in the notice bar at the top of the window, next to its text."""


def column(kiosk: Kiosk, *, text: bool) -> list[tuple[int, int, int]]:
    """The pixels in the column of the text, or in the column of the title."""
    across = range(640, WIDTH - 120, 3) if text else range(50, 460, 3)
    return [kiosk.pixel(x, y) for y in range(60, 580, 7) for x in across]


def look_the_same(one: list[tuple[int, int, int]], other: list[tuple[int, int, int]]) -> bool:
    """Whether two columns look the same: text that is drawn again may be rounded differently."""
    return all(
        abs(a - b) <= 4
        for left, right in zip(one, other, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def test_changes_errors_and_a_replaced_folder_appear_without_ending_the_visit(
    start: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "exhibit"
    shutil.copytree(CONTENT, folder)
    kiosk = start(str(folder), "--windowed", "--page", "introduction", text=True)
    kiosk.stable_pixels()
    text, title = column(kiosk, text=True), column(kiosk, text=False)
    file = folder / "introduction.md"

    # A changed text: the page and its title do not flicker.
    original = file.read_text()
    file.write_text("These words are new. " * 40 + original)

    def has_changed() -> bool:
        assert column(kiosk, text=False) == title, "the page flickers"
        return column(kiosk, text=True) != text

    wait_until(has_changed, "the new text is shown", every=0.001)
    assert column(kiosk, text=False) == title

    # An error: the last valid version stays, and a bar shows the error.
    kiosk.stable_pixels()
    before = column(kiosk, text=True)
    root = folder / "exhibit.yaml"
    yaml = root.read_text()
    root.write_text(yaml.replace("title:", "tilte:", 1))
    wait_until(lambda: kiosk.pixel(*BAR) == INK, "the bar is shown")
    assert column(kiosk, text=True) == before
    log = kiosk.log.read_text()
    assert log.count("'tilte' is not a field") == 1
    assert "Keeping the previous version of the exhibit until these errors are fixed." in log

    # Fixed: the bar disappears.
    root.write_text(yaml)
    wait_until(lambda: kiosk.pixel(*BAR) == PAPER, "the bar is hidden")
    file.write_text(original)
    wait_until(lambda: look_the_same(column(kiosk, text=True), text), "the original text is shown again")

    # The whole folder is replaced, file by file; it has another room instead of the page. The program does not run meanwhile:
    # on a busy machine this may take longer than it waits for further changes.
    kiosk.process.send_signal(signal.SIGSTOP)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    root.write_text(
        "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, file: a.md}\n"
    )
    (folder / "a.md").write_text("A harbour.")
    kiosk.process.send_signal(signal.SIGCONT)
    wait_until(
        lambda: kiosk.log.read_text().count("showing the new version.") == 3, "the new folder is shown"
    )
    wait_until(lambda: kiosk.pixel(WIDTH // 2, HEIGHT - 4) == INK, "the visit continues at Home")
    assert kiosk.process.poll() is None
    later = kiosk.log.read_text().removeprefix(log)
    assert "error[" not in later, "an incomplete folder was reported"
    assert "Traceback" not in later
