"""`cimaise verify`: whether a packed exhibit is whole, and whose it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.exit_status import FINDINGS, OK, USAGE, CommandError

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a packed exhibit")
    parser.add_argument(
        "--key",
        nargs="+",
        action="extend",
        default=[],
        metavar="KEY",
        help="public keys, or their files; it must be signed with one of them",
    )


def run(asked: argparse.Namespace) -> int:
    """Say what is wrong with it; 1 where something is."""
    from cimaise.packing.keys import public
    from cimaise.packing.manifest import PackageError
    from cimaise.packing.package import open_package
    from cimaise.packing.signing import KeyFileError

    try:
        keys = [public(key) for key in asked.key]
    except KeyFileError as why:
        raise CommandError(USAGE, str(why)) from why
    try:
        with open_package(asked.file) as package:
            package.check_trusted(keys)
            if damages := list(package.damages()):
                print("\n".join(f"{asked.file}: {why}." for why in damages))
                return FINDINGS
    except PackageError as why:
        print(f"{asked.file}: {why}.")
        return FINDINGS
    except OSError as error:
        print(f"{asked.file} cannot be read: {(error.strerror or str(error)).lower()}.")
        return FINDINGS
    signed = f"signed by {package.key}" if package.key else "not signed"
    print(f"{asked.file} is whole: {package.manifest.title}, {len(package.manifest.files)} files, {signed}.")
    return OK
