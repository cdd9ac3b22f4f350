"""Types of argument values, and arguments that several commands have."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cimaise.commands.exit_status import USAGE
from cimaise.commands.messages import ArgumentReason
from cimaise.commands.terminal import sentence
from cimaise.config.settings import all_settings, group_descriptions
from cimaise.exhibit.reading.reader import EXHIBIT_FILE
from cimaise.platform.renderer import RendererSetting
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.source.message import Message

_SIZE = re.compile(r"([1-9]\d{2,3})[xX]([1-9]\d{2,3})", re.ASCII)
_ROTATIONS = ("0", "90", "180", "270")
_TEXT_SIZES = ("1", "2", "3")


class CommandParser(ArgumentParser):
    """Reports an error in one sentence, without the usage."""

    def error(self, message: str) -> NoReturn:
        """Exit with status 2. `message` is argparse's text, or the text of an ArgumentTypeError."""
        problem = message.removeprefix("argument ")
        self._exit(ArgumentReason.SEE_HELP(problem=problem, program=self.prog))

    def unknown_command(self, word: str, near: str) -> NoReturn:
        """Exit with status 2. `near` is the most similar command."""
        self._exit(ArgumentReason.UNKNOWN_COMMAND(text=word, near=near))

    def _exit(self, message: Message) -> NoReturn:
        self.exit(USAGE, f"cimaise: {sentence(message)}\n")


def check_not_misspelled(word: str, commands: Iterable[str]) -> None:
    """Exit with status 2 if a word is similar to a command, and neither an option nor an existing file or folder."""
    if not word.startswith("-") and not Path(word).exists() and (near := nearest(word, commands)):
        CommandParser(prog="cimaise").unknown_command(word, near)


def pixel_size(text: str) -> tuple[int, int]:
    """A size in pixels, for example 1920x1080. Raises ArgumentTypeError."""
    match = _SIZE.fullmatch(text)
    if match is None:
        is_exhibit = Path(text, EXHIBIT_FILE).is_file()
        reason = ArgumentReason.EXHIBIT_AS_SIZE if is_exhibit else ArgumentReason.NOT_A_SIZE
        raise ArgumentTypeError(reason(text=text))
    return int(match[1]), int(match[2])


def screen_id(text: str) -> int | str:
    """A screen's number or name. Whether it exists is checked when the window opens. Raises ArgumentTypeError."""
    if not text.strip() or text.startswith("-"):
        raise ArgumentTypeError(ArgumentReason.NOT_A_SCREEN(text=text))
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else text


def renderer_setting(text: str) -> RendererSetting:
    """The renderer to use. Raises ArgumentTypeError."""
    return RendererSetting(_one_of(text, tuple(RendererSetting)))


def rotation(text: str) -> int:
    """The rotation of a screen in degrees. Raises ArgumentTypeError."""
    return int(_one_of(text, _ROTATIONS))


def text_size(text: str) -> int:
    """A text size: 1, 2 or 3. Raises ArgumentTypeError."""
    return int(_one_of(text, _TEXT_SIZES))


def setting_name(text: str) -> str:
    """The full name of a setting, or a group. Raises ArgumentTypeError."""
    known = (*group_descriptions(), *all_settings())
    if text in known:
        return text
    # kiosk.yaml needs the full name: for `rotate`, `screen.rotate` is suggested.
    similar = [name for name in known if name.endswith(f".{text}")] or [nearest(text, known)]
    if not similar[0]:
        raise ArgumentTypeError(
            ArgumentReason.UNKNOWN_SETTING_OR_GROUP(text=text, groups=group_descriptions())
        )
    raise ArgumentTypeError(ArgumentReason.UNKNOWN_SETTING(text=text, similar=similar))


def rule_code(text: str) -> str:
    """The code of a rule of `cimaise check`. Raises ArgumentTypeError."""
    from cimaise.checking.rules.registry import RULES

    if text in RULES:
        return text
    if near := nearest(text, RULES):
        raise ArgumentTypeError(ArgumentReason.UNKNOWN_RULE(text=text, similar=near))
    raise ArgumentTypeError(ArgumentReason.UNKNOWN_RULE_WITHOUT_SIMILAR(text=text))


def _one_of(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        raise ArgumentTypeError(ArgumentReason.NOT_ONE_OF(text=text, choices=", ".join(choices)))
    return text


def add_config(parser: ArgumentParser) -> None:
    """Add the option --config."""
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="file with the settings (default: kiosk.yaml in ~/.config/cimaise, then in /etc/cimaise)",
    )


def add_exhibit(parser: ArgumentParser) -> None:
    """Add the argument EXHIBIT."""
    parser.add_argument(
        "exhibit",
        nargs="?",
        type=Path,
        metavar="EXHIBIT",
        help="folder with an exhibit.yaml, or a packed exhibit (default: the bundled exhibit)",
    )


def add_languages(parser: ArgumentParser, help_text: str) -> None:
    """Add the option --language, whose tags are in `languages`."""
    parser.add_argument(
        "--language",
        dest="languages",
        nargs="+",
        action="extend",
        default=[],
        metavar="TAG",
        help=help_text,
    )
