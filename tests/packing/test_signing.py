from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from cimaise.packing.errors import KeyFileError, PackageError
from cimaise.packing.manifest import SIGNATURE_NAME
from cimaise.packing.messages import KeyReason, PackageReason
from cimaise.packing.package import open_package
from cimaise.packing.public_keys import read_public_key
from cimaise.packing.signing import generate_key_pair, sign_manifest, verify_signature
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

    from packed_exhibit import Pack


@pytest.fixture
def key(tmp_path: Path) -> Path:
    generate_key_pair(tmp_path / "key")
    return tmp_path / "key"


def public_key(key: Path) -> str:
    return read_public_key(str(key.with_name("key.pub")))


def test_a_secret_key_is_readable_only_by_its_owner_and_never_overwritten(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = key.read_bytes()
    with pytest.raises(KeyFileError) as caught:
        generate_key_pair(key)
    assert caught.value.message == KeyReason.EXISTS(file=key)
    assert key.read_bytes() == before


def test_a_public_key_is_never_overwritten(key: Path) -> None:
    key.unlink()
    with pytest.raises(KeyFileError) as caught:
        generate_key_pair(key)
    assert caught.value.message == KeyReason.EXISTS(file=key.with_name("key.pub"))
    assert not key.exists()


@pytest.mark.parametrize("name", ["key", "key.pub"])
def test_a_key_that_another_process_has_created_meanwhile_is_never_overwritten(
    key: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    existing = key.with_name(name)
    before = existing.read_bytes()
    key.with_name("key.pub" if name == "key" else "key").unlink()
    monkeypatch.setattr(type(key), "exists", lambda path: False)
    with pytest.raises(KeyFileError) as caught:
        generate_key_pair(key)
    assert str(caught.value) == str(KeyReason.EXISTS(file=existing))
    assert existing.read_bytes() == before


def test_a_folder_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError) as caught:
        generate_key_pair(tmp_path / "no/key")
    problem = FileReason.NO_FOLDER()
    assert caught.value.message == KeyReason.CANNOT_WRITE(file=tmp_path / "no/key", problem=problem)


def test_the_signing_key_is_known_and_checked(key: Path, packed: Pack) -> None:
    with open_package(packed(key=key)) as package:
        assert package.key == public_key(key)
        package.check_trusted([public_key(key)])
        with pytest.raises(PackageError) as caught:
            package.check_trusted([f"ed25519:{'a' * 43}="])
        assert caught.value.message == PackageReason.UNTRUSTED_KEY(key=public_key(key))
    with open_package(packed()) as package:
        package.check_trusted([])
        with pytest.raises(PackageError) as caught:
            package.check_trusted([public_key(key)])
        assert caught.value.reason is PackageReason.NOT_SIGNED


def test_the_signature_of_another_manifest_is_wrong(key: Path, packed: Pack, tmp_path: Path) -> None:
    signed, other = packed(key=key), packed("Another Town")
    mixed = tmp_path / "mixed.cimaise"
    with ZipFile(signed) as one, ZipFile(other) as two, ZipFile(mixed, "w") as out:
        out.writestr(one.getinfo(SIGNATURE_NAME), one.read(SIGNATURE_NAME))
        for info in two.infolist():
            out.writestr(info, two.read(info))
    with pytest.raises(PackageError) as caught, open_package(mixed):
        pass
    assert caught.value.reason is PackageReason.WRONG_SIGNATURE


@pytest.mark.parametrize(
    "change",
    [
        {"key": None},
        {"key": "ed25519:abc"},
        {"key": f"ed25519-secret:{'a' * 43}="},
        {"signature": None},
        {"signature": "a"},
        {"signature": "YWJj"},
        {"signature": "\n" * 4},
    ],
)
def test_a_malformed_signature_is_refused(key: Path, change: dict[str, str | None]) -> None:
    signature = json.loads(sign_manifest(b"manifest", key))
    assert verify_signature(b"manifest", json.dumps(signature).encode()) == public_key(key)
    for content in (
        {**signature, **change},
        {name: signature[name] for name in signature if name not in change},
    ):
        with pytest.raises(PackageError) as caught:
            verify_signature(b"manifest", json.dumps(content).encode())
        assert caught.value.message == PackageReason.MALFORMED_SIGNATURE()


@pytest.mark.parametrize("raw", [b"", b"[]", b"\xff", b"[" * 100_000])
def test_another_text_is_not_a_signature(raw: bytes) -> None:
    with pytest.raises(PackageError) as caught:
        verify_signature(b"manifest", raw)
    assert caught.value.message == PackageReason.MALFORMED_SIGNATURE()


def test_a_signature_with_characters_that_are_not_base64_is_refused(key: Path) -> None:
    signature = json.loads(sign_manifest(b"manifest", key))
    signature["signature"] = "\n" + signature["signature"]
    with pytest.raises(PackageError) as caught:
        verify_signature(b"manifest", json.dumps(signature).encode())
    assert caught.value.message == PackageReason.MALFORMED_SIGNATURE()


def test_a_file_that_has_no_secret_key_or_cannot_be_read_is_not_used_for_signing(key: Path) -> None:
    public = key.with_name("key.pub")
    with pytest.raises(KeyFileError) as caught:
        sign_manifest(b"manifest", public)
    assert caught.value.message == KeyReason.NOT_FOR_SIGNING(file=public)
    missing = key.with_name("missing")
    with pytest.raises(KeyFileError) as caught:
        sign_manifest(b"manifest", missing)
    assert caught.value.message == KeyReason.CANNOT_READ(file=missing, problem=FileReason.NOT_FOUND())


@pytest.mark.parametrize("text", ["key", "ed25519:abc", "no/such/file", "\0"])
def test_a_text_that_is_neither_a_key_nor_a_file_with_one_is_reported(tmp_path: Path, text: str) -> None:
    (tmp_path / "other").write_text(text)
    for name in (text, str(tmp_path / "other")):
        with pytest.raises(KeyFileError) as caught:
            read_public_key(name)
        assert caught.value.message == KeyReason.NOT_PUBLIC(text=name)
