from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_exhibit_can_be_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a/harbour"
    assert cli.main(["new", str(folder), "--title", "Boats", "--language", "en", "ko"]) == 0
    assert f"Start with {folder}/exhibit.yaml" in capsys.readouterr().err
    exhibit = read(folder).exhibit
    assert exhibit is not None
    assert (exhibit.title.text("en"), exhibit.languages) == ("Boats", ("en", "ko"))
    assert [path.name for path in folder.parent.iterdir()] == ["harbour"]


def test_the_current_folder_is_filled_if_it_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    inode = (tmp_path / "empty").stat().st_ino
    monkeypatch.chdir(tmp_path / "empty")
    assert cli.main(["new", "."]) == 0
    assert (tmp_path / "empty").stat().st_ino == inode
    assert read(tmp_path / "empty").exhibit is not None
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_an_exhibit_with_the_rooms_of_another_one(exhibit: Path, tmp_path: Path) -> None:
    assert cli.main(["new", str(tmp_path / "next"), "--from", str(exhibit)]) == 0
    created = read(tmp_path / "next").exhibit
    assert created is not None
    assert created.languages == ("en", "ar")


@pytest.mark.parametrize(
    ("words", "output"),
    [
        (["full"], "full already exists and is not an empty folder; choose another name."),
        (["new", "--language", "english!"], "'english!' is not a language tag"),
        (["new", "--from", "full", "--title", "A"], "--title and --language cannot be used with --from"),
        (["file/new"], "cannot create "),
    ],
)
def test_a_folder_that_cannot_be_created_is_reported(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    output: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/a.txt").write_text("a")
    (tmp_path / "file").write_text("a")
    assert cli.main(["new", *words]) == 2
    assert output in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "full"]
