"""`cimaise config`: show or explain the settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_config, setting_name
from cimaise.commands.exit_status import OK
from cimaise.commands.guards import require_settings
from cimaise.config import loader

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_config(parser)
    output = parser.add_mutually_exclusive_group()
    output.add_argument(
        "--show", action="store_true", help="print all settings, and where each value comes from (default)"
    )
    output.add_argument(
        "--explain",
        type=setting_name,
        metavar="KEY",
        help="explain a setting, for example screen.rotate, or a group of settings",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the current settings, or the explanation of a setting."""
    from cimaise.config import output

    loaded = loader.load(os.environ, arguments.config)
    if arguments.explain:
        # Before the errors in the file: an explanation helps to fix them.
        print(output.explanation(arguments.explain, loaded))
    settings = require_settings(loaded)
    if not arguments.explain:
        print(output.as_kiosk_yaml(settings, loaded))
    return OK
