"""Signatures of folders, and when a changed folder is stable."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.platform import folder_state as module
from cimaise.platform.folder_state import STILL_AT_LEAST, STILL_AT_MOST, Debounce, Quiet, signature

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    (tmp_path / "exhibit.yaml").write_text("format: 1\n")
    (tmp_path / "words" / "a.md").write_text("A harbour.\n")
    return tmp_path


def test_the_signature_of_an_unchanged_folder_is_unchanged(folder: Path) -> None:
    assert signature(folder) == signature(folder) != b""


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
def test_every_change_changes_the_signature(folder: Path, change: Callable[[Path], object]) -> None:
    before = signature(folder)
    change(folder)
    assert signature(folder) != before


def test_temporary_files_count_and_hidden_folders_do_not(folder: Path) -> None:
    before = signature(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index").touch()
    assert signature(folder) == before
    (folder / ".quay.jpg.x8s2Kq").touch()
    assert signature(folder) != before


def test_a_retargeted_link_is_another_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    link = tmp_path / "exhibit"
    link.symlink_to("one")
    before = signature(link)
    link.unlink()
    link.symlink_to("two")
    assert signature(link) != before


def test_a_missing_folder_has_no_signature(tmp_path: Path) -> None:
    assert signature(tmp_path / "nowhere") == b""
    assert signature(tmp_path / ("x" * 5000)) == b""


def test_circular_links_are_not_followed(folder: Path) -> None:
    (folder / "words" / "again").symlink_to(folder)
    (folder / "nowhere").symlink_to("nowhere")
    assert signature(folder) == signature(folder)


def test_only_part_of_a_huge_folder_is_scanned(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ENTRIES_AT_MOST", 2)
    before = signature(folder)
    (folder / "zebra").touch()
    assert signature(folder) == before


def test_a_folder_is_read_once_after_two_equal_scans() -> None:
    quiet = Quiet()
    scans = [b"a", b"a", b"a", b"b", b"c", b"c", b"c", b"a", b"a"]
    assert [quiet.has_come(scan) for scan in scans] == [
        *(False, True, False),
        *(False, False, True, False),
        *(False, True),
    ]


@given(st.lists(st.sampled_from([b"", b"a", b"b"]), max_size=30))
def test_a_folder_is_read_exactly_when_it_is_stable(scans: list[bytes]) -> None:
    quiet = Quiet()
    read: bytes | None = None
    for before, now in zip([None, *scans], scans, strict=False):
        came = quiet.has_come(now)
        assert came == (now == before and now != read)
        if came:
            read = now


def read_times(scans: list[tuple[float, bytes]]) -> list[float]:
    """The times at which a folder with these scans is read."""
    still = Debounce(b"known")
    return [at for at, now in scans if still.has_come(now, at)]


def test_a_save_is_read_at_the_next_scan() -> None:
    assert read_times([(0, b"known"), (0.25, b"new"), (0.5, b"new"), (0.75, b"new")]) == [0.5]


def test_after_a_long_change_the_folder_must_be_stable_for_as_long() -> None:
    scans = [(at / 4, bytes([min(at, 4)])) for at in range(12)]
    # It changed from 0 to 1 s.
    assert read_times(scans) == [2.0]


def test_the_wait_after_an_hour_of_copying_is_limited() -> None:
    scans = [(at / 4, bytes(str(min(at, 14_400)), "ascii")) for at in range(14_440)]
    assert read_times(scans) == [3600 + STILL_AT_MOST]


def test_a_reverted_change_is_not_read() -> None:
    assert read_times([(0, b"new"), (0.1, b"known"), (1, b"known"), (2, b"known")]) == []


@given(st.lists(st.tuples(st.floats(0.01, 3), st.sampled_from([b"", b"a", b"b"])), max_size=30))
def test_a_folder_is_not_read_while_it_changes_and_always_read_after(
    scans: list[tuple[float, bytes]],
) -> None:
    still, at, since = Debounce(b"known"), 0.0, 0.0
    last = known = b"known"
    for wait, now in scans:
        at += wait
        since = at if now != last else since
        last = now
        if still.has_come(now, at):
            assert now != known
            assert at - since >= STILL_AT_LEAST
            known = now
        elif now != known:
            assert still.moves
            assert at - since < STILL_AT_MOST
