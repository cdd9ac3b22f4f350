"""`cimaise config`, and what the operator's settings do to `cimaise run`."""

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
def level_as_before() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


@pytest.fixture
def machines(machine: Path) -> Path:
    """The machine's file, in a folder that is there."""
    file = machine / "etc/cimaise/kiosk.yaml"
    file.parent.mkdir(parents=True)
    return file


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[SimpleNamespace]:
    """What the stage was asked to show, in place of a stage."""
    asked: list[SimpleNamespace] = []
    monkeypatch.setattr(display, "find", lambda environ: display.Display("offscreen", "a test says so"))
    monkeypatch.setattr("cimaise.stage.program.run.run", lambda exhibit, options: asked.append(options))
    return asked


def test_the_values_in_force_are_shown_with_their_origin(
    machines: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machines.write_text("format: 1\nscreen: {rotate: 270}\n")
    assert cli.main(["config"]) == 0
    told = capsys.readouterr()
    assert f"\n  rotate: 270               # {machines}:2\n" in told.out
    assert told.err == ""
    assert cli.main(["config", "--show"]) == 0
    assert capsys.readouterr().out == told.out


def test_a_setting_is_explained_with_the_value_of_the_file_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.yaml"
    file.write_text("format: 1\nidle: {warn_for: 60}\n")
    assert cli.main(["config", "--config", str(file), "--explain", "idle.warn_for"]) == 0
    assert f"in force  60 ({file}:2)" in capsys.readouterr().out


def test_a_setting_is_explained_even_where_the_file_is_wrong(
    machines: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machines.write_text(BAD)
    assert cli.main(["config", "--explain", "idle.warn_for"]) == 78
    told = capsys.readouterr()
    assert "allowed   20 to 300 (seconds)" in told.out
    assert told.err.startswith(f"{machines}:2:18: error[out-of-range]: found 10")


@pytest.mark.parametrize("command", [["config"], ["config", "--show"], ["run"], []])
def test_a_file_that_is_named_and_not_there_is_a_bad_configuration(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.yaml"
    assert cli.main([*command, "--config", str(file)]) == 78
    assert capsys.readouterr() == (
        "",
        f"""\
{file}:1:1: error[unreadable-file]: this file cannot be read: there is no such file
  help: name a file that is there

1 error
""",
    )


def test_without_a_file_the_defaults_are_in_force(
    exhibit: Path, begun: list[SimpleNamespace], caplog: pytest.LogCaptureFixture
) -> None:
    assert cli.main([str(exhibit)]) == 0
    assert begun[0].config.screen == Settings().screen
    assert "Settings" not in caplog.text


def test_the_exhibit_and_the_rest_come_from_the_file(
    exhibit: Path, machines: Path, begun: list[SimpleNamespace], caplog: pytest.LogCaptureFixture
) -> None:
    machines.write_text(
        f"format: 1\nexhibit: {{path: {exhibit}}}\nscreen: {{renderer: software, rotate: 90, output: DP-1}}\n"
        "visit: {language: ar}\nlog: {level: info}\n"
    )
    assert cli.main([]) == 0
    (options,) = begun
    assert options.config.exhibit.path == exhibit
    assert (options.config.screen.output, options.config.screen.rotate) == ("DP-1", 90)
    assert (options.renderer, options.config.visit.language) == ("software", "ar")
    assert f"Settings are read from {machines}." in caplog.text


def test_the_command_line_counts_more_than_any_file(
    exhibit: Path, machines: Path, begun: list[SimpleNamespace]
) -> None:
    machines.write_text(
        "format: 1\nexhibit: {path: attic}\nscreen: {renderer: gpu, rotate: 90, output: DP-1}\n"
        "visit: {language: ko}\n"
    )
    options = ["--screen", "0", "--rotate", "0", "--renderer", "software", "--language", "ar"]
    assert cli.main([str(exhibit), *options]) == 0
    config = begun[0].config
    assert (config.exhibit.path, config.visit.language) == (exhibit, "ar")
    assert (config.screen.output, config.screen.rotate, config.screen.renderer) == (0, 0, "software")


def test_the_log_tells_as_much_as_the_file_says(
    exhibit: Path, machines: Path, begun: list[SimpleNamespace]
) -> None:
    machines.write_text("format: 1\nlog: {level: error}\n")
    assert cli.main([str(exhibit)]) == 0
    assert logging.getLogger().level == logging.ERROR


def test_pictures_of_the_pages_do_not_depend_on_the_machine(
    exhibit: Path, machines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cimaise.authoring.contact_sheet.shot import ShotResult

    machines.write_text(BAD)
    drawn: list[object] = []
    monkeypatch.setattr(
        "cimaise.stage.program.shots.shoot", lambda *asked: drawn.append(asked) or ShotResult([])
    )
    assert cli.main(["shots", str(exhibit), "--out", str(tmp_path)]) == 0
    assert len(drawn) == 1


def test_the_version_tells_the_renderer_that_the_settings_ask_for(
    machines: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    machines.write_text("format: 1\nscreen: {renderer: gpu}\n")
    assert cli.main(["--version", "--verbose"]) == 0
    assert capsys.readouterr().out.endswith("renderer: gpu, it was asked for\n")
    machines.write_text(BAD)
    assert cli.main(["--version", "--verbose"]) == 0
    assert "renderer: software" in capsys.readouterr().out
