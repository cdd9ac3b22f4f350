"""Packed exhibits: made, signed, and opened with suspicion."""

from __future__ import annotations

import os
import shutil
import stat
import struct
import time
from contextlib import suppress
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.authoring.pack import files_of, pack, unused
from cimaise.exhibit.reading.messages import ReadingReason
from cimaise.exhibit.reading.reader import read
from cimaise.packing import signing
from cimaise.packing.manifest import NAME, Manifest, PackageError, parse_manifest
from cimaise.packing.package import open_package
from cimaise.packing.safe_names import clash, why_unsafe
from cimaise.packing.unpack import read_any
from cimaise.source.files import FileAccessError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Pack = Callable[..., Path]


def why(path: Path, *keys: str) -> str:
    """What is wrong with a packed exhibit; "" where nothing is."""
    try:
        with open_package(path) as package:
            package.check_trusted(keys)
            return "; ".join(package.damages())
    except PackageError as damaged:
        return str(damaged)


def test_it_holds_what_the_exhibit_uses_and_nothing_else(folder: Path, packed: Pack) -> None:
    with ZipFile(packed()) as archive:
        assert archive.namelist() == [
            NAME,
            "about.md",
            "exhibit.yaml",
            "pictures/harbour.jpg",
            "songs.yaml",
        ]
    assert [path.name for path in unused(read(folder))] == ["other.jpg"]


def test_the_same_exhibit_makes_the_same_bytes(folder: Path, packed: Pack, tmp_path: Path) -> None:
    first = packed().read_bytes()
    other = tmp_path / "elsewhere"
    shutil.copytree(folder, other)
    for path in other.rglob("*"):
        os.utime(path, (0, 0))
    (other / "exhibit.yaml").chmod(0o600)
    (tmp_path / "b").mkdir()
    pack(read(other), tmp_path / "b/b.cimaise")
    assert (tmp_path / "b/b.cimaise").read_bytes() == first


def test_what_is_missing_is_told_and_nothing_is_left(folder: Path, tmp_path: Path) -> None:
    (folder / "pictures/harbour.jpg").unlink()
    with pytest.raises(FileAccessError, match="cannot be packed: there is no such file"):
        pack(read(folder), tmp_path / "a.cimaise")
    assert [path.name for path in tmp_path.iterdir()] == ["exhibit"]


def test_unpacked_it_is_the_same_exhibit(folder: Path, packed: Pack, tmp_path: Path) -> None:
    reading = read_any(packed(), tmp_path / "cache")
    assert reading.exhibit is not None
    before = read(folder).exhibit
    assert before is not None
    assert reading.exhibit.rooms == before.rooms
    assert (reading.folder / "pictures/harbour.jpg").read_bytes() == (
        folder / "pictures/harbour.jpg"
    ).read_bytes()
    assert files_of(reading) == files_of(read(folder))


def test_it_is_unpacked_once_and_the_oldest_are_removed(packed: Pack, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = read_any(packed(), cache).folder
    mark = (first / "about.md").stat().st_ino
    assert read_any(packed(), cache).folder == first
    assert (first / "about.md").stat().st_ino == mark
    for number in range(3):
        time.sleep(0.01)
        read_any(packed(f"Town {number}"), cache)
    assert not first.exists()
    assert len(list(cache.iterdir())) == 3


def test_a_folder_is_read_as_before(folder: Path, tmp_path: Path) -> None:
    assert read_any(folder, tmp_path / "cache").exhibit == read(folder).exhibit
    assert not (tmp_path / "cache").exists()


def test_who_names_exhibit_yaml_itself_is_told_so(folder: Path, tmp_path: Path) -> None:
    (fault,) = read_any(folder / "exhibit.yaml", tmp_path / "cache").diagnostics
    assert fault.message == ReadingReason.NOT_A_FOLDER()


def test_a_broken_one_is_a_fault_like_any_other(packed: Pack, tmp_path: Path) -> None:
    file = packed()
    file.write_bytes(file.read_bytes()[:-100])
    reading = read_any(file, tmp_path / "cache")
    assert reading.exhibit is None
    (fault,) = reading.diagnostics
    assert (fault.code, fault.span.file) == ("no-exhibit", str(file))
    assert (fault.message, fault.help) == ("it is cut short", "copy it again")


class TestKeys:
    @pytest.fixture
    def key(self, tmp_path: Path) -> Path:
        signing.make(tmp_path / "key")
        return tmp_path / "key"

    def public(self, key: Path) -> str:
        return key.with_name("key.pub").read_text().strip()

    def test_a_secret_key_is_for_its_owner_and_is_never_lost(self, key: Path) -> None:
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        before = key.read_bytes()
        with pytest.raises(signing.KeyFileError, match="must not be lost"):
            signing.make(key)
        assert key.read_bytes() == before

    def test_who_signed_it_is_known(self, key: Path, packed: Pack) -> None:
        file = packed(key=key)
        with open_package(file) as package:
            assert package.key == self.public(key)
        assert why(file, self.public(key)) == ""
        assert "does not trust" in why(file, f"ed25519:{'a' * 43}=")
        assert "not signed" in why(packed(), self.public(key))

    def test_the_same_exhibit_and_key_make_the_same_bytes(self, key: Path, packed: Pack) -> None:
        assert packed(key=key).read_bytes() == packed(key=key).read_bytes()

    def test_a_signature_of_another_manifest_does_not_fit(
        self, key: Path, packed: Pack, tmp_path: Path
    ) -> None:
        signed, other = packed(key=key), packed("Another Town")
        stolen = tmp_path / "stolen.cimaise"
        with ZipFile(signed) as one, ZipFile(other) as two, ZipFile(stolen, "w") as out:
            out.writestr(one.getinfo(".cimaise/signature.json"), one.read(".cimaise/signature.json"))
            for info in two.infolist():
                out.writestr(info, two.read(info))
        assert why(stolen) == "its signature does not fit: it was changed after it was signed"

    @pytest.mark.parametrize("text", ["", "key", "ed25519-secret:abc", "ed25519:" + "a" * 43 + "="])
    def test_what_is_no_key_is_told(self, tmp_path: Path, packed: Pack, text: str) -> None:
        (tmp_path / "no.key").write_text(text)
        with pytest.raises(signing.KeyFileError, match="is no secret key"):
            packed(key=tmp_path / "no.key")


class TestOpening:
    def written(
        self, tmp_path: Path, packed: Pack, change: Callable[[list[tuple[ZipInfo, bytes]]], None]
    ) -> Path:
        """The packed exhibit written anew after a change of its entries."""
        with ZipFile(packed()) as archive:
            entries = [(info, archive.read(info)) for info in archive.infolist()]
        change(entries)
        out = tmp_path / "changed.cimaise"
        with ZipFile(out, "w") as archive:
            for info, data in entries:
                archive.writestr(info, data, compress_type=info.compress_type)
        return out

    def entry(self, name: str, data: bytes = b"x", mode: int = stat.S_IFREG | 0o644) -> tuple[ZipInfo, bytes]:
        info = ZipInfo(name)
        info.external_attr = mode << 16
        return info, data

    @pytest.mark.parametrize(
        ("name", "told"),
        [
            ("../out.md", "leads somewhere else"),
            ("/etc/passwd", "leads somewhere else"),
            ("a//b", "leads somewhere else"),
            ("C:/a", "holds a character"),
            ("con.md", "is a device"),
            ("a ", "begins or ends"),
            ("e\N{COMBINING ACUTE ACCENT}", "NFC"),
            ("more.md", "'more.md' is in it and not in its manifest"),
        ],
    )
    def test_names_that_lead_elsewhere(self, tmp_path: Path, packed: Pack, name: str, told: str) -> None:
        file = self.written(tmp_path, packed, lambda entries: entries.append(self.entry(name)))
        assert told in why(file)

    def test_links_and_devices(self, tmp_path: Path, packed: Pack) -> None:
        for mode in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFDIR):
            file = self.written(
                tmp_path,
                packed,
                lambda entries, mode=mode: entries.append(self.entry("a.md", mode=mode | 0o644)),
            )
            assert "is no file but a folder, a link or a device" in why(file)

    def test_a_file_that_is_missing_or_other(self, tmp_path: Path, packed: Pack) -> None:
        def drop(entries: list[tuple[ZipInfo, bytes]]) -> None:
            entries.pop(1)

        def change(entries: list[tuple[ZipInfo, bytes]]) -> None:
            info, data = entries[1]
            entries[1] = (info, data[::-1])

        def grow(entries: list[tuple[ZipInfo, bytes]]) -> None:
            info, data = entries[1]
            entries[1] = (info, data + b"!")

        assert why(self.written(tmp_path, packed, drop)) == "'about.md' is missing in it"
        changed = why(self.written(tmp_path, packed, change))
        assert changed == "'about.md' was changed or damaged after it was packed"
        assert (
            why(self.written(tmp_path, packed, grow)) == "'about.md' has another size than its manifest says"
        )

    def test_what_is_compressed(self, tmp_path: Path, packed: Pack) -> None:
        def compress(entries: list[tuple[ZipInfo, bytes]]) -> None:
            info, data = entries[1]
            info.compress_type = ZIP_DEFLATED
            entries[1] = (info, data * 10_000)

        assert "is compressed" in why(self.written(tmp_path, packed, compress))

    def test_two_files_of_one_name(self, tmp_path: Path, packed: Pack) -> None:
        with pytest.warns(UserWarning, match="Duplicate name"):
            file = self.written(tmp_path, packed, lambda entries: entries.append(entries[-1]))
        assert why(file) == "it holds two files of the same name"

    def test_nothing_lies_hidden_in_it(self, tmp_path: Path, packed: Pack) -> None:
        whole = packed().read_bytes()
        file = tmp_path / "a.cimaise"
        for other in (b"hidden" + whole, whole + b"hidden", whole + whole, b""):
            file.write_bytes(other)
            assert why(file)

    def test_a_header_that_says_otherwise_than_the_list(self, tmp_path: Path, packed: Pack) -> None:
        whole = bytearray(packed().read_bytes())
        at = whole.index(b"PK\3\4", 4)
        struct.pack_into("<H", whole, at + 6, 1)
        (tmp_path / "a.cimaise").write_bytes(whole)
        assert "is not written as `cimaise pack` writes it" in why(tmp_path / "a.cimaise")

    def test_what_is_no_package(self, tmp_path: Path) -> None:
        (tmp_path / "a.cimaise").write_bytes(b"\xff\xd8\xff" + bytes(1000))
        assert why(tmp_path / "a.cimaise") == "it is no packed exhibit"
        assert "there is no such file" in why(tmp_path / "b.cimaise")

    @given(
        at=st.integers(0, 110_000),
        change=st.binary(min_size=1, max_size=8),
        cut=st.none() | st.integers(0, 110_000),
    )
    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_whatever_is_changed_is_noticed(
        self, tmp_path: Path, packed: Pack, at: int, change: bytes, cut: int | None
    ) -> None:
        source = tmp_path / "A Town.cimaise"
        whole = source.read_bytes() if source.exists() else packed().read_bytes()
        changed = (whole[:at] + change + whole[at + len(change) :])[:cut]
        (tmp_path / "changed.cimaise").write_bytes(changed)
        # Never an exception; and what says that it is whole has all files as they were.
        if why(tmp_path / "changed.cimaise") == "" and changed != whole:
            with ZipFile(tmp_path / "changed.cimaise") as one, ZipFile(source) as two:
                assert [one.read(name) for name in one.namelist()] == [
                    two.read(name) for name in two.namelist()
                ]


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_manifest(raw: bytes) -> None:
    with suppress(PackageError):
        assert isinstance(parse_manifest(raw), Manifest)


@pytest.mark.parametrize("name", ["a.md", "pictures/01.jpg", "항구.jpg", "a b, #2.jpg", "console.md"])
def test_good_names(name: str) -> None:
    assert why_unsafe(name) == ""


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["a", "b"], None),
        (["a.md", "A.md"], ("a.md", "A.md")),
        (["straße", "STRASSE"], ("straße", "STRASSE")),
        (["a", "a/b"], ("a", "a/b")),
        (["A/b", "a"], ("A/b", "a")),
    ],
)
def test_names_that_are_the_same_somewhere(names: list[str], found: tuple[str, str] | None) -> None:
    assert clash(names) == found
