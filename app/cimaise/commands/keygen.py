"""`cimaise keygen`: a key to sign exhibits with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.exit_status import OK, USAGE, CommandError

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="where the secret key goes; the public one goes to FILE.pub"
    )


def run(asked: argparse.Namespace) -> int:
    """Make it, and say what to do with it."""
    from cimaise.packing import signing

    try:
        public = signing.make(asked.file)
    except signing.KeyFileError as why:
        raise CommandError(USAGE, str(why)) from why
    print(public)
    print(
        f"cimaise: keep {asked.file} where nobody else can read it, and a copy of it in a safe: who has it can sign. "
        f"The line above, which {asked.file}.pub holds too, goes into 'trusted_keys' of the kiosks.",
        file=sys.stderr,
    )
    return OK
