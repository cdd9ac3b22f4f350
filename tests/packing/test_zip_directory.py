"""The central directory of a packed exhibit: its position and size, also beyond 2 GiB (ZIP64)."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from cimaise.packing import zip_directory
from cimaise.packing.errors import PackageError
from cimaise.packing.messages import PackageAdvice, PackageReason
from cimaise.packing.package import open_package
from cimaise.packing.zip_directory import check_directory

if TYPE_CHECKING:
    from pathlib import Path

    from packed_exhibit import Pack

END, RECORD, LOCATOR = b"PK\5\6", b"PK\6\6", b"PK\6\7"
DAMAGED = (PackageReason.DAMAGED(), PackageAdvice.COPY_AGAIN())


def archive(*, limit: int | None = None) -> bytearray:
    """A ZIP of one file; with `limit`, one that is too large for it, as any file over 2 GiB is for zipfile."""
    with pytest.MonkeyPatch.context() as patch:
        if limit is not None:
            patch.setattr(zipfile, "ZIP64_LIMIT", limit)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            new.writestr("a.md", "A harbour." * 20)
    return bytearray(out.getvalue())


def refusal(content: bytes) -> tuple[object, object]:
    with pytest.raises(PackageError) as caught:
        check_directory(io.BytesIO(content))
    return caught.value.message, caught.value.advice


def test_a_package_of_more_than_2_gib_is_opened(packed: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """From this size on zipfile writes the records of ZIP64; up to 4 GiB the end record has the position as well."""
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1000)
    file = packed()
    assert RECORD in file.read_bytes()
    with open_package(file) as package:
        assert list(package.changed_files()) == []


@pytest.mark.parametrize("at", [12, 16], ids=["length", "position"])
def test_above_4_gib_length_and_position_are_in_the_records_of_zip64(at: int) -> None:
    content = archive(limit=100)
    struct.pack_into("<L", content, content.index(END) + at, 0xFFFFFFFF)
    stream = io.BytesIO(content)
    check_directory(stream)
    assert stream.tell() == 0


@pytest.mark.parametrize("signature", [RECORD, LOCATOR])
def test_a_record_of_zip64_that_is_missing_is_damage(signature: bytes) -> None:
    content = archive(limit=100)
    content[content.index(signature)] = 0
    assert refusal(content) == DAMAGED


@pytest.mark.parametrize("at", [40, 48], ids=["length", "position"])
@pytest.mark.parametrize("change", [-1, 1])
def test_a_directory_of_zip64_that_does_not_end_at_its_record_is_damage(at: int, change: int) -> None:
    content = archive(limit=100)
    offset = content.index(RECORD) + at
    (value,) = struct.unpack_from("<Q", content, offset)
    struct.pack_into("<Q", content, offset, value + change)
    assert refusal(content) == DAMAGED


@pytest.mark.parametrize("at", [12, 16], ids=["length", "position"])
@pytest.mark.parametrize("change", [-1, 1])
def test_a_directory_that_does_not_end_at_the_end_record_is_damage(at: int, change: int) -> None:
    content = archive()
    offset = content.index(END) + at
    (value,) = struct.unpack_from("<L", content, offset)
    struct.pack_into("<L", content, offset, value + change)
    assert refusal(content) == DAMAGED


def test_a_directory_that_is_too_large_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    content = archive()
    (length,) = struct.unpack_from("<L", content, content.index(END) + 12)
    monkeypatch.setattr(zip_directory, "_MAX_DIRECTORY_BYTES", length)
    check_directory(io.BytesIO(content))
    monkeypatch.setattr(zip_directory, "_MAX_DIRECTORY_BYTES", length - 1)
    assert refusal(content) == DAMAGED


def test_an_archive_without_files_has_only_an_end_record() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w"):
        pass
    check_directory(out)
    assert out.tell() == 0


@pytest.mark.parametrize(
    ("content", "reason", "advice"),
    [
        (b"", PackageReason.EMPTY, PackageAdvice.COPY_AGAIN),
        (b"PK\3\4" + bytes(17), PackageReason.NOT_A_PACKAGE, PackageAdvice.CHOOSE_PACKAGE),
        (b"PK\3\4" + bytes(18), PackageReason.INCOMPLETE, PackageAdvice.COPY_AGAIN),
        (b"PK\3\5" + bytes(18), PackageReason.NOT_A_PACKAGE, PackageAdvice.CHOOSE_PACKAGE),
    ],
)
def test_another_or_an_incomplete_file_comes_with_advice(
    content: bytes, reason: PackageReason, advice: PackageAdvice
) -> None:
    assert refusal(content) == (reason(), advice())


def test_a_comment_at_the_end_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.cimaise", "w") as new:
        new.writestr("a.md", "A harbour.")
        new.comment = b"hidden"
    assert refusal((tmp_path / "a.cimaise").read_bytes()) == (
        PackageReason.INCOMPLETE(),
        PackageAdvice.COPY_AGAIN(),
    )
