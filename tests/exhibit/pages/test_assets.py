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


def test_every_file_has_its_role_its_page_and_its_span(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(EXHIBIT)
    exhibit = read(tmp_path).exhibit
    assert exhibit is not None
    uses = list(asset_uses(exhibit))
    assert [(use.file, use.role, use.page) for use in uses] == [
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
    for use in uses:
        assert lines[use.span.line - 1][use.span.column - 1 :].startswith(use.file)
