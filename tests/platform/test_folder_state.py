"""The digest of a folder's state, and the debounce that reports when it has settled."""

from __future__ import annotations

import os
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.platform import folder_state as module
from cimaise.platform.folder_state import MAX_STABLE, MIN_STABLE, Debounce, files_state, folder_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    (tmp_path / "exhibit.yaml").write_text("format: 1\n")
    (tmp_path / "words" / "a.md").write_text("A harbour.\n")
    return tmp_path


def test_state_of_an_unchanged_folder_is_equal(folder: Path) -> None:
    assert folder_state(folder) == folder_state(folder) != b""


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "exhibit.yaml").write_text("format: 2 \n"),
        lambda folder: os.utime(folder / "words" / "a.md", ns=(1, 1)),
        lambda folder: (folder / "words" / "b.md").touch(),
        lambda folder: (folder / "words" / "a.md").unlink(),
        lambda folder: (folder / "words" / "a.md").rename(folder / "words" / "c.md"),
        lambda folder: (folder / "pictures").mkdir(),
    ],
)
def test_every_change_is_noticed(folder: Path, change: Callable[[Path], object]) -> None:
    before = folder_state(folder)
    change(folder)
    assert folder_state(folder) != before


def test_hidden_files_count_and_hidden_folders_do_not(folder: Path) -> None:
    before = folder_state(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index").touch()
    assert folder_state(folder) == before
    (folder / ".quay.jpg.x8s2Kq").touch()
    assert folder_state(folder) != before


def test_changed_link_is_another_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    link = tmp_path / "exhibit"
    link.symlink_to("one")
    before = folder_state(link)
    link.unlink()
    link.symlink_to("two")
    assert folder_state(link) != before


def test_missing_folder_has_an_empty_state(tmp_path: Path) -> None:
    assert folder_state(tmp_path / "nowhere") == b""
    assert folder_state(tmp_path / ("x" * 5000)) == b""


def test_links_are_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.md").touch()
    (folder / "words" / "a link").symlink_to(outside)
    (folder / "words" / "another").symlink_to(outside / "a.md")
    (folder / "words" / "again").symlink_to(folder)
    (folder / "nowhere").symlink_to("nowhere")
    before = folder_state(folder)
    (outside / "a.md").write_text("A harbour.\n")
    (outside / "b.md").touch()
    assert folder_state(folder) == before
    (folder / "nowhere").unlink()
    assert folder_state(folder) != before


def test_subfolders_beyond_the_limit_are_not_examined(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MAX_DEPTH", 2)
    (folder / "one/two/three").mkdir(parents=True)
    before = folder_state(folder)
    (folder / "one/two/three/a.md").touch()
    os.utime(folder / "one/two/three", ns=(1, 1))
    deep = folder_state(folder)
    assert deep != before
    (folder / "one/two/three/a.md").write_text("A harbour.\n")
    assert folder_state(folder) == deep
    os.utime(folder / "one/two", ns=(1, 1))
    (folder / "one/two/a.md").touch()
    os.utime(folder / "one/two", ns=(1, 1))
    assert folder_state(folder) != deep


def test_a_file_that_is_removed_during_the_scan_does_not_end_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def scan_and_remove(path: str) -> AbstractContextManager[list[os.DirEntry[str]]]:
        with scandir(path) as entries:
            found = list(entries)
        (folder / "a.jpg").unlink(missing_ok=True)
        return nullcontext(found)

    monkeypatch.setattr(os, "scandir", scan_and_remove)
    (folder / "a.jpg").touch()
    before = folder_state(folder)
    (folder / "a.jpg").touch()
    (folder / "words" / "a.md").write_text("A wide harbour.\n")
    assert folder_state(folder) != before


def test_entries_beyond_the_limit_are_not_examined(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ENTRIES", 2)
    before = folder_state(folder)
    (folder / "zebra").touch()
    assert folder_state(folder) == before


def test_packed_exhibit_is_one_file(tmp_path: Path) -> None:
    file = tmp_path / "town.cimaise"
    file.write_bytes(b"one")
    before = folder_state(file)
    assert before == folder_state(file) != b""
    file.write_bytes(b"another")
    assert folder_state(file) != before


def test_state_of_files_changes_with_each_file(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b", tmp_path / ("x" * 5000)]
    missing = files_state(files)
    files[0].write_text("one")
    first = files_state(files)
    files[1].write_text("two")
    assert len({missing, first, files_state(files), files_state([])}) == 4
    assert files_state(files) == files_state(files)


def settled_at(looks: list[tuple[float, bytes]], known: bytes | None = b"known") -> list[float]:
    """When a state that is polled at these times is reported as settled."""
    debounce = Debounce(known)
    return [at for at, state in looks if debounce.settled(state, at)]


def test_state_polled_every_two_seconds_settles_at_the_second_equal_poll() -> None:
    """As the settings are polled: also the first state is new, since it may have changed during the start."""
    states = [b"a", b"a", b"a", b"b", b"c", b"c", b"c", b"a", b"a"]
    looks = [(2.0 * number, state) for number, state in enumerate(states)]
    assert settled_at(looks, known=None) == [2.0, 10.0, 16.0]


@given(st.lists(st.sampled_from([b"", b"a", b"b"]), max_size=30), st.floats(MAX_STABLE, 60))
def test_at_long_intervals_two_equal_polls_are_enough(states: list[bytes], interval: float) -> None:
    debounce = Debounce()
    known: bytes | None = None
    at = 0.0
    for before, state in zip([None, *states], states, strict=False):
        at += interval
        settled = debounce.settled(state, at)
        # Sums of floating point numbers may differ by less than a limit that is met exactly.
        if interval > MAX_STABLE + 1e-6 or settled:
            assert settled == (state == before and state != known)
        if settled:
            known = state


def test_save_settles_at_the_next_poll() -> None:
    assert settled_at([(0, b"known"), (0.25, b"new"), (0.5, b"new"), (0.75, b"new")]) == [0.5]


def test_state_must_be_stable_for_as_long_as_it_was_changing() -> None:
    looks = [(at / 4, bytes([min(at, 4)])) for at in range(12)]
    # It changes from 0 to 1 s.
    assert settled_at(looks) == [2.0]


def test_after_an_hour_of_copying_two_stable_seconds_are_enough() -> None:
    looks = [(at / 4, bytes(str(min(at, 14_400)), "ascii")) for at in range(14_440)]
    assert settled_at(looks) == [3600 + MAX_STABLE]


def test_change_that_is_undone_is_not_reported() -> None:
    assert settled_at([(0, b"new"), (0.1, b"known"), (1, b"known"), (2, b"known")]) == []


def test_pending_change_and_stable_time() -> None:
    debounce = Debounce(b"known")
    assert not debounce.is_pending
    debounce.settled(b"new", 5.0)
    assert debounce.is_pending
    assert debounce.stable_for(5.5) == 0.5
    assert debounce.settled(b"new", 6.0)
    assert not debounce.is_pending


@given(st.lists(st.tuples(st.floats(0.01, 3), st.sampled_from([b"", b"a", b"b"])), max_size=30))
def test_only_stable_states_are_reported_and_none_is_missed(looks: list[tuple[float, bytes]]) -> None:
    debounce, at, since = Debounce(b"known"), 0.0, 0.0
    last = known = b"known"
    for wait, state in looks:
        at += wait
        since = at if state != last else since
        last = state
        if debounce.settled(state, at):
            assert state != known
            assert at - since >= MIN_STABLE
            known = state
        elif state != known:
            assert debounce.is_pending
            assert at - since < MAX_STABLE
