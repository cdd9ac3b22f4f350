"""The watch over an exhibit's folder: what is saved is read once it is at rest, and handed over once."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.exhibit.reading.reader import Reading, read
from cimaise.stage.reload import exhibit as module
from cimaise.stage.reload.exhibit import ExhibitReloader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    Begin = Callable[..., "Watched"]

GOOD = "format: 1\ntitle: Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, text: A harbour.}\n"
BAD = GOOD.replace("title: Town", "titel: Town")
TOWN = """format: 1
title: Town
languages: [en]
rooms:
  - {kind: text, title: About, file: about.md}
  - {kind: gallery, id: photos, title: Photos, items: [{picture: quay.png, alt: A quay}, {picture: sea.png, alt: The sea}]}
"""


class Watched:
    """A folder under watch, and what was handed over."""

    def __init__(self, folder: Path, bot: QtBot, before: Reading | None) -> None:
        self.folder, self._bot = folder, bot
        self.found: list[Reading] = []
        self.reads = read
        self.watch = ExhibitReloader(folder, self._read, before, every=0.02)
        self.watch.found.connect(lambda _, reading: self.found.append(reading))
        self.watch.begin()

    def _read(self, folder: Path) -> Reading:
        return self.reads(folder)

    def wait(self, count: int = 1) -> Reading:
        """What is handed over as the next, or as one of the next."""
        self._bot.waitUntil(lambda: len(self.found) >= count, timeout=5000)
        return self.found[count - 1]

    def nothing_comes(self, ms: int = 500) -> None:
        count = len(self.found)
        self._bot.wait(ms)
        assert len(self.found) == count


@pytest.fixture
def begin(
    tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Watch the folder `exhibit`, which holds this exhibit.yaml and was read before."""
    monkeypatch.setattr(module, "DOUBT", 0.4)
    made: list[Watched] = []

    def make(text: str | None = GOOD, *, known: bool = True) -> Watched:
        folder = tmp_path / "exhibit"
        if text is not None:
            folder.mkdir()
            (folder / "exhibit.yaml").write_text(text)
            (folder / "about.md").write_text("A harbour.")
            for name in ("quay", "sea"):
                Image.new("RGB", (4, 3), "red").save(folder / f"{name}.png")
        made.append(Watched(folder, qtbot, read(folder) if known else None))
        return made[-1]

    yield make
    for one in made:
        one.watch.close()


def titles(reading: Reading) -> list[str]:
    assert reading.exhibit is not None, reading.diagnostics
    return [reading.exhibit.title.text("en"), *(room.title.text("en") for room in reading.exhibit.rooms)]


def versions(reading: Reading) -> list[int]:
    assert reading.exhibit is not None
    return [item.picture.version for item in reading.exhibit.rooms[1].items]  # type: ignore[union-attr]


def test_a_folder_that_comes_is_read(begin: Begin) -> None:
    watched = begin(None)
    watched.nothing_comes()
    watched.folder.mkdir()
    (watched.folder / "exhibit.yaml").write_text(GOOD)
    assert titles(watched.wait()) == ["Town", "About"]


def test_without_an_earlier_reading_it_is_read_at_once(begin: Begin) -> None:
    assert titles(begin(known=False).wait()) == ["Town", "About"]


def test_what_was_read_before_is_not_handed_over_again(begin: Begin) -> None:
    watched = begin()
    watched.nothing_comes()
    os.utime(watched.folder / "exhibit.yaml")
    (watched.folder / "notes.txt").write_text("Nothing that matters.")
    watched.nothing_comes()


def test_a_change_between_the_reading_and_the_first_look_is_not_missed(
    begin: Begin,
) -> None:
    watched = begin()
    (watched.folder / "exhibit.yaml").write_text(GOOD.replace("Town", "City"))
    assert titles(watched.wait())[0] == "City"


def test_every_text_counts(begin: Begin) -> None:
    watched = begin(TOWN)
    watched.nothing_comes(300)
    (watched.folder / "about.md").write_text("Two harbours.")
    exhibit = watched.wait().exhibit
    assert exhibit is not None
    assert exhibit.rooms[0].body.text("en") == "Two harbours."  # type: ignore[union-attr]


def test_a_broken_save_is_handed_over_with_what_is_wrong_and_then_the_mended_one(begin: Begin) -> None:
    watched = begin()
    (watched.folder / "exhibit.yaml").write_text(BAD)
    broken = watched.wait()
    assert broken.exhibit is None
    assert any("'titel'" in diagnostic.message for diagnostic in broken.diagnostics)
    (watched.folder / "exhibit.yaml").write_text(GOOD)
    assert titles(watched.wait(2)) == ["Town", "About"]


def test_an_editor_that_empties_the_file_before_it_writes_is_waited_for(begin: Begin, qtbot: QtBot) -> None:
    watched = begin()
    watched.nothing_comes(300)
    file = watched.folder / "exhibit.yaml"
    for text in ("", GOOD[:30], GOOD.replace("Town", "City")):
        file.write_text(text)
        qtbot.wait(100)
    assert titles(watched.wait())[0] == "City"
    assert len(watched.found) == 1


def test_an_editor_that_saves_by_renaming_is_followed(begin: Begin) -> None:
    watched = begin()
    watched.nothing_comes(300)
    for count, name in enumerate(("City", "Village"), 1):
        new = watched.folder / ".exhibit.yaml.swap"
        new.write_text(GOOD.replace("Town", name))
        new.rename(watched.folder / "exhibit.yaml")
        assert titles(watched.wait(count))[0] == name


def test_a_folder_that_is_copied_slowly_is_taken_as_a_whole(begin: Begin, qtbot: QtBot) -> None:
    watched = begin(TOWN)
    watched.nothing_comes(300)
    shutil.rmtree(watched.folder)
    watched.folder.mkdir()
    (watched.folder / "exhibit.yaml").write_text(TOWN.replace("Town", "City"))
    for part in range(8):
        (watched.folder / ".about.md.x8s2Kq").write_text("Growing. " * part)
        qtbot.wait(60)
    (watched.folder / ".about.md.x8s2Kq").rename(watched.folder / "about.md")
    qtbot.wait(60)
    assert titles(watched.wait())[0] == "City"
    assert len(watched.found) == 1


def test_a_picture_that_was_changed_has_another_version_and_no_other_has(begin: Begin) -> None:
    watched = begin(TOWN)
    watched.nothing_comes(500)
    for count in (1, 2):
        Image.new("RGB", (4, 3 + count), "blue").save(watched.folder / "sea.png")
        assert versions(watched.wait(count)) == [0, count]
    os.utime(watched.folder / "quay.png", (1, 1))
    assert versions(watched.wait(3)) == [1, 2]


def test_what_is_changed_while_it_is_read_is_read_again(begin: Begin) -> None:
    """Half of one exhibit and half of another is handed over to nobody."""
    watched = begin(TOWN)
    watched.nothing_comes(300)
    disturbed: list[Reading] = []

    def slow(folder: Path) -> Reading:
        reading = read(folder)
        if not disturbed:
            disturbed.append(reading)
            (folder / "about.md").write_text("The other half.")
        return reading

    watched.reads = slow
    (watched.folder / "exhibit.yaml").write_text(TOWN.replace("Town", "City"))
    exhibit = watched.wait().exhibit
    assert exhibit is not None
    assert exhibit.rooms[0].body.text("en") == "The other half."  # type: ignore[union-attr]
    assert len(watched.found) == 1


def test_a_folder_that_goes_is_told_and_taken_again_when_it_is_back(begin: Begin, tmp_path: Path) -> None:
    watched = begin(TOWN)
    watched.nothing_comes(300)
    watched.folder.rename(tmp_path / "away")
    gone = watched.wait()
    assert [diagnostic.code for diagnostic in gone.diagnostics] == ["no-exhibit"]
    (tmp_path / "away").rename(watched.folder)
    assert titles(watched.wait(2)) == ["Town", "About", "Photos"]


def test_a_link_that_is_pointed_at_another_folder_is_followed_with_all_its_pictures(
    begin: Begin, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "exhibit.yaml").write_text(TOWN)
        (folder / "about.md").write_text("A harbour.")
        for picture in ("quay", "sea"):
            Image.new("RGB", (4, 3), "red" if name == "one" else "blue").save(folder / f"{picture}.png")
    (tmp_path / "exhibit").symlink_to("one")
    watched = begin(None)
    watched.nothing_comes(500)
    (tmp_path / "next").symlink_to("two")
    (tmp_path / "next").rename(tmp_path / "exhibit")
    reading = watched.wait()
    assert reading.exhibit is not None
    assert reading.exhibit.folder == (tmp_path / "two").resolve()
    assert versions(reading) == [1, 1]
