"""Signatures of packed exhibits: Ed25519 (RFC 8032), computed by libsodium (PyNaCl)."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING

from cimaise.packing.errors import KeyFileError, PackageError
from cimaise.packing.messages import KeyReason, PackageReason
from cimaise.platform.atomic import atomic_file
from cimaise.source.files import FileAccessError, read_regular, writing_reason

if TYPE_CHECKING:
    from pathlib import Path

MAX_KEY_FILE_BYTES = 10_000

# The prefix of all signed data: a signature made with the same key for another purpose is not valid here.
_CONTEXT = b"cimaise exhibit 1\n"
_PUBLIC = re.compile(r"ed25519:[A-Za-z0-9+/]{43}=")
_SECRET = re.compile(r"ed25519-secret:[A-Za-z0-9+/]{43}=")


def is_public_key(text: str) -> bool:
    """Whether a text has the form of a public key, as `generate_key_pair` returns it."""
    return _PUBLIC.fullmatch(text) is not None


def generate_key_pair(file: Path) -> str:
    """Create a key pair: the secret key is written to `file`, the public key to FILE.pub. Returns the public key.

    Never overwrites a file. Raises KeyFileError.
    """
    from nacl.signing import SigningKey

    secret = SigningKey.generate()
    public = _encode("ed25519", bytes(secret.verify_key))
    public_file = file.with_name(f"{file.name}.pub")
    try:
        for existing in (file, public_file):
            if existing.exists():
                raise KeyFileError(KeyReason.EXISTS(file=existing))
        with atomic_file(file, mode=0o600, keep_existing=True) as stream:
            stream.write(_encode("ed25519-secret", bytes(secret)).encode("ascii") + b"\n")
        with atomic_file(public_file, keep_existing=True) as stream:
            stream.write(public.encode("ascii") + b"\n")
    except FileExistsError as error:
        raise KeyFileError(KeyReason.EXISTS(file=error.filename2 or file)) from error
    except OSError as error:
        raise KeyFileError(KeyReason.CANNOT_WRITE(file=file, problem=writing_reason(error))) from error
    return public


def sign_manifest(manifest: bytes, file: Path) -> bytes:
    """The content of the signature file, signed with the secret key in `file`. Raises KeyFileError."""
    from nacl.signing import SigningKey

    try:
        text = read_regular(file, MAX_KEY_FILE_BYTES).strip()
    except FileAccessError as error:
        raise KeyFileError(KeyReason.CANNOT_READ(file=file, problem=error.message)) from error
    if not _SECRET.fullmatch(text):
        raise KeyFileError(KeyReason.NOT_FOR_SIGNING(file=file))
    secret = SigningKey(_decode(text))
    signature = secret.sign(_CONTEXT + manifest).signature
    content = {
        "key": _encode("ed25519", bytes(secret.verify_key)),
        "signature": base64.b64encode(signature).decode("ascii"),
    }
    return json.dumps(content).encode("ascii") + b"\n"


def verify_signature(manifest: bytes, signature: bytes) -> str:
    """The public key that a manifest is signed with. Raises PackageError if the signature is malformed or wrong."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        content = json.loads(signature)
        key, signed = content["key"], base64.b64decode(content["signature"], validate=True)
        if not is_public_key(key):
            raise ValueError
        VerifyKey(_decode(key)).verify(_CONTEXT + manifest, signed)
    except BadSignatureError as error:
        raise PackageError(PackageReason.WRONG_SIGNATURE()) from error
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise PackageError(PackageReason.MALFORMED_SIGNATURE()) from error
    return str(key)


def _encode(kind: str, raw: bytes) -> str:
    return f"{kind}:{base64.b64encode(raw).decode('ascii')}"


def _decode(key: str) -> bytes:
    """The bytes of a key, whose form has been checked."""
    return base64.b64decode(key.partition(":")[2])
