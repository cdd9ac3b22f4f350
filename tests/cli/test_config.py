"""`cimaise config`, and the effect of the settings on `cimaise run`."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from cimaise import cli
from cimaise.config.settings import Settings
from cimaise.platform import display

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import SimpleNamespace

BAD = "format: 1\nidle: {warn_for: 10}\n"


@pytest.fixture(autouse=True)
def restored_level() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


@pytest.fixture
def machine_file(machine: Path) -> Path:
    """The path of the machine's settings, in an existing folder."""
    file = machine / "etc/cimaise/kiosk.yaml"
    file.parent.mkdir(parents=True)
    return file


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[SimpleNamespace]:
    """The options that the stage was started with. No exhibit is shown."""
    calls: list[SimpleNamespace] = []
    monkeypatch.setattr(display, "find", lambda environ: display.Display("offscreen", "set by a test"))
    monkeypatch.setattr("cimaise.stage.program.run.run", lambda exhibit, options: calls.append(options))
    return calls


def test_the_current_values_are_shown_with_their_origin(
    machine_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine_file.write_text("format: 1\nscreen: {rotate: 270}\n")
    assert cli.main(["config"]) == 0
    output = capsys.readouterr()
    assert f"\n  rotate: 270               # {machine_file}:2\n" in output.out
    assert output.err == ""
    assert cli.main(["config", "--show"]) == 0
    assert capsys.readouterr().out == output.out


def test_a_setting_is_explained_with_the_value_in_the_given_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.yaml"
    file.write_text("format: 1\nidle: {warn_for: 60}\n")
    assert cli.main(["config", "--config", str(file), "--explain", "idle.warn_for"]) == 0
    assert f"current   60 ({file}:2)" in capsys.readouterr().out


def test_a_setting_is_explained_even_if_the_file_has_errors(
    machine_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine_file.write_text(BAD)
    assert cli.main(["config", "--explain", "idle.warn_for"]) == 78
    output = capsys.readouterr()
    assert "allowed   20 to 300 (seconds)" in output.out
    assert output.err.startswith(f"{machine_file}:2:18: error[out-of-range]: '10' is out of range")


@pytest.mark.parametrize("command", [["config"], ["config", "--show"], ["run"], []])
def test_a_missing_file_that_is_given_explicitly_is_an_error(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.yaml"
    assert cli.main([*command, "--config", str(file)]) == 78
    assert capsys.readouterr() == (
        "",
        f"""\
{file}:1:1: error[unreadable-file]: this file cannot be read: file not found
  help: name an existing file

1 error
""",
    )


def test_without_a_file_the_defaults_are_used(
    exhibit: Path, started: list[SimpleNamespace], caplog: pytest.LogCaptureFixture
) -> None:
    assert cli.main([str(exhibit)]) == 0
    assert started[0].config.screen == Settings().screen
    assert "Settings" not in caplog.text


def test_the_exhibit_and_the_rest_come_from_the_file(
    exhibit: Path, machine_file: Path, started: list[SimpleNamespace], caplog: pytest.LogCaptureFixture
) -> None:
    machine_file.write_text(
        f"format: 1\nexhibit: {{path: {exhibit}}}\nscreen: {{renderer: software, rotate: 90, output: DP-1}}\n"
        "visit: {language: ar}\nlog: {level: info}\n"
    )
    assert cli.main([]) == 0
    (options,) = started
    assert options.config.exhibit.path == exhibit
    assert (options.config.screen.output, options.config.screen.rotate) == ("DP-1", 90)
    assert (options.renderer, options.config.visit.language) == ("software", "ar")
    assert f"Settings are read from {machine_file}." in caplog.text


def test_options_override_files(exhibit: Path, machine_file: Path, started: list[SimpleNamespace]) -> None:
    machine_file.write_text(
        "format: 1\nexhibit: {path: attic}\nscreen: {renderer: gpu, rotate: 90, output: DP-1}\n"
        "visit: {language: ko}\n"
    )
    options = ["--screen", "0", "--rotate", "0", "--renderer", "software", "--language", "ar"]
    assert cli.main([str(exhibit), *options]) == 0
    config = started[0].config
    assert (config.exhibit.path, config.visit.language) == (exhibit, "ar")
    assert (config.screen.output, config.screen.rotate, config.screen.renderer) == (0, 0, "software")


def test_the_log_level_comes_from_the_file(
    exhibit: Path, machine_file: Path, started: list[SimpleNamespace]
) -> None:
    machine_file.write_text("format: 1\nlog: {level: error}\n")
    assert cli.main([str(exhibit)]) == 0
    assert logging.getLogger().level == logging.ERROR


def test_page_images_do_not_depend_on_the_settings(
    exhibit: Path, machine_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cimaise.authoring.contact_sheet.shot import ShotResult

    machine_file.write_text(BAD)
    calls: list[object] = []
    monkeypatch.setattr(
        "cimaise.stage.program.shots.shoot", lambda *arguments: calls.append(arguments) or ShotResult([])
    )
    assert cli.main(["shots", str(exhibit), "--out", str(tmp_path)]) == 0
    assert len(calls) == 1


def test_the_version_names_the_renderer_in_the_settings(
    machine_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    machine_file.write_text("format: 1\nscreen: {renderer: gpu}\n")
    assert cli.main(["--version", "--verbose"]) == 0
    assert capsys.readouterr().out.endswith("renderer: gpu, set by the user\n")
    machine_file.write_text(BAD)
    assert cli.main(["--version", "--verbose"]) == 0
    assert "renderer: software" in capsys.readouterr().out
