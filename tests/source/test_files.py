from __future__ import annotations

import os
from pathlib import Path

import pytest

from cimaise.source.files import FileAccessError, open_inside, path_problem, read_regular, read_text


@pytest.mark.parametrize(
    "path", ["a.md", "a/b.md", "./a.md", "a/./b.md", "..a", "a..b/c", "항구.jpg", "a b, #2.jpg"]
)
def test_a_path_inside(path: str) -> None:
    assert path_problem(path) == ""


@pytest.mark.parametrize("path", ["", " ", "/a", "../a", "a/../../b", "a/..", "a\\b", "C:/a", "c:a", "a\0b"])
def test_a_path_that_leads_elsewhere(path: str) -> None:
    assert path_problem(path)


def refusal(folder: Path, name: str, limit: int = 100) -> str:
    with pytest.raises(FileAccessError) as raised:
        read_text(folder, name, limit)
    return str(raised.value)


def test_line_ends_and_a_byte_order_mark_are_made_one_kind(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(tmp_path, "a.md", 100) == "a\nb\nc\n"


def test_a_file_of_exactly_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * 100)
    assert len(read_text(tmp_path, "a.md", 100)) == 100


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_bytes(b"b" * 200_001)
    assert refusal(tmp_path, "b.md", 200_000) == "it is larger than 200 kB"
    (tmp_path / "c.md").write_bytes(b"c" * 2_000_001)
    assert refusal(tmp_path, "c.md", 2_000_000) == "it is larger than 2 MB"


def test_a_text_that_is_not_utf_8_is_shown_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a\nb\ncaf\xe9\n")
    assert refusal(tmp_path, "a.md") == "line 3 is not UTF-8; save it as UTF-8"


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    assert refusal(tmp_path, "b.md") == "there is no such file"
    assert refusal(tmp_path, "a.md/b.md") == "there is no such file"
    assert refusal(tmp_path / "b", "a.md") == "there is no such file"


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    os.mkfifo(tmp_path / "b")
    assert {refusal(tmp_path, name) for name in "ab"} == {"it is not a file but a folder, a pipe or a device"}


def test_links(tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    folder.mkdir()
    (folder / "a.md").write_text("a")
    (tmp_path / "secret.md").write_text("b")
    (folder / "inside.md").symlink_to("a.md")
    (folder / "outside.md").symlink_to("../secret.md")
    (folder / "loop.md").symlink_to("loop.md")
    (tmp_path / "another-way").symlink_to(folder)
    assert read_text(folder, "inside.md", 100) == "a"
    assert read_text(tmp_path / "another-way", "a.md", 100) == "a"
    assert refusal(folder, "outside.md") == "it is a link that leads out of the exhibit"
    assert refusal(folder, "loop.md") == "its name or its links lead nowhere"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch(mode=0)
    assert refusal(tmp_path, "a.md") == "this program is not allowed to read it"


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a" * 300)


def test_an_open_file_is_read_as_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8")
    with open_inside(tmp_path, "a.jpg", 2) as file:
        assert file.read() == b"\xff\xd8"


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no such files on this system")
def test_a_file_that_is_longer_than_it_said_is_not_read_on() -> None:
    """The system says of such a file that it is empty, as of one that grows after it was looked at."""
    assert Path("/proc/self/maps").stat().st_size == 0
    with pytest.raises(FileAccessError, match="it is larger than"):
        read_regular(Path("/proc/self/maps"), 100)
