from __future__ import annotations

import re
from pathlib import Path

import pytest

from cimaise import __version__, cli
from cimaise.commands import COMMANDS, run, shots
from cimaise.platform import display
from cimaise.platform.messages import DisplayAdvice, DisplayName, DisplayReason
from cimaise.platform.renderer import RendererSetting


def parsed(*arguments: str) -> dict[str, object]:
    return vars(cli.parse(arguments))


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The message for invalid arguments: one line, with status 2."""
    try:
        status = cli.main(arguments)
    except SystemExit as error:
        status = int(str(error.code))
    output = capsys.readouterr()
    assert (status, output.out) == (2, "")
    assert re.fullmatch(r"cimaise: .+[.?]\n", output.err), output.err
    return output.err.removeprefix("cimaise: ").rstrip("\n")


@pytest.mark.parametrize("words", [[], ["run"]])
def test_without_arguments_nothing_overrides_the_settings(words: list[str]) -> None:
    arguments = parsed(*words)
    assert arguments["command"] is run.run
    options = ("exhibit", "windowed", "config", "screen", "rotate", "renderer", "page", "language")
    assert [arguments[key] for key in options] == [None, None, None, None, None, None, "", ""]


@pytest.mark.parametrize("word", [[], ["run"]])
@pytest.mark.parametrize(
    ("words", "exhibit", "windowed"),
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
def test_the_size_of_a_window_and_the_word_run_are_optional(
    word: list[str], words: list[str], exhibit: str | None, windowed: tuple[int, int] | None
) -> None:
    arguments = parsed(*word, *words)
    path = arguments["exhibit"]
    assert (path and str(path), arguments["windowed"]) == (exhibit, windowed)


def test_every_option_of_run_is_parsed() -> None:
    screen = ("--screen", "2", "--rotate", "90", "--renderer", "software")
    arguments = parsed("--config", "k.yaml", *screen, "--page", "works/founding", "--language", "ko")
    assert [arguments[key] for key in ("config", "screen", "rotate", "renderer", "page", "language")] == [
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
def test_options_of_shots_take_several_values(sizes: list[str]) -> None:
    more = ["--language", "en", "ar", "--text-size", "1", "--text-size", "3", "--page", "home", "photos"]
    arguments = parsed("shots", "town", "--out", "o", *sizes, *more)
    assert arguments["command"] is shots.run
    assert [arguments[key] for key in ("size", "languages", "text_size", "pages")] == [
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
            "unknown setting 'screen.rotat'; similar: screen.rotate",
        ),
        (["config", "--explain", "rotate"], "unknown setting 'rotate'; similar: screen.rotate"),
        (
            ["config", "--explain", "output"],
            "unknown setting 'output'; similar: screen.output and sound.output",
        ),
        (["config", "--explain", "idel"], "unknown setting 'idel'; similar: idle"),
        (["config", "--explain", "x"], "the groups are exhibit, screen, idle, attract, visit, sound and log"),
        (["shots", "--out", "o", "--text-size", "4"], "--text-size: '4' is not one of 1, 2, 3"),
        (["shots", "--out", "o", "--size", "big"], "--size: 'big' is not a size in pixels"),
        (["check", "--format", "xml"], "--format: invalid choice: 'xml'"),
        (
            ["check", "--explain", "missing-alts"],
            "--explain: unknown rule 'missing-alts'; similar: missing-alt",
        ),
        (["--verbose"], "--verbose requires --version"),
        (["--page"], "--page: expected one argument"),
    ],
)
def test_an_invalid_argument_is_reported_in_one_sentence(
    arguments: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = refused(capsys, *arguments)
    assert part in output
    command = f"cimaise {arguments[0] if arguments[0] in COMMANDS else 'run'}"
    # These are not errors of a command's parser.
    if output.startswith(("unrecognized arguments", "--verbose")):
        command = "cimaise"
    assert output.endswith(f"; see `{command} --help`.")


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
def test_an_unknown_page_or_language_comes_with_a_suggestion(
    option: str, wanted: str, advice: str, exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = refused(capsys, str(exhibit), f"--{option}", wanted)
    assert output == f"this exhibit has no {option} '{wanted}'; {advice}"
    output = refused(capsys, "shots", str(exhibit), "--out", "o", f"--{option}", wanted)
    assert output == f"this exhibit has no {option} '{wanted}'; {advice}"


@pytest.mark.parametrize("option", ["--page", "--language", "--size"])
def test_an_exhibit_after_a_list_of_values_is_recognised(
    option: str, exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = refused(capsys, "shots", "--out", "o", option, str(exhibit))
    assert "write the exhibit's folder before the options" in output


@pytest.mark.parametrize("options", [["--version"], ["--version", "--verbose"], ["--verbose", "--version"]])
def test_the_version_is_printed(
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


def test_the_version_is_printed_without_a_display(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(environ: object) -> None:
        raise display.DisplayError(
            DisplayReason.NO_CONNECTION(displays=[DisplayName.X(name=":7")]),
            DisplayAdvice.START_OR_UNSET(variables=["DISPLAY"]),
        )

    monkeypatch.setattr(display, "find", find)
    assert cli.main(["--version", "--verbose"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2:] == [
        "display: none, cannot connect to the X display :7; start the display server, give this user access to it, or unset DISPLAY",
        "renderer: software, for images of the pages",
    ]


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--help"])
    assert caught.value.code == 0
    output = capsys.readouterr().out
    assert "cimaise [run] [EXHIBIT]" in output
    assert "cimaise shots [EXHIBIT] --out DIR" in output
    assert "cimaise check [EXHIBIT]" in output
    assert "cimaise config [--config FILE]" in output


@pytest.mark.parametrize(
    ("typed", "suggestion"), [("nwe", "new"), ("chek", "check"), ("instal-exhibit", "install-exhibit")]
)
def test_a_mistyped_command_comes_with_a_suggestion(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    suggestion: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused(capsys, typed, "x") == f"unknown command '{typed}'; did you mean '{suggestion}'?"
    (tmp_path / typed).mkdir()
    assert parsed(typed)["exhibit"] == Path(typed)
