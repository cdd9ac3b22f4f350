"""`cimaise --version`: what a report of a fault should name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cimaise import __version__
from cimaise.commands.exit_status import OK, USAGE, CommandError
from cimaise.commands.rendering import choice
from cimaise.config import loader
from cimaise.platform import display, renderer

if TYPE_CHECKING:
    import argparse


def run(asked: argparse.Namespace) -> int:
    """Print it."""
    if not asked.version:
        raise CommandError(USAGE, "--verbose goes with --version; `cimaise --help` tells more.")
    print(f"cimaise {__version__}")
    if asked.verbose:
        import platform
        from importlib.metadata import version

        # Qt itself is not loaded: this must answer where it cannot be.
        print(f"Qt {version('PySide6')}, Python {platform.python_version()}, {platform.platform()}")
        try:
            found = display.find(os.environ)
            print(f"display: {found.platform}, {found.why}" if found else "display: none")
        except display.DisplayError as fault:
            found = None
            print(f"display: none, {fault}")
        if found:
            config = loader.load(os.environ).settings
            wish = renderer.RendererSetting(
                config.screen.renderer if config else renderer.RendererSetting.AUTO
            )
            chosen = choice(wish, found.platform)
            print(f"renderer: {chosen.renderer}, {chosen.why}")
        else:
            print("renderer: software, for pictures of the pages")
    return OK
