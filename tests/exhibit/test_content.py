"""The bundled exhibit has exactly the text of its source, and adds nothing about its subject."""

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


def source_texts(exhibit: Exhibit) -> list[str]:
    """The texts of the exhibit that come from the source, in the order of the pages."""
    texts: list[str] = []
    for room in exhibit.rooms:
        match room:
            case TextRoom(id="introduction"):
                texts += room.body.text("en").split("\n\n")
            case SectionsRoom():
                for section in room.sections:
                    texts += [section.title.text("en"), section.body.text("en")]
            case WorksRoom():
                for work in room.works:
                    texts += [work.heading.text("en"), work.title.text("en")]
            case SongsRoom():
                texts += [song.title.text("en") for song in room.songs]
            case GalleryRoom():
                texts.append(room.title.text("en"))
    return texts


def test_the_content_is_identical_to_the_source(exhibit: Exhibit) -> None:
    source = [line for line in SOURCE.read_text(encoding="utf-8").split("\n") if line]
    assert source_texts(exhibit) == source


def test_the_title_and_the_overline_are_from_the_source(exhibit: Exhibit) -> None:
    source = SOURCE.read_text(encoding="utf-8")
    assert exhibit.title.text("en") == "The Workers’ Party of Korea"
    assert exhibit.overline.text("en") == "October 10, Juche 34 (1945)"
    assert exhibit.title.text("en") in source
    assert exhibit.overline.text("en") in source


def test_the_rooms_are_those_of_the_source_and_an_about_page(exhibit: Exhibit) -> None:
    assert [(room.id, type(room), room.on_home) for room in exhibit.rooms] == [
        ("introduction", TextRoom, True),
        ("sections", SectionsRoom, True),
        ("works", WorksRoom, True),
        ("songs", SongsRoom, True),
        ("photos", GalleryRoom, True),
        ("about", TextRoom, False),
    ]


def test_nothing_is_invented_where_the_source_is_incomplete(exhibit: Exhibit) -> None:
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
    photos = [entry for entry in gallery.items if isinstance(entry, Photo)]
    assert [(photo.picture.file, photo.caption.text("en")) for photo in photos] == [
        (f"pictures/{number:02}.jpg", f"Sample illustration {number} of 8") for number in range(1, 9)
    ]
    assert all(photo.picture.alt for photo in photos)


def test_a_picture_always_has_the_same_alternative_text(exhibit: Exhibit) -> None:
    alts: dict[str, set[str]] = {}
    for room in exhibit.rooms:
        for picture in (room.picture, *map(contents.picture_of, contents.entries_of(room))):
            if picture:
                alts.setdefault(picture.file, set()).add(picture.alt.text("en"))
    assert {file: texts for file, texts in alts.items() if len(texts) != 1} == {}
