"""A path without an exhibit: the diagnostic says why, and what to do."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from tests.exhibit.conftest import ReadExhibit, codes

from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["nowhere", "nowhere/below", "x" * 300, "a\0b"])
def test_a_missing_folder(tmp_path: Path, name: str) -> None:
    (diagnostic,) = read(tmp_path / name).diagnostics
    assert (diagnostic.code, diagnostic.message, diagnostic.span.file) == (
        "no-exhibit",
        ReadingReason.FOLDER_NOT_FOUND(),
        str(tmp_path / name),
    )


def test_a_file_instead_of_a_folder(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    read_exhibit()
    (diagnostic,) = read(tmp_path / "exhibit.yaml").diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("no-exhibit", str(tmp_path / "exhibit.yaml"))
    assert diagnostic.message == ReadingReason.NOT_A_FOLDER()


def test_a_folder_without_an_exhibit(tmp_path: Path) -> None:
    (diagnostic,) = read(tmp_path).diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("no-exhibit", str(tmp_path / "exhibit.yaml"))


def test_exhibit_yaml_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").mkdir()
    assert codes(read(tmp_path)) == ["no-exhibit"]


@pytest.mark.parametrize("name", ["exhibit.yml", "Exhibit.yaml", "exhibit.yaml.txt"])
def test_a_file_with_a_similar_name_is_suggested(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("format: 1\n", encoding="utf-8")
    (diagnostic,) = read(tmp_path).diagnostics
    assert diagnostic.help == ReadingAdvice.RENAME_TO_EXHIBIT(actual=name, file="exhibit.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_reading_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "exhibit.yaml")
    reader = threading.Thread(target=read, args=(tmp_path,), daemon=True)
    reader.start()
    reader.join(5)
    assert not reader.is_alive()
