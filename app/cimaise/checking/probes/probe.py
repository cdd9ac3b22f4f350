"""Probes of pictures, films and recordings: a file is opened, and a picture is decoded once."""

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


MEDIA = {Role.PICTURE: Medium.PICTURE, Role.FILM: Medium.FILM, Role.RECORDING: Medium.SOUND}
"""The roles whose files are probed. Files in the other roles are texts."""


@dataclass(frozen=True, slots=True)
class ProbeFailure:
    """Why a file cannot be shown or played, without its name; and what to do, if that is known.

    `is_access_error`: the file system is the cause, not the content of the file.
    """

    message: Message
    advice: Message | None = None
    is_access_error: bool = False


@dataclass(frozen=True, slots=True)
class Probe:
    """The result for one file. `failure` is None for a file that can be shown or played.

    `width` and `height` are those of a picture in px, with its EXIF orientation applied. `codec` and `has_sound` are
    those of a film; "" and None if its container does not state them.
    """

    failure: ProbeFailure | None = None
    width: int = 0
    height: int = 0
    codec: str = ""
    has_sound: bool | None = None


def probe(folder: Path, medium: Medium, file: str) -> Probe:
    """Probe a file of the exhibit. Never raises: the result holds the failure."""
    # Pillow and the readers are imported here, because cached probes need none of them.
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
    from cimaise.media import film_file, tracks
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
