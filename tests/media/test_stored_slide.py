"""The first slide that is kept for the next start."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from cimaise.media import stored_slide
from cimaise.media.stored_slide import Slide, SlideStore, inputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = ["run", "exhibit", "--rotate", "90"]
SLIDE = Slide(3, 2, bytes(range(24)), {"renderer": "software", "output": None})
HOME = {"HOME": "/home/kiosk"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "first-slides"


@pytest.fixture
def exhibit(tmp_path: Path) -> Path:
    """A folder that a link points to, with a text and a picture."""
    (tmp_path / "v1").mkdir()
    (tmp_path / "v1/exhibit.yaml").write_text("title: Harbour")
    (tmp_path / "v1/a.jpg").write_bytes(b"picture")
    (tmp_path / "current").symlink_to("v1")
    return tmp_path / "current"


@pytest.fixture
def store(folder: Path, exhibit: Path) -> SlideStore:
    """A store with a slide that depends on the exhibit, and on a settings file that does not exist."""
    store = SlideStore(folder, WORDS, HOME)
    files = [exhibit / "exhibit.yaml", exhibit / "a.jpg", exhibit.parent / "kiosk.yaml"]
    store.save(SLIDE, inputs(files, [exhibit]))
    return store


def test_slide_is_kept(store: SlideStore, folder: Path) -> None:
    assert store.load() == SLIDE
    assert SlideStore(folder, WORDS, HOME).load() == SLIDE


def test_there_is_none_at_the_first_start(folder: Path) -> None:
    assert SlideStore(folder, WORDS, HOME).load() is None


@pytest.mark.parametrize("name", ["exhibit.yaml", "a.jpg"])
def test_change_of_a_file_that_keeps_its_size_and_time_of_modification(
    store: SlideStore, exhibit: Path, name: str
) -> None:
    file = exhibit / name
    before = file.stat()
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert store.load() is None


def replace_file(exhibit: Path) -> None:
    new = exhibit / "new"
    new.write_text("title: Harbour")
    new.replace(exhibit / "exhibit.yaml")


def switch_link(exhibit: Path) -> None:
    # Hard links: the files are the same, only the folder is another one.
    (exhibit.parent / "v2").mkdir()
    for file in ("exhibit.yaml", "a.jpg"):
        os.link(exhibit / file, exhibit.parent / "v2" / file)
    exhibit.unlink()
    exhibit.symlink_to("v2")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is replaced": replace_file,
    "a file is removed": lambda exhibit: (exhibit / "a.jpg").unlink(),
    "a settings file is created": lambda exhibit: (exhibit.parent / "kiosk.yaml").write_text("format: 1"),
    "the link points to another version": switch_link,
    "the exhibit is gone": lambda exhibit: exhibit.unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_what_it_depends_on_makes_it_invalid(
    store: SlideStore, exhibit: Path, change: Callable[[Path], object]
) -> None:
    change(exhibit)
    assert store.load() is None


def test_it_belongs_to_one_command_line(store: SlideStore, folder: Path) -> None:
    assert SlideStore(folder, [*WORDS, "--kiosk"], HOME).load() is None
    assert SlideStore(folder, ["run", "exhibit", "--rotate", "270"], HOME).load() is None


@pytest.mark.parametrize("name", ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"])
def test_it_belongs_to_one_home(store: SlideStore, folder: Path, name: str) -> None:
    assert SlideStore(folder, WORDS, HOME | {name: "/home/other"}).load() is None


def test_it_belongs_to_one_working_folder(
    store: SlideStore, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert SlideStore(folder, WORDS, HOME).load() is None


def test_it_belongs_to_one_version_of_the_program(
    store: SlideStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_slide, "__version__", "99")
    assert SlideStore(folder, WORDS, HOME).load() is None


def test_command_lines_with_the_same_file_name(
    store: SlideStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is short, so two command lines may share a file; the later one wins."""
    other = SlideStore(folder, ["other"], HOME)
    monkeypatch.setattr(other, "_file", store._file)
    assert other.load() is None
    other.save(SLIDE, inputs([], []))
    assert other.load() == SLIDE
    assert store.load() is None


def header_with(**changes: object) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        line, _, pixels = content.partition(b"\n")
        return json.dumps(json.loads(line) | changes).encode() + b"\n" + pixels

    return change


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "cut": lambda content: content[:-1],
    "too long": lambda content: content + b"\0",
    "one bit of the picture": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    "no header": lambda content: content.partition(b"\n")[2],
    "not JSON": lambda content: b"{" + content,
    "not an object": lambda content: b"[1]\n" + content,
    "deep JSON": lambda content: b"[" * 100_000 + b"\n" + content,
    "no size": header_with(size=None),
    "negative size": header_with(size=[-3, -2]),
    "huge size": header_with(size=[10**9, 10**9]),
    "texts as size": header_with(size=["3", "2"]),
    "files of another type": header_with(files=[1]),
    "links of another type": header_with(links={"a": 1}),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damaged_slide_is_not_used(store: SlideStore, folder: Path, damage: Callable[[bytes], bytes]) -> None:
    (file,) = folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert store.load() is None
    store.save(SLIDE, inputs([], []))
    assert store.load() == SLIDE


def test_only_the_last_slides_are_kept(folder: Path) -> None:
    stores = [SlideStore(folder, [str(number)], HOME) for number in range(6)]
    for number, store in enumerate(stores):
        store.save(SLIDE, inputs([], []))
        os.utime(store._file, (number, number))
    stores[0].save(SLIDE, inputs([], []))
    assert [store.load() is not None for store in stores] == [True, False, False, True, True, True]


def test_what_a_power_cut_has_left_is_removed(folder: Path) -> None:
    folder.mkdir(parents=True)
    for number in range(6):
        (folder / f".cimaise-{number}.tmp").touch()
    store = SlideStore(folder, WORDS, HOME)
    store.save(SLIDE, inputs([], []))
    assert len(list(folder.iterdir())) == 4
    assert store.load() == SLIDE


def test_cache_that_cannot_be_written_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = SlideStore(tmp_path / "file" / "first-slides", WORDS, HOME)
    store.save(SLIDE, inputs([], []))
    assert store.load() is None


def test_exhibit_with_very_many_texts_is_not_kept(folder: Path, tmp_path: Path) -> None:
    """Its header would take longer to read than the exhibit."""
    store = SlideStore(folder, WORDS, HOME)
    store.save(SLIDE, inputs([tmp_path / f"{number}.md" for number in range(50_000)], []))
    assert store.load() is None
