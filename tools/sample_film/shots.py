"""The shots of the film, and which of them are visible at a given time."""

from __future__ import annotations

from dataclasses import dataclass

RATE = 25
"""Frames per second."""

_LENGTH = 4.875
"""Duration of a shot in seconds."""
FADE = 1.5
"""Duration of the cross-fade to the next shot in seconds; it is part of both shots."""


@dataclass(frozen=True, slots=True)
class View:
    """A section of a picture: its centre and its width, as fractions of the width and height of the picture."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Shot:
    """A landscape with the camera move and the change of brightness over it.

    horizon is where its water begins, as a fraction of the height from the top; None without water.
    """

    picture: str
    caption: str
    start: View
    end: View
    light: tuple[float, float] = (1.0, 1.0)
    horizon: float | None = None


# During each cross-fade, the positions of the setting sun, the moon and the rising sun overlap.
SHOTS = (
    Shot(
        "05.jpg",
        "Sample illustration 5 of 8",
        View(0.5, 0.5, 1.0),
        View(0.47, 0.48, 0.84),
        (1.0, 0.86),
        0.565,
    ),
    Shot("06.jpg", "Sample illustration 6 of 8", View(0.56, 0.56, 0.88), View(0.56, 0.45, 0.88), (0.86, 1.0)),
    Shot("04.jpg", "Sample illustration 4 of 8", View(0.57, 0.575, 0.85), View(0.46, 0.53, 0.85), (0.9, 1.0)),
    Shot(
        "07.jpg", "Sample illustration 7 of 8", View(0.5, 0.46, 0.82), View(0.5, 0.5, 1.0), (0.94, 1.0), 0.61
    ),
)

SECONDS = len(SHOTS) * (_LENGTH - FADE) + FADE


@dataclass(frozen=True, slots=True)
class VisibleShot:
    """A shot at a given time: its progress and its opacity over the previous shot, both 0 to 1."""

    shot: Shot
    progress: float
    opacity: float


def start_time(index: int) -> float:
    """When a shot begins, in seconds."""
    return index * (_LENGTH - FADE)


def visible_at(seconds: float) -> list[VisibleShot]:
    """The visible shot, or two during a cross-fade, the later one last."""
    visible = []
    for index, shot in enumerate(SHOTS):
        elapsed = seconds - start_time(index)
        if 0 <= elapsed <= _LENGTH:
            opacity = 1.0 if index == 0 else _smoothstep(min(elapsed / FADE, 1.0))
            visible.append(VisibleShot(shot, _progress(index, elapsed / _LENGTH), opacity))
    return visible


def _progress(index: int, time: float) -> float:
    """Linear; the first shot starts from a standstill, like the poster, and the last ends in one."""
    first, last = index == 0, index == len(SHOTS) - 1
    if first:
        return time * time * (2 - time)
    if last:
        return 1 - (1 - time) * (1 - time) * (1 + time)
    return time


def _smoothstep(time: float) -> float:
    return time * time * (3 - 2 * time)
