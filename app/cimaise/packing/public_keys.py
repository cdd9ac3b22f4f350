"""Public keys as users give them: the key itself, or the file that `cimaise keygen` wrote."""

from __future__ import annotations

from pathlib import Path

from cimaise.packing.errors import KeyFileError
from cimaise.packing.messages import KeyReason
from cimaise.packing.signing import MAX_KEY_FILE_BYTES, is_public_key
from cimaise.source.files import FileAccessError, read_regular


def read_public_key(text: str) -> str:
    """The public key in a text that is the key itself or the path of its file. Raises KeyFileError."""
    if is_public_key(text):
        return text
    try:
        content = read_regular(Path(text), MAX_KEY_FILE_BYTES).strip()
    except (FileAccessError, OSError, ValueError) as error:
        raise KeyFileError(KeyReason.NOT_PUBLIC(text=text)) from error
    if not is_public_key(content):
        raise KeyFileError(KeyReason.NOT_PUBLIC(text=text))
    return content
