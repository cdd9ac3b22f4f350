"""Probes of pictures, films and recordings: whether a file can be shown or played, and its properties."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.assets import Role
from cimaise.source.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.errors import MediaFileError


class Medium(StrEnum):
    """What a file is expected to be."""

    PICTURE = "picture"
    FILM = "film"
    SOUND = "sound"


MEDIUM_OF_ROLE = {Role.PICTURE: Medium.PICTURE, Role.FILM: Medium.FILM, Role.RECORDING: Medium.SOUND}
"""The roles whose files are probed; the files of all other roles are texts."""


@dataclass(frozen=True, slots=True)
class ProbeFailure:
    """Why a file cannot be shown or played and, if known, what to do. `message` does not contain the file's name.

    `is_access_error` is True if the cause is the file system, not the content of the file.
    """

    message: Message
    advice: Message | None = None
    is_access_error: bool = False


@dataclass(frozen=True, slots=True)
class Probe:
    """The result for one file. `failure` is None for a file that can be shown or played.

    For a picture, `width` and `height` in px, with its EXIF orientation applied. For a film, `codec` and `has_sound`, or
    "" and None if its container does not state them.
    """

    failure: ProbeFailure | None = None
    width: int = 0
    height: int = 0
    codec: str = ""
    has_sound: bool | None = None


def probe(folder: Path, medium: Medium, file: str) -> Probe:
    """Open a file of the exhibit, and decode it if it is a picture. Never raises: the result has the failure."""
    # The functions import Pillow and the media readers, because cached probes do not need them.
    match medium:
        case Medium.PICTURE:
            return _picture(folder, file)
        case Medium.FILM:
            return _film(folder, file)
        case Medium.SOUND:
            return _sound(folder, file)


def _picture(folder: Path, file: str) -> Probe:
    from cimaise.media.picture import PictureError, decoded_size

    try:
        size = decoded_size(folder, file)
    except PictureError as error:
        return Probe(_failure(error))
    return Probe(width=size.width, height=size.height)


def _film(folder: Path, file: str) -> Probe:
    from cimaise.media import film_file
    from cimaise.media.containers import tracks
    from cimaise.media.errors import PlaybackError

    try:
        film_file.check(folder, file)
        film = tracks.read(folder, file)
    except PlaybackError as error:
        return Probe(_failure(error))
    return Probe(codec=film.codec, has_sound=film.has_sound)


def _sound(folder: Path, file: str) -> Probe:
    from cimaise.media import sound_file
    from cimaise.media.errors import PlaybackError

    try:
        sound_file.check(folder, file)
    except PlaybackError as error:
        return Probe(_failure(error))
    return Probe()


def _failure(error: MediaFileError) -> ProbeFailure:
    return ProbeFailure(error.message, error.advice, error.is_access_error)
