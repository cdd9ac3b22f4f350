"""Reading of large files in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_BLOCK_SIZE = 1 << 20


def blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """The content of a file in blocks of at most 1 MiB."""
    while block := stream.read(_BLOCK_SIZE):
        yield block
