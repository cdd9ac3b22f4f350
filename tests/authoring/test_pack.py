from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from cimaise.authoring.messages import PackReason
from cimaise.authoring.pack import pack, unused_files
from cimaise.exhibit.reading.reader import read
from cimaise.packing.errors import KeyFileError
from cimaise.packing.manifest import MANIFEST_NAME
from cimaise.packing.messages import KeyReason
from cimaise.packing.signing import generate_key_pair
from cimaise.source.files import FileAccessError
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

    from packed_exhibit import Pack


def test_only_used_files_are_packed(folder: Path, packed: Pack) -> None:
    with ZipFile(packed()) as archive:
        assert archive.namelist() == [
            MANIFEST_NAME,
            "about.md",
            "exhibit.yaml",
            "pictures/harbour.jpg",
            "songs.yaml",
        ]
    assert [path.name for path in unused_files(read(folder))] == ["other.jpg"]


def test_the_same_exhibit_gives_the_same_bytes(folder: Path, packed: Pack, tmp_path: Path) -> None:
    first = packed().read_bytes()
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    (copy / "exhibit.yaml").chmod(0o600)
    (tmp_path / "b").mkdir()
    pack(read(copy), tmp_path / "b/b.cimaise")
    assert (tmp_path / "b/b.cimaise").read_bytes() == first


def test_the_same_exhibit_and_key_give_the_same_bytes(tmp_path: Path, packed: Pack) -> None:
    generate_key_pair(tmp_path / "key")
    first = packed(key=tmp_path / "key").read_bytes()
    assert packed(key=tmp_path / "key").read_bytes() == first


def test_a_missing_file_is_reported_and_no_file_is_written(folder: Path, tmp_path: Path) -> None:
    (folder / "pictures/harbour.jpg").unlink()
    with pytest.raises(FileAccessError) as caught:
        pack(read(folder), tmp_path / "a.cimaise")
    problem = FileReason.NOT_FOUND()
    assert caught.value.message == PackReason.UNREADABLE(file="pictures/harbour.jpg", problem=problem)
    assert [path.name for path in tmp_path.iterdir()] == ["exhibit"]


@pytest.mark.parametrize("text", ["", "key", "ed25519-secret:abc", "ed25519:" + "a" * 43 + "="])
def test_a_file_without_a_secret_key_is_reported(tmp_path: Path, packed: Pack, text: str) -> None:
    (tmp_path / "no.key").write_text(text)
    with pytest.raises(KeyFileError) as caught:
        packed(key=tmp_path / "no.key")
    assert caught.value.reason is KeyReason.NOT_FOR_SIGNING
