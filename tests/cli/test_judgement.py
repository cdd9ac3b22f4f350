"""Usage is judged before the settings, these before the exhibit, and the exhibit before the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.stage.program.exhibit_window import QmlLoadError

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = ":4711"


@pytest.fixture(autouse=True)
def no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A display is named, and nothing answers there."""
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", NOBODY)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """An exhibit with faults in two files."""
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\n"
        "title: A Town\n"
        "languages: [en]\n"
        "theme: {name: paper, accent: red}\n"
        "rooms:\n"
        "  - songs.yaml\n"
        "  - {id: photos, kind: galery, title: Photos}\n"
    )
    (tmp_path / "songs.yaml").write_text(
        "id: songs\nkind: songs\ntitle: Songs\nsongs:\n  - {title: A song, lyrcs: x.lrc}\n"
    )
    return tmp_path


@pytest.fixture
def bad_settings(tmp_path: Path) -> Path:
    """The operator's file, with a fault."""
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nscreen: {rotate: 45}\n")
    return file


def test_a_fault_of_usage_comes_before_all_others(bad: Path, bad_settings: Path) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main([str(bad), "--config", str(bad_settings), "--screen", "-1"])
    assert left.value.code == 2


def test_a_setting_that_is_not_known_comes_before_a_fault_of_the_settings(bad_settings: Path) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["config", "--config", str(bad_settings), "--explain", "rotation"])
    assert left.value.code == 2


def test_a_fault_of_the_settings_comes_before_one_of_the_exhibit(
    bad: Path, bad_settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(bad), "--config", str(bad_settings)]) == 78
    assert capsys.readouterr() == (
        "",
        f"""\
{bad_settings}:2:18: error[out-of-range]: '45' is out of range for 'screen.rotate'; expected 0, 90, 180 or 270
  2 | screen: {{rotate: 45}}
    |                  ^^
  help: for example: rotate: 90 (degrees)

1 error
""",
    )


def test_a_language_of_the_settings_is_judged_with_the_exhibit(
    exhibit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nvisit: {language: ara}\n")
    assert cli.main([str(exhibit), "--config", str(file)]) == 78
    assert capsys.readouterr() == (
        "",
        f"""\
{file}:2:19: error[unknown-language]: 'ara' is not one of the exhibit's languages; did you mean 'ar'?
  2 | visit: {{language: ara}}
    |                   ^^^
  help: write en or ar, or remove the line to use en

1 error
""",
    )
    # The command line's own is a fault of usage, and it takes the place of the file's.
    assert cli.main([str(exhibit), "--config", str(file), "--language", "ara"]) == 2
    assert cli.main([str(exhibit), "--config", str(file), "--language", "ar"]) == 69


def test_an_exhibit_that_a_file_names_and_that_is_not_there_is_told_with_that_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nexhibit:\n  path: attic\n")
    assert cli.main(["--config", str(file)]) == 65
    told = capsys.readouterr().err
    assert f"{tmp_path / 'attic'}:1:1: error[no-exhibit]: folder not found" in told
    assert told.endswith(f"\nThe exhibit's folder is named in {file}:3.\n")


def test_a_fault_of_the_exhibit_comes_before_one_of_the_display(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(bad)]) == 65
    assert NOBODY not in capsys.readouterr().err


def test_a_page_that_is_not_there_comes_before_a_fault_of_the_display(exhibit: Path) -> None:
    assert cli.main([str(exhibit), "--page", "attic"]) == 2


def test_a_display_that_does_not_answer_is_told_last(
    exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(exhibit)]) == 69
    assert capsys.readouterr() == (
        "",
        "cimaise: cannot connect to the X display :4711; start the display server, give this user access to it, or unset DISPLAY.\n",
    )


@pytest.mark.parametrize("command", [[], ["shots", "--out", "o"]])
def test_all_faults_of_an_exhibit_are_told_at_once(
    command: list[str], bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*command[:1], str(bad), *command[1:]]) == 65
    assert capsys.readouterr() == (
        "",
        f"""\
{bad}/exhibit.yaml:4:30: error[bad-colour]: 'red' is not a colour
  4 | theme: {{name: paper, accent: red}}
    |                              ^^^
  help: write # and six hexadecimal digits in quotes, for example: accent: "#96231A"

{bad}/exhibit.yaml:7:24: error[unknown-value]: 'galery' is not a value of 'kind'; did you mean 'gallery'?
  7 |   - {{id: photos, kind: galery, title: Photos}}
    |                        ^^^^^^
  help: write text, sections, works, songs or gallery

{bad}/songs.yaml:5:21: error[unknown-key]: 'lyrcs' is not a field of a song; did you mean 'lyrics'?
  5 |   - {{title: A song, lyrcs: x.lrc}}
    |                     ^^^^^
  help: its fields are id, title, performers, lyrics and recording

3 errors
""",
    )


def test_a_folder_that_is_not_there_is_a_bad_exhibit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([str(tmp_path / "attic")]) == 65
    assert "folder not found" in capsys.readouterr().err


def test_pages_that_cannot_be_put_together_are_the_programs_own_fault(
    exhibit: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def shoot(*_: object) -> None:
        raise QmlLoadError

    monkeypatch.setattr("cimaise.stage.program.shots.shoot", shoot)
    assert cli.main(["shots", str(exhibit), "--out", str(tmp_path)]) == 70
    assert "cannot be put together" in capsys.readouterr().err
