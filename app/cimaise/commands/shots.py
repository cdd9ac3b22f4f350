"""`cimaise shots`: draw every page as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit, add_languages, size, text_size
from cimaise.commands.exit_status import USAGE, CommandError
from cimaise.commands.guards import check_known, read_or_stop
from cimaise.commands.rendering import SHOT, shoot
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_exhibit(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to draw into")
    parser.add_argument(
        "--size",
        type=size,
        nargs="+",
        action="extend",
        metavar="WxH",
        help="sizes in px (default: 1920x1080)",
    )
    add_languages(parser, "languages (default: all of the exhibit's)")
    parser.add_argument(
        "--text-size",
        type=text_size,
        nargs="+",
        action="extend",
        metavar="N",
        help="text sizes: 1, 2, 3 for 100, 140, 200 %% (default: 1)",
    )
    parser.add_argument(
        "--page",
        dest="pages",
        nargs="+",
        action="extend",
        default=[],
        metavar="ID",
        help="pages (default: all)",
    )
    parser.add_argument(
        "--changed-since",
        type=Path,
        metavar="DIR",
        help="draw only what looks different from an earlier folder of shots, and mark where",
    )
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE.html",
        help="write one file with all of them, to be sent round for approval",
    )


def run(asked: argparse.Namespace) -> int:
    """Draw the pages that were asked for."""
    exhibit = read_or_stop(asked.exhibit or data("content")).exhibit
    assert exhibit is not None
    check_known(exhibit, asked.pages, asked.languages)
    sizes = asked.size or [SHOT]
    languages = asked.languages or exhibit.languages
    since = asked.changed_since
    if since is not None and not since.is_dir():
        raise CommandError(
            USAGE, f"there is no folder {since}; name one that `cimaise shots` has drawn into."
        )
    if since is not None and asked.out.exists() and since.samefile(asked.out):
        raise CommandError(
            USAGE, "--changed-since names the folder that is drawn into; name another with --out."
        )
    return shoot(
        exhibit,
        asked.out,
        sizes,
        languages,
        asked.text_size or [1],
        asked.pages,
        since=since,
        sheet=asked.sheet,
    )
