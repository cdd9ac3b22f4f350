"""What may be written after a command, whichever it is: kinds of values, and arguments that several commands have."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cimaise.commands.exit_status import USAGE
from cimaise.config.settings import all_settings, group_descriptions
from cimaise.exhibit.reading.reader import EXHIBIT_FILE
from cimaise.platform import renderer
from cimaise.source.wording import listed, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIZE = re.compile(r"([1-9]\d{2,3})[xX]([1-9]\d{2,3})", re.ASCII)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where more is told."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        more = "" if message.endswith("?") else "; `cimaise --help` tells more."
        self.exit(USAGE, f"cimaise: {message.removeprefix('argument ')}{more}\n")


def check_mistyped(words: Iterable[str], commands: Iterable[str]) -> None:
    """End with a sentence where a word is no folder, but nearly a command."""
    for word in words:
        if not word.startswith("-") and not Path(word).exists() and (meant := nearest(word, commands)):
            Parser(prog="cimaise").error(f"there is no command '{word}'; did you mean '{meant}'?")


def size(text: str) -> tuple[int, int]:
    """A size in pixels, such as 1920x1080."""
    match = _SIZE.fullmatch(text)
    if match is None:
        advice = (
            "; name the exhibit's folder before the options" if Path(text, EXHIBIT_FILE).is_file() else ""
        )
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a size in pixels, from 100x100 to 9999x9999, such as 1920x1080{advice}"
        )
    return int(match[1]), int(match[2])


def screen(text: str) -> int | str:
    """A screen's number or name: whether there is one is seen when the display is asked."""
    if not text.strip() or text.startswith("-"):
        raise argparse.ArgumentTypeError(
            f"'{text}' is not the number or name of a screen, such as 0 or HDMI-1"
        )
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else text


def wish(text: str) -> renderer.RendererSetting:
    """Which renderer is asked for."""
    try:
        return renderer.RendererSetting(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not one of {', '.join(renderer.RendererSetting)}"
        ) from None


def rotation(text: str) -> int:
    """How far a screen is turned, in degrees."""
    if text not in ("0", "90", "180", "270"):
        raise argparse.ArgumentTypeError(f"'{text}' is not one of 0, 90, 180, 270")
    return int(text)


def setting(text: str) -> str:
    """The full name of a setting, or a group."""
    known = (*group_descriptions(), *all_settings())
    if text in known:
        return text
    # `rotate` alone is understood, but its full name is what is to be learnt.
    meant = [each for each in known if each.endswith(f".{text}")] or [nearest(text, known)]
    if not meant[0]:
        advice = f"the groups are {listed(group_descriptions())}"
    else:
        advice = f"the nearest {'is' if len(meant) == 1 else 'are'} {listed(meant)}"
    raise argparse.ArgumentTypeError(f"there is no setting '{text}'; {advice}")


def text_size(text: str) -> int:
    """1, 2 or 3."""
    if text not in ("1", "2", "3"):
        raise argparse.ArgumentTypeError(f"'{text}' is not one of 1, 2, 3")
    return int(text)


def add_config(parser: argparse.ArgumentParser) -> None:
    """The operator's file."""
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the operator's settings (default: kiosk.yaml in ~/.config/cimaise, then in /etc/cimaise)",
    )


def add_exhibit(parser: argparse.ArgumentParser) -> None:
    """The exhibit's folder."""
    parser.add_argument(
        "exhibit",
        nargs="?",
        type=Path,
        metavar="EXHIBIT",
        help="a folder with an exhibit.yaml, or a packed exhibit (default: the exhibit that comes with Cimaise)",
    )


def add_languages(parser: argparse.ArgumentParser, meaning: str) -> None:
    """Languages by their tags, as `languages`."""
    parser.add_argument(
        "--language",
        dest="languages",
        nargs="+",
        action="extend",
        default=[],
        metavar="TAG",
        help=meaning,
    )
