"""A whole check: its order, its counts, and what errors in a file keep it from saying."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
import studio

from cimaise.checking.run import check
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: 1\ntitle: The Old Harbour\nlanguages: [en]\nrooms:\n"
GALLERY = "  - kind: gallery\n    title: Photographs\n    items:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    studio.furnish(tmp_path)
    return tmp_path


def codes(folder: Path, text: str, screen: tuple[int, int] = (1920, 1080)) -> list[str]:
    (folder / "exhibit.yaml").write_text(text, encoding="utf-8")
    return [found.code for found in check(folder, screen=screen).diagnostics]


def test_the_exhibit_that_comes_with_the_program_has_no_error() -> None:
    checked = check(data("content"))
    assert checked.can_be_shown
    assert checked.number(Severity.ERROR) == 0
    assert {found.code for found in checked.diagnostics} == {"long-text", "long-sentence", "missing-credit"}
    assert checked.counts == {"pages": 32, "pictures": 9, "films": 1}


def test_an_error_of_form_does_not_hide_others(folder: Path) -> None:
    text = f"{HEAD}  - songs.yaml\n{GALLERY}      - {{picture: pictures/gone.jpg, alt: A quay, creidt: Archive}}\n"
    assert codes(folder, text) == ["missing-file", "unknown-key"]


def test_what_may_stand_in_a_line_that_could_not_be_read_is_not_said_to_be_missing(folder: Path) -> None:
    room = "kind: gallery\ntitle: Photographs\nitems:\n  - {picture: pictures/quay.jpg, atl: Boats at the quay}\n"
    (folder / "a.yaml").write_text(room)
    (folder / "b.yaml").write_text(room.replace("atl: Boats at the quay", ""))
    assert codes(folder, f"{HEAD}  - a.yaml\n  - b.yaml\n") == [
        "unknown-key",
        "missing-alt",
        "missing-credit",
    ]


def test_a_file_without_a_language_beside_others_is_in_the_first(folder: Path) -> None:
    head = HEAD.replace("[en]", "[en, pt-BR, es]")
    room = "  - {kind: text, title: {en: Welcome, pt-BR: Bem-vindos, es: Bienvenidos}, file: hello.md}\n"
    for ending in ("", ".pt-BR", ".es"):
        (folder / f"hello{ending}.md").write_text("Boats.\n", encoding="utf-8")
    assert codes(folder, head + room) == []
    (folder / "hello.es.md").unlink()
    assert codes(folder, head + room) == ["missing-translation"]


def test_findings_are_in_the_order_of_the_files_and_their_lines(folder: Path) -> None:
    film = "      - {film: films/launch.webm, credit: Archive, captions: {en: films/launch.en.vtt}}\n"
    (folder / "films/launch.en.vtt").write_text("Not yet.\n")
    text = f"{HEAD}{GALLERY}{film}  - {{kind: songs, title: Songs, songs: []}}\n"
    assert codes(folder, text) == ["missing-alt", "empty-room", "captions"]


def test_a_larger_screen_needs_larger_pictures(folder: Path) -> None:
    text = f"{HEAD}{GALLERY}      - {{picture: pictures/quay.jpg, alt: A quay, credit: Archive}}\n"
    assert codes(folder, text) == []
    assert codes(folder, text, screen=(3840, 2160)) == ["small-picture"]


def test_a_file_may_be_two_things_and_is_judged_as_both(folder: Path) -> None:
    film = "{film: films/silent.webm, poster: films/silent.webm, alt: A ship, credit: Archive}"
    assert codes(folder, f"{HEAD}{GALLERY}      - {film}\n") == ["bad-picture"]


def test_what_is_left_empty_on_purpose_is_let_pass(folder: Path) -> None:
    text = f'{HEAD}{GALLERY}      - {{picture: pictures/quay.jpg, alt: "", credit: ""}}\n'
    assert codes(folder, text) == []


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
@pytest.mark.parametrize(
    "room",
    [
        f"{GALLERY}      - {{picture: odd, alt: A quay, credit: Archive}}\n",
        f"{GALLERY}      - {{film: odd, alt: A quay, credit: Archive}}\n",
        "  - {kind: songs, title: Songs, songs: [{title: Rain, lyrics: odd}]}\n",
        "  - {kind: songs, title: Songs, songs: [{title: Rain, recording: odd}]}\n",
    ],
)
def test_a_file_that_is_none_or_lies_elsewhere_cannot_be_read(kind: str, room: str, folder: Path) -> None:
    path = folder / "odd"
    if kind == "link":
        path.symlink_to("/etc/hostname")
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    assert codes(folder, f"{HEAD}{room}") == ["unreadable-file"]
    assert check(folder).diagnostics[0].help


def test_a_document_in_place_of_a_text_is_told(folder: Path) -> None:
    (folder / "songs/rain.lrc").write_bytes(b"%PDF-1.7\n\xff\xfe")
    text = f"{HEAD}  - {{kind: songs, title: Songs, songs: [{{title: Rain, lyrics: songs/rain.lrc}}]}}\n"
    assert codes(folder, text) == ["unreadable-file"]
    assert "it is a PDF document" in check(folder).diagnostics[0].message


def test_captions_that_are_not_utf_8_cannot_be_read(folder: Path) -> None:
    (folder / "films/launch.en.vtt").write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\nCaf\xe9\n")
    film = "{film: films/launch.webm, alt: A ship, credit: Archive, captions: {en: films/launch.en.vtt}}"
    assert codes(folder, f"{HEAD}{GALLERY}      - {film}\n") == ["unreadable-file"]
    assert check(folder).diagnostics[0].help == "save it as UTF-8"


def test_a_sentence_is_pointed_at_where_it_stands_in_its_file(folder: Path) -> None:
    sentence = " ".join(["word"] * 30)
    text = f"{HEAD}  - kind: text\n    title: Welcome\n    text: |\n      A quay.\n\n      So *many* {sentence}.\n"
    assert codes(folder, text) == ["long-sentence"]
    (found,) = check(folder).diagnostics
    assert (found.span.line, found.span.column) == (10, 7)


def test_in_korean_characters_are_counted_and_one_finding_stands_for_the_typeface(folder: Path) -> None:
    whole = (
        "format: 1\ntitle: 옛 항구\nlanguages: [ko]\nrooms:\n  - {kind: text, title: 인사말, text: TEXT}\n"
    )
    assert codes(folder, whole.replace("TEXT", "돌로 쌓은 부두. " * 10)) == ["no-typeface"]
    assert codes(folder, whole.replace("TEXT", "돌로 쌓은 부두" * 13)) == ["no-typeface", "long-sentence"]


def test_british_english_serves_for_american(folder: Path) -> None:
    text = "format: 1\ntitle: {en-GB: The Harbour}\nlanguages: [en-GB, en-US]\nrooms:\n  - songs.yaml\n"
    assert codes(folder, text) == []


def test_a_folder_without_an_exhibit_cannot_be_shown(tmp_path: Path) -> None:
    checked = check(tmp_path)
    assert not checked.can_be_shown
    assert [found.code for found in checked.diagnostics] == ["no-exhibit"]
    assert checked.counts == {"pages": 0, "pictures": 0, "films": 0}


def test_what_the_reader_cannot_understand_leaves_a_draft(folder: Path) -> None:
    (folder / "exhibit.yaml").write_text(f"{HEAD}  - songs.yaml\n  - {{kind: tekst, title: Welcome}}\n")
    reading = read(folder)
    assert reading.exhibit is None
    assert reading.draft is not None
    assert [room.title.text("en") for room in reading.draft.rooms] == ["Songs"]
