"""`cimaise import`: create rooms from a folder of pictures, or from a IIIF manifest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import ISSUES_FOUND, OK, USAGE
from cimaise.commands.guards import check_language_tag
from cimaise.commands.messages import CommandNote, CommandReason, ImportPlan
from cimaise.commands.terminal import report
from cimaise.exhibit.reading.reader import EXHIBIT_FILE

if TYPE_CHECKING:
    import argparse

    from cimaise.authoring.importing.result import ImportedPicture, ImportResult


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="SOURCE",
        help="folder of pictures, optionally with a table (*.csv) of their texts; or a IIIF manifest (*.json)",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="folder to create, or an exhibit to add the rooms to"
    )
    parser.add_argument(
        "--language", default="en", metavar="TAG", help="language of texts without a language (default: en)"
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="title of the exhibit")
    parser.add_argument(
        "--fetch", action="store_true", help="download pictures that are not in the manifest's folder"
    )
    parser.add_argument(
        "--allow-host",
        nargs="+",
        action="extend",
        default=[],
        metavar="HOST",
        help="with --fetch: also download from these hosts in a private network, or without https",
    )
    parser.add_argument("--dry-run", action="store_true", help="only print what would be imported")
    parser.add_argument("--csv-template", action="store_true", help="print an example of a table and exit")


def run(arguments: argparse.Namespace) -> int:
    """Import the rooms, and report what was skipped. The status is 1 if anything was."""
    from cimaise.authoring.importing.table import TEMPLATE
    from cimaise.source.files import system_reason

    if arguments.csv_template:
        print(TEMPLATE, end="")
        return OK
    if arguments.source is None or (arguments.out is None and not arguments.dry_run):
        raise CommandError(USAGE, CommandReason.SOURCE_REQUIRED())
    check_language_tag(arguments.language)
    result = _read(arguments.source)
    if arguments.title:
        result.title = {"": arguments.title}
    if not any(room.pictures for room in result.rooms):
        _report_notes(result)
        raise CommandError(USAGE, CommandReason.NO_PICTURES(source=arguments.source))
    if arguments.dry_run:
        _print_plan(result)
        _report_notes(result)
        return OK
    try:
        files = _write(result, arguments)
    except OSError as error:
        reason = CommandReason.CANNOT_WRITE(path=arguments.out, problem=system_reason(error))
        raise CommandError(USAGE, reason) from error
    _report_notes(result)
    if _has_rooms(arguments.out, files):
        report(CommandNote.IMPORTED(count=len(files), path=arguments.out))
    else:
        lines = "\n".join(f"  - {file}" for file in files)
        report(CommandNote.ADD_ROOMS(count=len(files), path=arguments.out, lines=lines))
    return ISSUES_FOUND if result.notes else OK


def _print_plan(result: ImportResult) -> None:
    for room in result.rooms:
        title = next(iter(room.title.values()), "Pictures")
        print(ImportPlan.ROOM(title=title, count=len(room.pictures)))
        for picture in room.pictures:
            reason = ImportPlan.PICTURE if picture.texts else ImportPlan.PICTURE_WITHOUT_TEXTS
            print(f"  {reason(file=picture.name, fields=', '.join(picture.texts))}")


def _has_rooms(folder: Path, files: list[str]) -> bool:
    """Whether exhibit.yaml names the files of these rooms."""
    text = (folder / EXHIBIT_FILE).read_text(encoding="utf-8", errors="replace")
    return all(file in text for file in files)


def _read(source: Path) -> ImportResult:
    from cimaise.authoring.importing.folder import import_folder
    from cimaise.authoring.importing.iiif.manifest import ManifestError, import_manifest
    from cimaise.authoring.importing.table import TableError

    try:
        return import_folder(source) if source.is_dir() else import_manifest(source)
    except (TableError, ManifestError) as error:
        raise CommandError(USAGE, error.message) from error


def _write(result: ImportResult, arguments: argparse.Namespace) -> list[str]:
    """Write the rooms into a new or an existing exhibit. Returns the names of their files. Raises OSError, CommandError."""
    from cimaise.authoring.importing.fetch import Fetcher, FetchError
    from cimaise.authoring.importing.messages import ImportNote
    from cimaise.authoring.importing.writer import copy_picture, write_rooms
    from cimaise.authoring.new.scaffold import write_schemas
    from cimaise.platform.atomic import atomic_folder

    out: Path = arguments.out.absolute()
    fetcher = Fetcher(arguments.allow_host)

    def save(picture: ImportedPicture, to: Path) -> None:
        if picture.file is None and arguments.fetch:
            try:
                fetcher.fetch(picture.url, to)
            except FetchError as error:
                result.notes.append(error.message)
                raise FileNotFoundError(picture.name) from error
        else:
            if picture.file is None:
                result.notes.append(ImportNote.NOT_LOCAL(file=picture.name, url=picture.url))
            copy_picture(picture, to)

    if (out / EXHIBIT_FILE).is_file():
        return write_rooms(result, out, arguments.language, save, as_exhibit=False)
    not_an_exhibit = CommandError(USAGE, CommandReason.NOT_AN_EXHIBIT(path=arguments.out))
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise not_an_exhibit
    try:
        with atomic_folder(out) as unfinished:
            files = write_rooms(result, unfinished, arguments.language, save, as_exhibit=True)
            if not files:
                _report_notes(result)
                raise CommandError(USAGE, CommandReason.NO_PICTURES_SAVED())
            write_schemas(unfinished)
    except FileExistsError as error:
        raise not_an_exhibit from error
    return files


def _report_notes(result: ImportResult) -> None:
    for note in result.notes:
        report(note)
