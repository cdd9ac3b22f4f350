"""The first picture, rendered while the rest of the program is still being put together."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.media.finish import Finish, Pixels


class Ahead:
    """One picture rendered in a thread, for whoever asks for exactly that one first."""

    def __init__(self, folder: Path, file: str, finish: Finish) -> None:
        self._folder, self._file, self._finish = folder, file, finish
        self._pixels: Pixels | None = None
        self._thread = threading.Thread(target=self._render, name="first picture", daemon=True)
        self._thread.start()

    def take(self, file: str, finish: Finish) -> Pixels | None:
        """The picture, once; None where it is another one, has been taken, or could not be rendered."""
        if (file, finish) != (self._file, self._finish):
            return None
        self._thread.join()
        pixels, self._pixels = self._pixels, None
        return pixels

    def _render(self) -> None:
        # Imported here: the decoders' own start is a part of what is saved.
        from cimaise.media.picture import Unreadable, render

        try:
            self._pixels = render(self._folder, self._file, self._finish)
        except Unreadable:
            return  # whoever asks for it is told why
