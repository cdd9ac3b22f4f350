from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.exhibit.conftest import HEAD, Write

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
    WorksRoom,
)
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading import source_files
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.exhibit.reading.reader import Reading, read
from cimaise.source.diagnostic import Severity
from cimaise.source.messages import FileReason

plain = LocalizedText.plain


def valid(reading: Reading) -> Exhibit:
    assert reading.diagnostics == ()
    assert reading.exhibit
    return reading.exhibit


def codes(reading: Reading) -> list[str]:
    return [diagnostic.code for diagnostic in reading.diagnostics]


def test_a_minimal_exhibit(written: Write, tmp_path: Path) -> None:
    exhibit = valid(written())
    assert exhibit == Exhibit(
        folder=tmp_path.resolve(),
        title=plain("The Town and the Sea"),
        languages=("en", "ko"),
        attract=("introduction",),
        rooms=(TextRoom(id="introduction", title=plain("Introduction"), body=plain("A harbour.")),),
    )


def test_every_field_of_every_room(written: Write) -> None:
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
    head = HEAD + 'overline: O\ntheme: {accent: "#1F4E6B"}\nattract: {rooms: [e, b]}\n'
    exhibit = valid(written(rooms, head=head, words__a_md="\nOne.\n\n", words__b_md="하나."))
    assert exhibit.overline == plain("O")
    assert exhibit.theme == Theme(accent="#1F4E6B")
    assert exhibit.attract == ("e", "b")
    text, sections, works, songs, gallery = exhibit.rooms
    assert text == TextRoom(
        id="a",
        title=LocalizedText((("en", "A"), ("ko", "가"))),
        on_home=False,
        body=LocalizedText((("en", "One."), ("ko", "하나."))),
    )
    assert isinstance(sections, SectionsRoom)
    assert sections.picture == Picture("p.jpg", LocalizedText((("en", "P"),)), (0, 1), Fit.CONTAIN)
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
            Picture("01.jpg", plain("L"), (0.5, 0.25)),
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


@pytest.mark.parametrize(
    "typed", ["no", "12:30", "0123", "1957-04-12", "null", "~", "1e3", "0x1F", "true", ".5", "1_000"]
)
def test_a_text_is_read_as_typed(written: Write, typed: str) -> None:
    exhibit = valid(written(f"  - {{kind: songs, title: {typed}, songs: [{typed}, {{title: {typed}}}]}}\n"))
    room = exhibit.rooms[0]
    assert isinstance(room, SongsRoom)
    assert [room.title, *(song.title for song in room.songs)] == [plain(typed)] * 3


@pytest.mark.parametrize("typed", ["yes", "True", "on", "1", "no", "[true]"])
def test_a_boolean_is_only_true_or_false(written: Write, typed: str) -> None:
    assert codes(written(f"  - {{kind: text, title: A, text: B, on_home: {typed}}}\n")) == ["wrong-kind"]


def test_an_empty_field_is_a_missing_field(written: Write) -> None:
    room = valid(
        written(
            "  - {kind: text, title: A, text: B, picture: , on_home: , id: }\n", head=HEAD + "overline: ''\n"
        )
    )
    assert room.overline == LocalizedText()
    assert room.rooms[0] == TextRoom(id="a", title=plain("A"), body=plain("B"))


def test_a_language_without_a_text_is_omitted(written: Write) -> None:
    room = valid(written("  - {kind: text, title: {en: A, ko: }, text: B}\n")).rooms[0]
    assert room.title == LocalizedText((("en", "A"),))


def test_a_room_can_be_empty(written: Write) -> None:
    assert valid(written("  - {kind: songs, title: A, songs: []}\n")).rooms == (
        SongsRoom(id="a", title=plain("A")),
    )


def test_a_room_can_be_in_a_separate_file(written: Write, tmp_path: Path) -> None:
    reading = written(
        "  - rooms/a.yaml\n", rooms__a_yaml="kind: text\ntitle: A\nfile: rooms/a.md\n", rooms__a_md="B"
    )
    assert valid(reading).rooms == (TextRoom(id="a", title=plain("A"), body=plain("B")),)
    assert list(reading.texts) == [
        str(tmp_path / name) for name in ("exhibit.yaml", "rooms/a.yaml", "rooms/a.md")
    ]


def test_an_error_in_a_separate_file_is_reported_there(written: Write, tmp_path: Path) -> None:
    reading = written("  - rooms/a.yaml\n", rooms__a_yaml="kind: text\ntext: B\ntilte: A\n")
    assert [(d.code, d.span.file, d.span.line) for d in reading.diagnostics] == [
        ("missing-key", str(tmp_path / "rooms/a.yaml"), 1),
        ("unknown-key", str(tmp_path / "rooms/a.yaml"), 3),
    ]


def test_file_names_start_with_the_folder_as_given(
    written: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written()
    monkeypatch.chdir(tmp_path.parent)
    reading = read(Path(tmp_path.name))
    assert list(reading.texts) == [f"{tmp_path.name}/exhibit.yaml"]
    assert valid(reading).folder == tmp_path.resolve()


def test_diagnostics_are_in_the_order_of_the_file(written: Write) -> None:
    reading = written(
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


def test_an_exhibit_with_a_warning_is_valid(written: Write) -> None:
    reading = written(head=HEAD + "overline: {de: A}\n")
    assert [d.severity for d in reading.diagnostics] == [Severity.WARNING]
    assert reading.exhibit


def test_spans_count_characters(written: Write) -> None:
    reading = written("  - {kind: text, title: 항구😀é, text: B, tilte: C}\n")
    (diagnostic,) = reading.diagnostics
    span = diagnostic.span
    assert (span.line, span.column, span.end_column) == (5, 40, 45)


def test_a_byte_order_mark_and_windows_line_ends_are_allowed(written: Write) -> None:
    text = HEAD + "rooms:\n  - kind: text\n    title: A\n    text: |\n      B\n      C\n"
    room = valid(written(whole=b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())).rooms[0]
    assert room == TextRoom(id="a", title=plain("A"), body=plain("B\nC"))


@pytest.mark.parametrize(
    ("whole", "code"),
    [
        ("", "empty"),
        ("# nothing\n", "empty"),
        ("---\n", "empty"),
        ("- a\n", "wrong-kind"),
        ("a\n", "wrong-kind"),
        ("a: b: c\n", "syntax"),
        ("a:\n\tb: c\n", "syntax"),
        ("[" * 100_000, "too-deep"),
        ("{a: " * 100_000, "too-deep"),
        ("- " * 100_000, "too-deep"),
        ("a: &a [x, x]\nb: [*a, *a]\n", "alias"),
        ("a: *a\n", "alias"),
        ("!!python/object/apply:os.system [ls]\n", "tag"),
        ("a: b\n--- \nc: d\n", "second-document"),
        ("a: \x00\n", "character"),
        ("a: \x1b[31m\n", "character"),
        ("format: 2\n", "newer-format"),
        ("format: 999999999999999999\n", "wrong-kind"),
        (b"a: \xff\n", "no-exhibit"),
        ("format: 1\n".encode("utf-16"), "no-exhibit"),
        ("a: b\n" * 500_000, "no-exhibit"),
        ("[" + "a, " * 300_000 + "]", "too-large"),
        ("a: " + "b" * 300_000, "too-large"),
    ],
)
def test_an_invalid_file_is_reported_with_few_diagnostics(
    written: Write, whole: str | bytes, code: str
) -> None:
    reading = written(whole=whole or "\n")
    assert reading.exhibit is None
    assert code in codes(reading)
    assert len(reading.diagnostics) < 10


def test_ids_of_many_entries_with_the_same_title(tmp_path: Path) -> None:
    """The time is linear: with quadratic time, this test would not finish."""
    songs = "".join("      - The Sea\n" for _ in range(20_000))
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n"
        f"  - id: songs\n    kind: songs\n    title: Songs\n    songs:\n{songs}"
    )
    (room,) = valid(read(tmp_path)).rooms
    ids = [song.id for song in entries_of(room)]
    assert len(set(ids)) == 20_000
    assert (ids[0], ids[1], ids[-1]) == ("the-sea", "the-sea-2", "the-sea-20000")


def test_only_the_first_fifty_unknown_fields_have_a_suggestion(written: Write) -> None:
    reading = written(head=HEAD + "".join(f"titl{number}: A\n" for number in range(100)))
    messages = [str(each.message) for each in reading.diagnostics]
    assert len(messages) == 100
    assert sum("did you mean 'title'?" in message for message in messages) == 50


def test_all_files_of_an_exhibit_share_one_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_files, "MAX_VALUES", 300)
    numbers = range(1, 4)
    rooms = "".join(f"  - {number}.yaml\n" for number in numbers)
    (tmp_path / "exhibit.yaml").write_text(f"format: 1\ntitle: A Town\nlanguages: [en]\nrooms:\n{rooms}")
    for number in numbers:
        songs = "[" + "a, " * 120 + "]"
        (tmp_path / f"{number}.yaml").write_text(f"{{kind: songs, title: Songs, songs: {songs}}}\n")
    (diagnostic,) = read(tmp_path).diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("too-large", str(tmp_path / "3.yaml"))


def test_a_newer_format_is_the_only_error(written: Write) -> None:
    reading = written(whole="format: 2\nhalls: [a]\n")
    assert codes(reading) == ["newer-format"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/below", "x" * 300, "a\0b"])
def test_a_missing_folder(tmp_path: Path, name: str) -> None:
    (diagnostic,) = read(tmp_path / name).diagnostics
    assert (diagnostic.code, diagnostic.message, diagnostic.span.file) == (
        "no-exhibit",
        ReadingReason.FOLDER_NOT_FOUND(),
        str(tmp_path / name),
    )


def test_a_file_instead_of_a_folder(written: Write, tmp_path: Path) -> None:
    written()
    (diagnostic,) = read(tmp_path / "exhibit.yaml").diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("no-exhibit", str(tmp_path / "exhibit.yaml"))
    assert diagnostic.message == ReadingReason.NOT_A_FOLDER()


def test_a_folder_without_an_exhibit(tmp_path: Path) -> None:
    (diagnostic,) = read(tmp_path).diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("no-exhibit", str(tmp_path / "exhibit.yaml"))


def test_exhibit_yaml_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").mkdir()
    assert codes(read(tmp_path)) == ["no-exhibit"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "exhibit.yaml")
    reader = threading.Thread(target=read, args=(tmp_path,), daemon=True)
    reader.start()
    reader.join(5)
    assert not reader.is_alive()


def test_a_link_out_of_the_exhibit_is_rejected(written: Write, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.md"
    outside.write_text("Secret.")
    (tmp_path / "a.md").symlink_to(outside)
    reading = written("  - {kind: text, title: A, file: a.md}\n")
    assert codes(reading) == ["unreadable-file"]
    assert reading.diagnostics[0].message == ReadingReason.FILE_UNREADABLE(
        file="a.md", problem=FileReason.LINK_LEAVES_EXHIBIT()
    )


def test_reading_does_not_look_for_media_files(written: Write) -> None:
    valid(
        written(
            "  - {kind: songs, title: A, picture: not-there.jpg, songs: [{title: B, recording: nor-this.opus}]}\n"
        )
    )


def test_ids_are_made_from_titles(written: Write) -> None:
    rooms = "".join(
        f"  - {{kind: text, title: {title}, text: A{more}}}\n"
        for title, more in [
            ("Mother’s Café", ""),
            ("Mother's cafe!", ""),
            ("항구", ""),
            ("Home", ""),
            ("Harbour", ", id: sea"),
            ("Sea", ""),
            ("a" * 70, ""),
            ("a" * 70, ""),
        ]
    )
    ids = [room.id for room in valid(written(rooms)).rooms]
    assert ids == ["mothers-cafe", "mothers-cafe-2", "3", "home-2", "sea", "sea-2", "a" * 64, "a" * 62 + "-2"]


def test_ids_are_unique_only_within_a_room(written: Write) -> None:
    exhibit = valid(written("".join(f"  - {{kind: songs, title: {t}, songs: [A, A]}}\n" for t in "BC")))
    assert [song.id for room in exhibit.rooms for song in getattr(room, "songs", ())] == ["a", "a-2"] * 2


@pytest.mark.parametrize("invalid", ["A", "-a", "a_b", "a/b", "a" * 65, "é", "a b"])
def test_invalid_ids(written: Write, invalid: str) -> None:
    assert codes(written(f"  - {{id: {invalid}, kind: text, title: A, text: B}}\n")) == ["bad-id"]


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "de-1996", "sl-rozaj-biske", "en-x-kids"]
)
def test_valid_language_tags(written: Write, tag: str) -> None:
    assert valid(written(head=f"format: 1\ntitle: A\nlanguages: [{tag}]\n")).languages == (tag,)


@pytest.mark.parametrize("tag", ["english", "e", "en_GB", "en-", "12", "en--GB", "한국어", "en GB", "x-kids"])
def test_invalid_language_tags(written: Write, tag: str) -> None:
    assert codes(written(head=f"format: 1\ntitle: A\nlanguages: [{tag}]\n")) == ["bad-language"]


def test_an_error_in_the_languages_causes_no_further_errors(written: Write) -> None:
    reading = written(head="format: 1\ntitle: {en: A, ko: B}\nlanguages: [english]\n")
    assert codes(reading) == ["bad-language"]


def test_a_room_that_could_not_be_read_is_not_reported_as_unknown(written: Write) -> None:
    reading = written("  - photos.yaml\n", head=HEAD + "attract: {rooms: [photos]}\n")
    assert codes(reading) == ["unreadable-file"]


def test_a_colour_without_quotes_is_a_comment(written: Write) -> None:
    reading = written(head=HEAD + "theme:\n  accent: #96231A\n")
    assert codes(reading) == ["remark"]
    assert "#96231A" in str(reading.diagnostics[0].message)


def test_long_input_is_shortened_in_messages(written: Write) -> None:
    reading = written(head=HEAD + f"{'a' * 500}: b\n")
    assert len(str(reading.diagnostics[0].message)) < 150


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


@pytest.mark.parametrize("name", ["exhibit.yml", "Exhibit.yaml", "exhibit.yaml.txt"])
def test_a_file_with_a_similar_name_is_suggested(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("format: 1\n", encoding="utf-8")
    (diagnostic,) = read(tmp_path).diagnostics
    assert diagnostic.help == ReadingAdvice.RENAME_TO_EXHIBIT(actual=name, file="exhibit.yaml")
