"""Rooms in separate files, and rooms that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exhibit.conftest import HEAD, ReadExhibit, codes, valid

from cimaise.exhibit.model.exhibit import SongsRoom, TextRoom
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.reading.messages import ReadingReason
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

plain = LocalizedText.plain


def test_a_room_can_be_empty(read_exhibit: ReadExhibit) -> None:
    assert valid(read_exhibit("  - {kind: songs, title: A, songs: []}\n")).rooms == (
        SongsRoom(id="a", title=plain("A")),
    )


def test_a_room_can_be_in_a_separate_file(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    reading = read_exhibit(
        "  - rooms/a.yaml\n", rooms__a_yaml="kind: text\ntitle: A\nfile: rooms/a.md\n", rooms__a_md="B"
    )
    assert valid(reading).rooms == (TextRoom(id="a", title=plain("A"), body=plain("B")),)
    assert list(reading.texts) == [
        str(tmp_path / name) for name in ("exhibit.yaml", "rooms/a.yaml", "rooms/a.md")
    ]


def test_an_error_in_a_separate_file_is_reported_there(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    reading = read_exhibit("  - rooms/a.yaml\n", rooms__a_yaml="kind: text\ntext: B\ntilte: A\n")
    assert [(d.code, d.span.file, d.span.line) for d in reading.diagnostics] == [
        ("missing-key", str(tmp_path / "rooms/a.yaml"), 1),
        ("unknown-key", str(tmp_path / "rooms/a.yaml"), 3),
    ]


def test_a_room_that_could_not_be_read_is_not_reported_as_unknown(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit("  - photos.yaml\n", head=HEAD + "attract: {rooms: [photos]}\n")
    assert codes(reading) == ["unreadable-file"]


def test_a_link_out_of_the_exhibit_is_rejected(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.md"
    outside.write_text("Secret.")
    (tmp_path / "a.md").symlink_to(outside)
    reading = read_exhibit("  - {kind: text, title: A, file: a.md}\n")
    assert codes(reading) == ["unreadable-file"]
    assert reading.diagnostics[0].message == ReadingReason.FILE_UNREADABLE(
        file="a.md", problem=FileReason.LINK_LEAVES_EXHIBIT()
    )
