"""`cimaise install-exhibit`: put a packed exhibit into the kiosk's own store, and show it from now on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_config
from cimaise.commands.exit_status import BAD_EXHIBIT, OK, USAGE, CommandError
from cimaise.commands.guards import settings_or_stop
from cimaise.config import loader

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a packed exhibit")
    what.add_argument("--rollback", action="store_true", help="show the version before the current one again")
    what.add_argument("--list", action="store_true", help="tell the versions that are there")
    add_config(parser)


def run(asked: argparse.Namespace) -> int:
    """Install it, or go back."""
    from cimaise.packing import store, store_location
    from cimaise.source.render import report

    root = store_location.place(os.environ)
    try:
        if asked.list:
            for version in store.versions(root):
                print(f"{'*' if version.is_current else ' '} {version.number} {version.folder}")
            return OK
        if asked.rollback:
            version = store.roll_back(root)
        else:
            config = settings_or_stop(loader.load(os.environ, asked.config))
            version = store.install(root, asked.file, config.exhibit.trusted_keys)
            if config.exhibit.path and config.exhibit.path.absolute() != root / "current":
                told = f"exhibit.path names {config.exhibit.path}: the kiosk goes on showing that."
                print(f"cimaise: {told}", file=sys.stderr)
    except store.InstallError as why:
        if why.reading:
            print(report(why.reading.diagnostics, why.reading.texts), file=sys.stderr)
        raise CommandError(USAGE if asked.rollback else BAD_EXHIBIT, str(why)) from why
    print(f"cimaise: version {version.number} is on show from now on: {version.folder}", file=sys.stderr)
    return OK
