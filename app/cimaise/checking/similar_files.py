"""Suggestions for misspelt file names."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.assets import Role
from cimaise.source.file_names import names_in
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from pathlib import Path

_MAX_SEARCHES = 40
"""A search takes a tenth of a second in a folder of ten thousand files."""

_TEXT_EXTENSIONS = (".md", ".txt", ".lrc")
_EXTENSIONS = {
    Role.PICTURE: (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp"),
    Role.FILM: (".webm", ".mkv", ".mp4", ".m4v", ".mov"),
    Role.CAPTIONS: (".vtt",),
    Role.RECORDING: (".opus", ".ogg", ".oga", ".mp3", ".flac", ".wav", ".m4a", ".webm"),
    Role.LYRICS: _TEXT_EXTENSIONS,
    Role.TRANSCRIPT: _TEXT_EXTENSIONS,
}
"""The usual extensions, only for suggestions: the first bytes of a file decide its type."""


class SimilarFiles:
    """Finds the existing file that a misspelt name probably means. Finds nothing after 40 searches."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[PurePosixPath, list[str]] = {}
        self._remaining = _MAX_SEARCHES

    def find(self, role: Role, file: str) -> str:
        """The most similar file in the same folder with a usual extension for the role; "" if there is none."""
        if self._remaining == 0:
            return ""
        self._remaining -= 1
        path = PurePosixPath(file)
        # Compare without extensions: a common extension makes unrelated names similar.
        candidates = [PurePosixPath(name) for name in self._names_in(path.parent)]
        by_stem = {name.stem: name for name in candidates if name.suffix.lower() in _EXTENSIONS[role]}
        stem = nearest(path.stem, by_stem)
        return str(path.parent / by_stem[stem]) if stem else ""

    def _names_in(self, parent: PurePosixPath) -> list[str]:
        if parent not in self._names:
            self._names[parent] = names_in(self._folder / parent)
        return self._names[parent]
