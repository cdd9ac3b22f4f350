"""`cimaise check`: the output and the exit status."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import example_exhibit
import pytest

from cimaise import cli
from cimaise.commands.progress import ProgressBar

HEAD = "format: 1\ntitle: The Old Harbour\nlanguages: [en]\nrooms:\n"
GOOD = f"{HEAD}  - {{kind: text, title: Welcome, file: welcome.md}}\n"
WARNED = f"{HEAD}  - {{kind: songs, title: Songs, songs: []}}\n"
MISSING = f"""{HEAD}\
  - kind: text
    title: Welcome
    file: welcome.md
    picture: {{file: gone.jpg, alt: A quay}}
"""
BROKEN = f"{HEAD}  - {{kind: txt, title: Welcome}}\n"


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, which contains the exhibit `harbour`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    example_exhibit.create_files(tmp_path / "harbour")
    return tmp_path


def run_check(capsys: pytest.CaptureFixture[str], text: str, *options: str) -> tuple[int, str]:
    Path("harbour/exhibit.yaml").write_text(text, encoding="utf-8")
    status = cli.main(["check", "harbour", *options])
    output = capsys.readouterr()
    assert output.err == ""
    return status, output.out


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (GOOD, [], 0),
        (GOOD, ["--strict"], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 1),
        (MISSING, [], 1),
        (BROKEN, [], 65),
        (BROKEN, ["--strict", "--format", "json"], 65),
        (MISSING, ["--format", "github"], 1),
    ],
)
def test_exit_status_is_that_of_the_worst_severity(
    text: str, options: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_check(capsys, text, *options)[0] == status


def test_output_without_diagnostics_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_check(capsys, GOOD)[1] == ("harbour: no problems found in 2 pages, 0 pictures and 0 films\n")


@pytest.mark.parametrize("typed", ["harbour", "./harbour", "absolute path"])
def test_paths_are_relative_to_the_current_folder(
    typed: str, working_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("harbour/exhibit.yaml").write_text(MISSING)
    cli.main(["check", str(working_folder / "harbour") if typed == "absolute path" else typed])
    assert (
        capsys.readouterr().out
        == """\
harbour/exhibit.yaml:8:21: error[missing-file]: picture file 'gone.jpg' not found
  8 |     picture: {file: gone.jpg, alt: A quay}
    |                     ^^^^^^^^
  help: add the file to the exhibit, or correct its name

1 error
"""
    )


def test_explain_prints_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "doubled-file"]) == 0
    assert (
        capsys.readouterr().out
        == """\
error[doubled-file]
The file of a room must be listed only once.

Otherwise the same room would appear on Home twice.

Wrong:
    rooms:
      - songs.yaml
      - songs.yaml

Right:
    rooms:
      - songs.yaml
"""
    )


def test_text_output_has_at_most_twenty_diagnostics_of_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    items = "      - {picture: pictures/quay.jpg, credit: Archive}\n" * 25
    text = f"{HEAD}  - kind: gallery\n    title: Photographs\n    items:\n{items}"
    _, output = run_check(capsys, text)
    assert output.count("warning[missing-alt]: this picture") == 20
    assert output.endswith("\n\nand 5 more of this kind: warning[missing-alt]\n\n25 warnings\n")
    _, output = run_check(capsys, text, "--format", "json")
    assert len(json.loads(output)["diagnostics"]) == 25


def test_json_has_counts(capsys: pytest.CaptureFixture[str]) -> None:
    output = json.loads(run_check(capsys, MISSING, "--format", "json")[1])
    assert list(output) == ["version", "program", "exhibit", "canBeShown", "diagnostics", "counts"]
    assert (output["exhibit"], output["canBeShown"]) == ("harbour", True)
    assert output["counts"] == {"errors": 1, "warnings": 0, "pages": 2, "pictures": 1, "films": 0}


def test_github_output_is_empty_without_diagnostics(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_check(capsys, GOOD, "--format", "github")[1] == ""
    _, output = run_check(capsys, MISSING, "--format", "github")
    assert output.startswith("::error file=harbour/exhibit.yaml,line=8,")


def test_characters_missing_from_the_encoding_are_escaped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("harbour/exhibit.yaml").write_text(WARNED.replace("Songs, songs", "항구, songs"), encoding="utf-8")
    ascii_stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", ascii_stream)
    assert cli.main(["check", "harbour"]) == 0
    ascii_stream.seek(0)
    assert r"title: \ud56d\uad6c" in ascii_stream.read()


def test_a_closed_pipe_is_not_reported(working_folder: Path) -> None:
    text = f"{HEAD}  - {{kind: songs, title: Songs, songs: [{', '.join(['⚓'] * 5000)}]}}\n"
    (working_folder / "harbour/exhibit.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "cimaise", "check", "harbour", "--format", "json"]
    with subprocess.Popen(
        command,
        cwd=working_folder,
        env={"PYTHONPATH": str(Path(cli.__file__).parents[1]), "HOME": str(working_folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "bars"), [(Terminal(), 2), (io.StringIO(), 0)])
def test_progress_bar_appears_on_a_terminal_after_a_second(stream: io.StringIO, bars: int) -> None:
    times = iter([0.0, 0.5, 1.1, 1.15, 1.3])
    with ProgressBar("looking", stream, lambda: next(times)) as bar:
        for done in (1, 2, 3, 4):
            bar.update(done, 4)
    shown = stream.getvalue()
    assert len(re.findall(r"looking \[#+\.*\] \d of 4", shown)) == bars
    assert shown.endswith("\r\x1b[K") == bool(bars)
