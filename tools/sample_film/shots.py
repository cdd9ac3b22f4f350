"""What the film shows: its shots, and which of them are to be seen at a moment."""

from __future__ import annotations

from dataclasses import dataclass

RATE = 25
"""Frames a second."""

_LENGTH = 4.875
FADE = 1.5
"""Seconds that a shot takes, and for how long it is seen together with the next."""


@dataclass(frozen=True, slots=True)
class View:
    """A part of a picture: its middle, as fractions from top left, and its width, as a share of the picture's."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Shot:
    """A landscape, the way of the camera and of the light over it, and where its water begins (a fraction from
    above)."""

    picture: str
    caption: str
    start: View
    end: View
    light: tuple[float, float] = (1.0, 1.0)
    horizon: float | None = None


# While two shots change, the setting sun, the moon and the rising sun stand over or in one another.
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
class Seen:
    """A shot at a moment: how far it is on its way, and how much of it is seen over the one before (both 0-1)."""

    shot: Shot
    way: float
    opacity: float


def start_of(index: int) -> float:
    """The second in which a shot begins to be seen."""
    return index * (_LENGTH - FADE)


def seen_at(seconds: float) -> list[Seen]:
    """One shot, or two while they change, the later one last."""
    seen = []
    for index, shot in enumerate(SHOTS):
        since = seconds - start_of(index)
        if 0 <= since <= _LENGTH:
            opacity = 1.0 if index == 0 else _soft(min(since / FADE, 1.0))
            seen.append(Seen(shot, _way(index, since / _LENGTH), opacity))
    return seen


def _way(index: int, time: float) -> float:
    """An even pace; the first shot sets out from rest, as the poster is, and the last comes to rest."""
    first, last = index == 0, index == len(SHOTS) - 1
    if first:
        return time * time * (2 - time)
    if last:
        return 1 - (1 - time) * (1 - time) * (1 + time)
    return time


def _soft(time: float) -> float:
    return time * time * (3 - 2 * time)
