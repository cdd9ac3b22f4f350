"""`cimaise schema`: the format of an exhibit, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.commands.exit_status import OK

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument(
        "of",
        nargs="?",
        choices=("exhibit", "room"),
        default="exhibit",
        help="of exhibit.yaml, or of a room in a file of its own (default: exhibit)",
    )


def run(asked: argparse.Namespace) -> int:
    """Print it."""
    from cimaise.exhibit.reading.schema import as_json

    print(as_json(asked.of), end="")
    return OK
