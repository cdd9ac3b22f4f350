"""The command `cimaise`: which of its commands is meant, and how each ends."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands.arguments import Parser, check_mistyped

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

COMMANDS = {
    "run": "show an exhibit; what is done where no command is named",
    "new": "make a small exhibit to begin with",
    "import": "make rooms of a folder of pictures, or of a IIIF manifest",
    "check": "tell all that is wrong with an exhibit",
    "shots": "draw every page as a PNG, with index.html as a contact sheet",
    "pack": "make one file of an exhibit",
    "verify": "tell whether a packed exhibit is whole, and who signed it",
    "keygen": "make a key to sign exhibits with",
    "install-exhibit": "put a packed exhibit into the kiosk's store, and show it from now on",
    "schema": "print the format as a JSON Schema, for editors",
    "config": "tell the operator's settings",
}
"""Each lies in a module of its own name, of which only the one that is asked for is imported."""

_MODULES = {"import": "import_exhibit", "install-exhibit": "install_exhibit"}
"""The modules of commands whose names are no names of modules."""
_ALONE = ("-h", "--help", "--version", "--verbose")
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    asked = understood(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # Names of files may be no text at all, and a terminal may not know every letter.
        sys.stdout.reconfigure(errors="backslashreplace")
    log.start()
    from cimaise.commands.exit_status import CommandError

    try:
        status: int = asked.command(asked)
    except CommandError as stop:
        print(stop if stop.report else f"cimaise: {stop}", file=sys.stderr)
        return stop.status
    return status


def understood(given: Sequence[str]) -> argparse.Namespace:
    """The arguments as values, with the function that does what was asked as `command`.

    Ends the process with status 2 and one sentence where they cannot be understood.
    """
    words = list(given)
    if words[:1] and words[0] in _ALONE:
        return _parser("").parse_args(words)
    if not words or words[0] not in COMMANDS:
        check_mistyped(words[:1], COMMANDS)
        words.insert(0, "run")
    if words[0] == "run":
        from cimaise.commands.run import completed

        words = completed(words)
    return _parser(words[0]).parse_args(words)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """What reads the arguments of one command, "" for those of none."""
    parser = Parser(
        prog="cimaise",
        usage=_USAGE,
        description="Shows a folder of text and pictures as a touchscreen exhibit.",
        epilog="`cimaise COMMAND --help` lists its options.",
        allow_abbrev=False,
    )
    if not wanted:
        from cimaise.commands import version

        parser.set_defaults(command=version.run)
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.add_argument(
        "--verbose", action="store_true", help="with --version: Qt, display and renderer as well"
    )
    names = parser.add_subparsers(metavar="COMMAND", prog="cimaise")
    for name, does in COMMANDS.items():
        command = names.add_parser(name, help=does, allow_abbrev=False)
        if name == wanted:
            module = import_module(f"cimaise.commands.{_MODULES.get(name, name)}")
            module.add(command)
            command.set_defaults(command=module.run)
    return parser
