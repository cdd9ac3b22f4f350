"""What the readers of film containers share: a track, and the limits for reading an index."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

MAX_INDEX = 64_000_000
"""Bytes. The index of a film of several hours has 10 MB."""
MAX_ELEMENTS = 100_000
"""How many elements on the top level of a container are read."""


class TrackKind(Enum):
    """What a track contains."""

    VIDEO = auto()
    AUDIO = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Track:
    """A track of a film, and the identifier of its codec in the container."""

    kind: TrackKind
    codec: str
