"""Settings of glibc's malloc for blocks as large as a picture or a film frame."""

from __future__ import annotations

from functools import lru_cache

# mallopt(3) of glibc.
_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8
_MMAP_THRESHOLD = 128 * 1024
"""glibc's initial value, in bytes."""


@lru_cache(maxsize=1)
def return_large_blocks() -> None:
    """Make malloc take each large block from the system, and return it as soon as it is freed.

    By default glibc raises this threshold to the size of the block freed last. From the second picture on it then
    takes whole pictures from its heap and clears them in user space, while Python's global lock is held: 15 ms for a
    JPEG of 24 megapixels, 50 ms for a PNG, during which no touch is answered; and the heap keeps 15 MiB permanently.
    With film frames in the heap, and small blocks allocated between them, it grows by 17 MiB an hour.
    """
    _mallopt(_M_MMAP_THRESHOLD, _MMAP_THRESHOLD)


def use_single_arena() -> None:
    """Make all threads that start from now on share one heap.

    By default glibc gives threads their own heaps, up to eight for each core. Each film is decoded by new threads,
    and every heap that they have ever used keeps its largest size: 18 MiB each.
    """
    _mallopt(_M_ARENA_MAX, 1)


def _mallopt(option: int, value: int) -> None:
    import ctypes

    try:
        ctypes.CDLL(None).mallopt(option, value)
    except (AttributeError, OSError, TypeError):
        # Not glibc: another C library on Linux, or another system.
        return
