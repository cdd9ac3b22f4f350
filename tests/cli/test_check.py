"""`cimaise check`: what is printed, and the exit status."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import studio

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
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where `harbour`, an exhibit, lies."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    studio.furnish(tmp_path / "harbour")
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], text: str, *options: str) -> tuple[int, str]:
    Path("harbour/exhibit.yaml").write_text(text, encoding="utf-8")
    status = cli.main(["check", "harbour", *options])
    told = capsys.readouterr()
    assert told.err == ""
    return status, told.out


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
def test_the_status_says_how_bad_it_is(
    text: str, options: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(capsys, text, *options)[0] == status


def test_where_all_is_fine_one_line_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, GOOD)[1] == (
        "harbour: nothing is wrong; 2 pages, 0 pictures and 0 films were looked at\n"
    )


@pytest.mark.parametrize("typed", ["harbour", "./harbour", "whole path"])
def test_paths_are_as_they_would_be_typed(
    typed: str, beside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("harbour/exhibit.yaml").write_text(MISSING)
    cli.main(["check", str(beside / "harbour") if typed == "whole path" else typed])
    assert (
        capsys.readouterr().out
        == """\
harbour/exhibit.yaml:8:21: error[missing-file]: the picture 'gone.jpg' is not there
  8 |     picture: {file: gone.jpg, alt: A quay}
    |                     ^^^^^^^^
  help: put the file there, or write another name

1 error
"""
    )


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "doubled-file"]) == 0
    assert (
        capsys.readouterr().out
        == """\
error[doubled-file]
A room's file is named once.

The same room would stand on Home twice.

Wrong:
    rooms:
      - songs.yaml
      - songs.yaml

Right:
    rooms:
      - songs.yaml
"""
    )


def test_of_one_kind_twenty_are_told_and_the_others_counted(capsys: pytest.CaptureFixture[str]) -> None:
    items = "      - {picture: pictures/quay.jpg, credit: Archive}\n" * 25
    text = f"{HEAD}  - kind: gallery\n    title: Photographs\n    items:\n{items}"
    _, told = checked(capsys, text)
    assert told.count("warning[missing-alt]: nothing") == 20
    assert told.endswith("\n\nand 5 more of this kind: warning[missing-alt]\n\n25 warnings\n")
    _, told = checked(capsys, text, "--format", "json")
    assert len(json.loads(told)["diagnostics"]) == 25


def test_json_says_what_was_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(checked(capsys, MISSING, "--format", "json")[1])
    assert list(told) == ["version", "program", "exhibit", "canBeShown", "diagnostics", "counts"]
    assert (told["exhibit"], told["canBeShown"]) == ("harbour", True)
    assert told["counts"] == {"errors": 1, "warnings": 0, "pages": 2, "pictures": 1, "films": 0}


def test_github_is_told_nothing_where_all_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, GOOD, "--format", "github")[1] == ""
    _, told = checked(capsys, MISSING, "--format", "github")
    assert told.startswith("::error file=harbour/exhibit.yaml,line=8,")


def test_what_a_terminal_cannot_write_is_written_another_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("harbour/exhibit.yaml").write_text(WARNED.replace("Songs, songs", "항구, songs"), encoding="utf-8")
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    assert cli.main(["check", "harbour"]) == 0
    narrow.seek(0)
    assert r"title: \ud56d\uad6c" in narrow.read()


def test_whoever_has_read_enough_may_leave(beside: Path) -> None:
    text = f"{HEAD}  - {{kind: songs, title: Songs, songs: [{', '.join(['⚓'] * 5000)}]}}\n"
    (beside / "harbour/exhibit.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "cimaise", "check", "harbour", "--format", "json"]
    with subprocess.Popen(
        command,
        cwd=beside,
        env={"PYTHONPATH": str(Path(cli.__file__).parents[1]), "HOME": str(beside)},
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
def test_a_bar_is_shown_on_a_terminal_after_a_second(stream: io.StringIO, bars: int) -> None:
    times = iter([0.0, 0.5, 1.1, 1.15, 1.3])
    with ProgressBar("looking", stream, lambda: next(times)) as bar:
        for done in (1, 2, 3, 4):
            bar.update(done, 4)
    shown = stream.getvalue()
    assert len(re.findall(r"looking \[#+\.*\] \d of 4", shown)) == bars
    assert shown.endswith("\r\x1b[K") == bool(bars)
