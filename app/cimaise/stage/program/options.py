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


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the exhibit in a folder or in a package is shown.

    `config` are the settings at the start; `load` loads the current ones. `folder` is the path of the
    exhibit; `home` is the path to use if the settings do not have one. `read` reads an exhibit under given
    settings. `windowed` is the size of a window in px, None for full screen. `page` is the id of the page to
    start with, or "" for the attract loop. `first_render` is the first picture, which a child process is
    rendering already.
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
    first_render: ForkedRender | None = None
