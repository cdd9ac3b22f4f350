"""Projects a height field to the picture, so that near ground hides far ground."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from landscapes.planes import Plane, Size
    from landscapes.terrain import Ground


def project(ground: Ground, heights: Plane, light: Plane, size: Size) -> tuple[Plane, Plane, list[float]]:
    """Draw each column from front to back, so that near ground hides far ground.

    Return the light and the nearness of every pixel, and the ridge of every column.
    """
    width, bottom = size
    rows = heights.size[1]
    flipped = Image.Transpose.TRANSPOSE
    grid_height = array("f", heights.transpose(flipped).tobytes())
    grid_light = array("f", light.transpose(flipped).tobytes())
    near = [1 - k / (rows - 1) for k in range(rows)]
    foot = [(ground.back + (ground.front - ground.back) * n) * bottom for n in near]
    lit = array("f", bytes(4 * width * bottom))
    nearness = array("f", bytes(4 * width * bottom))
    ridge = []
    for x in range(width):
        start, at = x * bottom, x * rows
        edge = min(float(bottom), max(0.0, foot[0] - grid_height[at]))
        free = min(bottom, int(edge + 0.5))  # one more than the lowest row that is not drawn yet
        lit[start + free : start + bottom] = array("f", [grid_light[at]]) * (bottom - free)
        nearness[start + free : start + bottom] = array("f", [1.0]) * (bottom - free)
        before = foot[0] - grid_height[at]
        for k in range(1, rows):
            now = foot[k] - grid_height[at + k]
            if now < edge:
                edge = now
                end = max(0, int(now + 0.5))
                if end < free:
                    share = 1 / (before - now)
                    light_now, light_by = (
                        grid_light[at + k],
                        (grid_light[at + k - 1] - grid_light[at + k]) * share,
                    )
                    near_now, near_by = near[k], (near[k - 1] - near[k]) * share
                    for y in range(end, free):
                        below = y + 0.5 - now
                        lit[start + y] = light_now + light_by * below
                        nearness[start + y] = near_now + near_by * below
                    free = end
            before = now
        # The mask is partly transparent at the ridge, so continue the colour of the land a few pixels above it.
        above = max(0, free - 4)
        if free < bottom:
            lit[start + above : start + free] = array("f", [lit[start + free]]) * (free - above)
            nearness[start + above : start + free] = array("f", [nearness[start + free]]) * (free - above)
        ridge.append(edge)
    planes = [
        Image.frombytes("F", (bottom, width), done.tobytes()).transpose(flipped) for done in (lit, nearness)
    ]
    return planes[0], planes[1], ridge
