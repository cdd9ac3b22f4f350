"""`cimaise verify`: check a packed exhibit and its signature."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import ISSUES_FOUND, OK, USAGE
from cimaise.commands.messages import VerifyResult
from cimaise.commands.terminal import sentence

if TYPE_CHECKING:
    import argparse

    from cimaise.source.message import Message


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="packed exhibit")
    parser.add_argument(
        "--key",
        nargs="+",
        action="extend",
        default=[],
        metavar="KEY",
        help="public keys, or files that contain one; one of these must have signed the exhibit",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check every file, and print all problems or the signer. The status is 1 if there are problems."""
    from cimaise.packing.errors import KeyFileError, PackageError
    from cimaise.packing.messages import PackageReason
    from cimaise.packing.package import open_package
    from cimaise.packing.public_keys import read_public_key
    from cimaise.source.files import system_reason

    file: Path = arguments.file
    try:
        keys = [read_public_key(key) for key in arguments.key]
    except KeyFileError as error:
        raise CommandError(USAGE, error.message) from error
    try:
        with open_package(file) as package:
            package.check_trusted(keys)
            if changed := list(package.changed_files()):
                for problem in changed:
                    _print_problem(file, problem)
                return ISSUES_FOUND
    except PackageError as error:
        _print_problem(file, error.message, error.advice)
        return ISSUES_FOUND
    except OSError as error:
        _print_problem(file, PackageReason.UNREADABLE(problem=system_reason(error)))
        return ISSUES_FOUND
    title, count = package.manifest.title, len(package.manifest.files)
    if package.key:
        result = VerifyResult.VALID_AND_SIGNED(file=file, title=title, count=count, key=package.key)
    else:
        result = VerifyResult.VALID(file=file, title=title, count=count)
    print(sentence(result))
    return OK


def _print_problem(file: Path, problem: Message, advice: Message | None = None) -> None:
    print(sentence(VerifyResult.INVALID(file=file, problem=problem), advice))
