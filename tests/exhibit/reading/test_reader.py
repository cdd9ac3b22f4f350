from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.exhibit.conftest import HEAD, ReadExhibit, codes, valid

from cimaise.exhibit.model.exhibit import (
    Exhibit,
    Film,
    Fit,
    GalleryRoom,
    Photo,
    Picture,
    SectionsRoom,
    Song,
    SongsRoom,
    TextRoom,
    Theme,
    Walls,
    WorksRoom,
)
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.reading.reader import read
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    import pytest

plain = LocalizedText.plain


def test_a_minimal_exhibit(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    exhibit = valid(read_exhibit())
    assert exhibit == Exhibit(
        folder=tmp_path.resolve(),
        title=plain("The Town and the Sea"),
        languages=("en", "ko"),
        attract=("introduction",),
        rooms=(TextRoom(id="introduction", title=plain("Introduction"), body=plain("A harbour.")),),
    )


def test_every_field_of_every_room(read_exhibit: ReadExhibit) -> None:
    rooms = """
  - {id: a, kind: text, title: {en: A, KO: 가}, on_home: false, file: {en: words/a.md, ko: words/b.md}}
  - id: b
    kind: sections
    title: B
    picture: {file: p.jpg, alt: {en: P}, focus: [0, 1], fit: contain}
    sections:
      - {id: x, title: X, text: "*x*", excerpt: true, picture: {file: x.jpg}}
      - {title: X, picture: y.jpg}
  - id: c
    kind: works
    title: C
    works:
      - {heading: H, author: O, title: T, date: 1957, cover: c.jpg, file: words/a.md, excerpt: true, recording: r.opus}
  - id: d
    kind: songs
    title: D
    songs:
      - S
      - {title: T, performers: [{en: U}, V], lyrics: t.lrc, recording: t.opus}
  - id: e
    kind: gallery
    title: E
    items:
      - {picture: 01.jpg, alt: L, caption: C, credit: R, date: 1957-04-12, tags: [sea, 7], focus: [.5, 0.25], fit: cover}
      - film: f.webm
        poster: f.jpg
        alt: L
        caption: C
        credit: R
        date: 1957
        tags: [sea]
        captions: {en: f.en.vtt, ko: f.ko.vtt}
        transcript: f.md
        described: g.webm
        signed: h.webm
"""
    head = HEAD + 'overline: O\ntheme: {accent: "#1F4E6B"}\nattract: {rooms: [e, b], walls: light}\n'
    exhibit = valid(read_exhibit(rooms, head=head, words__a_md="\nOne.\n\n", words__b_md="하나."))
    assert exhibit.overline == plain("O")
    assert exhibit.theme == Theme(accent="#1F4E6B")
    assert (exhibit.attract, exhibit.walls) == (("e", "b"), Walls.LIGHT)
    text, sections, works, songs, gallery = exhibit.rooms
    assert text == TextRoom(
        id="a",
        title=LocalizedText((("en", "A"), ("ko", "가"))),
        on_home=False,
        body=LocalizedText((("en", "One."), ("ko", "하나."))),
    )
    assert isinstance(sections, SectionsRoom)
    assert sections.picture == Picture(
        "p.jpg", LocalizedText((("en", "P"),)), (0, 1), Fit.CONTAIN, focus_given=True
    )
    assert [(s.id, s.body, s.excerpt, s.picture) for s in sections.sections] == [
        ("x", plain("*x*"), True, Picture("x.jpg")),
        ("x-2", LocalizedText(), False, Picture("y.jpg")),
    ]
    assert isinstance(works, WorksRoom)
    work = works.works[0]
    assert (work.id, work.heading, work.author, work.date) == ("t", plain("H"), plain("O"), plain("1957"))
    assert (work.cover, work.body, work.recording) == (Picture("c.jpg"), plain("One."), "r.opus")
    assert isinstance(songs, SongsRoom)
    assert songs.songs == (
        Song("s", plain("S")),
        Song("t", plain("T"), (LocalizedText((("en", "U"),)), plain("V")), "t.lrc", "t.opus"),
    )
    assert isinstance(gallery, GalleryRoom)
    assert gallery.items == (
        Photo(
            "01",
            Picture("01.jpg", plain("L"), (0.5, 0.25), focus_given=True),
            plain("C"),
            plain("R"),
            plain("1957-04-12"),
            ("sea", "7"),
        ),
        Film(
            id="f",
            file="f.webm",
            poster=Picture("f.jpg", plain("L")),
            alt=plain("L"),
            caption=plain("C"),
            credit=plain("R"),
            date=plain("1957"),
            tags=("sea",),
            captions=(("en", "f.en.vtt"), ("ko", "f.ko.vtt")),
            transcript="f.md",
            described="g.webm",
            signed="h.webm",
        ),
    )


def test_file_names_start_with_the_folder_as_given(
    read_exhibit: ReadExhibit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_exhibit()
    monkeypatch.chdir(tmp_path.parent)
    reading = read(Path(tmp_path.name))
    assert list(reading.texts) == [f"{tmp_path.name}/exhibit.yaml"]
    assert valid(reading).folder == tmp_path.resolve()


def test_diagnostics_are_in_the_order_of_the_file(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(
        "  - {kind: text, title: A, text: {kr: B}}\n  - {kind: text, titel: A, text: B}\n",
        head="subtitle: A\nformat: 1\ntitle: {de: A}\nlanguages: [en, EN]\nattract: {room: []}\n",
    )
    assert [(d.code, d.span.line) for d in reading.diagnostics] == [
        ("unknown-key", 1),
        ("unknown-language", 3),
        ("doubled-language", 4),
        ("unknown-key", 5),
        ("unknown-language", 7),
        ("missing-key", 8),
        ("unknown-key", 8),
    ]
    assert reading.exhibit is None


def test_an_exhibit_with_a_warning_is_valid(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(head=HEAD + "overline: {de: A}\n")
    assert [d.severity for d in reading.diagnostics] == [Severity.WARNING]
    assert reading.exhibit


def test_spans_count_characters(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit("  - {kind: text, title: 항구😀é, text: B, tilte: C}\n")
    (diagnostic,) = reading.diagnostics
    span = diagnostic.span
    assert (span.line, span.column, span.end_column) == (5, 40, 45)


def test_a_byte_order_mark_and_windows_line_ends_are_allowed(read_exhibit: ReadExhibit) -> None:
    text = HEAD + "rooms:\n  - kind: text\n    title: A\n    text: |\n      B\n      C\n"
    room = valid(read_exhibit(whole=b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())).rooms[0]
    assert room == TextRoom(id="a", title=plain("A"), body=plain("B\nC"))


def test_a_newer_format_is_the_only_error(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(whole="format: 2\nhalls: [a]\n")
    assert codes(reading) == ["newer-format"]


def test_reading_does_not_look_for_media_files(read_exhibit: ReadExhibit) -> None:
    valid(
        read_exhibit(
            "  - {kind: songs, title: A, picture: not-there.jpg, songs: [{title: B, recording: nor-this.opus}]}\n"
        )
    )


def test_reading_needs_neither_qt_nor_markdown_nor_pillow() -> None:
    code = """
import sys
from pathlib import Path
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data
assert read(data("content")).exhibit
print(*sorted({"PySide6", "markdown_it", "PIL", "difflib"} & set(sys.modules)))
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n"
