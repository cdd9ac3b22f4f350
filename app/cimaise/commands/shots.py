"""`cimaise shots`: render every page as an image."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit, add_languages, pixel_size, text_size
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import USAGE
from cimaise.commands.guards import check_pages_and_languages, require_exhibit
from cimaise.commands.messages import CommandReason
from cimaise.commands.rendering import DEFAULT_SIZE, render_pages
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_exhibit(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the images")
    parser.add_argument(
        "--size",
        type=pixel_size,
        nargs="+",
        action="extend",
        metavar="WxH",
        help="sizes of the screen in px (default: 1920x1080)",
    )
    add_languages(parser, "languages (default: all languages of the exhibit)")
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
        help="pages, for example home, songs or works/founding (default: all)",
    )
    parser.add_argument(
        "--changed-since",
        type=Path,
        metavar="DIR",
        help="keep only pages that differ from those in this folder of earlier images, and mark the differences",
    )
    parser.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE.html",
        help="write a file with all pages, to send out for approval",
    )


def run(arguments: argparse.Namespace) -> int:
    """Render the pages."""
    exhibit = require_exhibit(arguments.exhibit or data("content")).exhibit
    assert exhibit is not None
    check_pages_and_languages(exhibit, arguments.pages, arguments.languages)
    since = arguments.changed_since
    if since is not None and not since.is_dir():
        raise CommandError(USAGE, CommandReason.NO_EARLIER_FOLDER(path=since))
    if since is not None and arguments.out.exists() and since.samefile(arguments.out):
        raise CommandError(USAGE, CommandReason.SAME_FOLDER())
    return render_pages(
        exhibit,
        arguments.out,
        arguments.size or [DEFAULT_SIZE],
        arguments.languages or exhibit.languages,
        arguments.text_size or [1],
        arguments.pages,
        since=since,
        sheet=arguments.sheet,
    )
