"""Suggestions for misspelt file names."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.pages.assets import Role
from cimaise.source.file_names import is_utf8
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from pathlib import Path

_MAX_SUGGESTIONS = 40
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
"""The usual extensions. Only suggestions depend on them; the type of a file follows from its first bytes."""


class SimilarFiles:
    """Finds the file that a misspelt name probably means. Stops searching after 40 names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[PurePosixPath, list[str]] = {}
        self._remaining = _MAX_SUGGESTIONS

    def find(self, role: Role, file: str) -> str:
        """The most similar file of the same folder with an extension that suits the role; "" if there is none."""
        if self._remaining == 0:
            return ""
        self._remaining -= 1
        path = PurePosixPath(file)
        # Compared without extensions, which would make unrelated names similar.
        candidates = [PurePosixPath(name) for name in self._names_in(path.parent)]
        by_stem = {name.stem: name for name in candidates if name.suffix.lower() in _EXTENSIONS[role]}
        stem = nearest(path.stem, by_stem)
        return str(path.parent / by_stem[stem]) if stem else ""

    def _names_in(self, parent: PurePosixPath) -> list[str]:
        """The names in a folder of the exhibit that can be typed."""
        if parent not in self._names:
            try:
                names = sorted(entry.name for entry in (self._folder / parent).iterdir())
            except (OSError, ValueError):
                names = []
            self._names[parent] = [name for name in names if is_utf8(name)]
        return self._names[parent]
