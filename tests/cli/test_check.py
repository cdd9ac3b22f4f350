from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.commands import check as command
from cimaise.commands.check import Progress

if TYPE_CHECKING:
    from pathlib import Path

WARNED = """\
format: 1
title: A Town
languages: [en]
rooms:
  - {id: about, kind: text, title: About \N{ANCHOR}, text: A harbour.}
"""


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def written(folder: Path, text: str) -> str:
    (folder / "exhibit.yaml").write_text(text, encoding="utf-8")
    return str(folder)


def test_what_is_right_is_said_in_a_line(
    exhibit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = WARNED.replace(" \N{ANCHOR}", "")
    assert cli.main(["check", written(tmp_path, sound)]) == 0
    assert capsys.readouterr().out == "Nothing is wrong: 2 pages.\n"


def test_warnings_count_where_it_is_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, WARNED)
    assert cli.main(["check", folder]) == 0
    assert cli.main(["check", folder, "--strict"]) == 1
    assert capsys.readouterr().out.count("1 warning\n") == 2


def test_an_error_of_media_is_a_finding_and_one_of_the_form_stops_the_exhibit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, WARNED.replace("text: A harbour.", "text: A harbour., picture: no.jpg"))
    assert cli.main(["check", folder]) == 1
    assert "error[missing-file]" in capsys.readouterr().out
    assert cli.main(["check", written(tmp_path, WARNED.replace("title: A Town", "tilte: A Town"))]) == 65
    assert "did you mean 'title'?" in capsys.readouterr().out


def test_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, WARNED)
    assert cli.main(["check", folder, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["errors"], told["warnings"]) == (1, 0, 1)
    (found,) = told["diagnostics"]
    assert (found["code"], found["severity"], found["line"], found["column"]) == (
        "missing-glyph",
        "warning",
        5,
        36,
    )
    assert found["file"] == f"{folder}/exhibit.yaml"
    assert (found["endLine"], found["endColumn"], found["related"]) == (5, 43, [])


def test_for_github_nothing_ends_a_command_too_soon(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "100%, a:b"
    folder.mkdir()
    assert cli.main(["check", written(folder, WARNED), "--format", "github"]) == 0
    told = capsys.readouterr().out
    place = str(folder / "exhibit.yaml").replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    assert told.startswith(f"::warning file={place},line=5,col=36,endColumn=43,title=missing-glyph::no font ")
    assert told.count("\n") == 1


def test_of_one_kind_some_are_shown_and_the_others_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    songs = ", ".join(f"Song {number} \N{ANCHOR}" for number in range(50))
    text = f"format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n  - {{id: songs, kind: songs, title: Songs, songs: [{songs}]}}\n"
    cli.main(["check", written(tmp_path, text)])
    told = capsys.readouterr().out
    assert told.count("warning[missing-glyph]") == 20
    assert "and 30 more of [missing-glyph]" in told
    assert told.endswith("50 warnings\n")


def test_far_into_it_a_person_sees_how_far(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr(command.time, "monotonic", lambda: now)
    seen, unseen = Progress(True), Progress(False)
    seen.show(1, 10)
    assert capsys.readouterr().err == ""
    now = 2.0
    unseen.show(5, 10)
    assert capsys.readouterr().err == ""
    seen.show(5, 10)
    seen.end()
    assert capsys.readouterr().err == f"\r[{'#' * 15}{' ' * 15}] 5 of 10 pictures\r\x1b[K"
