"""The exhibit that comes with the program says what its source says, word for word, and nothing else about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cimaise.exhibit.model.exhibit import (
    Exhibit,
    GalleryRoom,
    Photo,
    Section,
    SectionsRoom,
    Song,
    SongsRoom,
    TextRoom,
    Work,
    WorksRoom,
)
from cimaise.exhibit.pages import contents
from cimaise.exhibit.reading.reader import read
from cimaise.paths import data

SOURCE = Path(__file__).resolve().parents[1] / "data" / "exhibit-source.txt"


@pytest.fixture(scope="module")
def exhibit() -> Exhibit:
    reading = read(data("content"))
    assert reading.diagnostics == ()
    assert reading.exhibit
    return reading.exhibit


def said(exhibit: Exhibit) -> list[str]:
    """The exhibit's own words in the order in which a visitor who goes through all of it meets them."""
    words: list[str] = []
    for room in exhibit.rooms:
        match room:
            case TextRoom(id="introduction"):
                words += room.body.text("en").split("\n\n")
            case SectionsRoom():
                for section in room.sections:
                    words += [section.title.text("en"), section.body.text("en")]
            case WorksRoom():
                for work in room.works:
                    words += [work.heading.text("en"), work.title.text("en")]
            case SongsRoom():
                words += [song.title.text("en") for song in room.songs]
            case GalleryRoom():
                words.append(room.title.text("en"))
    return words


def test_content_is_the_source_character_for_character(exhibit: Exhibit) -> None:
    source = [line for line in SOURCE.read_text(encoding="utf-8").split("\n") if line]
    assert said(exhibit) == source


def test_title_and_overline_are_the_sources_words(exhibit: Exhibit) -> None:
    source = SOURCE.read_text(encoding="utf-8")
    assert exhibit.title.text("en") == "The Workers’ Party of Korea"
    assert exhibit.overline.text("en") == "October 10, Juche 34 (1945)"
    assert exhibit.title.text("en") in source
    assert exhibit.overline.text("en") in source


def test_rooms_are_those_of_the_source_and_a_page_about_it(exhibit: Exhibit) -> None:
    assert [(room.id, type(room), room.on_home) for room in exhibit.rooms] == [
        ("introduction", TextRoom, True),
        ("sections", SectionsRoom, True),
        ("works", WorksRoom, True),
        ("songs", SongsRoom, True),
        ("photos", GalleryRoom, True),
        ("about", TextRoom, False),
    ]


def test_nothing_is_added_to_what_the_source_leaves_out(exhibit: Exhibit) -> None:
    for room in exhibit.rooms:
        for entry in contents.entries_of(room):
            match entry:
                case Section():
                    assert entry.excerpt
                    assert entry.body.text("en").endswith("...")
                case Work():
                    assert (entry.body.text("en"), entry.date.text("en"), entry.recording) == ("", "", "")
                    assert entry.heading.text("en").startswith(entry.author.text("en") + "'s Work")
                case Song():
                    assert (entry.performers, entry.lyrics, entry.recording) == ((), "", "")


def test_sample_pictures_are_numbered_and_described(exhibit: Exhibit) -> None:
    gallery = next(room for room in exhibit.rooms if isinstance(room, GalleryRoom))
    photos = [item for item in gallery.items if isinstance(item, Photo)]
    assert [(photo.picture.file, photo.caption.text("en")) for photo in photos] == [
        (f"pictures/{number:02}.jpg", f"Sample illustration {number} of 8") for number in range(1, 9)
    ]
    assert all(photo.picture.alt for photo in photos)


def test_one_picture_has_one_alternative_text(exhibit: Exhibit) -> None:
    alts: dict[str, set[str]] = {}
    for room in exhibit.rooms:
        for picture in (room.picture, *map(contents.picture_of, contents.entries_of(room))):
            if picture:
                alts.setdefault(picture.file, set()).add(picture.alt.text("en"))
    assert {file: texts for file, texts in alts.items() if len(texts) != 1} == {}
