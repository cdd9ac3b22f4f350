from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path


def test_what_it_makes_can_be_shown_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a/harbour"
    assert cli.main(["new", str(folder), "--title", "Boats", "--language", "en", "ko"]) == 0
    assert f"begin with {folder}/exhibit.yaml" in capsys.readouterr().err
    exhibit = read(folder).exhibit
    assert exhibit is not None
    assert (exhibit.title.text("en"), exhibit.languages) == ("Boats", ("en", "ko"))
    assert [path.name for path in folder.parent.iterdir()] == ["harbour"]


def test_an_empty_folder_that_somebody_stands_in_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert cli.main(["new", "."]) == 0
    assert read(tmp_path / "empty").exhibit is not None
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_like_another(exhibit: Path, tmp_path: Path) -> None:
    assert cli.main(["new", str(tmp_path / "next"), "--from", str(exhibit)]) == 0
    found = read(tmp_path / "next").exhibit
    assert found is not None
    assert found.languages == ("en", "ar")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["full"], "full is there already, and not empty; name another folder."),
        (["new", "--language", "english!"], "'english!' is not the tag of a language"),
        (["new", "--from", "full", "--title", "A"], "--title and --language do not go with --from"),
        (["file/new"], "file/new cannot be made: "),
    ],
)
def test_what_stands_in_the_way(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/a.txt").write_text("a")
    (tmp_path / "file").write_text("a")
    assert cli.main(["new", *words]) == 2
    assert told in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "full"]
