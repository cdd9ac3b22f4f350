"""`cimaise import`: rooms from a folder of pictures, or from a IIIF manifest."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.exit_status import FINDINGS, OK, USAGE, CommandError
from cimaise.commands.guards import check_tag

if TYPE_CHECKING:
    import argparse

    from cimaise.authoring.importing.result import Import, Item


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    parser.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="SOURCE",
        help="a folder of pictures, with a table (*.csv) beside them or not; or a IIIF manifest (*.json)",
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="a folder to make; or an exhibit, which gets the rooms"
    )
    parser.add_argument(
        "--language", default="en", metavar="TAG", help="the language of texts that name none (default: en)"
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="the title of the exhibit")
    parser.add_argument(
        "--fetch", action="store_true", help="fetch the pictures of a manifest that are not beside it"
    )
    parser.add_argument(
        "--allow-host",
        nargs="+",
        action="extend",
        default=[],
        metavar="HOST",
        help="with --fetch: hosts of your own network, and such without https",
    )
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be made")
    parser.add_argument("--csv-template", action="store_true", help="print a table to begin with, and leave")


def run(asked: argparse.Namespace) -> int:
    """Make the rooms; 1 where something had to be left out."""
    from cimaise.authoring.importing import table

    if asked.csv_template:
        print(table.TEMPLATE, end="")
        return OK
    if asked.source is None or (asked.out is None and not asked.dry_run):
        raise CommandError(
            USAGE, "name what to import, and with --out where to; `cimaise import --help` tells more."
        )
    check_tag(asked.language)
    found = _gathered(asked.source)
    if asked.title:
        found.title = {"": asked.title}
    count = sum(len(room.items) for room in found.rooms)
    if not count:
        _tell(found)
        raise CommandError(USAGE, f"there are no pictures in {asked.source} that can be shown.")
    if asked.dry_run:
        for room in found.rooms:
            print(f"{next(iter(room.title.values()), 'Pictures')}: {len(room.items)} pictures")
            for item in room.items:
                print(f"  {item.name}: {', '.join(item.texts) or 'nothing is known of it'}")
        _tell(found)
        return OK
    try:
        files = _made(found, asked)
    except OSError as error:
        raise CommandError(
            USAGE, f"{asked.out} cannot be written: {(error.strerror or str(error)).lower()}."
        ) from error
    _tell(found)
    listed = "\n".join(f"  - {file}" for file in files)
    where = (
        "" if _is_new(asked.out, files) else f" Write these lines below 'rooms:' in exhibit.yaml:\n{listed}"
    )
    rooms = "1 room is" if len(files) == 1 else f"{len(files)} rooms are"
    print(f"cimaise: {rooms} in {asked.out}.{where}", file=sys.stderr)
    return FINDINGS if found.notes else OK


def _is_new(out: Path, files: list[str]) -> bool:
    """Whether the exhibit names the rooms already."""
    text = (out / "exhibit.yaml").read_text(encoding="utf-8", errors="replace")
    return all(file in text for file in files)


def _gathered(source: Path) -> Import:
    from cimaise.authoring.importing import folder, iiif, table

    try:
        if source.is_dir():
            return folder.gather(source)
        return iiif.gather(source)
    except (table.TableError, iiif.ManifestError) as why:
        raise CommandError(USAGE, str(why)) from why


def _made(found: Import, asked: argparse.Namespace) -> list[str]:
    """The names of the files of rooms, written into a new exhibit or into one that is there."""
    from cimaise.authoring.importing.fetch import Fetcher, FetchError
    from cimaise.authoring.importing.writer import copied, write
    from cimaise.authoring.new.scaffold import put_schemas
    from cimaise.exhibit.reading.reader import EXHIBIT_FILE

    out: Path = asked.out.absolute()
    fetcher = Fetcher(asked.allow_host)

    def get(item: Item, to: Path) -> None:
        if item.file is not None or not asked.fetch:
            if item.file is None:
                found.notes.append(f"{item.name} is not beside the manifest; --fetch would fetch {item.url}.")
            copied(item, to)
            return
        try:
            fetcher.fetch(item.url, to)
        except FetchError as why:
            found.notes.append(str(why))
            raise FileNotFoundError(item.name) from why

    if (out / EXHIBIT_FILE).is_file():
        return write(found, out, asked.language, get, whole=False)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CommandError(USAGE, f"{asked.out} is there already, and no exhibit; name another folder.")
    unfinished = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        unfinished.mkdir(parents=True)
        files = write(found, unfinished, asked.language, get, whole=True)
        if not files:
            _tell(found)
            raise CommandError(USAGE, "none of the pictures could be had.")
        put_schemas(unfinished)
        if out.is_dir():
            out.rmdir()
        unfinished.rename(out)
        return files
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _tell(found: Import) -> None:
    for note in found.notes:
        print(f"cimaise: {note}", file=sys.stderr)
