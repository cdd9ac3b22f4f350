"""Reads the duration of a film from its container, without decoding."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from cimaise.media.containers import matroska, mp4
from cimaise.media.errors import PlaybackError
from cimaise.media.film_file import FILE_LIMIT
from cimaise.media.signatures import EBML
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, file: str) -> float | None:
    """The duration of a film in s; None if the container does not state it. Raises PlaybackError if it is incomplete."""
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            container = matroska if stream.read(4) == EBML else mp4
            stream.seek(0)
            seconds = container.duration(file, stream, size)
    except (FileAccessError, OSError) as error:
        raise PlaybackError.of_access(file, error) from error
    return seconds if seconds and 0 < seconds < math.inf else None
