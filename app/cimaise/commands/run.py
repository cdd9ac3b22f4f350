"""`cimaise run`: show an exhibit. Judged in the order usage, configuration, exhibit, display."""

from __future__ import annotations

import logging
import os
import re
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands.arguments import add_config, add_exhibit, rotation, screen, size, wish
from cimaise.commands.exit_status import BROKEN, NO_DISPLAY, OK, CommandError
from cimaise.commands.guards import check_fit, check_known, read_or_stop, reader, settings_or_stop
from cimaise.commands.rendering import SHOT, choice, shoot
from cimaise.config import layers
from cimaise.config.origin import Origin, Placed
from cimaise.layout.scale import least_unit
from cimaise.media import first_picture
from cimaise.media.render_spec import Turn
from cimaise.packing.store_location import installed
from cimaise.paths import data
from cimaise.platform import display, renderer

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cimaise.config.layers import Loaded
    from cimaise.exhibit.model.exhibit import Exhibit

_OPTIONS = {
    "exhibit.path": ("exhibit", "EXHIBIT"),
    "screen.output": ("screen", "--screen"),
    "screen.rotate": ("rotate", "--rotate"),
    "screen.renderer": ("renderer", "--renderer"),
    "visit.language": ("language", "--language"),
}
"""Settings that the command line can say as well: the argument's name, and what is typed."""

_WINDOW = "1280x720"
_LIKE_A_SIZE = re.compile(r"\d+[xX×]\d*")

_log = logging.getLogger(__name__)


def completed(words: list[str]) -> list[str]:
    """The words with the size of a window, which may be left out."""
    full = []
    for index, word in enumerate(words):
        following = words[index + 1 : index + 2]
        lone = word == "--windowed" and not (following and _LIKE_A_SIZE.fullmatch(following[0]))
        full.append(f"--windowed={_WINDOW}" if lone else word)
    return full


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_exhibit(parser)
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--kiosk",
        action="store_true",
        help="for a service: no way out but a signal, and a page that waits for an exhibit that is broken",
    )
    where.add_argument(
        "--windowed",
        nargs="?",
        type=size,
        metavar="WxH",
        help=f"in a window, of {_WINDOW} px where no size is given",
    )
    add_config(parser)
    parser.add_argument(
        "--screen",
        type=screen,
        metavar="N|NAME",
        help="which screen to fill, counted from 0, or its name, such as HDMI-1",
    )
    parser.add_argument(
        "--rotate", type=rotation, metavar="0|90|180|270", help="how far the picture is turned clockwise"
    )
    parser.add_argument(
        "--renderer",
        type=wish,
        metavar="|".join(renderer.RendererSetting),
        help="what draws: the graphics processor, or the main one (default: auto)",
    )
    parser.add_argument(
        "--page", default="", metavar="ID", help="begin at a page: home, songs, works/founding"
    )
    parser.add_argument(
        "--language", default="", metavar="TAG", help="the language that every visit begins in"
    )


def run(asked: argparse.Namespace) -> int:
    """Show it until somebody leaves."""
    # Until the stage listens itself. There is nothing to tidy up yet, and an exception would get lost in Qt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(OK))
    if asked.kiosk and hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    load = _settings(asked)
    loaded = load()
    config = settings_or_stop(loaded)
    log.set_level(config.log.level)
    if loaded.texts:
        _log.info("Settings are read from %s.", " and ".join(loaded.texts))
    home = installed(os.environ) or data("content")
    folder = config.exhibit.path or home
    origin = loaded.origins["exhibit.path"]
    reading = read_or_stop(folder, origin, trusted=config.exhibit.trusted_keys, may_rest=asked.kiosk)
    if reading.exhibit is not None:
        check_known(reading.exhibit, [asked.page], [asked.language])
        check_fit(loaded, reading.exhibit)
    try:
        found = display.find(os.environ)
    except display.DisplayError as fault:
        raise CommandError(NO_DISPLAY, str(fault)) from fault
    if found is None:
        if reading.exhibit is None or asked.kiosk:
            raise CommandError(NO_DISPLAY, "there is no display here; start one, or connect a screen.")
        return _show_without_display(reading.exhibit, asked)
    chosen = choice(renderer.RendererSetting(config.screen.renderer), found.platform)

    # Before Qt is loaded, so that a second processor draws the first picture meanwhile.
    area = asked.windowed or found.size
    first_render = None
    if reading.exhibit is not None and area and not asked.page:
        first_render = first_picture.begin(
            reading.exhibit,
            *area,
            turn=Turn(config.screen.rotate),
            least_unit=least_unit(area, config.screen.diagonal_mm),
        )

    from cimaise.stage.program import qml_window
    from cimaise.stage.program import run as stage_run
    from cimaise.stage.program.options import Options
    from cimaise.stage.window import screens

    options = Options(
        display=found,
        config=config,
        load=load,
        renderer=chosen.renderer,
        folder=folder,
        home=home,
        read=lambda path, config: reader(config.exhibit.trusted_keys)(path),
        kiosk=asked.kiosk,
        windowed=asked.windowed,
        page=asked.page,
        first_render=first_render,
    )
    try:
        stage_run.run(reading, options)
    except (screens.ScreenNotFoundError, stage_run.DisplayLostError) as error:
        raise CommandError(NO_DISPLAY, f"{error}; {error.advice}.") from error
    except qml_window.QmlLoadError as error:
        raise CommandError(BROKEN, f"{error}; {error.advice}.") from error
    return OK


def _settings(asked: argparse.Namespace) -> Callable[[], Loaded]:
    """What loads the settings in force, those of the command line above all others; again whenever files change."""
    given = {
        setting: Placed(Origin(option=option), value)
        for setting, (name, option) in _OPTIONS.items()
        if (value := getattr(asked, name)) not in (None, "")
    }
    return lambda: layers.load(os.environ, asked.config, given)


def _show_without_display(exhibit: Exhibit, asked: argparse.Namespace) -> int:
    folder = _folder_for_pages()
    print(f"cimaise: there is no display here; every page is drawn into {folder} instead.", file=sys.stderr)
    sizes = [asked.windowed or SHOT]
    languages = [asked.language] if asked.language else exhibit.languages
    return shoot(exhibit, folder, sizes, languages, [1], [asked.page] if asked.page else [])


def _folder_for_pages() -> Path:
    """The same one at every start, so that a service that is started again and again does not fill the disk."""
    folder = renderer.cache(os.environ) / "pages"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    import tempfile

    try:
        return Path(tempfile.mkdtemp(prefix="cimaise-"))
    except OSError as fault:
        raise CommandError(
            NO_DISPLAY, f"there is no display here, and pages cannot be drawn: {fault}."
        ) from fault
