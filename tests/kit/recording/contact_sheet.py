"""Draws a recording for people: its frames at given times after the touch, as one picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recording.frames import Recording

_MARGIN, _LINE = 12, 34
_WIDE = 340
_PAPER, _RED = "#F4EFE6", "#96231A"


def contact_sheet(
    recording: Recording, times: Sequence[float], file: Path, *, columns: int = 3, height: int = 360
) -> None:
    """Write the frames that were shown at these times, in ms after the first touch, as a PNG. `height` is that of a frame, in px."""
    font = ImageFont.load_default(22)
    whole = Image.fromarray(recording.first.image)
    width = round(height * whole.width / whole.height)
    rows = -(-len(times) // columns)
    step_x, step_y = width + _MARGIN, height + _MARGIN + _LINE
    sheet = Image.new("RGB", (_MARGIN + columns * step_x, _MARGIN + rows * step_y), _PAPER)
    draw = ImageDraw.Draw(sheet)
    for index, moment in enumerate(times):
        shown = [frame for frame in recording.frames if 1000 * (frame.time - recording.start) <= moment]
        frame = shown[-1] if shown else recording.first
        x, y = _MARGIN + index % columns * step_x, _MARGIN + index // columns * step_y
        sheet.paste(Image.fromarray(frame.image).resize((width, height), Image.Resampling.LANCZOS), (x, y))
        draw.text((x, y + height + 4), f"{moment:.0f} ms", _RED, font)
        if width > _WIDE:
            draw.text((x + 110, y + height + 4), f"(frame of {recording.label(frame)})", "#504840", font)
    file.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(file)
