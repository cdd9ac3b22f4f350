"""All media of an exhibit probed: what is remembered at once, the rest on every core."""

from __future__ import annotations

import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING

from cimaise.checking.probes.cache import identity
from cimaise.checking.probes.probe import MEDIA, Probe, probe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from cimaise.checking.probes.cache import Identity, ProbeCache
    from cimaise.checking.probes.probe import Medium
    from cimaise.exhibit.pages.assets import Role

_FEW = 20_000_000
"""Bytes that one process has looked at before others would have started."""
_CHUNK = 8

Wanted = tuple["Medium", str]
"""What a file should be, and its name in the exhibit."""


def probe_all(
    folder: Path, files: Iterable[tuple[Role, str]], memory: ProbeCache, progress: Callable[[int, int], None]
) -> dict[Wanted, Probe]:
    """What each file is that should be a picture, a film or sound; those that are not there are left out.

    `progress` is told how many of how many have been looked at.
    """
    found: dict[Wanted, Probe] = {}
    unknown: dict[Wanted, Identity] = {}
    for role, file in files:
        medium = MEDIA.get(role)
        now = identity(f"{folder}/{file}") if medium else None
        if medium is None or now is None:
            continue
        if (known := memory.recall(medium, file, now)) is not None:
            found[medium, file] = known
        else:
            unknown[medium, file] = now
    total = len(found) + len(unknown)
    few = sum(now[2] for now in unknown.values()) < _FEW
    probing = _here(folder, [*unknown]) if few else _on_every_core(folder, [*unknown])
    for done, (each, answer) in enumerate(probing, len(found) + 1):
        found[each] = answer
        memory.remember(*each, unknown[each], answer)
        progress(done, total)
    memory.save()
    return found


def _here(folder: Path, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Probe]]:
    for medium, file in wanted:
        yield (medium, file), probe(folder, medium, file)


def _on_every_core(folder: Path, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Probe]]:
    """In processes, for Pillow's decoders keep Python's lock."""
    done = 0
    try:
        with _pool(_cores()) as pool:
            for each, answer in zip(
                wanted, pool.map(partial(_one, folder), wanted, chunksize=_CHUNK), strict=True
            ):
                done += 1
                yield each, answer
    except BrokenProcessPool:
        # One of the files ended its process, and took others with it: from here on each has a process to itself.
        for each in wanted[done:]:
            yield each, _alone(folder, each)


def _alone(folder: Path, each: Wanted) -> Probe:
    try:
        with _pool(1) as pool:
            return pool.submit(_one, folder, each).result()
    except BrokenProcessPool:
        return Probe(f"{each[1]} makes its decoder stop; save it again or copy it anew")


def _one(folder: Path, wanted: Wanted) -> Probe:
    return probe(folder, *wanted)


def _pool(processes: int) -> ProcessPoolExecutor:
    # A fork has everything imported already; elsewhere than on Linux it is not safe.
    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(processes, multiprocessing.get_context(method))


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
