"""The operator's file edited beside a running kiosk."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kiosk import wait_until

if TYPE_CHECKING:
    from conftest import Start

pytestmark = pytest.mark.process

CONTENT = Path(__file__).parents[2] / "content"
FRENCH = (
    "format: 1\ntitle: Une ville\nlanguages: [fr]\nrooms:\n"
    "  - {id: about, kind: text, title: Au sujet, text: Un port.}\n"
)
TOWN = (
    "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n"
    "  - {id: about, kind: text, title: About, text: A harbour.}\n"
)


def test_it_is_turned_and_shows_another_exhibit_without_a_restart(start: Start, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    shutil.copytree(CONTENT, first)
    second.mkdir()
    (second / "exhibit.yaml").write_text(TOWN)
    file = tmp_path / "operator.yaml"
    file.write_text(f"format: 1\nexhibit: {{path: {first}}}\n")
    kiosk = start("--kiosk", "--config", str(file))
    process = kiosk.process.pid

    file.write_text(f"format: 1\nexhibit: {{path: {first}}}\nscreen: {{rotate: 180}}\n")
    wait_until(lambda: "has changed: screen.rotate." in kiosk.log.read_text(), "the edit is taken")
    # Upside down, the dock of a visit lies at the top.
    kiosk.click(900, 500)
    wait_until(lambda: kiosk.pixel(960, 4) == (0x1B, 0x17, 0x14), "the dock is at the top")

    file.write_text("format: 1\nscreen: {rotate: 45}\n")
    wait_until(lambda: "in force before stay." in kiosk.log.read_text(), "the bad edit is told")
    assert "operator.yaml:2:18: error[" in kiosk.log.read_text()
    assert kiosk.pixel(960, 4) == (0x1B, 0x17, 0x14)

    file.write_text(f"format: 1\nexhibit: {{path: {second}}}\nidle: {{warn_after: 5, warn_for: 20}}\n")
    wait_until(lambda: "has changed: exhibit.path" in kiosk.log.read_text(), "the new folder is taken")
    assert "is on show from now on" not in kiosk.log.read_text(), "nobody is turned out"
    wait_until(
        lambda: f"The exhibit in {second} is on show" in kiosk.log.read_text(), "nobody is there any more"
    )
    assert kiosk.process.pid == process
    assert kiosk.process.poll() is None
    kiosk.process.terminate()
    assert kiosk.ends(within=2.0) == 0
    assert "Traceback" not in kiosk.log.read_text()


def test_a_folder_that_is_not_ready_is_waited_for_and_its_language_is_its_own(
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
    wait_until(lambda: "no-exhibit" in log(), "what is missing is told")
    assert kiosk.shows_a_picture()
    (later / "exhibit.yaml").write_text(FRENCH.replace("title: Une", "titel: Une"))
    wait_until(lambda: "did you mean 'title'?" in log(), "the next mistake is told")
    (later / "exhibit.yaml").write_text(FRENCH)
    wait_until(lambda: f"The exhibit in {later} is on show" in log(), "it is on show")
    assert "unknown-language" not in log()
    assert "does not speak" not in log()

    file.write_text(f"format: 1\nexhibit: {{path: {later}}}\nvisit: {{language: en}}\n")
    wait_until(
        lambda: "'en' is not one of the exhibit's languages" in log(),
        "a language is judged by what is on show",
    )
