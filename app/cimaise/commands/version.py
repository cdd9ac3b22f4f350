"""`cimaise --version`: the version, and with --verbose what a bug report needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise import __version__
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import OK, USAGE
from cimaise.commands.messages import CommandReason
from cimaise.config import loader
from cimaise.platform import display, renderer
from cimaise.start.renderer_choice import choose_renderer

if TYPE_CHECKING:
    import argparse


def run(arguments: argparse.Namespace) -> int:
    """Print the version."""
    if not arguments.version:
        raise CommandError(USAGE, CommandReason.VERBOSE_ALONE())
    print(f"cimaise {__version__}")
    if arguments.verbose:
        _print_platform()
    return OK


def _print_platform() -> None:
    import platform
    from importlib.metadata import version

    # Qt is not imported: this must also work where Qt cannot be loaded.
    print(f"Qt {version('PySide6')}, Python {platform.python_version()}, {platform.platform()}")
    try:
        target = display.find(os.environ)
        print(f"display: {target.platform}, {target.why}" if target else "display: none")
    except display.DisplayError as error:
        target = None
        print(f"display: none, {error}")
    if target:
        settings = loader.load(os.environ).settings
        setting = settings.screen.renderer if settings else renderer.RendererSetting.AUTO
        chosen = choose_renderer(renderer.RendererSetting(setting), target.platform)
        print(f"renderer: {chosen.renderer}, {chosen.why}")
    else:
        print("renderer: software, for images of the pages")
