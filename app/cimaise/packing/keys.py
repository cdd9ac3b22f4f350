"""Public keys as people give them: as such, or as the file that `cimaise keygen` wrote."""

from __future__ import annotations

from pathlib import Path

from cimaise.packing.signing import KeyFileError, is_key
from cimaise.source.files import FileAccessError, read_regular

_AT_MOST = 10_000


def public(text: str) -> str:
    """The key. Raises KeyFileError."""
    if is_key(text):
        return text
    try:
        found = read_regular(Path(text), _AT_MOST).strip()
    except (FileAccessError, OSError, ValueError) as why:
        raise KeyFileError(
            f"'{text}' is no public key and no file with one; `cimaise keygen` writes FILE.pub."
        ) from why
    if not is_key(found):
        raise KeyFileError(f"there is no public key in {text}; `cimaise keygen` writes FILE.pub.")
    return found
