"""How an exhibit is shown: what the command line and the operator's file have settled before anything of Qt is made."""

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
    """How the exhibit in a folder, or a packed one, is shown.

    `config` are the operator's settings, `load` loads them as they are later, and `renderer` the one chosen after them.
    `folder` is the exhibit's, `home` the one that counts where the settings name none, and `read` reads one of them under
    the settings. `windowed` is a window's size in px, None for the whole screen; `page` is an id that the exhibit has, or
    empty; `ahead` is the first picture, on its way already.
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
    ahead: ForkedRender | None = None
