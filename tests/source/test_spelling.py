"""Names that are written otherwise on the disk than in the exhibit."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from cimaise.source.file_names import on_disk
from cimaise.source.files import FileAccessError, FileNameMismatch, inside, read_text


def put(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("A harbour.")


@pytest.mark.parametrize(
    ("written", "actual"),
    [
        ("pictures/01.jpg", "Pictures/01.JPG"),
        ("Pictures/01.jpg", "Pictures/01.JPG"),
        ("PICTURES/01.JPG", "Pictures/01.JPG"),
        ("./pictures/./01.jpg", "Pictures/01.JPG"),
        (unicodedata.normalize("NFC", "Café.md"), unicodedata.normalize("NFD", "Café.md")),
        (unicodedata.normalize("NFD", "café.md"), unicodedata.normalize("NFC", "Café.md")),
    ],
)
def test_another_spelling_is_told(tmp_path: Path, written: str, actual: str) -> None:
    put(tmp_path, actual)
    if not (tmp_path / written).exists():
        with pytest.raises(FileNameMismatch, match=f"^it is written '{actual}' on the disk$"):
            read_text(tmp_path, written, 100)


@pytest.mark.parametrize("written", ["02.jpg", "pictures/02.jpg", "01.jpg/02.jpg", "01.jpg/a"])
def test_what_is_not_there_in_any_spelling_is_not_there(tmp_path: Path, written: str) -> None:
    put(tmp_path, "01.JPG")
    put(tmp_path, "Pictures/01.jpg")
    with pytest.raises(FileAccessError, match=r"^there is no such file$"):
        read_text(tmp_path, written, 100)


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_a_name_that_is_not_utf_8_is_told(tmp_path: Path, encoding: str) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path / "x").removesuffix(b"x") + "Café.md".encode(encoding))).touch()
    except OSError:
        pytest.skip("this disk has only names in UTF-8")
    with pytest.raises(FileNameMismatch, match=r"^its name on the disk is not in UTF-8$"):
        read_text(tmp_path, "Café.md", 100)


def test_a_folder_that_has_changed_is_looked_at_again(tmp_path: Path) -> None:
    assert on_disk(tmp_path, "a.md") == ""
    put(tmp_path, "A.md")
    os.utime(tmp_path, ns=(0, 1))
    assert on_disk(tmp_path, "a.md") == "A.md"


def test_nothing_is_told_of_what_lies_behind_a_link(tmp_path: Path) -> None:
    put(tmp_path, "outside/Secret.md")
    (tmp_path / "exhibit").mkdir()
    (tmp_path / "exhibit/link").symlink_to(tmp_path / "outside")
    assert on_disk(tmp_path / "exhibit", "link/secret.md") == ""


def test_where_any_spelling_will_do_only_that_of_the_disk_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a disk is made here of links that are not listed."""
    put(tmp_path, "pictures/a.md")
    for other in ("Pictures", "pICTURES", "PICTURES"):
        (tmp_path / other).symlink_to("pictures")
    (tmp_path / "pictures/A.MD").symlink_to("a.md")
    listed = Path.iterdir
    monkeypatch.setattr(
        Path, "iterdir", lambda path: (each for each in listed(path) if not each.is_symlink())
    )
    assert inside(tmp_path, "pictures/a.md") == tmp_path.resolve() / "pictures/a.md"
    with pytest.raises(FileNameMismatch, match=r"'pictures/a\.md'"):
        inside(tmp_path, "Pictures/a.md")


def test_two_names_that_differ_in_capitals_may_both_be_there(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    if (tmp_path / "A.md").exists():
        pytest.skip("this disk does not tell them apart")
    os.link(tmp_path / "a.md", tmp_path / "A.md")
    os.link(tmp_path / "a.md", tmp_path / "A.MD")
    for name in ("a.md", "A.md", "A.MD"):
        assert read_text(tmp_path, name, 100) == "A harbour."
