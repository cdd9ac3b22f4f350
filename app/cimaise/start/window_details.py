"""What the first window needs to know of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cimaise.platform.renderer import RendererSetting

if TYPE_CHECKING:
    from collections.abc import Mapping


class WindowDetails(NamedTuple):
    """The setting of the renderer, the selected screen, the size of a window in px (None for full screen), and whether it
    is the window of a kiosk. All values are possible in JSON."""

    renderer: RendererSetting
    output: int | str | None
    windowed: tuple[int, int] | None
    kiosk: bool

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> WindowDetails:
        """The details as JSON has them. Raises TypeError or ValueError if they have another form."""
        details = cls(**values)
        windowed = details.windowed
        if windowed is not None:
            width, height = windowed
            windowed = (int(width), int(height))
        return details._replace(renderer=RendererSetting(details.renderer), windowed=windowed)
