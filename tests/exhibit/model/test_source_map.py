from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path

EXHIBIT = """\
format: 1
title: A Town
languages: [en, ko]
rooms:
  - id: works
    kind: works
    title: Works
    works:
      - {id: letter, title: A Letter, cover: {file: letter.jpg}, recording: letter.opus}
  - id: songs
    kind: songs
    title: Songs
    songs:
      - The Sea
"""


def test_a_missing_field_has_the_span_of_the_enclosing_value(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    letter, song = (entries_of(room)[0] for room in exhibit.rooms)
    source_map = letter.source_map
    assert (source_map.of("cover.alt").line, source_map.of("cover.alt.ko").column) == (9, 46)
    assert source_map.of("date") == source_map.of()
    assert source_map.of().line == 9
    assert song.source_map.of("title").line == 14


def test_an_entry_of_a_list_is_addressed_by_its_index(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    source_map = exhibit.source_map
    assert (source_map.of("languages.1").line, source_map.of("languages.1").column) == (3, 17)
    assert source_map.of("rooms.0.id") == exhibit.rooms[0].source_map.of("id")
    assert source_map.of("languages.2") == source_map.of("languages.ko") == source_map.of("languages")
