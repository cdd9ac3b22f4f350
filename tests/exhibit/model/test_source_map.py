from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from pathlib import Path

EXHIBIT = """\
format: 1
title: A Town
languages: [en, ko]
rooms:
  - {id: about, kind: text, title: About, text: A harbour., picture: town.jpg}
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
      - {id: hill, title: The Hill, lyrics: hill.lrc, recording: hill.opus}
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {id: one, picture: one.jpg}
      - id: film
        film: film.webm
        poster: poster.jpg
        captions: {en: film.en.vtt, ko: film.ko.vtt}
        transcript: film.md
        signed: signed.webm
"""


def test_a_missing_field_has_the_span_of_the_enclosing_value(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    letter, song = exhibit.rooms[1], exhibit.rooms[2]
    source_map = letter.works[0].source_map  # type: ignore[union-attr]
    assert (source_map.of("cover.alt").line, source_map.of("cover.alt.ko").column) == (10, 46)
    assert source_map.of("date") == source_map.of()
    assert source_map.of().line == 10
    assert song.songs[0].source_map.of("title").line == 15  # type: ignore[union-attr]


def test_an_item_of_a_list_is_addressed_by_its_index(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    source_map = exhibit.source_map
    assert (source_map.of("languages.1").line, source_map.of("languages.1").column) == (3, 17)
    assert source_map.of("rooms.0.id") == exhibit.rooms[0].source_map.of("id")
    assert source_map.of("languages.2") == source_map.of("languages.ko") == source_map.of("languages")
