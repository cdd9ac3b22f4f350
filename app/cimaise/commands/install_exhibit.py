"""`cimaise install-exhibit`: install a packed exhibit and make it current."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_config
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import BAD_EXHIBIT, OK, USAGE
from cimaise.commands.guards import require_settings
from cimaise.commands.messages import CommandNote
from cimaise.commands.terminal import report
from cimaise.config import loader

if TYPE_CHECKING:
    import argparse

    from cimaise.packing.store import Version


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("file", nargs="?", type=Path, metavar="FILE", help="packed exhibit to install")
    action.add_argument(
        "--rollback", action="store_true", help="go back to the version before the current one"
    )
    action.add_argument("--list", action="store_true", help="list the installed versions")
    add_config(parser)


def run(arguments: argparse.Namespace) -> int:
    """Install an exhibit, go back to the version before the current one, or list the versions."""
    from cimaise.packing.errors import InstallError
    from cimaise.packing.store import list_versions, roll_back
    from cimaise.packing.store_location import store_folder
    from cimaise.source import render

    store = store_folder(os.environ)
    if arguments.list:
        versions = list_versions(store)
        if not versions:
            report(CommandNote.NOTHING_INSTALLED(store=store))
        for version in versions:
            print(f"{'*' if version.is_current else ' '} {version.number} {version.folder}")
        return OK
    try:
        version = roll_back(store) if arguments.rollback else _install(store, arguments)
    except InstallError as error:
        if error.reading:
            print(render.report(error.reading.diagnostics, error.reading.texts), file=sys.stderr)
        status = USAGE if arguments.rollback else BAD_EXHIBIT
        raise CommandError(status, error.message, error.advice) from error
    report(CommandNote.INSTALLED(number=version.number, folder=version.folder))
    return OK


def _install(store: Path, arguments: argparse.Namespace) -> Version:
    """Install an exhibit. Raises InstallError and CommandError."""
    from cimaise.packing.store import install
    from cimaise.packing.store_location import CURRENT

    settings = require_settings(loader.load(os.environ, arguments.config)).exhibit
    version = install(store, arguments.file, settings.trusted_keys)
    if settings.path and settings.path.absolute() != store / CURRENT:
        report(CommandNote.PATH_OVERRIDES_STORE(path=settings.path))
    return version
