from __future__ import annotations

import re
from pathlib import Path

import pytest

from cimaise import __version__, cli
from cimaise.commands import run, shots
from cimaise.platform import display
from cimaise.platform.messages import DisplayAdvice, DisplayName, DisplayReason
from cimaise.platform.renderer import RendererSetting


def parsed(*arguments: str) -> dict[str, object]:
    return vars(cli.understood(arguments))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of a command that is not understood: one line, and status 2."""
    try:
        status = cli.main(arguments)
    except SystemExit as left:
        status = int(str(left.code))
    told = capsys.readouterr()
    assert (status, told.out) == (2, "")
    assert re.fullmatch(r"cimaise: .+[.?]\n", told.err), told.err
    return told.err.removeprefix("cimaise: ").rstrip("\n")


@pytest.mark.parametrize("arguments", [[], ["run"]])
def test_without_arguments_nothing_overrides_the_settings(arguments: list[str]) -> None:
    asked = parsed(*arguments)
    assert asked["command"] is run.run
    options = ("exhibit", "windowed", "config", "screen", "rotate", "renderer", "page", "language")
    assert [asked[key] for key in options] == [None, None, None, None, None, None, "", ""]


@pytest.mark.parametrize("word", [[], ["run"]])
@pytest.mark.parametrize(
    ("arguments", "exhibit", "windowed"),
    [
        (["town"], "town", None),
        (["--windowed"], None, (1280, 720)),
        (["--windowed", "town"], "town", (1280, 720)),
        (["--windowed", "800x600"], None, (800, 600)),
        (["--windowed", "800X600", "town"], "town", (800, 600)),
        (["town", "--windowed"], "town", (1280, 720)),
        (["--windowed=800x600", "town"], "town", (800, 600)),
        (["--windowed", "--screen", "1"], None, (1280, 720)),
        (["--windowed", "./800x600"], "800x600", (1280, 720)),
    ],
)
def test_a_window_may_have_a_size_and_the_word_run_may_be_left_out(
    word: list[str], arguments: list[str], exhibit: str | None, windowed: tuple[int, int] | None
) -> None:
    asked = parsed(*word, *arguments)
    found = asked["exhibit"]
    assert (found and str(found), asked["windowed"]) == (exhibit, windowed)


def test_every_option_of_run_is_understood() -> None:
    screen = ("--screen", "2", "--rotate", "90", "--renderer", "software")
    asked = parsed("--config", "k.yaml", *screen, "--page", "works/founding", "--language", "ko")
    assert [asked[key] for key in ("config", "screen", "rotate", "renderer", "page", "language")] == [
        Path("k.yaml"),
        2,
        90,
        RendererSetting.SOFTWARE,
        "works/founding",
        "ko",
    ]


def test_a_screen_may_be_named() -> None:
    assert parsed("--screen", "HDMI-1")["screen"] == "HDMI-1"


@pytest.mark.parametrize(
    "sizes", [["--size", "800x600", "600x800"], ["--size", "800x600", "--size", "600x800"]]
)
def test_shots_take_several_of_each(sizes: list[str]) -> None:
    more = ["--language", "en", "ar", "--text-size", "1", "--text-size", "3", "--page", "home", "photos"]
    asked = parsed("shots", "town", "--out", "o", *sizes, *more)
    assert asked["command"] is shots.run
    assert [asked[key] for key in ("size", "languages", "text_size", "pages")] == [
        [(800, 600), (600, 800)],
        ["en", "ar"],
        [1, 3],
        ["home", "photos"],
    ]


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--fullscreen"], "unrecognized arguments: --fullscreen"),
        (["--win", "800x600"], "--win"),
        (["town", "harbour"], "unrecognized arguments: harbour"),
        (["--windowed", "800x"], "--windowed: '800x' is not a size in pixels"),
        (["--windowed", "20x20"], "--windowed: '20x20' is not a size in pixels"),
        (["--windowed", "99999x99999"], "--windowed: '99999x99999' is not a size in pixels"),
        (["--screen", "-1"], "--screen: '-1' is not the number or name of a screen"),
        (["--screen", ""], "--screen: '' is not the number or name of a screen"),
        (["--kiosk", "--windowed"], "--windowed: not allowed with argument --kiosk"),
        (["--kiosk", "--windowed", "800x600"], "--windowed: not allowed with argument --kiosk"),
        (["--renderer", "opengl"], "--renderer: 'opengl' is not one of auto, gpu, software"),
        (["--rotate", "45"], "--rotate: '45' is not one of 0, 90, 180, 270"),
        (["--config"], "--config: expected one argument"),
        (["shots"], "the following arguments are required: --out"),
        (["shots", "--out", "o", "--config", "k.yaml"], "unrecognized arguments: --config"),
        (["config", "town"], "unrecognized arguments: town"),
        (["config", "--show", "--explain", "idle"], "--explain: not allowed with argument --show"),
        (
            ["config", "--explain", "screen.rotat"],
            "there is no setting 'screen.rotat'; the nearest is screen.rotate",
        ),
        (["config", "--explain", "rotate"], "there is no setting 'rotate'; the nearest is screen.rotate"),
        (["config", "--explain", "output"], "the nearest are screen.output and sound.output"),
        (["config", "--explain", "idel"], "there is no setting 'idel'; the nearest is idle"),
        (["config", "--explain", "x"], "the groups are exhibit, screen, idle, attract, visit, sound and log"),
        (["shots", "--out", "o", "--text-size", "4"], "--text-size: '4' is not one of 1, 2, 3"),
        (["shots", "--out", "o", "--size", "big"], "--size: 'big' is not a size in pixels"),
        (["check", "--format", "xml"], "--format: invalid choice: 'xml'"),
        (
            ["check", "--explain", "missing-alts"],
            "--explain: unknown rule 'missing-alts'; did you mean 'missing-alt'",
        ),
        (["--verbose"], "--verbose goes with --version"),
        (["--page"], "--page: expected one argument"),
    ],
)
def test_what_is_not_understood_is_said_in_one_sentence(
    arguments: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, *arguments)
    assert part in told
    assert told.endswith("`cimaise --help` tells more.")


@pytest.mark.parametrize(
    ("option", "wanted", "advice"),
    [
        ("page", "hom", "did you mean home?"),
        ("page", "Photos", "did you mean photos?"),
        ("page", "photos/harbor", "did you mean photos/harbour?"),
        ("page", "hill", "did you mean photos/hill?"),
        ("page", "xyz", "it has attract, home, introduction, photos."),
        ("language", "AR", "did you mean ar?"),
        ("language", "ko", "it has en, ar."),
    ],
)
def test_a_page_or_language_that_is_not_there_is_told_with_the_nearest(
    option: str, wanted: str, advice: str, exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, str(exhibit), f"--{option}", wanted)
    assert told == f"this exhibit has no {option} '{wanted}'; {advice}"
    told = refused(capsys, "shots", str(exhibit), "--out", "o", f"--{option}", wanted)
    assert told == f"this exhibit has no {option} '{wanted}'; {advice}"


@pytest.mark.parametrize("option", ["--page", "--language", "--size"])
def test_an_exhibit_after_a_list_is_recognised(
    option: str, exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, "shots", "--out", "o", option, str(exhibit))
    assert "name the exhibit's folder before the options" in told


@pytest.mark.parametrize("options", [["--version"], ["--version", "--verbose"], ["--verbose", "--version"]])
def test_the_version_is_told(
    options: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli.main(options) == 0
    first, *more = capsys.readouterr().out.splitlines()
    assert first == f"cimaise {__version__}"
    if "--verbose" in options:
        assert re.fullmatch(r"Qt 6\.\d+\.\d+, Python 3\.\d+\.\S+, \S+", more[0])
        assert more[1:] == [
            "display: offscreen, set by QT_QPA_PLATFORM",
            "renderer: software, Qt's platform offscreen has no OpenGL",
        ]
    else:
        assert more == []


def test_the_version_is_told_where_no_display_answers(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(environ: object) -> None:
        displays = [DisplayName.X(name=":0")]
        raise display.DisplayError(
            DisplayReason.NO_CONNECTION(displays=displays), DisplayAdvice.UNSET_PLATFORM()
        )

    monkeypatch.setattr(display, "find", find)
    assert cli.main(["--version", "--verbose"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[2:] == [
        "display: none, cannot connect to the X display :0; unset QT_QPA_PLATFORM",
        "renderer: software, for pictures of the pages",
    ]


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert "cimaise [run] [EXHIBIT]" in told
    assert "cimaise shots [EXHIBIT] --out DIR" in told
    assert "cimaise check [EXHIBIT]" in told
    assert "cimaise config [--config FILE]" in told


@pytest.mark.parametrize(
    ("typed", "meant"), [("nwe", "new"), ("chek", "check"), ("instal-exhibit", "install-exhibit")]
)
def test_a_command_that_was_mistyped_is_guessed(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    meant: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(capsys, typed, "x") == f"there is no command '{typed}'; did you mean '{meant}'?"
    (tmp_path / typed).mkdir()
    assert parsed(typed)["exhibit"] == Path(typed)
