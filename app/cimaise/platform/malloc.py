"""Memory as large as a picture or a frame of a film: taken and given back without keeping anybody waiting."""

from __future__ import annotations

from functools import lru_cache

# mallopt(3) of glibc.
_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8
_LARGE = 128 * 1024
"""What glibc begins with, in bytes."""


@lru_cache(maxsize=1)
def keep_pictures_apart() -> None:
    """Have the C library ask the system for each large block, and give it back as soon as it is free.

    Left alone, glibc moves this limit up to what was freed last. From the second picture on it then takes whole
    pictures from its heap and clears them by hand, under Python's lock: 15 ms for a JPEG of 24 megapixels, 50 ms
    for a PNG, in which no touch is answered; and the heap keeps 15 MiB for ever. With frames of films in it, between which
    small things come to lie, it grows by 17 MiB an hour.
    """
    _tell_glibc(_M_MMAP_THRESHOLD, _LARGE)


def keep_one_heap() -> None:
    """Have the C library keep one heap for all threads that begin from now on.

    Left alone, glibc gives threads heaps of their own, up to eight for each core. A film is decoded by threads that come
    and go with it, and every heap that they have ever used keeps what they once needed: 18 MiB each.
    """
    _tell_glibc(_M_ARENA_MAX, 1)


def _tell_glibc(option: int, value: int) -> None:
    import ctypes

    try:
        ctypes.CDLL(None).mallopt(option, value)
    except (AttributeError, OSError, TypeError):
        # Not glibc: another C library on Linux, or another system.
        return
