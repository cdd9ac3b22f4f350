"""`cimaise run`: show an exhibit. Checked in this order: usage, settings, exhibit, display."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

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
from cimaise.commands.rendering import render_without_display
from cimaise.config import loader
from cimaise.config.origin import Origin, SettingValue
from cimaise.layout.scale import least_unit
from cimaise.media.render_spec import Rotation
from cimaise.packing.store_location import installed_exhibit, store_links
from cimaise.paths import data
from cimaise.platform import display, early_signals, renderer
from cimaise.start.renderer_choice import choose_renderer
from cimaise.start.window_details import WindowDetails

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from cimaise.config.loader import LoadedSettings
    from cimaise.config.settings import Settings
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.media.forked_render import RenderPlan
    from cimaise.start.quick_start import QuickStart

_OPTIONS = {
    "exhibit.path": ("exhibit", "EXHIBIT"),
    "screen.output": ("screen", "--screen"),
    "screen.rotate": ("rotate", "--rotate"),
    "screen.renderer": ("renderer", "--renderer"),
    "visit.language": ("language", "--language"),
    "visit.reduced_motion": ("reduced_motion", "--reduced-motion"),
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
    parser.add_argument(
        "--reduced-motion",
        action="store_true",
        default=None,
        help="nothing travels or zooms on the screen",
    )
    parser.add_argument("--language", default="", metavar="TAG", help="language in which every visit starts")


class _Inputs(NamedTuple):
    """What a run reads before it opens a window. `home` is the path of the exhibit if the settings have none."""

    load: Callable[[], LoadedSettings]
    loaded: LoadedSettings
    settings: Settings
    home: Path
    path: Path
    reading: Reading


def run(arguments: argparse.Namespace) -> int:
    """Show the exhibit until it is closed."""
    early_signals.exit_on_signals(hang_up=not arguments.kiosk)
    quick: QuickStart | None = arguments.quick_start
    inputs = _read(arguments)
    reading = inputs.reading
    try:
        target = display.find(os.environ)
    except display.DisplayError as error:
        raise CommandError(NO_DISPLAY, error.message, error.advice) from error
    if target is None:
        if reading.exhibit is None or arguments.kiosk:
            raise CommandError(NO_DISPLAY, CommandReason.NO_DISPLAY())
        return render_without_display(reading.exhibit, arguments.windowed, arguments.language, arguments.page)
    chosen = choose_renderer(renderer.RendererSetting(inputs.settings.screen.renderer), target.platform)
    if quick is not None:
        quick.show_picture_if_ready()

    from cimaise.stage.program import qml_root
    from cimaise.stage.program import run as stage_run
    from cimaise.stage.program.options import Options
    from cimaise.stage.window import screens

    options = Options(
        display=target,
        config=inputs.settings,
        load=inputs.load,
        renderer=chosen.renderer,
        folder=inputs.path,
        home=inputs.home,
        read=lambda path, settings: exhibit_reader(settings.exhibit.trusted_keys)(path),
        kiosk=arguments.kiosk,
        windowed=arguments.windowed,
        page=arguments.page,
        first_window=quick.window if quick is not None else None,
        first_render=quick.first_render if quick is not None else None,
        keep_slide=_slide_keeper(quick, arguments, inputs),
    )
    try:
        stage_run.run(reading, options)
    except (screens.ScreenNotFoundError, stage_run.DisplayLostError) as error:
        raise CommandError(NO_DISPLAY, error.message, error.advice) from error
    except qml_root.QmlLoadError as error:
        raise CommandError(INTERNAL_ERROR, error.message, error.advice) from error
    return OK


def plan_first_picture(arguments: argparse.Namespace) -> RenderPlan:
    """What to render before the window of a run is open. Raises CommandError and DisplayError if there will be no window."""
    from cimaise.media.first_picture import first_job
    from cimaise.media.forked_render import RenderPlan

    inputs = _read(arguments)
    exhibit, screen = inputs.reading.exhibit, inputs.settings.screen
    target = display.find(os.environ)
    if exhibit is None or target is None:
        raise CommandError(NO_DISPLAY, CommandReason.NO_DISPLAY())
    return RenderPlan(
        _window_details(arguments, inputs)._asdict(),
        lambda size: first_job(
            exhibit,
            size,
            rotation=Rotation(screen.rotate),
            least_unit=least_unit(size, screen.diagonal_mm),
        ),
        arguments.windowed or target.size,
    )


def _read(arguments: argparse.Namespace) -> _Inputs:
    """Read the settings and the exhibit. Raises CommandError."""
    load = _settings_loader(arguments)
    loaded = load()
    settings = require_settings(loaded)
    log.set_level(settings.log.level)
    if loaded.texts:
        _log.info("Settings are read from %s.", " and ".join(loaded.texts))
    home = installed_exhibit(os.environ) or data("content")
    path = settings.exhibit.path or home
    reading = require_exhibit(
        path,
        loaded.origins["exhibit.path"],
        trusted_keys=settings.exhibit.trusted_keys,
        allow_invalid=arguments.kiosk,
    )
    if reading.exhibit is not None:
        check_pages_and_languages(reading.exhibit, [arguments.page], [arguments.language])
        check_compatibility(loaded, reading.exhibit)
    return _Inputs(load, loaded, settings, home, path, reading)


def _window_details(arguments: argparse.Namespace, inputs: _Inputs) -> WindowDetails:
    screen = inputs.settings.screen
    return WindowDetails(
        renderer.RendererSetting(screen.renderer), screen.output, arguments.windowed, arguments.kiosk
    )


def _slide_keeper(
    quick: QuickStart | None, arguments: argparse.Namespace, inputs: _Inputs
) -> Callable[[int, int, bytes], None] | None:
    """A function that keeps the first slide for the next start, if it differs from the one that was kept."""
    exhibit = inputs.reading.exhibit
    if quick is None or exhibit is None:
        return None
    from cimaise.media.first_picture import first_pictures
    from cimaise.media.stored_slide import Slide
    from cimaise.media.stored_slide import inputs as inputs_of

    # With the path itself: it may be a packed exhibit, whose texts are those of its unpacked copy.
    files = [inputs.path, *inputs.loaded.files, *map(Path, inputs.reading.texts)]
    files += (exhibit.folder / picture.file for picture in first_pictures(exhibit))
    depends_on = inputs_of(files, [inputs.path, *store_links(os.environ)])
    details = _window_details(arguments, inputs)._asdict()

    def keep(width: int, height: int, pixels: bytes) -> None:
        if quick.stored is None or quick.stored.data != pixels:
            slide = Slide(width, height, pixels, details)
            # In a thread: a slow disk must not stop the loop. It does not keep the process from ending.
            Thread(target=quick.store.save, args=(slide, depends_on), daemon=True).start()
        quick.stored = None

    return keep


def _settings_loader(arguments: argparse.Namespace) -> Callable[[], LoadedSettings]:
    """A function that loads the settings, and can be called again after the files have changed. Options override them."""
    overrides = {
        setting: SettingValue(Origin(option=option), value)
        for setting, (attribute, option) in _OPTIONS.items()
        if (value := getattr(arguments, attribute)) not in (None, "")
    }
    return lambda: loader.load(os.environ, arguments.config, overrides)
