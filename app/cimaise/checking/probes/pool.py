"""Probes all media of an exhibit: from the cache, or in several processes."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING

from cimaise.checking.probes.cache import file_identity
from cimaise.checking.probes.messages import ProbeAdvice, ProbeReason
from cimaise.checking.probes.probe import MEDIUM_OF_ROLE, Probe, ProbeFailure, probe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from cimaise.checking.probes.cache import FileIdentity, ProbeCache
    from cimaise.checking.probes.probe import Medium
    from cimaise.exhibit.pages.assets import Role

_SMALL = 20_000_000
"""Bytes in all files below which other processes are not worth starting: this one has probed them sooner."""
_CHUNK = 8
"""Files that a process receives at once."""

MediaFile = tuple["Medium", str]
"""The expected medium, and the path of the file in the exhibit."""


def probe_all(
    folder: Path, files: Iterable[tuple[Role, str]], cache: ProbeCache, progress: Callable[[int, int], None]
) -> dict[MediaFile, Probe]:
    """The probes of all pictures, films and recordings that exist.

    `progress` receives the number of probed files and the number of all files.
    """
    probes: dict[MediaFile, Probe] = {}
    unknown: dict[MediaFile, FileIdentity] = {}
    for role, file in files:
        medium = MEDIUM_OF_ROLE.get(role)
        identity = file_identity(f"{folder}/{file}") if medium else None
        if medium is None or identity is None:
            continue
        if (cached := cache.get(medium, file, identity)) is not None:
            probes[medium, file] = cached
        else:
            unknown[medium, file] = identity
    total = len(probes) + len(unknown)
    is_small = sum(size for _, _, size, _ in unknown.values()) < _SMALL
    probing = _in_this_process(folder, [*unknown]) if is_small else _in_processes(folder, [*unknown])
    for done, (media_file, result) in enumerate(probing, len(probes) + 1):
        probes[media_file] = result
        cache.add(*media_file, unknown[media_file], result)
        progress(done, total)
    cache.save()
    return probes


def _in_this_process(folder: Path, media_files: Sequence[MediaFile]) -> Iterator[tuple[MediaFile, Probe]]:
    for medium, file in media_files:
        yield (medium, file), probe(folder, medium, file)


def _in_processes(folder: Path, media_files: Sequence[MediaFile]) -> Iterator[tuple[MediaFile, Probe]]:
    """In processes, not threads: Pillow's decoders hold Python's global interpreter lock."""
    done = 0
    try:
        with _pool(_core_count()) as pool:
            results = pool.map(partial(_probe_one, folder), media_files, chunksize=_CHUNK)
            for media_file, result in zip(media_files, results, strict=True):
                done += 1
                yield media_file, result
    except BrokenProcessPool:
        # A file crashed its process, which breaks the whole pool: probe each remaining file in its own process.
        for media_file in media_files[done:]:
            yield media_file, _in_own_process(folder, media_file)


def _in_own_process(folder: Path, media_file: MediaFile) -> Probe:
    try:
        with _pool(1) as pool:
            return pool.submit(_probe_one, folder, media_file).result()
    except BrokenProcessPool:
        return Probe(ProbeFailure(ProbeReason.DECODER_CRASHED(), ProbeAdvice.EXPORT_AGAIN()))


def _probe_one(folder: Path, media_file: MediaFile) -> Probe:
    return probe(folder, *media_file)


def _pool(processes: int) -> ProcessPoolExecutor:
    # A forked process does not import the modules again. Fork is safe only on Linux.
    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(processes, multiprocessing.get_context(method))


def _core_count() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
