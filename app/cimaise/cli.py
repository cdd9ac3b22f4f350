"""The command `cimaise`: one function a command. Judged in the order usage, exhibit, display."""

from __future__ import annotations

import argparse
import difflib
import os
import re
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cimaise import __version__, log
from cimaise.exhibit.reading import FILE, read
from cimaise.media import firstpicture
from cimaise.paths import data
from cimaise.source.render import report
from cimaise.system import display, renderer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.exhibit.model import Exhibit

OK = 0
USAGE = 2
BAD_EXHIBIT = 65  # EX_DATAERR of sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
BROKEN = 70  # EX_SOFTWARE: the program's own files do not fit together

_COMMANDS = ("run", "shots")
_SIZE = re.compile(r"([1-9]\d{2,3})[xX]([1-9]\d{2,3})", re.ASCII)
_LIKE_A_SIZE = re.compile(r"\d+[xX×]\d*")
_WINDOW = "1280x720"
_SHOT = (1920, 1080)


_NOT_RISEN = "the pages cannot be put together; the lines above say why. Install Cimaise again."


class _Fault(Exception):
    """The command ends here, with a status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = _parser().parse_args(_completed(given))
    log.start()
    try:
        status: int = asked.command(asked)
    except _Fault as fault:
        print(f"cimaise: {fault}" if fault.status != BAD_EXHIBIT else fault, file=sys.stderr)
        return fault.status
    return status


def _run(asked: argparse.Namespace) -> int:
    # Until the stage listens itself. There is nothing to tidy up yet, and an exception would get lost in Qt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(OK))
    exhibit = _exhibit(asked)
    try:
        found = display.find(os.environ)
    except display.NoAnswer as fault:
        raise _Fault(NO_DISPLAY, str(fault)) from fault
    if found is None:
        return _show_without_display(exhibit, asked)
    chosen = _choice(asked.renderer, found.platform)

    # Before Qt is loaded, so that a second processor draws the first picture meanwhile.
    size = asked.windowed or found.size
    ahead = firstpicture.begin(exhibit, *size) if size and not asked.page else None

    from cimaise.stage import run, stage, window

    options = run.Options(
        display=found,
        renderer=chosen.renderer,
        windowed=asked.windowed,
        screen=asked.screen,
        page=asked.page,
        language=asked.language,
        ahead=ahead,
    )
    try:
        run.run(exhibit, options)
    except window.NoScreen as fault:
        raise _Fault(NO_DISPLAY, str(fault)) from fault
    except stage.NotRisen as fault:
        raise _Fault(BROKEN, _NOT_RISEN) from fault
    return OK


def _show_without_display(exhibit: Exhibit, asked: argparse.Namespace) -> int:
    folder = _folder_for_pages()
    print(f"cimaise: there is no display here; every page is drawn into {folder} instead.", file=sys.stderr)
    sizes = [asked.windowed or _SHOT]
    languages = [asked.language] if asked.language else exhibit.languages
    return _shoot(exhibit, folder, sizes, languages, [1], [asked.page] if asked.page else [])


def _folder_for_pages() -> Path:
    """The same one at every start, so that a service that is started again and again does not fill the disk."""
    folder = renderer.cache(os.environ) / "pages"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    import tempfile

    try:
        return Path(tempfile.mkdtemp(prefix="cimaise-"))
    except OSError as fault:
        raise _Fault(NO_DISPLAY, f"there is no display here, and pages cannot be drawn: {fault}.") from fault


def _shots(asked: argparse.Namespace) -> int:
    exhibit = _exhibit(asked)
    sizes = asked.size or [_SHOT]
    languages = asked.languages or exhibit.languages
    return _shoot(exhibit, asked.out, sizes, languages, asked.text_size or [1], asked.pages)


def _shoot(
    exhibit: Exhibit,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    languages: Sequence[str],
    text_sizes: Sequence[int],
    pages: Sequence[str],
) -> int:
    log.only_warnings()

    from cimaise.stage import shots, stage

    order = shots.Order(
        pages=tuple(dict.fromkeys(pages)) or shots.every_page(exhibit),
        sizes=tuple(dict.fromkeys(sizes)),
        languages=tuple(dict.fromkeys(languages)),
        text_sizes=tuple(dict.fromkeys(text_sizes)),
    )
    try:
        taken = shots.shoot(exhibit, order, folder)
    except (FileExistsError, NotADirectoryError) as fault:
        raise _Fault(USAGE, f"{folder} is not a folder; name one to draw into.") from fault
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise _Fault(USAGE, f"{fault.filename or folder} cannot be written: {reason}.") from fault
    except stage.NotRisen as fault:
        raise _Fault(BROKEN, _NOT_RISEN) from fault
    count = f"{len(taken)} picture{'' if len(taken) == 1 else 's'}"
    print(f"cimaise: {count} drawn; look at {folder / 'index.html'}", file=sys.stderr)
    return OK


def _version(asked: argparse.Namespace) -> int:
    if not asked.version:
        raise _Fault(USAGE, "--verbose goes with --version; `cimaise --help` tells more.")
    print(f"cimaise {__version__}")
    if asked.verbose:
        import platform
        from importlib.metadata import version

        # Qt itself is not loaded: this must answer where it cannot be.
        print(f"Qt {version('PySide6')}, Python {platform.python_version()}, {platform.platform()}")
        try:
            found = display.find(os.environ)
            print(f"display: {found.platform}, {found.why}" if found else "display: none")
        except display.NoAnswer as fault:
            found = None
            print(f"display: none, {fault}")
        if found:
            chosen = _choice(renderer.Wish.AUTO, found.platform)
            print(f"renderer: {chosen.renderer}, {chosen.why}")
        else:
            print("renderer: software, for pictures of the pages")
    return OK


def _choice(wish: renderer.Wish, platform: str) -> renderer.Choice:
    def ask() -> str:
        from cimaise.stage import glname

        return glname.ask(platform)

    return renderer.choose(wish, platform, ask, renderer.cache(os.environ) / "renderer.json")


def _exhibit(asked: argparse.Namespace) -> Exhibit:
    """The exhibit that was asked for, if it has the page and languages that were. Raises _Fault."""
    reading = read(asked.exhibit or data("content"))
    if reading.diagnostics:
        told = report(reading.diagnostics, reading.texts)
        if reading.exhibit is None:
            raise _Fault(BAD_EXHIBIT, told)
        print(told, file=sys.stderr)
    assert reading.exhibit is not None
    _check_known(asked, reading.exhibit)
    return reading.exhibit


def _check_known(asked: argparse.Namespace, exhibit: Exhibit) -> None:
    """Whether the pages and languages that were asked for are there. Raises _Fault."""
    from cimaise.exhibit.page import ATTRACT, page_ids

    pages = (ATTRACT, *page_ids(exhibit))
    for option, wanted, known in (
        ("page", [asked.page, *asked.pages], pages),
        ("language", [asked.language, *asked.languages], exhibit.languages),
    ):
        for each in filter(None, wanted):
            if each not in known:
                raise _Fault(USAGE, f"this exhibit has no {option} '{each}'; {_nearest(each, known)}")


def _nearest(wanted: str, known: Sequence[str]) -> str:
    """What to write instead: the end of a sentence."""
    if Path(wanted, FILE).is_file():
        return "name the exhibit's folder before the options."
    parts = [each for each in known if wanted.lower() in each.lower()]
    if near := difflib.get_close_matches(wanted.lower(), known, n=1) or parts:
        return f"did you mean {near[0]}?"
    # Of pages only those of whole rooms: a long list helps nobody.
    return f"it has {', '.join(each for each in known if '/' not in each)}."


def _completed(arguments: list[str]) -> list[str]:
    """The arguments with what may be left out: the word `run`, and the size of a window."""
    full = []
    for index, argument in enumerate(arguments):
        following = arguments[index + 1 : index + 2]
        lone = argument == "--windowed" and not (following and _LIKE_A_SIZE.fullmatch(following[0]))
        full.append(f"--windowed={_WINDOW}" if lone else argument)
    alone = {"-h", "--help", "--version", "--verbose"}
    return full if full[:1] and (full[0] in _COMMANDS or full[0] in alone) else ["run", *full]


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None:
        advice = "; name the exhibit's folder before the options" if Path(text, FILE).is_file() else ""
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a size in pixels, from 100x100 to 9999x9999, such as 1920x1080{advice}"
        )
    return int(match[1]), int(match[2])


def _screen(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"'{text}' is not the number of a screen, such as 0")
    return int(text)


def _wish(text: str) -> renderer.Wish:
    try:
        return renderer.Wish(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not one of {', '.join(renderer.Wish)}") from None


def _text_size(text: str) -> int:
    if text not in ("1", "2", "3"):
        raise argparse.ArgumentTypeError(f"'{text}' is not one of 1, 2, 3")
    return int(text)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where more is told."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        self.exit(USAGE, f"cimaise: {message.removeprefix('argument ')}; `cimaise --help` tells more.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cimaise",
        usage="cimaise [run] [EXHIBIT] [options]\n"
        "       cimaise shots [EXHIBIT] --out DIR [options]\n"
        "       cimaise --version [--verbose]",
        description="Shows a folder of text and pictures as a touchscreen exhibit.",
        epilog="`cimaise run --help` and `cimaise shots --help` list the options.",
        allow_abbrev=False,
    )
    parser.set_defaults(command=_version, exhibit=None, page="", pages=[], language="", languages=[])
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.add_argument(
        "--verbose", action="store_true", help="with --version: Qt, display and renderer as well"
    )
    commands = parser.add_subparsers(metavar="COMMAND", prog="cimaise")

    run = commands.add_parser(
        "run", help="show an exhibit; what is done where no command is named", allow_abbrev=False
    )
    run.set_defaults(command=_run)
    _add_exhibit(run)
    run.add_argument(
        "--windowed",
        nargs="?",
        type=_size,
        metavar="WxH",
        help=f"in a window, of {_WINDOW} px where no size is given",
    )
    run.add_argument("--screen", type=_screen, metavar="N", help="which screen to fill, counted from 0")
    run.add_argument(
        "--renderer",
        type=_wish,
        default=renderer.Wish.AUTO,
        metavar="|".join(renderer.Wish),
        help="what draws: the graphics processor, or the main one (default: auto)",
    )
    run.add_argument("--page", default="", metavar="ID", help="begin at a page: home, songs, works/founding")
    run.add_argument("--language", default="", metavar="TAG", help="the language that every visit begins in")

    shots = commands.add_parser(
        "shots", help="draw every page as a PNG, with index.html as a contact sheet", allow_abbrev=False
    )
    shots.set_defaults(command=_shots)
    _add_exhibit(shots)
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to draw into")
    shots.add_argument(
        "--size",
        type=_size,
        nargs="+",
        action="extend",
        metavar="WxH",
        help="sizes in px (default: 1920x1080)",
    )
    shots.add_argument(
        "--language",
        dest="languages",
        nargs="+",
        action="extend",
        default=[],
        metavar="TAG",
        help="languages (default: all of the exhibit's)",
    )
    shots.add_argument(
        "--text-size",
        type=_text_size,
        nargs="+",
        action="extend",
        metavar="N",
        help="text sizes: 1, 2, 3 for 100, 140, 200 %% (default: 1)",
    )
    shots.add_argument(
        "--page",
        dest="pages",
        nargs="+",
        action="extend",
        default=[],
        metavar="ID",
        help="pages (default: all)",
    )
    return parser


def _add_exhibit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "exhibit",
        nargs="?",
        type=Path,
        metavar="EXHIBIT",
        help="a folder with an exhibit.yaml (default: the exhibit that comes with Cimaise)",
    )
