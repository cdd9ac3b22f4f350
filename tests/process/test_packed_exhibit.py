"""A kiosk with a packed exhibit: it waits for a valid package, and follows installations."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import wait_until

from cimaise.authoring.pack import pack
from cimaise.exhibit.reading.reader import read
from cimaise.packing.store import install, roll_back

if TYPE_CHECKING:
    from kiosk import Start

pytestmark = pytest.mark.process

CONTENT = Path(__file__).parents[2] / "content"
TOWN = "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {id: about, kind: text, title: About, text: A harbour.}\n"


def test_a_fixed_package_and_an_installed_one_are_shown(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, cache = tmp_path / "data", tmp_path / "cache"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    whole, file = tmp_path / "whole.cimaise", tmp_path / "exhibit.cimaise"
    pack(read(CONTENT), whole)
    file.write_bytes(whole.read_bytes()[:-1000])
    kiosk = start(str(file), "--kiosk", holding=True)
    wait_until(kiosk.shows_holding_window, "the holding window is shown")
    assert "error[no-exhibit]: the file is incomplete" in kiosk.log.read_text()
    shutil.copy(whole, file)
    wait_until(kiosk.shows_a_picture, "the exhibit is shown")
    kiosk.process.terminate()
    assert kiosk.wait_for_exit() == 0

    # If no exhibit is named, the installed one is shown, also if another is installed while the kiosk runs.
    root = data / "cimaise/exhibits"
    (tmp_path / "town").mkdir()
    (tmp_path / "town/exhibit.yaml").write_text(TOWN)
    pack(read(tmp_path / "town"), tmp_path / "town.cimaise")
    install(root, tmp_path / "town.cimaise")
    kiosk = start("--kiosk", text=True)
    install(root, whole)
    current = (root / "current").resolve()
    wait_until(lambda: f"Now showing the exhibit in {current}." in kiosk.log.read_text(), "it has changed")
    wait_until(kiosk.shows_a_picture, "its pictures are shown")
    assert "Traceback" not in kiosk.log.read_text()


@pytest.mark.thorough  # it waits for a visit to end
def test_a_version_that_is_rolled_back_during_a_visit_is_not_shown_after_it(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    root = tmp_path / "data/cimaise/exhibits"
    files = []
    # A different warning in each shows in the log that the kiosk has read it.
    for name in ("#1", "#2"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "exhibit.yaml").write_text(TOWN.replace("A Town", f"Town {name}"))
        files.append(tmp_path / f"{name}.cimaise")
        pack(read(folder), files[-1])
    first, second = files
    install(root, first)
    settings = tmp_path / "operator.yaml"
    settings.write_text("format: 1\nidle: {warn_after: 3600}\n")
    kiosk = start("--kiosk", "--config", str(settings), text=True)
    kiosk.start_visit(600, 330)

    def wait_until_read(name: str, times: int) -> None:
        wait_until(lambda: kiosk.log.read_text().count(f"'{name}' is ignored") == times, f"{name} is read")

    wait_until_read("#1", 1)
    install(root, second)
    wait_until_read("#2", 1)
    roll_back(root)
    wait_until_read("#1", 2)
    settings.write_text("format: 1\nidle: {warn_after: 5, warn_for: 20}\n")
    wait_until(lambda: "The visit ended" in kiosk.log.read_text(), "the visit has ended")
    kiosk.wait_until_handled()
    assert "Now showing the exhibit" not in kiosk.log.read_text()
