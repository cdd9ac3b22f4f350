"""The shape of the gradients under text: the design's own, and what is added to it where a picture is bright."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image, ImageChops

from cimaise.layout.words_zone import Zone
from cimaise.media.grain import ramp
from cimaise.media.render_spec import ShadeKind

# The design's gradients: where they begin, how strong they are at the bottom and at the side.
_BEGIN = {ShadeKind.TILE: 1 / 3, ShadeKind.FILM: 0.55, ShadeKind.ATTRACT: 1 / 3}
_BOTTOM = {ShadeKind.TILE: 0.90, ShadeKind.FILM: 0.85, ShadeKind.ATTRACT: 0.93}
_SIDE = 0.45
_SIDE_REACH = 0.62
# Every gradient begins at least this far above the text, and what is added for the text's sake fades
# out over the second distance. Fractions of the frame.
_ABOVE = 0.10
_EASE = 0.30
_EASE_ASIDE = 0.18
_BANNER = 3.0  # how many times as wide as high a frame is, from which on it is a banner


@dataclass(frozen=True, slots=True)
class Gradient:
    """Strengths 0-1 over fractions of the frame, for text in `zone`; `size` is the frame's, in pixels."""

    zone: Zone
    kind: ShadeKind
    size: tuple[int, int]

    def design(self, x: float, y: float) -> float:
        """How strong the design's gradient is at a place."""
        return 1 - (1 - self._bottom(y)) * (1 - self._side(x))

    def light_kept(self, added: float) -> Image.Image:
        """A mask (mode L) of what is left of the picture: 255 all of it, 0 nothing.

        `added` 0-1 is the strength of a second gradient over the design's, reached all over the zone.
        """
        if self.kind is not ShadeKind.ATTRACT:
            return ramp(self.size, lambda y: (1 - self._bottom(y)) * (1 - added * self._over(y)), down=True)
        kept = ImageChops.multiply(
            ramp(self.size, lambda y: 1 - self._bottom(y), down=True),
            ramp(self.size, lambda x: 1 - self._side(x), down=False),
        )
        if not added:
            return kept
        more = ImageChops.multiply(
            ramp(self.size, lambda y: added * self._over(y), down=True),
            ramp(self.size, self._beside, down=False),
        )
        return ImageChops.multiply(kept, ImageChops.invert(more))

    def _bottom(self, y: float) -> float:
        begin = max(0.0, min(_BEGIN[self.kind], self.zone[1] - _ABOVE))
        t = min(max((y - begin) / (1 - begin), 0.0), 1.0)
        return float(_BOTTOM[self.kind] * math.sin(t * math.pi / 2) ** 1.5)

    def _side(self, x: float) -> float:
        if self.kind is not ShadeKind.ATTRACT:
            return 0.0
        # A screen on end has no room beside its text: there a gradient from the side would look like dirt.
        width, height = self.size
        landscape = min(max((width / height - 0.75) / 0.75, 0.0), 1.0)
        return _SIDE * landscape * (1 - _smooth(self._from_side(x) / _SIDE_REACH))

    def _over(self, y: float) -> float:
        # On a banner the words darken all of it: a bright strip above them would look torn off.
        is_banner = self.size[0] > _BANNER * self.size[1]
        return 1.0 if is_banner else _smooth(1 + (y - self.zone[1]) / _EASE)

    def _beside(self, x: float) -> float:
        left, _, right, _ = self.zone
        end = 1 - left if self._from_right else right
        return 1 - _smooth((self._from_side(x) - end) / _EASE_ASIDE)

    def _from_side(self, x: float) -> float:
        return 1 - x if self._from_right else x

    @property
    def _from_right(self) -> bool:
        """Whether the text stands on the right, as in Arabic."""
        return self.zone[0] + self.zone[2] > 1.1


def _smooth(t: float) -> float:
    """0 to 1 with no visible beginning and no visible end (Perlin's smootherstep)."""
    t = min(max(t, 0.0), 1.0)
    return t * t * t * (t * (t * 6 - 15) + 10)
