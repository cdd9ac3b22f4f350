"""The manifest of a packed exhibit: what is read and what is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.packing import manifest as module
from cimaise.packing.errors import PackageError
from cimaise.packing.manifest import Manifest, PackedFile, parse_manifest
from cimaise.packing.messages import NameReason, PackageAdvice, PackageReason

if TYPE_CHECKING:
    from cimaise.source.message import Message

DIGEST = "0123456789abcdef" * 4
FILE = {"name": "about.md", "size": 10, "sha256": DIGEST}
MANIFEST = {"format": 1, "title": "항구", "files": [FILE, {**FILE, "name": "songs.yaml", "size": 0}]}


def refusal(raw: bytes) -> Message:
    with pytest.raises(PackageError) as caught:
        parse_manifest(raw)
    return caught.value.message


def with_file(**changes: object) -> bytes:
    """A manifest with one file."""
    return json.dumps({**MANIFEST, "files": [{**FILE, **changes}]}).encode()


def test_a_manifest_is_read_and_written_as_readable_json() -> None:
    manifest = parse_manifest(json.dumps(MANIFEST).encode())
    files = (PackedFile("about.md", 10, DIGEST), PackedFile("songs.yaml", 0, DIGEST))
    assert manifest == Manifest("항구", files)
    assert manifest.size == 10
    assert manifest.as_json() == (json.dumps(MANIFEST, ensure_ascii=False, indent=1) + "\n").encode()
    assert '"title": "항구"' in manifest.as_json().decode()


@pytest.mark.parametrize("key", ["format", "title", "files"])
def test_a_manifest_without_one_of_its_values_is_malformed(key: str) -> None:
    without = {name: value for name, value in MANIFEST.items() if name != key}
    for content in (without, {**MANIFEST, key: None}, {**MANIFEST, key: {}}):
        assert refusal(json.dumps(content).encode()) == PackageReason.MALFORMED_MANIFEST()


@pytest.mark.parametrize("raw", [b"", b"[]", b"1", b"\xff", b"[" * 100_000])
def test_another_text_is_not_a_manifest(raw: bytes) -> None:
    assert refusal(raw) == PackageReason.MALFORMED_MANIFEST()


@pytest.mark.parametrize(
    "change",
    [
        {"name": 1},
        {"size": "1"},
        {"size": -1},
        {"size": True},
        {"size": 1.0},
        {"sha256": 1},
        {"sha256": DIGEST[1:]},
        {"sha256": DIGEST.upper()},
    ],
)
def test_a_file_with_an_invalid_value_is_malformed(change: dict[str, object]) -> None:
    assert refusal(with_file(**change)) == PackageReason.MALFORMED_MANIFEST()


@pytest.mark.parametrize("key", ["name", "size", "sha256"])
def test_a_file_without_one_of_its_values_is_malformed(key: str) -> None:
    file = {name: value for name, value in FILE.items() if name != key}
    raw = json.dumps({**MANIFEST, "files": [file]}).encode()
    assert refusal(raw) == PackageReason.MALFORMED_MANIFEST()


def test_unsafe_and_colliding_names_are_refused() -> None:
    unsafe = PackageReason.UNSAFE_NAME(name="../a", problem=NameReason.LEAVES_FOLDER())
    assert refusal(with_file(name="../a")) == unsafe
    colliding = [{**FILE, "name": name} for name in ("b.md", "a.md", "A.md")]
    raw = json.dumps({**MANIFEST, "files": colliding}).encode()
    assert refusal(raw) == PackageReason.NAME_COLLISION(first="a.md", second="A.md")


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILES", 2)
    assert len(parse_manifest(json.dumps(MANIFEST).encode()).files) == 2
    monkeypatch.setattr(module, "MAX_FILES", 1)
    assert refusal(json.dumps(MANIFEST).encode()) == PackageReason.TOO_MANY_FILES(limit=1)


def test_a_manifest_of_a_later_version_comes_with_advice() -> None:
    with pytest.raises(PackageError) as caught:
        parse_manifest(b'{"format": 2, "title": "A Town", "files": []}')
    assert (caught.value.message, caught.value.advice) == (
        PackageReason.LATER_FORMAT(),
        PackageAdvice.UPDATE(),
    )


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_manifest_is_parsed_or_refused(raw: bytes) -> None:
    with suppress(PackageError):
        assert isinstance(parse_manifest(raw), Manifest)
