"""The canvas of a scene: three colour planes, painted from back to front and rounded once at the end."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PIL import Image

from landscapes.planes import calc, clamped, gradient, rgb, scaled, vertical

if TYPE_CHECKING:
    from landscapes.planes import Plane, Size, Stops

    Paint = str | tuple[Plane, Plane, Plane]

_GRAIN = 1.6
"""Amplitude of the grain in 8-bit steps: it hides banding and survives JPEG, but is too fine to see."""


class Canvas:
    """A picture in progress: red, green and blue planes with values from 0 to 255."""

    def __init__(self, size: Size, stops: Stops) -> None:
        """Fill the canvas with a vertical gradient."""
        self.size = size
        self.channels = gradient(vertical(size, lambda t: t), stops)

    def paint(self, paint: Paint, mask: Plane, top: int = 0) -> None:
        """Blend paint over the canvas; the mask is its opacity, 0 to 1.

        Mask and paint may be a strip of rows. `top` is its first row in pixels.
        """
        strip = (0, top, self.size[0], top + mask.height)
        colours = _uniform(paint, mask.size) if isinstance(paint, str) else paint
        for channel, colour in zip(self.channels, colours, strict=True):
            over = calc(lambda c, m, p: c + (p - c) * m, channel.crop(strip), mask, colour)
            channel.paste(over, strip)

    def add_light(self, colour: str, amount: Plane) -> None:
        """Add light of a colour. Bright pixels receive less, so that none saturates."""
        red, green, blue = (
            calc(lambda c, a, by=part / 255: c + (255.0 - c) * a * by, channel, amount)
            for channel, part in zip(self.channels, rgb(colour), strict=True)
        )
        self.channels = (red, green, blue)

    def to_image(self, seed: int) -> Image.Image:
        """Round to 8 bits, with added grain that prevents banding."""
        rng = random.Random(seed)
        count = self.size[0] * self.size[1]
        fine = Image.frombytes("L", self.size, rng.randbytes(count)).convert("F")
        grain = scaled(fine, 2 * _GRAIN / 255, 0.5 - _GRAIN)
        return Image.merge(
            "RGB",
            [clamped(calc(lambda c, g: c + g, c, grain), 0, 255).convert("L") for c in self.channels],
        )


def _uniform(colour: str, size: Size) -> tuple[Plane, Plane, Plane]:
    red, green, blue = (Image.new("F", size, part) for part in rgb(colour))
    return red, green, blue
