"""The soft shadow of a rectangle with rounded corners."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter

_STRENGTH = 70
"""The alpha below the middle of the item, in 8-bit levels: one level is the smallest step that a screen can show."""
_SIGMAS = 5.0
"""The width of the soft edge, in standard deviations: less than a level is missing at either end."""


def shadow_alpha(radius: int, blur: int) -> Image.Image:
    """The alpha of a shadow (mode L), for corners of `radius` px and a soft edge of `blur` px, half of it outside the item.

    It has the size 2 (radius + blur) + 1: the px in the middle can be stretched.
    """
    side = 2 * (radius + blur) + 1
    image = Image.new("L", (side, side), 0)
    edge = blur // 2
    ImageDraw.Draw(image).rounded_rectangle(
        (edge, edge, side - 1 - edge, side - 1 - edge), radius, fill=_STRENGTH
    )
    return image.filter(ImageFilter.GaussianBlur(blur / _SIGMAS))
