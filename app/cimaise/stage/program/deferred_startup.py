"""Deferred start-up: what the first picture does not need is started once it is on the screen."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cimaise.exhibit.pages.sitemap import ATTRACT, empty_pages, page_ids
from cimaise.stage.window.screens import describe_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.stage.program.exhibit_window import ExhibitWindow
    from cimaise.stage.program.options import Options
    from cimaise.stage.runtime.garbage import GarbageCollector
    from cimaise.stage.window.screens import Screens

_DELAY = 60
"""The time from the first slide to the rest of the start-up, in ms: the slide must be on the screen by
then."""
_TIMEOUT = 1000
"""The time from the creation of the window to the rest of the start-up if no slide has appeared, in ms."""
_log = logging.getLogger(__name__)


def start_page(exhibit: Exhibit, options: Options, language: str | None) -> str:
    """The id of the page to start with; "" for the attract loop. A page or language that the exhibit does not
    have is logged: the exhibit may have changed since the command line was checked."""
    page = options.page
    if page and page not in (ATTRACT, *page_ids(exhibit)):
        _log.warning("This exhibit has no page %s; starting with the attract loop.", page)
        page = ""
    if language and language not in exhibit.languages:
        _log.warning("This exhibit is not available in %s; using %s.", language, exhibit.languages[0])
    return page


def after_first_slide(window: ExhibitWindow, page: str, callback: Callable[[], None]) -> None:
    """Start with a page, or with the attract loop if it is "", and run `callback` once the first slide is
    shown."""
    is_scheduled = False

    def schedule() -> None:
        nonlocal is_scheduled
        if not is_scheduled and not window.closed:
            is_scheduled = True
            QTimer.singleShot(_DELAY, window.kiosk, callback)

    if page:
        window.kiosk.start_at(page)
        schedule()
        return
    window.session.attract_loop.on_first_slide(schedule)
    # A visitor must not wait for a picture on a slow disk.
    QTimer.singleShot(_TIMEOUT, window.kiosk, schedule)


def complete_window(
    window: ExhibitWindow, options: Options, screens: Screens, exit_program: Callable[[], None]
) -> None:
    """Start what a visit to this window needs: input, the lock of a kiosk, pages, and the italic font."""
    # Imported now so that the first touch does not wait for it.
    import cimaise.exhibit.pages.page
    import cimaise.stage.bridge.page_rows  # noqa: F401
    from cimaise.stage.text import fonts

    window.connect_input(None if options.kiosk else exit_program)
    if options.kiosk:
        from cimaise.stage.input.lock import InputLock

        InputLock(window.window)
    for message in empty_pages(window.exhibit):
        _log.warning("%s", message)
    _log.info("%s", _how_to_exit(options, screens))
    window.prepare_visit()
    window.prepare_headers()
    window.make_tiny_pictures()
    fonts.load_later()


def start_services(parent: QObject) -> GarbageCollector:
    """Start what the process needs once: garbage collection in the UI thread, and the inhibition of sleep
    over D-Bus."""
    from cimaise.stage.runtime.garbage import GarbageCollector

    collector = GarbageCollector(parent)
    if sys.platform == "linux":
        from cimaise.stage.runtime.dbus_inhibit import inhibit_sleep

        inhibit_sleep()
    return collector


def _how_to_exit(options: Options, screens: Screens) -> str:
    if not screens.full_screen:
        return "In a window: press Ctrl+Q or close it to exit."
    screen = screens.screen
    where = describe_screen(screen) if screen else "no screen"
    if options.kiosk:
        return f"Kiosk ({where}): only SIGTERM or SIGINT ends it."
    return f"Full screen ({where}): press Ctrl+Q to exit; move the mouse to show the pointer."
