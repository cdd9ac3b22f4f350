"""The finished first slide of the last run, kept in the cache: the next start shows it before it has read the exhibit."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from cimaise import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_SUFFIX = ".slide"
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
"""The variables that decide which settings and which installed exhibits are used."""
_MAX_FILES = 4
"""How many slides are kept: one for each command line. The oldest are removed."""
_MAX_HEADER = 1_000_000
"""The largest header, in bytes. It names every text of the exhibit."""
_MAX_SIDE = 16_384
"""The longest side of a slide, in px."""


class Slide(NamedTuple):
    """A picture of the whole window: 4 bytes per pixel (blue, green, red, 255), in rows without padding.

    `width` and `height` are in px. `details` are what the start needs to show it, as JSON.
    """

    width: int
    height: int
    data: bytes | memoryview
    details: Mapping[str, Any]


class Inputs(NamedTuple):
    """What a slide depends on: the states of files, and the targets of links, each by its path."""

    files: Mapping[str, Sequence[int]]
    links: Mapping[str, str]


def inputs(files: Iterable[Path], links: Iterable[Path]) -> Inputs:
    """The current state of these files, whether they exist or not, and the current targets of these links."""
    return Inputs(
        {path: _state(path) for path in sorted(map(str, files))},
        {path: os.path.realpath(path) for path in sorted(map(str, links))},
    )


class SlideStore:
    """Keeps the slide of one command line in a folder. `words` are the arguments of the command, `environ` its
    environment."""

    def __init__(self, folder: Path, words: Sequence[str], environ: Mapping[str, str]) -> None:
        homes = [environ.get(name, "") for name in _HOMES]
        self._key = json.dumps([__version__, _current_folder(), *homes, *words])
        # A short name, which may be that of another command line too: the file has the whole key.
        self._file = folder / f"{crc32(self._key.encode()):08x}{_SUFFIX}"

    def load(self) -> Slide | None:
        """The slide; None if there is none, if it is damaged, or if anything that it depends on has changed."""
        try:
            with self._file.open("rb") as file:
                header = json.loads(file.readline(_MAX_HEADER))
                width, height = header["size"]
                is_valid = 0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE
                if not is_valid or header["key"] != self._key or not _is_current(header):
                    return None
                data = file.read(width * height * 4 + 1)
            if len(data) != width * height * 4 or crc32(data) != header["crc"]:
                return None
            return Slide(width, height, data, header["details"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None

    def save(self, slide: Slide, depends_on: Inputs) -> None:
        """Keep a slide instead of the last one. Does nothing if it cannot be written: it is only a cache."""
        # Imported here: most starts find the slide as it is.
        from cimaise.platform.atomic import atomic_file

        header = {
            "key": self._key,
            "size": [slide.width, slide.height],
            "crc": crc32(slide.data),
            "details": slide.details,
            "files": depends_on.files,
            "links": depends_on.links,
        }
        line = json.dumps(header).encode() + b"\n"
        if len(line) > _MAX_HEADER:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with atomic_file(self._file) as file:
                file.write(line)
                file.write(slide.data)
            self._remove_oldest()

    def _remove_oldest(self) -> None:
        """Remove the oldest slides, and what a power cut has left."""
        files = [*self._file.parent.glob(f"*{_SUFFIX}"), *self._file.parent.glob(".cimaise-*.tmp")]
        files.sort(key=lambda file: (file != self._file, file.suffix == ".tmp", -file.stat().st_mtime))
        for file in files[_MAX_FILES:]:
            file.unlink(missing_ok=True)


def _is_current(header: Mapping[str, Any]) -> bool:
    files, links = header["files"], header["links"]
    return all(_state(path) == state for path, state in files.items()) and all(
        os.path.realpath(path) == target for path, target in links.items()
    )


def _state(path: str) -> list[int]:
    """Inode, size and times of a file; empty if there is none. A change of its content changes the last time, even if
    the program that wrote it sets the time of modification back."""
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib takes three times as long
    except (OSError, ValueError):
        return []
    return [status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def _current_folder() -> str:
    """The folder that relative paths in arguments refer to."""
    try:
        return os.getcwd()  # noqa: PTH109 - as above
    except OSError:
        return ""
