"""Reads from a film's container, without decoding, its video codec and whether it has sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.media.containers import matroska, mp4
from cimaise.media.containers.container import TrackKind
from cimaise.media.containers.opening import read_film
from cimaise.media.errors import PlaybackError
from cimaise.media.messages import MediaAdvice, MediaReason

if TYPE_CHECKING:
    from pathlib import Path

_CODECS = {
    "V_VP8": "VP8",
    "V_VP9": "VP9",
    "V_AV1": "AV1",
    "V_MPEG4/ISO/AVC": "H.264",
    "V_MPEGH/ISO/HEVC": "H.265 (HEVC)",
    "vp08": "VP8",
    "vp09": "VP9",
    "av01": "AV1",
    "avc1": "H.264",
    "avc3": "H.264",
    "hvc1": "H.265 (HEVC)",
    "hev1": "H.265 (HEVC)",
    "mp4v": "MPEG-4 Visual",
    "jpeg": "Motion JPEG",
    "apch": "ProRes",
    "apcn": "ProRes",
    "apcs": "ProRes",
    "apco": "ProRes",
    "ap4h": "ProRes",
}
"""The usual names of codecs, by their identifiers in Matroska and in MP4."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The usual name of the video codec, and whether there is sound; "" and None if the container does not state it."""

    codec: str = ""
    has_sound: bool | None = None


def read(folder: Path, file: str) -> Tracks:
    """The tracks of a film in the exhibit. Raises PlaybackError if it has no video track or is incomplete."""
    codecs: dict[TrackKind, str] = {}
    for track in read_film(folder, file, matroska.tracks, mp4.tracks):
        codecs.setdefault(track.kind, track.codec)
    if not codecs:
        return Tracks()
    if TrackKind.VIDEO not in codecs:
        raise PlaybackError(file, MediaReason.NO_VIDEO(), MediaAdvice.NAME_A_FILM())
    video = codecs[TrackKind.VIDEO]
    return Tracks(_CODECS.get(video, video.removeprefix("V_").strip()), TrackKind.AUDIO in codecs)
