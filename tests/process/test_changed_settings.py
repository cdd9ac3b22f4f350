"""Settings that are edited while a kiosk runs."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import INK, wait_until

if TYPE_CHECKING:
    from kiosk import Start

pytestmark = pytest.mark.process

PATIENT = "idle: {warn_after: 3600}\n"
IMPATIENT = "idle: {warn_after: 5, warn_for: 20}\n"
CONTENT = Path(__file__).parents[2] / "content"
FRENCH = (
    "format: 1\ntitle: Une ville\nlanguages: [fr]\nrooms:\n"
    "  - {id: about, kind: text, title: Au sujet, text: Un port.}\n"
)
TOWN = (
    "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n"
    "  - {id: about, kind: text, title: About, text: A harbour.}\n"
)


def test_rotation_and_exhibit_change_without_a_restart(start: Start, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    shutil.copytree(CONTENT, first)
    second.mkdir()
    (second / "exhibit.yaml").write_text(TOWN)
    file = tmp_path / "operator.yaml"
    file.write_text(f"format: 1\nexhibit: {{path: {first}}}\n{PATIENT}")
    kiosk = start("--kiosk", "--config", str(file))
    process = kiosk.process.pid

    file.write_text(f"format: 1\nexhibit: {{path: {first}}}\nscreen: {{rotate: 180}}\n{PATIENT}")
    wait_until(lambda: "Settings changed: screen.rotate." in kiosk.log.read_text(), "the change is applied")
    # Upside down, the dock of a visit is at the top.
    kiosk.click(600, 330)
    wait_until(lambda: kiosk.pixel(640, 4) == INK, "the dock is at the top")

    file.write_text("format: 1\nscreen: {rotate: 45}\n")
    wait_until(
        lambda: "Keeping the previous settings." in kiosk.log.read_text(), "the invalid change is reported"
    )
    assert "operator.yaml:2:18: error[" in kiosk.log.read_text()
    assert kiosk.pixel(640, 4) == INK

    file.write_text(f"format: 1\nexhibit: {{path: {second}}}\n{IMPATIENT}")
    wait_until(lambda: f"Now showing the exhibit in {second}." in kiosk.log.read_text(), "it is shown")
    log = kiosk.log.read_text()
    in_order = ("Settings changed: exhibit.path", "The visit ended", "Now showing the exhibit")
    assert sorted(in_order, key=log.index) == list(in_order), "the visit was interrupted"
    assert kiosk.process.pid == process
    assert kiosk.process.poll() is None
    kiosk.process.terminate()
    assert kiosk.wait_for_exit() == 0
    assert "Traceback" not in kiosk.log.read_text()


@pytest.mark.thorough
def test_an_incomplete_folder_is_shown_once_it_is_valid_in_its_own_language(
    start: Start, tmp_path: Path
) -> None:
    later = tmp_path / "later"
    later.mkdir()
    file = tmp_path / "operator.yaml"
    file.write_text("format: 1\n")
    kiosk = start("--kiosk", "--config", str(file))

    def log() -> str:
        return kiosk.log.read_text()

    file.write_text(f"format: 1\nexhibit: {{path: {later}}}\nvisit: {{language: fr}}\n")
    wait_until(lambda: "no-exhibit" in log(), "the missing exhibit is reported")
    wait_until(kiosk.shows_a_picture, "the previous exhibit is still shown")
    (later / "exhibit.yaml").write_text(FRENCH.replace("title: Une", "titel: Une"))
    wait_until(lambda: "did you mean 'title'?" in log(), "the next error is reported")
    (later / "exhibit.yaml").write_text(FRENCH)
    wait_until(lambda: f"Now showing the exhibit in {later}." in log(), "it is shown")
    assert "unknown-language" not in log()
    assert "is not available in" not in log()

    file.write_text(f"format: 1\nexhibit: {{path: {later}}}\nvisit: {{language: en}}\n")
    wait_until(
        lambda: "'en' is not one of the exhibit's languages" in log(),
        "the language is checked against the current exhibit",
    )
