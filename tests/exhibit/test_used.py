from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.exhibit.pages.assets import Role, asset_uses
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


def test_every_file_is_named_with_its_role_its_page_and_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    found = list(asset_uses(exhibit))
    assert [(use.file, use.role, use.page) for use in found] == [
        ("town.jpg", Role.PICTURE, "about"),
        ("letter.jpg", Role.PICTURE, "works/letter"),
        ("letter.opus", Role.RECORDING, "works/letter"),
        ("hill.opus", Role.RECORDING, "songs/hill"),
        ("hill.lrc", Role.LYRICS, "songs/hill"),
        ("one.jpg", Role.PICTURE, "photos/one"),
        ("film.webm", Role.FILM, "photos/film"),
        ("poster.jpg", Role.PICTURE, "photos/film"),
        ("film.en.vtt", Role.CAPTIONS, "photos/film"),
        ("film.ko.vtt", Role.CAPTIONS, "photos/film"),
        ("film.md", Role.TRANSCRIPT, "photos/film"),
        ("signed.webm", Role.FILM, "photos/film"),
    ]
    lines = EXHIBIT.split("\n")
    for use in found:
        assert lines[use.place.line - 1][use.place.column - 1 :].startswith(use.file)


def test_what_was_not_written_has_the_place_of_what_it_would_stand_in(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    letter, song = exhibit.rooms[1], exhibit.rooms[2]
    source_map = letter.works[0].source_map  # type: ignore[union-attr]
    assert (source_map.of("cover.alt").line, source_map.of("cover.alt.ko").column) == (10, 46)
    assert source_map.of("date") == source_map.of()
    assert source_map.of().line == 10
    assert song.songs[0].source_map.of("title").line == 15  # type: ignore[union-attr]


def test_an_item_of_a_list_is_found_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    source_map = exhibit.source_map
    assert (source_map.of("languages.1").line, source_map.of("languages.1").column) == (3, 17)
    assert source_map.of("rooms.0.id") == exhibit.rooms[0].source_map.of("id")
    assert source_map.of("languages.2") == source_map.of("languages.ko") == source_map.of("languages")
