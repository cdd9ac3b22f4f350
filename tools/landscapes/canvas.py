"""The picture in work: three planes, painted over from the back to the front, and rounded once at the end."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.planes import calc, clamped, column, ramp, rgb, scaled

if TYPE_CHECKING:
    from landscapes.planes import Plane, Size, Stops

    Paint = str | tuple[Plane, Plane, Plane]

_GRAIN = 1.6
"""How far the grain reaches, in steps of 8 bits: enough to hide the steps and to outlast JPEG, too fine to be seen."""


class Canvas:
    """What is painted so far, 0 to 255 in each of three planes."""

    def __init__(self, size: Size, stops: Stops) -> None:
        """Begin with colours from top to bottom."""
        self.size = size
        self.channels = ramp(column(size, lambda t: t), stops)

    def cover(self, paint: Paint, mask: Plane, top: int = 0) -> None:
        """Paint over, where the mask is 1 wholly. Mask and paint may be a strip that begins at a row of pixels."""
        strip = (0, top, self.size[0], top + mask.height)
        colours = _plain(paint, mask.size) if isinstance(paint, str) else paint
        for channel, colour in zip(self.channels, colours, strict=True):
            over = calc(lambda c, m, p: c + (p - c) * m, channel.crop(strip), mask, colour)
            channel.paste(over, strip)

    def glow(self, colour: str, amount: Plane) -> None:
        """Add light of a colour; where it is bright already less is added, so nothing burns out."""
        red, green, blue = (
            calc(lambda c, a, by=part / 255: c + (255.0 - c) * a * by, channel, amount)
            for channel, part in zip(self.channels, rgb(colour), strict=True)
        )
        self.channels = (red, green, blue)

    def image(self, seed: int) -> Image.Image:
        """Round to 8 bits, with grain in place of bands."""
        rng = random.Random(seed)
        count = self.size[0] * self.size[1]
        fine = Image.frombytes("L", self.size, rng.randbytes(count)).convert("F")
        grain = scaled(fine, 2 * _GRAIN / 255, 0.5 - _GRAIN)
        return Image.merge(
            "RGB",
            [clamped(calc(lambda c, g: c + g, c, grain), 0, 255).convert("L") for c in self.channels],
        )


def _plain(colour: str, size: Size) -> tuple[Plane, Plane, Plane]:
    red, green, blue = (Image.new("F", size, part) for part in rgb(colour))
    return red, green, blue
