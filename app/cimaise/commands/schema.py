"""`cimaise schema`: print the JSON Schema of an exhibit, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.commands.exit_status import OK

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "schema",
        nargs="?",
        choices=("exhibit", "room"),
        default="exhibit",
        metavar="exhibit|room",
        help="schema of exhibit.yaml, or of a file with one room (default: exhibit)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from cimaise.exhibit.reading.schema import as_json

    print(as_json(arguments.schema), end="")
    return OK
