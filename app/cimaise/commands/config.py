"""`cimaise config`: show the current settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_config, setting
from cimaise.commands.exit_status import OK
from cimaise.commands.guards import settings_or_stop
from cimaise.config import loader

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_config(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--show", action="store_true", help="the current values and where each comes from (default)"
    )
    what.add_argument(
        "--explain",
        type=setting,
        metavar="KEY",
        help="what a setting means, such as screen.rotate, or a group",
    )


def run(asked: argparse.Namespace) -> int:
    """Print the current settings, or what a setting means."""
    from cimaise.config import output

    loaded = loader.load(os.environ, asked.config)
    if asked.explain:
        # Printed even if a file has errors: that is when an explanation helps most.
        print(output.explanation(asked.explain, loaded))
    config = settings_or_stop(loaded)
    if not asked.explain:
        print(output.as_kiosk_yaml(config, loaded))
    return OK
