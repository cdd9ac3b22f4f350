"""Packed exhibits with invalid structure or content are refused."""

from __future__ import annotations

import stat
import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.authoring.pack import pack
from cimaise.exhibit.reading.reader import read
from cimaise.packing import package
from cimaise.packing.errors import PackageError
from cimaise.packing.manifest import MANIFEST_NAME, SIGNATURE_NAME
from cimaise.packing.messages import NameReason, PackageAdvice, PackageReason
from cimaise.packing.package import open_package
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from packed_exhibit import Pack

    from cimaise.source.message import Message, Reason

    Entries = list[tuple[ZipInfo, bytes]]


def problems(path: Path) -> list[Message]:
    """Everything that is wrong with a packed exhibit."""
    try:
        with open_package(path) as opened:
            return list(opened.changed_files())
    except PackageError as error:
        return [error.message]


def reasons(path: Path) -> list[Reason]:
    return [problem.reason for problem in problems(path)]


def changed(tmp_path: Path, packed: Pack, change: Callable[[Entries], None]) -> Path:
    """The packed exhibit, written again after a change of its entries."""
    with ZipFile(packed()) as archive:
        entries = [(info, archive.read(info)) for info in archive.infolist()]
    change(entries)
    out = tmp_path / "changed.cimaise"
    with ZipFile(out, "w") as archive:
        for info, data in entries:
            archive.writestr(info, data, compress_type=info.compress_type)
    return out


def entry(name: str, data: bytes = b"x", mode: int = stat.S_IFREG | 0o644) -> tuple[ZipInfo, bytes]:
    info = ZipInfo(name)
    info.external_attr = mode << 16
    return info, data


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("../out.md", NameReason.LEAVES_FOLDER),
        ("/etc/passwd", NameReason.LEAVES_FOLDER),
        ("a//b", NameReason.LEAVES_FOLDER),
        ("C:/a", NameReason.FORBIDDEN_CHARACTER),
        ("con.md", NameReason.DEVICE),
        ("a ", NameReason.SPACE_OR_FULL_STOP),
        ("e\N{COMBINING ACUTE ACCENT}", NameReason.NOT_NFC),
    ],
)
def test_an_unsafe_name_is_refused(tmp_path: Path, packed: Pack, name: str, problem: NameReason) -> None:
    file = changed(tmp_path, packed, lambda entries: entries.append(entry(name)))
    assert problems(file) == [PackageReason.UNSAFE_NAME(name=name, problem=problem())]


def test_a_file_that_the_manifest_does_not_list_is_refused(tmp_path: Path, packed: Pack) -> None:
    file = changed(tmp_path, packed, lambda entries: entries.append(entry("more.md")))
    assert problems(file) == [PackageReason.UNLISTED_FILE(name="more.md")]


def test_folders_links_and_devices_are_refused(tmp_path: Path, packed: Pack) -> None:
    for mode in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFDIR):
        other = entry("a.md", mode=mode | 0o644)
        file = changed(tmp_path, packed, lambda entries, other=other: entries.append(other))
        assert problems(file) == [PackageReason.NOT_REGULAR(name="a.md")]


def test_a_missing_or_changed_file_is_reported(tmp_path: Path, packed: Pack) -> None:
    def drop(entries: Entries) -> None:
        entries.pop(1)

    def reverse(entries: Entries) -> None:
        info, data = entries[1]
        entries[1] = (info, data[::-1])

    def grow(entries: Entries) -> None:
        info, data = entries[1]
        entries[1] = (info, data + b"!")

    for change, reason in (
        (drop, PackageReason.MISSING_FILE),
        (reverse, PackageReason.CHANGED_FILE),
        (grow, PackageReason.WRONG_SIZE),
    ):
        assert problems(changed(tmp_path, packed, change)) == [reason(name="about.md")]


def test_a_compressed_file_is_refused(tmp_path: Path, packed: Pack) -> None:
    def compress(entries: Entries) -> None:
        info, data = entries[1]
        info.compress_type = ZIP_DEFLATED
        entries[1] = (info, data * 10_000)

    file = changed(tmp_path, packed, compress)
    assert problems(file) == [PackageReason.COMPRESSED(name="about.md")]


def test_a_file_whose_stored_size_differs_is_refused(tmp_path: Path, packed: Pack) -> None:
    content = bytearray(packed().read_bytes())
    struct.pack_into("<L", content, content.rindex(b"PK\1\2") + 20, 1)
    (tmp_path / "a.cimaise").write_bytes(content)
    assert problems(tmp_path / "a.cimaise") == [PackageReason.COMPRESSED(name="songs.yaml")]


def test_a_file_with_another_checksum_is_reported_as_changed(tmp_path: Path, packed: Pack) -> None:
    content = bytearray(packed().read_bytes())
    content[content.rindex(b"PK\1\2") + 16] ^= 1
    (tmp_path / "a.cimaise").write_bytes(content)
    assert problems(tmp_path / "a.cimaise") == [PackageReason.CHANGED_FILE(name="songs.yaml")]


def test_files_in_folders_of_folders_are_unpacked(folder: Path, packed: Pack, tmp_path: Path) -> None:
    (folder / "pictures/1957/may").mkdir(parents=True)
    (folder / "pictures/harbour.jpg").rename(folder / "pictures/1957/may/harbour.jpg")
    rooms = (
        "rooms:\n  - {kind: gallery, title: A, items: [{picture: pictures/1957/may/harbour.jpg, alt: B}]}\n"
    )
    (folder / "exhibit.yaml").write_text(f"format: 1\ntitle: A Town\nlanguages: [en]\n{rooms}")
    file, out = tmp_path / "a.cimaise", tmp_path / "out"
    pack(read(folder), file)
    out.mkdir()
    with open_package(file) as opened:
        opened.unpack(out)
    name = "pictures/1957/may/harbour.jpg"
    assert (out / name).read_bytes() == (folder / name).read_bytes()


def test_an_encrypted_file_is_refused(tmp_path: Path, packed: Pack) -> None:
    content = bytearray(packed().read_bytes())
    content[content.rindex(b"PK\1\2") + 8] |= 1
    (tmp_path / "a.cimaise").write_bytes(content)
    assert problems(tmp_path / "a.cimaise") == [PackageReason.ENCRYPTED(name="songs.yaml")]


def test_a_package_without_a_manifest_is_refused(tmp_path: Path, packed: Pack) -> None:
    file = changed(tmp_path, packed, lambda entries: entries.pop(0))
    assert problems(file) == [PackageReason.NO_MANIFEST()]


def test_a_manifest_or_signature_that_is_too_large_is_refused(
    tmp_path: Path, packed: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ZipFile(packed()) as archive:
        size = archive.getinfo(MANIFEST_NAME).file_size
    monkeypatch.setattr(package, "MAX_MANIFEST_BYTES", size)
    assert problems(packed()) == []
    signed = changed(tmp_path, packed, lambda entries: entries.append(entry(SIGNATURE_NAME, bytes(size + 1))))
    assert problems(signed) == [PackageReason.FILE_TOO_LARGE(name=SIGNATURE_NAME, limit=size)]
    monkeypatch.setattr(package, "MAX_MANIFEST_BYTES", size - 1)
    assert problems(packed()) == [PackageReason.FILE_TOO_LARGE(name=MANIFEST_NAME, limit=size - 1)]


def test_too_many_files_are_refused(packed: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit does not count the manifest and the signature."""
    monkeypatch.setattr(package, "MAX_FILES", 3)
    assert problems(packed()) == []
    monkeypatch.setattr(package, "MAX_FILES", 2)
    assert problems(packed()) == [PackageReason.TOO_MANY_FILES(limit=2)]


def test_two_files_with_the_same_name_are_refused(tmp_path: Path, packed: Pack) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        file = changed(tmp_path, packed, lambda entries: entries.append(entries[-1]))
    assert problems(file) == [PackageReason.DUPLICATE_NAME()]


def test_data_before_between_and_after_the_files_is_refused(tmp_path: Path, packed: Pack) -> None:
    content = packed().read_bytes()
    file = tmp_path / "a.cimaise"
    for other in (b"hidden" + content, content + b"hidden", content + content):
        file.write_bytes(other)
        assert problems(file)


@pytest.mark.parametrize(
    ("before", "reason"),
    [(b"PK\3\4", PackageReason.NOT_CONTIGUOUS), (b"PK\1\2", PackageReason.HIDDEN_DATA)],
    ids=["between the files", "after the files"],
)
def test_hidden_data_in_a_package_with_correct_offsets_is_refused(
    tmp_path: Path, packed: Pack, before: bytes, reason: PackageReason
) -> None:
    content = bytearray(packed().read_bytes())
    at = content.rindex(before) if before == b"PK\3\4" else content.index(before)
    content[at:at] = b"hidden"
    end = content.rindex(b"PK\5\6")
    (start,) = struct.unpack_from("<L", content, end + 16)
    struct.pack_into("<L", content, end + 16, start + 6)
    last = content.rindex(b"PK\1\2")
    (offset,) = struct.unpack_from("<L", content, last + 42)
    struct.pack_into("<L", content, last + 42, offset + 6 * (before == b"PK\3\4"))
    (tmp_path / "a.cimaise").write_bytes(content)
    assert reasons(tmp_path / "a.cimaise") == [reason]


@pytest.mark.parametrize(
    ("at", "value"),
    [(0, 0), (6, 0x1), (6, 0x8), (8, ZIP_DEFLATED)],
    ids=["signature", "encrypted", "sizes follow", "compressed"],
)
def test_a_local_header_that_contradicts_the_directory_is_refused(
    tmp_path: Path, packed: Pack, at: int, value: int
) -> None:
    content = bytearray(packed().read_bytes())
    second = content.index(b"PK\3\4", 4)
    struct.pack_into("<H", content, second + at, value)
    (tmp_path / "a.cimaise").write_bytes(content)
    assert problems(tmp_path / "a.cimaise") == [PackageReason.UNUSUAL_HEADER(name="about.md")]


def test_another_file_is_not_a_package(tmp_path: Path) -> None:
    file = tmp_path / "a.cimaise"
    for content, reason in (
        (b"\xff\xd8\xff" + bytes(1000), PackageReason.NOT_A_PACKAGE),
        (b"PK", PackageReason.NOT_A_PACKAGE),
        (b"", PackageReason.EMPTY),
    ):
        file.write_bytes(content)
        assert reasons(file) == [reason]
    missing = PackageReason.UNREADABLE(problem=FileReason.NOT_FOUND())
    assert problems(tmp_path / "b.cimaise") == [missing]


def test_a_folder_is_not_a_package_and_comes_with_advice(tmp_path: Path) -> None:
    with pytest.raises(PackageError) as caught, open_package(tmp_path):
        pass
    assert (caught.value.message, caught.value.advice) == (
        PackageReason.UNREADABLE(problem=FileReason.NOT_REGULAR()),
        PackageAdvice.CHOOSE_PACKAGE(),
    )


def test_an_incomplete_file_comes_with_advice(tmp_path: Path, packed: Pack) -> None:
    (tmp_path / "a.cimaise").write_bytes(packed().read_bytes()[:-100])
    with pytest.raises(PackageError) as caught, open_package(tmp_path / "a.cimaise"):
        pass
    assert (caught.value.message, caught.value.advice) == (
        PackageReason.INCOMPLETE(),
        PackageAdvice.COPY_AGAIN(),
    )


@given(
    start=st.integers(0, 110_000),
    data=st.binary(min_size=1, max_size=8),
    end=st.none() | st.integers(0, 110_000),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_change_is_detected(
    tmp_path: Path, packed: Pack, start: int, data: bytes, end: int | None
) -> None:
    source = tmp_path / "A Town.cimaise"
    content = source.read_bytes() if source.exists() else packed().read_bytes()
    damaged = (content[:start] + data + content[start + len(data) :])[:end]
    (tmp_path / "changed.cimaise").write_bytes(damaged)
    # No other exception is raised; and if no problem is reported, all files are unchanged.
    if not problems(tmp_path / "changed.cimaise") and damaged != content:
        with ZipFile(tmp_path / "changed.cimaise") as one, ZipFile(source) as two:
            assert [one.read(name) for name in one.namelist()] == [two.read(name) for name in two.namelist()]
