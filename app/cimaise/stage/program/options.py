"""The options of a run, which the command line and the settings determine before Qt is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cimaise.config.loader import LoadedSettings
from cimaise.config.settings import Settings
from cimaise.exhibit.reading.reader import Reading
from cimaise.media.forked_render import ForkedRender
from cimaise.platform.display import Display
from cimaise.platform.renderer import Renderer
from cimaise.stage.program.first_window import FirstWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the exhibit in a folder or in a package is shown.

    `config` are the settings at the start; `load` loads the current ones. `folder` is the path of the
    exhibit; `home` is the path to use if the settings do not have one. `read` reads an exhibit under given
    settings. `windowed` is the size of a window in px, None for full screen. `page` is the id of the page to
    start with, or "" for the attract loop. `first_window` has been opened already, and `first_render` is the
    first picture, which a child process is rendering. `keep_slide` keeps the first slide for the next start:
    its width and height in px, and 4 bytes per pixel (blue, green, red, 255).
    """

    display: Display
    renderer: Renderer
    folder: Path
    home: Path
    read: Callable[[Path, Settings], Reading]
    config: Settings
    load: Callable[[], LoadedSettings]
    kiosk: bool = False
    windowed: tuple[int, int] | None = None
    page: str = ""
    first_window: FirstWindow | None = None
    first_render: ForkedRender | None = None
    keep_slide: Callable[[int, int, bytes], None] | None = None
