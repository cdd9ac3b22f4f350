"""Usage is checked before the settings, the settings before the exhibit, and the exhibit before the display."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.authoring.contact_sheet.shot import Shot, ShotResult
from cimaise.stage.program.qml_root import QmlLoadError

if TYPE_CHECKING:
    from pathlib import Path

UNUSED_DISPLAY = ":4711"


@pytest.fixture(autouse=True)
def display_without_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """DISPLAY is set, but no X server runs there."""
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", UNUSED_DISPLAY)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """An exhibit with errors in two files."""
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
    """A file with invalid settings."""
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nscreen: {rotate: 45}\n")
    return file


def test_usage_is_checked_first(bad: Path, bad_settings: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([str(bad), "--config", str(bad_settings), "--screen", "-1"])
    assert caught.value.code == 2


def test_an_unknown_setting_is_reported_before_errors_in_the_settings(bad_settings: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["config", "--config", str(bad_settings), "--explain", "rotation"])
    assert caught.value.code == 2


def test_the_settings_are_checked_before_the_exhibit(
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


def test_the_language_in_the_settings_is_checked_against_the_exhibit(
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
    # On the command line it is a usage error, and overrides the file.
    assert cli.main([str(exhibit), "--config", str(file), "--language", "ara"]) == 2
    assert cli.main([str(exhibit), "--config", str(file), "--language", "ar"]) == 69


def test_a_missing_exhibit_is_reported_with_the_line_that_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nexhibit:\n  path: attic\n")
    assert cli.main(["--config", str(file)]) == 65
    output = capsys.readouterr().err
    assert f"{tmp_path / 'attic'}:1:1: error[no-exhibit]: folder not found" in output
    assert output.endswith(f"\nThe path of the exhibit is set in {file}:3.\n")


def test_the_exhibit_is_checked_before_the_display(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(bad)]) == 65
    assert UNUSED_DISPLAY not in capsys.readouterr().err


def test_an_unknown_page_is_reported_before_the_display_is_checked(exhibit: Path) -> None:
    assert cli.main([str(exhibit), "--page", "attic"]) == 2


def test_the_display_is_checked_last(exhibit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(exhibit)]) == 69
    assert capsys.readouterr() == (
        "",
        "cimaise: cannot connect to the X display :4711; start the display server, give this user access to it, or unset DISPLAY.\n",
    )


@pytest.mark.parametrize("command", [[], ["shots", "--out", "o"]])
def test_all_errors_in_an_exhibit_are_reported_at_once(
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


def test_a_missing_folder_is_a_bad_exhibit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([str(tmp_path / "attic")]) == 65
    assert "folder not found" in capsys.readouterr().err


def test_a_user_interface_that_cannot_be_loaded_is_an_internal_error(
    exhibit: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def shoot(*_: object) -> None:
        raise QmlLoadError

    monkeypatch.setattr("cimaise.stage.program.shots.shoot", shoot)
    assert cli.main(["shots", str(exhibit), "--out", str(tmp_path)]) == 70
    assert "the user interface failed to load" in capsys.readouterr().err


def test_pictures_that_did_not_arrive_are_named(
    exhibit: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shot = Shot("home", (1920, 1080), "en", 1)
    monkeypatch.setattr(
        "cimaise.stage.program.shots.shoot", lambda *_: ShotResult([shot], missing={shot: ["ships.jpg"]})
    )
    assert cli.main(["shots", str(exhibit), "--out", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "ships.jpg" in printed.err
    assert shot.file in printed.err
    assert "rendered" not in printed.out + printed.err
