"""The settings of glibc's malloc, and other C libraries."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from cimaise.platform.malloc import return_large_blocks, use_single_arena

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def without_cache() -> Iterator[None]:
    """Forget that the threshold has been set: it is set once for each process, but here once for each test."""
    return_large_blocks.cache_clear()
    yield
    return_large_blocks.cache_clear()


def test_threshold_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Mock()
    monkeypatch.setattr(ctypes, "CDLL", library)
    return_large_blocks()
    return_large_blocks()
    library.return_value.mallopt.assert_called_once_with(-3, 131_072)  # M_MMAP_THRESHOLD of glibc's malloc.h


def test_single_arena(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Mock()
    monkeypatch.setattr(ctypes, "CDLL", library)
    use_single_arena()
    library.return_value.mallopt.assert_called_once_with(-8, 1)  # M_ARENA_MAX of glibc's malloc.h


@pytest.mark.parametrize(
    "library", [Mock(side_effect=TypeError), Mock(return_value=object())], ids=["Windows", "musl"]
)
def test_other_c_libraries_are_not_configured(library: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", library)
    return_large_blocks()
    use_single_arena()
    library.assert_called_with(None)
