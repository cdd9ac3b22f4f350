"""Reloading the exhibit: a change is read once it has settled, and reported once."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication
from tests.stage.reload.polling import STEP, Polling

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.stage.reload import exhibit as exhibit_module
from cimaise.stage.reload.exhibit import ExhibitReloader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from tests.stage.patient_bot import PatientBot

    Start = Callable[..., "PolledFolder"]

VALID = "format: 1\ntitle: Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, text: A harbour.}\n"
INVALID = VALID.replace("title: Town", "titel: Town")
TOWN = """format: 1
title: Town
languages: [en]
rooms:
  - {kind: text, title: About, file: about.md}
  - {kind: gallery, id: photos, title: Photos, items: [{picture: quay.png, alt: A quay}, {picture: sea.png, alt: The sea}]}
"""


class PolledFolder:
    """A folder that is polled, and the readings that were reported."""

    def __init__(self, folder: Path, before: Reading | None, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.readings: list[Reading] = []
        self.read = read
        self.reloader = ExhibitReloader(folder, self._read, before, interval=0.02)
        self.reloader.changed.connect(lambda _, reading: self.readings.append(reading))
        self.polling = Polling(exhibit_module, self.reloader._poll, monkeypatch)

    def _read(self, folder: Path) -> Reading:
        return self.read(folder)

    def wait(self, count: int = 1) -> Reading:
        """The reading with this number, counted from 1."""
        self.polling.until(lambda: len(self.readings) >= count)
        return self.readings[count - 1]

    def expect_nothing(self) -> None:
        count = len(self.readings)
        self.polling.pass_time(10)
        assert len(self.readings) == count


@pytest.fixture
def start(
    tmp_path: Path,
    qapp: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
    main_thread_gc: None,
) -> Iterator[Start]:
    """Poll the folder `exhibit` with this exhibit.yaml, which was read before unless it is not `known`."""
    started: list[PolledFolder] = []

    def make(text: str | None = VALID, *, known: bool = True, name: str = "exhibit") -> PolledFolder:
        folder = tmp_path / name
        if text is not None:
            folder.mkdir()
            (folder / "exhibit.yaml").write_text(text)
            (folder / "about.md").write_text("A harbour.")
            for name in ("quay", "sea"):
                Image.new("RGB", (4, 3), "red").save(folder / f"{name}.png")
        started.append(PolledFolder(folder, read(folder) if known else None, monkeypatch))
        return started[-1]

    yield make
    for polled in started:
        polled.reloader.close()


def titles(reading: Reading) -> list[str]:
    assert reading.exhibit is not None, reading.diagnostics
    return [reading.exhibit.title.text("en"), *(room.title.text("en") for room in reading.exhibit.rooms)]


def versions(reading: Reading) -> list[int]:
    assert reading.exhibit is not None
    return [item.picture.version for item in reading.exhibit.rooms[1].items]  # type: ignore[union-attr]


def test_a_new_folder_is_read(start: Start) -> None:
    polled = start(None)
    polled.expect_nothing()
    polled.folder.mkdir()
    (polled.folder / "exhibit.yaml").write_text(VALID)
    assert titles(polled.wait()) == ["Town", "About"]


def test_without_an_earlier_reading_the_folder_is_read_at_once(start: Start) -> None:
    assert titles(start(known=False).wait()) == ["Town", "About"]


def test_an_unchanged_exhibit_is_not_reported_again(start: Start) -> None:
    polled = start()
    polled.expect_nothing()
    os.utime(polled.folder / "exhibit.yaml")
    (polled.folder / "notes.txt").write_text("Not part of the exhibit.")
    polled.expect_nothing()


def test_a_change_between_the_reading_and_the_first_scan_is_noticed(start: Start) -> None:
    polled = start()
    (polled.folder / "exhibit.yaml").write_text(VALID.replace("Town", "City"))
    assert titles(polled.wait())[0] == "City"


def test_a_change_in_any_text_file_is_noticed(start: Start) -> None:
    polled = start(TOWN)
    polled.expect_nothing()
    (polled.folder / "about.md").write_text("Two harbours.")
    exhibit = polled.wait().exhibit
    assert exhibit is not None
    assert exhibit.rooms[0].body.text("en") == "Two harbours."  # type: ignore[union-attr]


def test_errors_are_reported_and_then_the_fixed_exhibit(start: Start) -> None:
    polled = start()
    (polled.folder / "exhibit.yaml").write_text(INVALID)
    invalid = polled.wait()
    assert invalid.exhibit is None
    assert any("'titel'" in str(diagnostic.message) for diagnostic in invalid.diagnostics)
    (polled.folder / "exhibit.yaml").write_text(VALID)
    assert titles(polled.wait(2)) == ["Town", "About"]


def test_an_incomplete_file_of_an_editor_is_not_reported(start: Start) -> None:
    """Some editors empty a file before they write it."""
    polled = start()
    polled.expect_nothing()
    file = polled.folder / "exhibit.yaml"
    for text in ("", VALID[:30], VALID.replace("Town", "City")):
        file.write_text(text)
        polled.polling.pass_time(0.5)
    assert titles(polled.wait())[0] == "City"
    assert len(polled.readings) == 1


def test_a_file_that_is_saved_by_renaming_is_read(start: Start) -> None:
    polled = start()
    polled.expect_nothing()
    for count, name in enumerate(("City", "Village"), 1):
        new = polled.folder / ".exhibit.yaml.swap"
        new.write_text(VALID.replace("Town", name))
        new.rename(polled.folder / "exhibit.yaml")
        assert titles(polled.wait(count))[0] == name


def test_a_folder_that_is_copied_slowly_is_read_once_it_is_complete(start: Start) -> None:
    polled = start(TOWN)
    polled.expect_nothing()
    shutil.rmtree(polled.folder)
    polled.folder.mkdir()
    (polled.folder / "exhibit.yaml").write_text(TOWN.replace("Town", "City"))
    for part in range(8):
        (polled.folder / ".about.md.x8s2Kq").write_text("Growing. " * part)
        polled.polling.pass_time(STEP)
    (polled.folder / ".about.md.x8s2Kq").rename(polled.folder / "about.md")
    polled.polling.pass_time(STEP)
    assert titles(polled.wait())[0] == "City"
    assert len(polled.readings) == 1


def test_only_a_changed_picture_has_a_new_version(start: Start) -> None:
    polled = start(TOWN)
    polled.expect_nothing()
    for count in (1, 2):
        Image.new("RGB", (4, 3 + count), "blue").save(polled.folder / "sea.png")
        assert versions(polled.wait(count)) == [0, count]
    os.utime(polled.folder / "quay.png", (1, 1))
    assert versions(polled.wait(3)) == [1, 2]


def test_a_folder_that_changes_while_it_is_read_is_read_again(start: Start) -> None:
    """A reading with files from before and after the change is never reported."""
    polled = start(TOWN)
    polled.expect_nothing()
    disturbed: list[Reading] = []

    def slow(folder: Path) -> Reading:
        reading = read(folder)
        if not disturbed:
            disturbed.append(reading)
            (folder / "about.md").write_text("The other half.")
        return reading

    polled.read = slow
    (polled.folder / "exhibit.yaml").write_text(TOWN.replace("Town", "City"))
    exhibit = polled.wait().exhibit
    assert exhibit is not None
    assert exhibit.rooms[0].body.text("en") == "The other half."  # type: ignore[union-attr]
    assert len(polled.readings) == 1


def test_a_missing_folder_is_reported_and_read_when_it_is_back(start: Start, tmp_path: Path) -> None:
    polled = start(TOWN)
    polled.expect_nothing()
    polled.folder.rename(tmp_path / "away")
    missing = polled.wait()
    assert [diagnostic.code for diagnostic in missing.diagnostics] == ["no-exhibit"]
    (tmp_path / "away").rename(polled.folder)
    assert titles(polled.wait(2)) == ["Town", "About", "Photos"]


def test_a_link_that_is_changed_to_another_folder_is_followed_with_all_pictures(
    start: Start, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "exhibit.yaml").write_text(TOWN)
        (folder / "about.md").write_text("A harbour.")
        for picture in ("quay", "sea"):
            Image.new("RGB", (4, 3), "red" if name == "one" else "blue").save(folder / f"{picture}.png")
    (tmp_path / "exhibit").symlink_to("one")
    polled = start(None)
    polled.expect_nothing()
    (tmp_path / "next").symlink_to("two")
    (tmp_path / "next").rename(tmp_path / "exhibit")
    reading = polled.wait()
    assert reading.exhibit is not None
    assert reading.exhibit.folder == (tmp_path / "two").resolve()
    assert versions(reading) == [1, 1]


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == exhibit_module.THREAD]


def test_close_ends_the_thread_and_nothing_is_reported_afterwards(start: Start) -> None:
    polled = start()
    polled.reloader.start()
    assert threads() != []
    polled.reloader.close()
    assert threads() == []
    (polled.folder / "exhibit.yaml").write_text(VALID.replace("Town", "City"))
    polled.expect_nothing()


def test_its_thread_reports_a_change(tmp_path: Path, qtbot: PatientBot, main_thread_gc: None) -> None:
    (tmp_path / "exhibit.yaml").write_text(VALID)
    reloader = ExhibitReloader(tmp_path, read, read(tmp_path), interval=0.02)
    with qtbot.waitSignal(reloader.changed):
        reloader.start()
        (tmp_path / "exhibit.yaml").write_text(VALID.replace("Town", "City"))
    reloader.close()


def test_a_reading_that_was_queued_before_close_is_dropped(start: Start) -> None:
    """The thread has finished the reading, but the UI thread has not received it yet."""
    for is_closed in (False, True):
        polled = start(known=False, name=f"exhibit {is_closed}")
        polled.polling.in_thread(STEP)
        assert polled.readings == []
        if is_closed:
            polled.reloader.close()
        QCoreApplication.processEvents()
        assert (polled.readings == []) is is_closed
