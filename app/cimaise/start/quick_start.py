"""Shows the first picture before the command line is parsed: the finished slide of the last run, or the first picture of
the exhibit while a child process reads it and this one loads Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from cimaise.start.window_details import WindowDetails

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from cimaise.media.forked_render import ForkedRender, RenderPlan
    from cimaise.media.stored_slide import Slide, SlideStore
    from cimaise.stage.program.first_window import FirstWindow

_NOT_A_START = ("-h", "--help", "--version", "--page")
"""The options of command lines that show no attract loop."""
_MAX_WAIT = 0.5
"""How long the start waits for the picture of the child process once a window could show it, in seconds. A large
picture takes longer: the start then goes on meanwhile."""


class QuickStart:
    """What has been started before the command line is parsed: the first window, its size in px, and the child process
    that renders the first picture. Each may be None."""

    def __init__(self, store: SlideStore) -> None:
        self.store = store
        self.window: FirstWindow | None = None
        self.size: tuple[int, int] | None = None
        self.first_render: ForkedRender | None = None
        self.stored: Slide | None = None

    def show_picture_if_ready(self, wait: float = 0.0) -> None:
        """Show the picture of the child process if it is finished within this time in seconds, and none is shown yet.

        The child process may not know the size of the window: one X screen may consist of several monitors.
        """
        if self.window is None or self.size is None or self.first_render is None or self.window.shows_picture:
            return
        pixels = self.first_render.wait(wait)
        if pixels is not None and not pixels.alpha and (pixels.width, pixels.height) == self.size:
            self.window.show_picture(pixels.width, pixels.height, pixels.data)

    def close(self) -> None:
        """End the child process and close the window, unless the command has used them."""
        if self.first_render is not None:
            self.first_render.close()
        if self.window is not None:
            self.window.close()


def shows_attract_loop(words: Sequence[str], commands: Collection[str]) -> bool:
    """Whether a command line starts the attract loop. It is not parsed: its errors are found later.

    `commands` are the names of all commands.
    """
    if words and words[0] in commands and words[0] != "run":
        return False
    return not any(word.partition("=")[0] in _NOT_A_START for word in words)


def start(
    words: Sequence[str], commands: Collection[str], plan: Callable[[], RenderPlan]
) -> QuickStart | None:
    """Show the first picture of a command line, if that is possible. Reports no errors: the command does that.

    `commands` are the names of all commands. `plan` finds out what to render, in the child process.
    """
    if not shows_attract_loop(words, commands):
        return None
    from cimaise import log
    from cimaise.media.stored_slide import SlideStore
    from cimaise.platform.dirs import cache_dir
    from cimaise.platform.early_signals import exit_on_signals

    exit_on_signals(hang_up="--kiosk" not in words)
    quick = QuickStart(SlideStore(cache_dir(os.environ) / "first-slides", words, os.environ))
    quick.stored = quick.store.load()
    if quick.stored is None:
        quick.first_render = _start_render(plan)
        if quick.first_render is None:
            return quick
    log.start()
    _open_window(quick)
    if quick.size is None and quick.first_render is not None:
        # The child process has ended, or waits for the size of the window.
        quick.first_render.close()
    return quick


def _start_render(plan: Callable[[], RenderPlan]) -> ForkedRender | None:
    from cimaise.media.forked_render import ForkedRender

    try:
        return ForkedRender(plan)
    except (OSError, NotImplementedError):
        return None


def _open_window(quick: QuickStart) -> None:
    """Load Qt, and open the window with the picture as soon as there is one."""
    from cimaise.platform.display import DisplayError, find
    from cimaise.start.renderer_choice import choose_renderer

    try:
        display = find(os.environ)
        if display is None:
            return
        from cimaise.stage.program.application import create_application
        from cimaise.stage.program.first_window import FirstWindow
    except (DisplayError, ImportError):
        return  # the command reports it
    details = window_details(quick)
    if details is None:
        return
    renderer = choose_renderer(details.renderer, display.platform).renderer
    quick.window = FirstWindow(create_application(display.platform, renderer))
    quick.size = quick.window.create_window(details.output, details.windowed, closable=not details.kiosk)
    if quick.size is None:
        return
    if quick.stored is None:
        assert quick.first_render is not None
        quick.first_render.set_size(quick.size)
        quick.show_picture_if_ready(_MAX_WAIT)
    elif quick.size == (quick.stored.width, quick.stored.height):
        quick.window.show_picture(*quick.stored[:3])


def window_details(quick: QuickStart) -> WindowDetails | None:
    """The details of the stored slide, or of the child process; None if they are not as expected."""
    found: Mapping[str, Any] | None = None
    if quick.stored is not None:
        found = quick.stored.details
    elif quick.first_render is not None:
        found = quick.first_render.wait_for_details()
    try:
        return WindowDetails.from_json(found) if found else None
    except (TypeError, ValueError):
        return None
