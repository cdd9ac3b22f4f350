"""The gradients under the words on a picture that fills the screen: the dark one of the design, the dark one added over
bright pictures, and the light one. None has a visible edge."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image, ImageChops

from cimaise.layout.words_zone import Zone
from cimaise.media.shading.grain import ramp
from cimaise.media.shading.tile_ramp import TileRamp

# The dark gradient of the design: where it starts, and its strength at the bottom and at the side.
_START, _BOTTOM = 1 / 3, 0.93
_SIDE, _SIDE_REACH = 0.45, 0.62
# In fractions of the frame: the gradient starts at least _ABOVE higher than the text; the added gradient fades out
# within _FADE above the text, and within _SIDE_FADE at its side.
_ABOVE = 0.10
_FADE = 0.42
_SIDE_FADE = 0.60
_BANNER = 3.0  # a frame is a banner if its width is more than this many times its height
_PALE_BOTTOM, _PALE_STEEPNESS = 0.82, 2.9
_PALE_START, _PALE_WORDS = 0.24, 0.58
"""Where the light ramp starts if the words start at the second position; further up over words that are higher."""


@dataclass(frozen=True, slots=True)
class ScreenGradient:
    """The dark gradients under text in `zone`. `size` is the size of the frame in px.

    Positions are fractions of the frame. A strength is 0 where the picture is unchanged, 1 where it is hidden.
    """

    zone: Zone
    size: tuple[int, int]

    def design_strength(self, x: float, y: float) -> float:
        """The strength of the design's gradient at a point."""
        return 1 - (1 - self._bottom(y)) * (1 - self._side(x))

    def mask(self, added: float) -> Image.Image:
        """A mask (mode L) of the picture's share in the result: 255 the picture alone, 0 the gradient alone.

        `added`, 0-1, is the strength of a second gradient over the design's; it is reached in the whole zone.
        """
        design = ImageChops.multiply(
            ramp(self.size, lambda y: 1 - self._bottom(y), down=True),
            ramp(self.size, lambda x: 1 - self._side(x), down=False),
        )
        if not added:
            return design
        second = ImageChops.multiply(
            ramp(self.size, lambda y: added * self._added_down(y), down=True),
            ramp(self.size, self._added_across, down=False),
        )
        return ImageChops.multiply(design, ImageChops.invert(second))

    def _bottom(self, y: float) -> float:
        """The design's gradient along the height, 0-1."""
        start = max(0.0, min(_START, self.zone[1] - _ABOVE))
        t = min(max((y - start) / (1 - start), 0.0), 1.0)
        return float(_BOTTOM * math.sin(t * math.pi / 2) ** 1.5)

    def _side(self, x: float) -> float:
        """The design's gradient along the width, 0-1."""
        # On a portrait screen the text takes the whole width: a gradient from the side would look like a stain.
        width, height = self.size
        landscape = min(max((width / height - 0.75) / 0.75, 0.0), 1.0)
        return _SIDE * landscape * (1 - _smooth(self._from_side(x) / _SIDE_REACH))

    def _added_down(self, y: float) -> float:
        """The added gradient along the height, 0-1."""
        # On a banner it covers the whole height: a bright strip above the text would look like a mistake.
        is_banner = self.size[0] > _BANNER * self.size[1]
        return 1.0 if is_banner else _smooth(1 + (y - self.zone[1]) / _FADE)

    def _added_across(self, x: float) -> float:
        """The added gradient along the width, 0-1."""
        left, _, right, _ = self.zone
        end = 1 - left if self._from_right else right
        return 1 - _smooth((self._from_side(x) - end) / _SIDE_FADE)

    def _from_side(self, x: float) -> float:
        """The distance from the side of the text."""
        return 1 - x if self._from_right else x

    @property
    def _from_right(self) -> bool:
        """Whether the text is on the right, as in Arabic."""
        return self.zone[0] + self.zone[2] > 1.1


def pale_ramp(words_top: float) -> TileRamp:
    """The light ramp under dark words that begin at `words_top`, a fraction of the height."""
    return TileRamp(min(_PALE_START, words_top - _PALE_WORDS + _PALE_START), _PALE_BOTTOM, _PALE_STEEPNESS)


def _smooth(t: float) -> float:
    """A transition from 0 to 1 without a visible start or end (Perlin's smootherstep)."""
    t = min(max(t, 0.0), 1.0)
    return t * t * t * (t * (t * 6 - 15) + 10)
