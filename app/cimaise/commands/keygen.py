"""`cimaise keygen`: create a key pair to sign exhibits with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import OK, USAGE
from cimaise.commands.messages import CommandNote
from cimaise.commands.terminal import report

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="file for the secret key; the public key is written to FILE.pub",
    )


def run(arguments: argparse.Namespace) -> int:
    """Create the key pair, print the public key, and report what to do with both."""
    from cimaise.packing.errors import KeyFileError
    from cimaise.packing.signing import generate_key_pair

    try:
        public = generate_key_pair(arguments.file)
    except KeyFileError as error:
        raise CommandError(USAGE, error.message) from error
    print(public)
    report(CommandNote.KEYS_CREATED(path=arguments.file))
    return OK
