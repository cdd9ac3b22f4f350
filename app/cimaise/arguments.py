"""The arguments of the command: what may be written, what may be left out, and what is said of anything else."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cimaise.config.model import groups, settings
from cimaise.exhibit.reading import FILE
from cimaise.source.faults import listed, nearest
from cimaise.system import renderer

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = 2

_COMMANDS = ("run", "shots", "config")
_SIZE = re.compile(r"([1-9]\d{2,3})[xX]([1-9]\d{2,3})", re.ASCII)
_LIKE_A_SIZE = re.compile(r"\d+[xX×]\d*")
_WINDOW = "1280x720"


@dataclass(frozen=True, slots=True)
class Commands:
    """What each command does; each gives its exit status."""

    run: Callable[[argparse.Namespace], int]
    shots: Callable[[argparse.Namespace], int]
    config: Callable[[argparse.Namespace], int]
    version: Callable[[argparse.Namespace], int]


def understood(given: Sequence[str], commands: Commands) -> argparse.Namespace:
    """The arguments as values, with the function of the command as `command`.

    Ends the process with status 2 and one sentence where they cannot be understood.
    """
    return _parser(commands).parse_args(_completed(list(given)))


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


def _screen(text: str) -> int | str:
    """A screen's number or name: whether there is one is seen when the display is asked."""
    if not text.strip() or text.startswith("-"):
        raise argparse.ArgumentTypeError(
            f"'{text}' is not the number or name of a screen, such as 0 or HDMI-1"
        )
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else text


def _wish(text: str) -> renderer.Wish:
    try:
        return renderer.Wish(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not one of {', '.join(renderer.Wish)}") from None


def _rotation(text: str) -> int:
    if text not in ("0", "90", "180", "270"):
        raise argparse.ArgumentTypeError(f"'{text}' is not one of 0, 90, 180, 270")
    return int(text)


def _setting(text: str) -> str:
    known = (*groups(), *settings())
    if text in known:
        return text
    # `rotate` alone is understood, but its full name is what is to be learnt.
    meant = [each for each in known if each.endswith(f".{text}")] or [nearest(text, known)]
    if not meant[0]:
        advice = f"the groups are {listed(groups())}"
    else:
        advice = f"the nearest {'is' if len(meant) == 1 else 'are'} {listed(meant)}"
    raise argparse.ArgumentTypeError(f"there is no setting '{text}'; {advice}")


def _text_size(text: str) -> int:
    if text not in ("1", "2", "3"):
        raise argparse.ArgumentTypeError(f"'{text}' is not one of 1, 2, 3")
    return int(text)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where more is told."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        self.exit(USAGE, f"cimaise: {message.removeprefix('argument ')}; `cimaise --help` tells more.\n")


def _parser(commands: Commands) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cimaise",
        usage="cimaise [run] [EXHIBIT] [options]\n"
        "       cimaise shots [EXHIBIT] --out DIR [options]\n"
        "       cimaise config [--config FILE] [--show | --explain KEY]\n"
        "       cimaise --version [--verbose]",
        description="Shows a folder of text and pictures as a touchscreen exhibit.",
        epilog="`cimaise run --help`, `cimaise shots --help` and `cimaise config --help` list the options.",
        allow_abbrev=False,
    )
    parser.set_defaults(command=commands.version, exhibit=None, page="", pages=[], language="", languages=[])
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.add_argument(
        "--verbose", action="store_true", help="with --version: Qt, display and renderer as well"
    )
    names = parser.add_subparsers(metavar="COMMAND", prog="cimaise")

    run = names.add_parser(
        "run", help="show an exhibit; what is done where no command is named", allow_abbrev=False
    )
    run.set_defaults(command=commands.run)
    _add_exhibit(run)
    where = run.add_mutually_exclusive_group()
    where.add_argument(
        "--kiosk",
        action="store_true",
        help="for a service: no way out but a signal, and a page that waits for an exhibit that is broken",
    )
    where.add_argument(
        "--windowed",
        nargs="?",
        type=_size,
        metavar="WxH",
        help=f"in a window, of {_WINDOW} px where no size is given",
    )
    _add_config(run)
    run.add_argument(
        "--screen",
        type=_screen,
        metavar="N|NAME",
        help="which screen to fill, counted from 0, or its name, such as HDMI-1",
    )
    run.add_argument(
        "--rotate", type=_rotation, metavar="0|90|180|270", help="how far the picture is turned clockwise"
    )
    run.add_argument(
        "--renderer",
        type=_wish,
        metavar="|".join(renderer.Wish),
        help="what draws: the graphics processor, or the main one (default: auto)",
    )
    run.add_argument("--page", default="", metavar="ID", help="begin at a page: home, songs, works/founding")
    run.add_argument("--language", default="", metavar="TAG", help="the language that every visit begins in")

    shots = names.add_parser(
        "shots", help="draw every page as a PNG, with index.html as a contact sheet", allow_abbrev=False
    )
    shots.set_defaults(command=commands.shots)
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

    config = names.add_parser("config", help="tell the operator's settings", allow_abbrev=False)
    config.set_defaults(command=commands.config)
    _add_config(config)
    what = config.add_mutually_exclusive_group()
    what.add_argument(
        "--show", action="store_true", help="the values in force and where each comes from (default)"
    )
    what.add_argument(
        "--explain",
        type=_setting,
        metavar="KEY",
        help="what a setting means, such as screen.rotate, or a group",
    )
    return parser


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the operator's settings (default: kiosk.yaml in ~/.config/cimaise, then in /etc/cimaise)",
    )


def _add_exhibit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "exhibit",
        nargs="?",
        type=Path,
        metavar="EXHIBIT",
        help="a folder with an exhibit.yaml (default: the exhibit that comes with Cimaise)",
    )
