"""Bodies in Markdown files: the fields that stand in them, and files for other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.inside import entries_of
from cimaise.exhibit.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.model import Exhibit, Section, Work
    from cimaise.exhibit.reading import Reading

    Write = Callable[..., Reading]

SECTIONS = "  - {id: s, kind: sections, title: {en: S, ko: S}, sections: [%s]}\n"
WORKS = "  - {id: w, kind: works, title: {en: W, ko: W}, works: [%s]}\n"
DAWN = """---
title: Dawn
excerpt: true
picture: {file: dawn.jpg, alt: A harbour at dawn}
---

The sun rises.
"""


def shown(reading: Reading) -> Exhibit:
    assert reading.diagnostics == ()
    assert reading.exhibit
    return reading.exhibit


def section(reading: Reading) -> Section:
    (entry,) = entries_of(shown(reading).rooms[0])
    return entry  # type: ignore[return-value]


def faults(reading: Reading) -> list[tuple[str, str, int, int]]:
    return [
        (each.code, each.span.file.rpartition("/")[2], each.span.line, each.span.column)
        for each in reading.diagnostics
    ]


def test_an_entry_may_be_the_name_of_its_file(written: Write) -> None:
    found = section(written(SECTIONS % "dawn.md", dawn_md=DAWN))
    assert (found.id, found.title, found.excerpt) == ("dawn", Words.plain("Dawn"), True)
    assert found.picture is not None
    assert found.picture.file == "dawn.jpg"
    assert found.body == Words.plain("The sun rises.")


def test_what_stands_in_yaml_counts_before_what_stands_in_the_file(written: Write) -> None:
    found = section(written(SECTIONS % "{id: first, title: Morning, file: dawn.md}", dawn_md=DAWN))
    assert (found.id, found.title, found.excerpt) == ("first", Words.plain("Morning"), True)


def test_every_field_has_its_place_in_its_own_file(written: Write) -> None:
    places = section(written(SECTIONS % "{id: first, file: dawn.md}", dawn_md=DAWN)).places
    told = {path: places.of(path) for path in ("id", "title", "picture.alt", "body")}
    assert {path: (span.file.rpartition("/")[2], span.line) for path, span in told.items()} == {
        "id": ("exhibit.yaml", 5),
        "title": ("dawn.md", 2),
        "picture.alt": ("dawn.md", 4),
        "body": ("dawn.md", 7),
    }


def test_a_text_room_may_be_the_name_of_its_file(written: Write) -> None:
    (room,) = shown(
        written("  - about.md\n", about_md="---\ntitle: About\non_home: false\n---\nA harbour.\n")
    ).rooms
    assert (room.id, room.on_home) == ("about", False)


def test_a_file_beside_it_is_its_other_language(written: Write) -> None:
    found = section(
        written(
            SECTIONS % "words/dawn.md",
            words__dawn_md=DAWN,
            words__dawn_KO_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
        )
    )
    assert found.body == Words((("", "The sun rises."), ("ko", "해가 뜬다.")))
    assert (found.body.text("en"), found.body.text("ko")) == ("The sun rises.", "해가 뜬다.")
    assert (found.title.text("en"), found.title.text("ko")) == ("Dawn", "새벽")
    assert found.places.of("title.ko").file.endswith("words/dawn.KO.md")
    assert found.places.of("body.ko").line == 4


def test_a_map_of_languages_counts_before_a_file_beside_it(written: Write) -> None:
    found = section(
        written(
            SECTIONS % "{title: {en: Morning, ko: 아침}, file: {en: dawn.md, ko: morning.md}}",
            dawn_md="The sun rises.",
            dawn_ko_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
            morning_md="아침이다.",
        )
    )
    assert found.title.text("ko") == "아침"
    assert found.body == Words((("en", "The sun rises."), ("ko", "아침이다.")))


def test_a_language_that_a_map_lacks_comes_from_the_file(written: Write) -> None:
    found = section(
        written(
            SECTIONS % "{title: {en: Morning}, file: dawn.md}",
            dawn_md="The sun rises.",
            dawn_ko_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
        )
    )
    assert found.title == Words((("en", "Morning"), ("ko", "새벽")))


def test_the_texts_of_a_work_in_another_language(written: Write) -> None:
    reading = written(
        WORKS % "letter.md",
        letter_md="---\ntitle: A Letter\nauthor: A Sailor\n---\nDear all.\n",
        letter_ko_md="---\ntitle: 편지\nauthor: 선원\n---\n여러분께.\n",
    )
    (work,) = entries_of(shown(reading).rooms[0])
    found: Work = work  # type: ignore[assignment]
    assert (found.author.text("en"), found.author.text("ko")) == ("A Sailor", "선원")


def test_a_file_in_a_language_that_is_not_the_exhibits_is_told(written: Write) -> None:
    reading = written(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_fr_md="Le soleil.", dawn_notes_md="To do.")
    assert faults(reading) == [("unknown-language", "exhibit.yaml", 5, 63)]
    assert "'dawn.fr.md'" in reading.diagnostics[0].message


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("---\ntitle: Dawn\n\nThe sun rises.\n", ("front-matter", "dawn.md", 1, 1)),
        ("---\nThe sun rises.\n---\nAnd sets.\n", ("front-matter", "dawn.md", 2, 1)),
        ("---\ntitle: Dawn\ntext: A\n---\n", ("text-and-file", "dawn.md", 3, 1)),
        ("---\ntitle: Dawn\ntilte: A\n---\n", ("unknown-key", "dawn.md", 3, 1)),
        ("---\ntitle: One: two\n---\n", ("syntax", "dawn.md", 2, 11)),
        ("---\ntitle: &a Dawn\n---\n", ("alias", "dawn.md", 2, 8)),
        ("---\ntitle: Dawn\npicture: {file: ../a.jpg}\n---\n", ("bad-path", "dawn.md", 3, 17)),
        ("The sun rises.\n", ("missing-key", "exhibit.yaml", 5, 63)),
    ],
)
def test_what_is_wrong_in_a_file_is_shown_there(
    written: Write, text: str, fault: tuple[str, str, int, int]
) -> None:
    assert fault in faults(written(SECTIONS % "dawn.md", dawn_md=text))


def test_a_file_in_another_language_has_texts_alone(written: Write) -> None:
    reading = written(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md="---\nexcerpt: true\n---\n해가 뜬다.\n")
    assert faults(reading) == [("unknown-key", "dawn.ko.md", 2, 1)]
    assert (
        reading.diagnostics[0].help
        == "a file in another language has only title; write it into the first one"
    )


def test_a_line_across_the_page_is_none_of_it(written: Write) -> None:
    found = section(
        written(SECTIONS % "{title: Dawn, file: dawn.md}", dawn_md="The sun.\n\n---\n\nIt rises.\n")
    )
    assert found.body.text("en") == "The sun.\n\n---\n\nIt rises."


def test_a_name_in_other_letters_is_told_as_such(written: Write) -> None:
    reading = written(SECTIONS % "{title: Dawn, file: Dawn.md}", dawn_md="The sun.")
    (fault,) = reading.diagnostics
    assert fault.message == "'Dawn.md' cannot be read: it is written 'dawn.md' on the disk"
