"""`cimaise new`: the beginning of an exhibit."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_languages
from cimaise.commands.exit_status import OK, USAGE, CommandError
from cimaise.commands.guards import check_tag, read_or_stop

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to make")
    parser.add_argument(
        "--from",
        dest="like",
        type=Path,
        metavar="EXHIBIT",
        help="take the rooms of another exhibit, without its words and pictures",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="the title of the exhibit")
    add_languages(parser, "its languages, such as en ko; a visit begins in the first")


def run(asked: argparse.Namespace) -> int:
    """Make it, whole or not at all, and say what to do next."""
    from cimaise.authoring.new.outline import outline
    from cimaise.authoring.new.scaffold import scaffold

    folder: Path = asked.folder.absolute()
    if asked.like and (asked.title or asked.languages):
        raise CommandError(
            USAGE, "--title and --language do not go with --from, which takes them from the exhibit."
        )
    for language in asked.languages:
        check_tag(language)
    exhibit = read_or_stop(asked.like).exhibit if asked.like else None
    unfinished = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CommandError(USAGE, f"{folder} is there already, and not empty; name another folder.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        if exhibit is not None:
            outline(exhibit, unfinished)
        else:
            scaffold(unfinished, asked.title, asked.languages)
        if folder.is_dir():
            # It may be the one that somebody stands in.
            for path in unfinished.iterdir():
                path.rename(folder / path.name)
        else:
            unfinished.rename(folder)
    except OSError as error:
        raise CommandError(
            USAGE, f"{folder} cannot be made: {(error.strerror or str(error)).lower()}."
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    print(
        f"cimaise: {asked.folder} is an exhibit. `cimaise {asked.folder} --windowed` shows it and follows what you save;"
        f" begin with {asked.folder / 'exhibit.yaml'}.",
        file=sys.stderr,
    )
    return OK
