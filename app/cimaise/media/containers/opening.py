"""Opens a film of the exhibit, and reads it as the container that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, TypeVar

from cimaise.media.errors import PlaybackError
from cimaise.media.film_file import FILE_LIMIT
from cimaise.media.signatures import EBML
from cimaise.source.files import FileAccessError, open_inside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")


def read_film(
    folder: Path,
    file: str,
    in_matroska: Callable[[str, BinaryIO, int], T],
    in_mp4: Callable[[str, BinaryIO, int], T],
) -> T:
    """What one of two functions reads from a film; they get its name, its stream and its size in bytes.

    Raises PlaybackError if the film cannot be opened or is incomplete.
    """
    try:
        with open_inside(folder, file, FILE_LIMIT) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            read = in_matroska if stream.read(4) == EBML else in_mp4
            stream.seek(0)
            return read(file, stream, size)
    except (FileAccessError, OSError) as error:
        raise PlaybackError.of_access(file, error) from error
