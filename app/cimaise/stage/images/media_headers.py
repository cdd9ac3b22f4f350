"""What is known of the headers of media files, for the UI thread: it never waits for them."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from cimaise.stage.images.header_reader import HeaderReader, MediaKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class MediaHeaders(QObject):
    """The sizes of pictures and the durations of films of one exhibit, read in a thread.

    `changed` has the set of the files whose headers are new. A file that is asked for and unknown is read at once.
    """

    changed = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        # The thread may outlive this object, which must be destroyed in the UI thread.
        owner = weakref.ref(self)

        def announce(files: frozenset[str]) -> None:
            if (headers := owner()) is not None:
                headers.changed.emit(files)

        self._reader = HeaderReader(folder, announce)

    @property
    def busy(self) -> bool:
        """Whether a file that was asked for has not been read yet."""
        return self._reader.busy

    def knows(self, pictures: Iterable[str]) -> bool:
        """Whether the headers of these pictures have been read, also if in vain. All that have not are read at once."""
        known = [self._reader.knows(MediaKind.PICTURE, picture) for picture in pictures]
        return all(known)

    def size_of(self, picture: str) -> tuple[int, int] | None:
        """The upright size of a picture in px; None if it is not known yet, or cannot be read."""
        return cast("tuple[int, int] | None", self._reader.find(MediaKind.PICTURE, picture))

    def duration_of(self, film: str) -> float | None:
        """The duration of a film in s; None if it is not known."""
        return cast("float | None", self._reader.find(MediaKind.FILM, film))

    def prepare(self, folder: Path, pictures: Iterable[str], films: Iterable[str]) -> None:
        """Read the headers of all pictures and films of an exhibit in advance, or again if they have changed."""
        files = [
            *((MediaKind.PICTURE, file) for file in pictures),
            *((MediaKind.FILM, file) for file in films),
        ]
        self._reader.prepare(files, folder)

    def remember_size(self, picture: str, size: tuple[int, int]) -> None:
        """Remember the size of a picture that was decoded. Any thread may call it."""
        self._reader.remember(picture, size)

    def close(self) -> None:
        """Read nothing any more."""
        self._reader.close()
