"""Signatures: who vouches for a packed exhibit. Ed25519 (RFC 8032), by libsodium."""

from __future__ import annotations

import base64
import json
import os
import re
from typing import TYPE_CHECKING

from cimaise.packing.manifest import PackageError
from cimaise.source.files import FileAccessError, read_regular

if TYPE_CHECKING:
    from pathlib import Path

# What is signed begins so: a signature made for something else does not fit here.
_CONTEXT = b"cimaise exhibit 1\n"
_PUBLIC = re.compile(r"ed25519:[A-Za-z0-9+/]{43}=")
_SECRET = re.compile(r"ed25519-secret:[A-Za-z0-9+/]{43}=")
_AT_MOST = 10_000


class KeyFileError(Exception):
    """Why a key cannot be used or made, as a sentence."""


def is_key(text: str) -> bool:
    """Whether a text is a public key, as `make` gives it."""
    return _PUBLIC.fullmatch(text) is not None


def make(file: Path) -> str:
    """Write a new secret key to a file, and its public key beside it; the public key. Raises KeyFileError."""
    from nacl.signing import SigningKey

    secret = SigningKey.generate()
    public = _told("ed25519", bytes(secret.verify_key))
    beside = file.with_name(f"{file.name}.pub")
    if beside.exists():
        raise KeyFileError(
            f"{beside} is there already; a key that was used must not be lost. Name another file."
        )
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(_told("ed25519-secret", bytes(secret)) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        beside.write_text(f"{public}\n", encoding="ascii")
    except FileExistsError as error:
        raise KeyFileError(
            f"{file} is there already; a key that was used must not be lost. Name another file."
        ) from error
    except OSError as error:
        raise KeyFileError(f"{file} cannot be written: {(error.strerror or str(error)).lower()}.") from error
    return public


def sign(manifest: bytes, file: Path) -> bytes:
    """The signature of a manifest by the secret key in a file. Raises KeyFileError."""
    from nacl.signing import SigningKey

    try:
        text = read_regular(file, _AT_MOST).strip()
    except FileAccessError as why:
        raise KeyFileError(f"the key {file} cannot be read: {why}.") from why
    if not _SECRET.fullmatch(text):
        raise KeyFileError(f"{file} is no secret key; `cimaise keygen FILE` makes one.")
    secret = SigningKey(_bytes(text))
    signature = secret.sign(_CONTEXT + manifest).signature
    told = {
        "key": _told("ed25519", bytes(secret.verify_key)),
        "signature": base64.b64encode(signature).decode("ascii"),
    }
    return json.dumps(told).encode("ascii") + b"\n"


def signer(manifest: bytes, signature: bytes) -> str:
    """The public key that a manifest was signed with. Raises PackageError where the signature does not fit."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        told = json.loads(signature)
        key, signed = told["key"], base64.b64decode(told["signature"], validate=True)
        if not is_key(key):
            raise ValueError
        VerifyKey(_bytes(key)).verify(_CONTEXT + manifest, signed)
    except BadSignatureError as error:
        raise PackageError("its signature does not fit: it was changed after it was signed") from error
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise PackageError("its signature cannot be understood") from error
    return str(key)


def _told(kind: str, raw: bytes) -> str:
    return f"{kind}:{base64.b64encode(raw).decode('ascii')}"


def _bytes(text: str) -> bytes:
    return base64.b64decode(text.partition(":")[2], validate=True)
