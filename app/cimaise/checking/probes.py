"""Pictures decoded once, to see whether they can be: what was found is remembered until the file changes."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from cimaise import __version__
from cimaise.media.framing import orientation, turned
from cimaise.media.opening import Unreadable, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_AT_ONCE = 4
"""How many pictures are decoded side by side: each may take 200 MB."""


@dataclass(frozen=True, slots=True)
class Probe:
    """The size of a picture standing upright, in px, or why it cannot be shown."""

    width: int = 0
    height: int = 0
    fault: str = ""


def probe(folder: Path, file: str) -> Probe:
    """Decode one picture, as small as its kind allows."""
    try:
        with opened(folder, file) as image:
            width, height = turned(image.size, orientation(image))
            # A JPEG is read to its end at an eighth of its size as well.
            image.draft(None, (max(1, image.width // 8), max(1, image.height // 8)))
            image.load()
    except Unreadable as why:
        return Probe(fault=str(why))
    return Probe(width, height)


def probe_all(
    folder: Path, files: Iterable[str], memory: Path | None, progress: Callable[[int, int], None]
) -> dict[str, Probe]:
    """What each of some pictures is. `memory` is the folder for what is remembered; `progress` hears how many of how
    many were looked at. A memory that is damaged or cannot be written is no fault."""
    known = _remembered(folder, memory)
    found: dict[str, Probe] = {}
    kept: dict[str, tuple[str, Probe]] = {}
    waiting: dict[str, str] = {}
    for file in dict.fromkeys(files):
        key = _key(folder, file)
        if key and file in known and known[file][0] == key:
            found[file], kept[file] = known[file][1], known[file]
        else:
            waiting[file] = key
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as workers:
        results = workers.map(lambda file: probe(folder, file), waiting)
        for number, ((file, key), result) in enumerate(zip(waiting.items(), results, strict=True), 1):
            found[file] = result
            if key:
                kept[file] = (key, result)
            progress(number, len(waiting))
    if waiting:
        _remember(folder, memory, kept)
    return found


def _key(folder: Path, file: str) -> str:
    """What changes with the file; "" where there is none."""
    try:
        status = (folder / file).stat()
    except (OSError, ValueError):
        return ""
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _memory(folder: Path, memory: Path) -> Path:
    name = blake2b(os.fsencode(folder.resolve()), digest_size=12).hexdigest()
    return memory / f"{name}.json"


def _remembered(folder: Path, memory: Path | None) -> dict[str, tuple[str, Probe]]:
    if memory is None:
        return {}
    try:
        known = json.loads(_memory(folder, memory).read_text(encoding="utf-8"))
        if known["version"] != __version__:
            return {}
        return {file: (str(key), Probe(**probe)) for file, (key, probe) in known["files"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _remember(folder: Path, memory: Path | None, kept: dict[str, tuple[str, Probe]]) -> None:
    if memory is None:
        return
    files = {file: (key, asdict(probe)) for file, (key, probe) in kept.items()}
    try:
        memory.mkdir(parents=True, exist_ok=True)
        target = _memory(folder, memory)
        unfinished = target.with_name(f"{target.name}.{os.getpid()}")
        unfinished.write_text(json.dumps({"version": __version__, "files": files}), encoding="utf-8")
        unfinished.replace(target)
    except OSError:
        pass
