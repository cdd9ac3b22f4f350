"""What a file of pictures, film or sound is, found out by opening it, and a picture by decoding it once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.assets import Role

if TYPE_CHECKING:
    from pathlib import Path


class Medium(StrEnum):
    """What a file should be."""

    PICTURE = "picture"
    FILM = "film"
    SOUND = "sound"


MEDIA = {Role.PICTURE: Medium.PICTURE, Role.FILM: Medium.FILM, Role.RECORDING: Medium.SOUND}
"""The roles whose files are probed; the others are texts, which are read."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What was found: `why` it cannot be shown or played, as a sentence, "" where it can.

    Of a picture its size upright in px; of a film its codec and whether there is sound in it, as far as its container
    tells: "" and None where it does not.
    """

    why: str = ""
    width: int = 0
    height: int = 0
    codec: str = ""
    has_sound: bool | None = None


def probe(folder: Path, medium: Medium, file: str) -> Probe:
    """Look at a file of the exhibit. Never raises: what is wrong is said in the answer."""
    # Pillow and the rest only where there is something to look at: what was probed before needs none of them.
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
    except PictureError as why:
        return Probe(str(why))
    return Probe(width=size.width, height=size.height)


def _film(folder: Path, file: str) -> Probe:
    from cimaise.media import film_file, tracks

    try:
        film_file.check(folder, file)
        found = tracks.read(folder, file)
    except film_file.MediaError as why:
        return Probe(str(why))
    return Probe(codec=found.codec, has_sound=found.has_sound)


def _sound(folder: Path, file: str) -> Probe:
    from cimaise.media import film_file, sound_file

    try:
        sound_file.check(folder, file)
    except film_file.MediaError as why:
        return Probe(str(why))
    return Probe()
