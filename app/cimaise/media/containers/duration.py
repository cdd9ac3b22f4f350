"""Reads the duration of a film from its container, without decoding."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cimaise.media.containers import matroska, mp4
from cimaise.media.containers.opening import read_film

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, file: str) -> float | None:
    """The duration of a film in s; None if the container does not state it. Raises PlaybackError if it is incomplete."""
    seconds = read_film(folder, file, matroska.duration, mp4.duration)
    return seconds if seconds and 0 < seconds < math.inf else None
