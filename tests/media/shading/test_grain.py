"""Dithered gradients: they follow their curve, whatever their length."""

from __future__ import annotations

import pytest
from PIL import Image

from cimaise.media.shading.grain import ramp


def steep(t: float) -> float:
    """The steepest curve of the gradients: Perlin's smootherstep within 0.18."""
    t = min(max((t - 0.3) / 0.18, 0.0), 1.0)
    return t * t * t * (t * (t * 6 - 15) + 10)


@pytest.mark.parametrize("down", [True, False])
@pytest.mark.parametrize("length", [1, 7, 120, 1080, 3840])
def test_a_ramp_has_the_strength_of_its_curve_at_every_px(length: int, down: bool) -> None:
    size, line = ((256, length), (1, length)) if down else ((length, 256), (length, 1))
    mask = ramp(size, steep, down=down)
    assert mask.size == size
    # The dithering of 256 px averages out to within an eighth of a level.
    means = memoryview(mask.convert("F").resize(line, Image.Resampling.BOX).tobytes()).cast("f")
    for at, mean in enumerate(means):
        assert abs(mean - 255 * steep((at + 0.5) / length)) < 0.35, at
