"""Recognises the kind of a file by its first bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.media.messages import FileKind

EBML = b"\x1aE\xdf\xa3"
"""The first bytes of Matroska and WebM files (RFC 8794)."""

Signature = tuple[int, bytes, "FileKind"]
"""The offset of a magic number, the magic number, and the kind of file that has it."""


def recognise(head: bytes, signatures: Iterable[Signature]) -> FileKind | None:
    """The kind of a file that starts with `head`, by the first signature that matches; None if none does."""
    return next((kind for offset, magic, kind in signatures if head.startswith(magic, offset)), None)
