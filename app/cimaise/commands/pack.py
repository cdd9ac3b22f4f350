"""`cimaise pack`: pack an exhibit into one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import BAD_EXHIBIT, OK, USAGE
from cimaise.commands.guards import require_exhibit
from cimaise.commands.messages import CommandNote, CommandReason
from cimaise.commands.terminal import report
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse

_LISTED_FILES = 3
"""How many unused files are named."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_exhibit(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="file to write, for example harbour.cimaise"
    )
    parser.add_argument(
        "--sign",
        type=Path,
        metavar="KEY",
        help="sign it with the secret key in this file, from `cimaise keygen`",
    )


def run(arguments: argparse.Namespace) -> int:
    """Pack the exhibit, and report its size and the files that it does not use."""
    from cimaise.authoring.pack import pack, unused_files
    from cimaise.packing.errors import KeyFileError, PackageError
    from cimaise.source.files import FileAccessError, writing_reason

    reading = require_exhibit(arguments.exhibit or data("content"))
    try:
        manifest = pack(reading, arguments.out, arguments.sign)
    except PackageError as error:
        raise CommandError(BAD_EXHIBIT, error.message, error.advice) from error
    except FileAccessError as error:
        raise CommandError(BAD_EXHIBIT, error.message) from error
    except KeyFileError as error:
        raise CommandError(USAGE, error.message) from error
    except OSError as error:
        reason = CommandReason.CANNOT_WRITE(path=arguments.out, problem=writing_reason(error))
        raise CommandError(USAGE, reason) from error
    packed = CommandNote.PACKED_AND_SIGNED if arguments.sign else CommandNote.PACKED
    report(packed(count=len(manifest.files), megabytes=manifest.size / 1e6, path=arguments.out))
    if unused := unused_files(reading):
        names = ", ".join(str(path.relative_to(reading.folder)) for path in unused[:_LISTED_FILES])
        more = ", …" if len(unused) > _LISTED_FILES else ""
        report(CommandNote.UNUSED_FILES(count=len(unused), names=names + more))
    return OK
