"""What the first window needs to know of the settings."""

from __future__ import annotations

from typing import NamedTuple


class WindowDetails(NamedTuple):
    """The renderer's setting, the selected screen, the size of a window in px (None for full screen), and whether it is
    the window of a kiosk. All values are possible in JSON."""

    renderer: str
    output: int | str | None
    windowed: tuple[int, int] | None
    kiosk: bool
