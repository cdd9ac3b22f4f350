"""The command `cimaise`: selects a subcommand, parses its arguments and runs it."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands import COMMANDS
from cimaise.commands.arguments import CommandParser, check_not_misspelled

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cimaise.start.quick_start import QuickStart

_MODULES = {"import": "import_exhibit", "install-exhibit": "install_exhibit"}
"""The modules of commands whose names are not valid as module names."""
_OPTIONS_WITHOUT_COMMAND = ("-h", "--help", "--version", "--verbose")
_USAGE = """cimaise [run] [EXHIBIT] [options]
       cimaise new DIR [--title TEXT] [--language TAG ...] [--from EXHIBIT]
       cimaise import SOURCE --out DIR [options]
       cimaise check [EXHIBIT] [--format text|json|github] [--strict] | --explain CODE
       cimaise shots [EXHIBIT] --out DIR [--changed-since DIR] [--sheet FILE] [options]
       cimaise pack [EXHIBIT] --out FILE [--sign KEY]
       cimaise verify FILE [--key KEY ...]
       cimaise keygen FILE
       cimaise install-exhibit FILE | --rollback | --list
       cimaise schema [exhibit|room]
       cimaise config [--config FILE] [--show | --explain KEY]
       cimaise --version [--verbose]"""


def main(words: Sequence[str] | None = None, quick_start: QuickStart | None = None) -> int:
    """Run the command with these arguments (default: those of the process), and return its exit status.

    `quick_start` is what was started before the command line was parsed.
    """
    try:
        return _main(sys.argv[1:] if words is None else words, quick_start)
    finally:
        if quick_start is not None:
            quick_start.close()


def _main(words: Sequence[str], quick_start: QuickStart | None) -> int:
    arguments = parse(words)
    arguments.quick_start = quick_start
    if isinstance(sys.stdout, TextIOWrapper):
        # File names may not be valid text, and a terminal may not support every character.
        sys.stdout.reconfigure(errors="backslashreplace")
    log.start()
    from cimaise.commands.errors import CommandError

    try:
        status: int = arguments.command(arguments)
    except CommandError as error:
        print(error.output, file=sys.stderr)
        return error.status
    return status


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments; `command` is the function to run.

    If they are not valid, prints one sentence and exits with status 2.
    """
    words = list(words)
    if words[:1] and words[0] in _OPTIONS_WITHOUT_COMMAND:
        return _parser("").parse_args(words)
    if not words or words[0] not in COMMANDS:
        if words:
            check_not_misspelled(words[0], COMMANDS)
        words.insert(0, "run")
    if words[0] == "run":
        from cimaise.commands.run import insert_window_size

        words = insert_window_size(words)
    return _parser(words[0]).parse_args(words)


def _parser(requested: str) -> argparse.ArgumentParser:
    """A parser with all commands, and with the arguments of the requested one; "" requests the options without a command.

    Only the module of the requested command is imported.
    """
    parser = CommandParser(
        prog="cimaise",
        usage=_USAGE,
        description="Shows a folder of text, pictures, sound and film as a touchscreen exhibit.",
        epilog="`cimaise COMMAND --help` lists the options of a command.",
        allow_abbrev=False,
    )
    if not requested:
        from cimaise.commands import version

        parser.set_defaults(command=version.run)
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    parser.add_argument(
        "--verbose", action="store_true", help="with --version: also print Qt, display and renderer"
    )
    subparsers = parser.add_subparsers(metavar="COMMAND", prog="cimaise")
    for name, help_text in COMMANDS.items():
        command = subparsers.add_parser(name, help=help_text, allow_abbrev=False)
        if name == requested:
            module = import_module(f"cimaise.commands.{_MODULES.get(name, name)}")
            module.add(command)
            command.set_defaults(command=module.run)
    return parser
