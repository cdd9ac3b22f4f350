"""Which part of a picture is shown in a frame, and where."""

from __future__ import annotations

from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


_WIDE = 1.2
"""The least proportion of a picture that usually shows a scene, not a person."""


class Placement(NamedTuple):
    """How a picture is shown in a frame.

    `part` is the part that is shown, in fractions of the picture, and `place` where it is shown, in px of the frame.
    """

    part: Box
    place: Box


def default_focus(size: tuple[float, float] | None) -> tuple[float, float]:
    """The focus of a picture of this size that has no other: the middle of a wide one, else a third from the top, where
    heads are. The size may be unknown."""
    return (0.5, 0.5) if size is None or size[0] >= _WIDE * size[1] else (0.5, 1 / 3)


def crop_to_frame(
    size: tuple[int, int], frame: tuple[int, int], focus: tuple[float, float], *, covers: bool
) -> tuple[Box, tuple[int, int]]:
    """The part of an upright picture that is shown, in its px, and the size at which it is shown.

    A picture that `covers` the frame fills it, with the focus (fractions from top left) as close to the centre as the
    picture's edges allow. Otherwise the whole picture is shown, at the largest size that fits into the frame.
    """
    (width, height), (frame_width, frame_height) = size, frame
    if not covers:
        scale = min(frame_width / width, frame_height / height)
        return (0, 0, width, height), (max(1, round(width * scale)), max(1, round(height * scale)))
    scale = max(frame_width / width, frame_height / height)
    box_width, box_height = min(width, frame_width / scale), min(height, frame_height / scale)
    left = min(max(focus[0] * width - box_width / 2, 0), width - box_width)
    top = min(max(focus[1] * height - box_height / 2, 0), height - box_height)
    return (left, top, left + box_width, top + box_height), frame


def placement(
    size: tuple[int, int], frame: tuple[int, int], focus: tuple[float, float], *, covers: bool
) -> Placement:
    """How an upright picture of this size, in px, is shown in the middle of a frame."""
    (left, top, right, bottom), (width, height) = crop_to_frame(size, frame, focus, covers=covers)
    x, y = round((frame[0] - width) / 2), round((frame[1] - height) / 2)
    part = (left / size[0], top / size[1], right / size[0], bottom / size[1])
    return Placement(part, (x, y, x + width, y + height))
