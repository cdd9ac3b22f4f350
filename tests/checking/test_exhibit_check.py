"""The complete check: the order of diagnostics, the counts, and reports that errors in a file suppress."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import example_exhibit
import pytest

from cimaise.checking.exhibit_check import check_exhibit
from cimaise.checking.messages import AssetAdvice, AssetReason, DocumentKind
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: 1\ntitle: The Old Harbour\nlanguages: [en]\nrooms:\n"
GALLERY = "  - kind: gallery\n    title: Photographs\n    items:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    example_exhibit.create_files(tmp_path)
    return tmp_path


def codes(folder: Path, text: str, screen: tuple[int, int] = (1920, 1080)) -> list[str]:
    (folder / "exhibit.yaml").write_text(text, encoding="utf-8")
    return [diagnostic.code for diagnostic in check_exhibit(folder, screen=screen).diagnostics]


def test_included_exhibit_has_no_errors() -> None:
    result = check_exhibit(data("content"))
    assert result.can_be_shown
    assert result.number(Severity.ERROR) == 0
    codes = {diagnostic.code for diagnostic in result.diagnostics}
    assert codes == {"long-text", "long-sentence", "missing-credit"}
    assert result.counts == {"pages": 32, "pictures": 9, "films": 1}


def test_a_reading_error_does_not_hide_other_errors(folder: Path) -> None:
    text = f"{HEAD}  - songs.yaml\n{GALLERY}      - {{picture: pictures/gone.jpg, alt: A quay, creidt: Archive}}\n"
    assert codes(folder, text) == ["missing-file", "unknown-key"]


def test_missing_fields_are_not_reported_in_a_file_with_errors(folder: Path) -> None:
    room = "kind: gallery\ntitle: Photographs\nitems:\n  - {picture: pictures/quay.jpg, atl: Boats at the quay}\n"
    (folder / "a.yaml").write_text(room)
    (folder / "b.yaml").write_text(room.replace("atl: Boats at the quay", ""))
    assert codes(folder, f"{HEAD}  - a.yaml\n  - b.yaml\n") == [
        "unknown-key",
        "missing-alt",
        "missing-credit",
    ]


def test_a_file_without_a_language_is_in_the_first_language(folder: Path) -> None:
    head = HEAD.replace("[en]", "[en, pt-BR, es]")
    room = "  - {kind: text, title: {en: Welcome, pt-BR: Bem-vindos, es: Bienvenidos}, file: hello.md}\n"
    for ending in ("", ".pt-BR", ".es"):
        (folder / f"hello{ending}.md").write_text("Boats.\n", encoding="utf-8")
    assert codes(folder, head + room) == []
    (folder / "hello.es.md").unlink()
    assert codes(folder, head + room) == ["missing-translation"]


def test_diagnostics_are_in_the_order_of_files_and_lines(folder: Path) -> None:
    film = "      - {film: films/launch.webm, credit: Archive, captions: {en: films/launch.en.vtt}}\n"
    (folder / "films/launch.en.vtt").write_text("Not yet.\n")
    text = f"{HEAD}{GALLERY}{film}  - {{kind: songs, title: Songs, songs: []}}\n"
    assert codes(folder, text) == ["missing-alt", "empty-room", "captions"]


def test_a_larger_screen_needs_larger_pictures(folder: Path) -> None:
    text = f"{HEAD}{GALLERY}      - {{picture: pictures/quay.jpg, alt: A quay, credit: Archive}}\n"
    assert codes(folder, text) == []
    assert codes(folder, text, screen=(3840, 2160)) == ["small-picture"]


def test_a_file_used_in_two_roles_is_checked_for_both(folder: Path) -> None:
    film = "{film: films/silent.webm, poster: films/silent.webm, alt: A ship, credit: Archive}"
    assert codes(folder, f"{HEAD}{GALLERY}      - {film}\n") == ["bad-picture"]


def test_fields_left_empty_on_purpose_are_accepted(folder: Path) -> None:
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
def test_links_folders_and_pipes_are_unreadable(kind: str, room: str, folder: Path) -> None:
    path = folder / "odd"
    if kind == "link":
        path.symlink_to("/etc/hostname")
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    assert codes(folder, f"{HEAD}{room}") == ["unreadable-file"]
    assert check_exhibit(folder).diagnostics[0].help


def test_a_document_in_place_of_a_text_is_identified(folder: Path) -> None:
    (folder / "songs/rain.lrc").write_bytes(b"%PDF-1.7\n\xff\xfe")
    text = f"{HEAD}  - {{kind: songs, title: Songs, songs: [{{title: Rain, lyrics: songs/rain.lrc}}]}}\n"
    assert codes(folder, text) == ["unreadable-file"]
    message = AssetReason.UNREADABLE(
        file="songs/rain.lrc", cause=AssetReason.IS_DOCUMENT(kind=DocumentKind.PDF())
    )
    (diagnostic,) = check_exhibit(folder).diagnostics
    assert (diagnostic.message, diagnostic.help) == (message, AssetAdvice.SAVE_AS_PLAIN_TEXT())


def test_captions_that_are_not_utf_8_are_unreadable(folder: Path) -> None:
    (folder / "films/launch.en.vtt").write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\nCaf\xe9\n")
    film = "{film: films/launch.webm, alt: A ship, credit: Archive, captions: {en: films/launch.en.vtt}}"
    assert codes(folder, f"{HEAD}{GALLERY}      - {film}\n") == ["unreadable-file"]
    assert check_exhibit(folder).diagnostics[0].help == AssetAdvice.SAVE_AS_UTF8()


def test_a_long_sentence_has_its_exact_position(folder: Path) -> None:
    sentence = " ".join(["word"] * 30)
    text = f"{HEAD}  - kind: text\n    title: Welcome\n    text: |\n      A quay.\n\n      So *many* {sentence}.\n"
    assert codes(folder, text) == ["long-sentence"]
    (diagnostic,) = check_exhibit(folder).diagnostics
    assert (diagnostic.span.line, diagnostic.span.column) == (10, 7)


def test_korean_is_counted_in_characters_and_has_one_diagnostic_for_the_typeface(folder: Path) -> None:
    template = (
        "format: 1\ntitle: 옛 항구\nlanguages: [ko]\nrooms:\n  - {kind: text, title: 인사말, text: TEXT}\n"
    )
    assert codes(folder, template.replace("TEXT", "돌로 쌓은 부두. " * 10)) == ["no-typeface"]
    assert codes(folder, template.replace("TEXT", "돌로 쌓은 부두" * 13)) == ["no-typeface", "long-sentence"]


def test_a_language_variant_covers_the_other_variants(folder: Path) -> None:
    text = "format: 1\ntitle: {en-GB: The Harbour}\nlanguages: [en-GB, en-US]\nrooms:\n  - songs.yaml\n"
    assert codes(folder, text) == []


def test_a_folder_without_an_exhibit_cannot_be_shown(tmp_path: Path) -> None:
    result = check_exhibit(tmp_path)
    assert not result.can_be_shown
    assert [diagnostic.code for diagnostic in result.diagnostics] == ["no-exhibit"]
    assert result.counts == {"pages": 0, "pictures": 0, "films": 0}


def test_a_reading_error_leaves_a_draft_of_the_rest(folder: Path) -> None:
    (folder / "exhibit.yaml").write_text(f"{HEAD}  - songs.yaml\n  - {{kind: tekst, title: Welcome}}\n")
    reading = read(folder)
    assert reading.exhibit is None
    assert reading.draft is not None
    assert [room.title.text("en") for room in reading.draft.rooms] == ["Songs"]
