"""`cimaise config`: tell the operator's settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_config, setting
from cimaise.commands.exit_status import OK
from cimaise.commands.guards import settings_or_stop
from cimaise.config import layers

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_config(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--show", action="store_true", help="the values in force and where each comes from (default)"
    )
    what.add_argument(
        "--explain",
        type=setting,
        metavar="KEY",
        help="what a setting means, such as screen.rotate, or a group",
    )


def run(asked: argparse.Namespace) -> int:
    """Print the values in force, or what a setting means."""
    from cimaise.config import explain

    loaded = layers.load(os.environ, asked.config)
    if asked.explain:
        # What a setting means is worth most where the file is wrong.
        print(explain.explain(asked.explain, loaded))
    config = settings_or_stop(loaded)
    if not asked.explain:
        print(explain.show(config, loaded))
    return OK
