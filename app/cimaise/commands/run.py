"""`cimaise run`: show an exhibit. Checked in this order: usage, settings, exhibit, display."""

from __future__ import annotations

import logging
import os
import re
import signal
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands.arguments import (
    add_config,
    add_exhibit,
    pixel_size,
    renderer_setting,
    rotation,
    screen_id,
)
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import INTERNAL_ERROR, NO_DISPLAY, OK
from cimaise.commands.guards import (
    check_compatibility,
    check_pages_and_languages,
    exhibit_reader,
    require_exhibit,
    require_settings,
)
from cimaise.commands.messages import CommandReason
from cimaise.commands.rendering import choose_renderer, render_without_display
from cimaise.config import loader
from cimaise.config.origin import Origin, SettingValue
from cimaise.layout.scale import least_unit
from cimaise.media import first_picture
from cimaise.media.render_spec import Rotation
from cimaise.packing.store_location import installed_exhibit
from cimaise.paths import data
from cimaise.platform import display, renderer

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cimaise.config.loader import LoadedSettings

_OPTIONS = {
    "exhibit.path": ("exhibit", "EXHIBIT"),
    "screen.output": ("screen", "--screen"),
    "screen.rotate": ("rotate", "--rotate"),
    "screen.renderer": ("renderer", "--renderer"),
    "visit.language": ("language", "--language"),
}
"""Settings that can also be given as arguments: the attribute in the parsed arguments, and the argument's name."""

_DEFAULT_WINDOW = "1280x720"
_LIKE_A_SIZE = re.compile(r"\d+[xX×]\d*")

_log = logging.getLogger(__name__)


def insert_window_size(words: list[str]) -> list[str]:
    """The arguments with a size after `--windowed`. Without one, argparse would take the exhibit's path as the size."""
    completed = []
    for index, word in enumerate(words):
        following = words[index + 1 : index + 2]
        has_size = following and _LIKE_A_SIZE.fullmatch(following[0])
        completed.append(f"--windowed={_DEFAULT_WINDOW}" if word == "--windowed" and not has_size else word)
    return completed


def add(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_exhibit(parser)
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument(
        "--kiosk",
        action="store_true",
        help="for a service: ends only on a signal; shows a waiting page while the exhibit has errors",
    )
    mode.add_argument(
        "--windowed",
        nargs="?",
        type=pixel_size,
        metavar="WxH",
        help=f"show the exhibit in a window (default size: {_DEFAULT_WINDOW} px)",
    )
    add_config(parser)
    parser.add_argument(
        "--screen",
        type=screen_id,
        metavar="N|NAME",
        help="screen to fill: its number, counted from 0, or its name, for example HDMI-1",
    )
    parser.add_argument(
        "--rotate",
        type=rotation,
        metavar="0|90|180|270",
        help="rotation of the picture, clockwise, in degrees",
    )
    parser.add_argument(
        "--renderer",
        type=renderer_setting,
        metavar="|".join(renderer.RendererSetting),
        help="render with the graphics processor (gpu) or the main processor (software) (default: auto)",
    )
    parser.add_argument(
        "--page", default="", metavar="ID", help="start at a page, for example home, songs or works/founding"
    )
    parser.add_argument("--language", default="", metavar="TAG", help="language in which every visit starts")


def run(arguments: argparse.Namespace) -> int:
    """Show the exhibit until it is closed."""
    # Until `stage` handles signals. There is nothing to clean up yet, and Qt would swallow an exception.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(OK))
    if arguments.kiosk and hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    load = _settings_loader(arguments)
    loaded = load()
    settings = require_settings(loaded)
    log.set_level(settings.log.level)
    if loaded.texts:
        _log.info("Settings are read from %s.", " and ".join(loaded.texts))
    default_path = installed_exhibit(os.environ) or data("content")
    path = settings.exhibit.path or default_path
    reading = require_exhibit(
        path,
        loaded.origins["exhibit.path"],
        trusted_keys=settings.exhibit.trusted_keys,
        allow_invalid=arguments.kiosk,
    )
    if reading.exhibit is not None:
        check_pages_and_languages(reading.exhibit, [arguments.page], [arguments.language])
        check_compatibility(loaded, reading.exhibit)
    try:
        target = display.find(os.environ)
    except display.DisplayError as error:
        raise CommandError(NO_DISPLAY, error.message, error.advice) from error
    if target is None:
        if reading.exhibit is None or arguments.kiosk:
            raise CommandError(NO_DISPLAY, CommandReason.NO_DISPLAY())
        return render_without_display(reading.exhibit, arguments.windowed, arguments.language, arguments.page)
    chosen = choose_renderer(renderer.RendererSetting(settings.screen.renderer), target.platform)

    # Before Qt is loaded: a child process renders the first picture meanwhile, on another processor core.
    size = arguments.windowed or target.size
    first_render = None
    if reading.exhibit is not None and size and not arguments.page:
        first_render = first_picture.start_render(
            reading.exhibit,
            *size,
            rotation=Rotation(settings.screen.rotate),
            least_unit=least_unit(size, settings.screen.diagonal_mm),
        )

    from cimaise.stage.program import qml_root
    from cimaise.stage.program import run as stage_run
    from cimaise.stage.program.options import Options
    from cimaise.stage.window import screens

    options = Options(
        display=target,
        config=settings,
        load=load,
        renderer=chosen.renderer,
        folder=path,
        home=default_path,
        read=lambda path, settings: exhibit_reader(settings.exhibit.trusted_keys)(path),
        kiosk=arguments.kiosk,
        windowed=arguments.windowed,
        page=arguments.page,
        first_render=first_render,
    )
    try:
        stage_run.run(reading, options)
    except (screens.ScreenNotFoundError, stage_run.DisplayLostError) as error:
        raise CommandError(NO_DISPLAY, error.message, error.advice) from error
    except qml_root.QmlLoadError as error:
        raise CommandError(INTERNAL_ERROR, error.message, error.advice) from error
    return OK


def _settings_loader(arguments: argparse.Namespace) -> Callable[[], LoadedSettings]:
    """A function that loads the settings, and can be called again after the files have changed. Options override them."""
    overrides = {
        setting: SettingValue(Origin(option=option), value)
        for setting, (attribute, option) in _OPTIONS.items()
        if (value := getattr(arguments, attribute)) not in (None, "")
    }
    return lambda: loader.load(os.environ, arguments.config, overrides)
