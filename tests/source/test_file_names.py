"""File names that differ in spelling from what is written in the exhibit."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from cimaise.source.file_names import actual_path
from cimaise.source.files import FileAccessError, FileNameMismatch, read_text, resolve_inside
from cimaise.source.messages import FileAdvice, FileReason


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
def test_another_spelling_is_reported(tmp_path: Path, written: str, actual: str) -> None:
    put(tmp_path, actual)
    if not (tmp_path / written).exists():
        with pytest.raises(FileNameMismatch) as raised:
            read_text(tmp_path, written, 100)
        assert raised.value.message == FileReason.OTHER_SPELLING(actual=actual)
        assert raised.value.advice == FileAdvice.USE_ACTUAL_NAME()


@pytest.mark.parametrize("written", ["02.jpg", "pictures/02.jpg", "01.jpg/02.jpg", "01.jpg/a"])
def test_a_file_missing_in_every_spelling_is_not_found(tmp_path: Path, written: str) -> None:
    put(tmp_path, "01.JPG")
    put(tmp_path, "Pictures/01.jpg")
    with pytest.raises(FileAccessError) as raised:
        read_text(tmp_path, written, 100)
    assert raised.value.reason is FileReason.NOT_FOUND


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_a_name_that_is_not_utf_8_is_reported(tmp_path: Path, encoding: str) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path / "x").removesuffix(b"x") + "Café.md".encode(encoding))).touch()
    except OSError:
        pytest.skip("this file system allows only UTF-8 names")
    with pytest.raises(FileNameMismatch) as raised:
        read_text(tmp_path, "Café.md", 100)
    assert raised.value.reason is FileReason.NAME_NOT_UTF8
    assert raised.value.advice == FileAdvice.RENAME_TO_UTF8()


def test_a_changed_folder_is_read_again(tmp_path: Path) -> None:
    assert actual_path(tmp_path, "a.md") == ""
    put(tmp_path, "A.md")
    os.utime(tmp_path, ns=(0, 1))
    assert actual_path(tmp_path, "a.md") == "A.md"


def test_names_behind_a_link_out_of_the_folder_are_not_revealed(tmp_path: Path) -> None:
    put(tmp_path, "outside/Secret.md")
    (tmp_path / "exhibit").mkdir()
    (tmp_path / "exhibit/link").symlink_to(tmp_path / "outside")
    assert actual_path(tmp_path / "exhibit", "link/secret.md") == ""


def test_another_spelling_behind_a_link_inside_the_folder_is_reported(tmp_path: Path) -> None:
    put(tmp_path, "pictures/Harbour.jpg")
    (tmp_path / "link").symlink_to("pictures")
    assert actual_path(tmp_path, "link/harbour.jpg") == "link/Harbour.jpg"


def test_on_a_case_insensitive_file_system_only_the_actual_spelling_is_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file system is simulated with links that are not listed."""
    put(tmp_path, "pictures/a.md")
    for other in ("Pictures", "pICTURES", "PICTURES"):
        (tmp_path / other).symlink_to("pictures")
    (tmp_path / "pictures/A.MD").symlink_to("a.md")
    listed = Path.iterdir
    monkeypatch.setattr(
        Path, "iterdir", lambda path: (each for each in listed(path) if not each.is_symlink())
    )
    assert resolve_inside(tmp_path, "pictures/a.md") == tmp_path.resolve() / "pictures/a.md"
    with pytest.raises(FileNameMismatch) as raised:
        resolve_inside(tmp_path, "Pictures/a.md")
    assert raised.value.message == FileReason.OTHER_SPELLING(actual="pictures/a.md")


def test_two_names_that_differ_in_case_can_both_exist(tmp_path: Path) -> None:
    put(tmp_path, "a.md")
    if (tmp_path / "A.md").exists():
        pytest.skip("this file system is not case-sensitive")
    os.link(tmp_path / "a.md", tmp_path / "A.md")
    os.link(tmp_path / "a.md", tmp_path / "A.MD")
    for name in ("a.md", "A.md", "A.MD"):
        assert read_text(tmp_path, name, 100) == "A harbour."
