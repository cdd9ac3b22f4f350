"""`cimaise pack`: an exhibit as one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit
from cimaise.commands.exit_status import BAD_EXHIBIT, OK, USAGE, CommandError
from cimaise.commands.guards import read_or_stop
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_exhibit(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the file to write, such as harbour.cimaise"
    )
    parser.add_argument(
        "--sign", type=Path, metavar="KEY", help="sign it with a key that `cimaise keygen` has made"
    )


def run(asked: argparse.Namespace) -> int:
    """Pack it, and say what it holds."""
    from cimaise.authoring import pack
    from cimaise.packing import signing
    from cimaise.packing.manifest import PackageError
    from cimaise.source.files import FileAccessError

    reading = read_or_stop(asked.exhibit or data("content"))
    try:
        manifest = pack.pack(reading, asked.out, asked.sign)
    except (PackageError, FileAccessError) as why:
        raise CommandError(BAD_EXHIBIT, f"{why}.") from why
    except signing.KeyFileError as why:
        raise CommandError(USAGE, str(why)) from why
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CommandError(USAGE, f"{asked.out} cannot be written: {reason}.") from error
    megabytes = manifest.size / 1e6
    signed = ", signed" if asked.sign else ""
    print(
        f"cimaise: {asked.out} holds {len(manifest.files)} files, {megabytes:.1f} MB{signed}.",
        file=sys.stderr,
    )
    if left := pack.unused(reading):
        names = ", ".join(str(path.relative_to(reading.folder)) for path in left[:3])
        more = ", …" if len(left) > 3 else ""
        print(f"cimaise: left out, since nothing uses them: {names}{more} ({len(left)}).", file=sys.stderr)
    return OK
