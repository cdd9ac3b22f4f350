"""`cimaise new`: create an exhibit to start from."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_languages
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import OK, USAGE
from cimaise.commands.guards import check_language_tag, require_exhibit
from cimaise.commands.messages import CommandNote, CommandReason
from cimaise.commands.terminal import report

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to create")
    parser.add_argument(
        "--from",
        dest="template",
        type=Path,
        metavar="EXHIBIT",
        help="create the rooms of another exhibit, without its texts and pictures",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="title of the exhibit")
    add_languages(parser, "languages of the exhibit, for example en ko; visits start in the first")


def run(arguments: argparse.Namespace) -> int:
    """Create the exhibit, and report what to do next. After an error no files are left."""
    from cimaise.authoring.new.outline import write_outline
    from cimaise.authoring.new.scaffold import write_scaffold
    from cimaise.source.files import system_reason

    folder: Path = arguments.folder.absolute()
    if arguments.template and (arguments.title or arguments.languages):
        raise CommandError(USAGE, CommandReason.NEW_FROM_CONFLICT())
    for language in arguments.languages:
        check_language_tag(language)
    write = partial(write_scaffold, title=arguments.title, languages=arguments.languages)
    if arguments.template:
        exhibit = require_exhibit(arguments.template).exhibit
        assert exhibit is not None
        write = partial(write_outline, exhibit)
    try:
        _create(folder, write)
    except FileExistsError as error:
        raise CommandError(USAGE, CommandReason.NOT_AN_EMPTY_FOLDER(path=arguments.folder)) from error
    except OSError as error:
        reason = CommandReason.CANNOT_CREATE(path=arguments.folder, problem=system_reason(error))
        raise CommandError(USAGE, reason) from error
    report(CommandNote.CREATED(path=arguments.folder, file=arguments.folder / "exhibit.yaml"))
    return OK


def _create(folder: Path, write: Callable[[Path], None]) -> None:
    """Write the files of an exhibit to a new or empty folder. Raises FileExistsError and OSError."""
    from cimaise.platform.atomic import atomic_folder

    if not folder.exists():
        with atomic_folder(folder) as unfinished:
            write(unfinished)
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise FileExistsError(folder)
    # An empty folder is filled, not replaced: it may be the current folder of the user's shell.
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as unfinished_name:
        write(Path(unfinished_name))
        for path in Path(unfinished_name).iterdir():
            path.rename(folder / path.name)
