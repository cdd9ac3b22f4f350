"""Bodies in Markdown files: the fields that stand in them, and files for other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.model.words import Words
from cimaise.exhibit.pages.contents import body_of, entries_of
from cimaise.exhibit.reading import context

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit, Section, Work
    from cimaise.exhibit.reading.reader import Reading

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


def diagnostics(reading: Reading) -> list[tuple[str, str, int, int]]:
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
    source_map = section(written(SECTIONS % "{id: first, file: dawn.md}", dawn_md=DAWN)).source_map
    told = {path: source_map.of(path) for path in ("id", "title", "picture.alt", "body")}
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
    assert found.source_map.of("title.ko").file.endswith("words/dawn.KO.md")
    assert found.source_map.of("body.ko").line == 4


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
    assert diagnostics(reading) == [("unknown-language", "exhibit.yaml", 5, 63)]
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
    assert fault in diagnostics(written(SECTIONS % "dawn.md", dawn_md=text))


def test_a_file_in_another_language_has_texts_alone(written: Write) -> None:
    reading = written(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md="---\nexcerpt: true\n---\n해가 뜬다.\n")
    assert diagnostics(reading) == [("unknown-key", "dawn.ko.md", 2, 1)]
    assert (
        reading.diagnostics[0].help
        == "a file in another language has only title and picture; write it into the first one"
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


@pytest.mark.parametrize(
    ("entry", "front", "titles"),
    [
        ("{title: {en: A, ko: 가}, file: a.md}", "title: Dawn", ("A", "가")),
        ("{title: {en: A, KO: 가}, file: a.md}", "title: Dawn", ("A", "가")),
        ("{title: {en: A, ko: }, file: a.md}", "title: Dawn", ("A", "새벽")),
        ("{title: A, file: a.md}", "title: {en: Dawn, ko: 가}", ("A", "새벽")),
        ("{title: , file: a.md}", "title: Dawn", ("Dawn", "새벽")),
        ("a.md", "title: {en: Dawn, ko: 가}", ("Dawn", "새벽")),
        ("a.md", "title: {ko: 가}", ("새벽", "새벽")),
        ("a.md", "excerpt: false", ("새벽", "새벽")),
    ],
)
def test_what_counts_where_a_text_stands_in_several_places(
    written: Write, entry: str, front: str, titles: tuple[str, str]
) -> None:
    reading = written(SECTIONS % entry, a_md=f"---\n{front}\n---\nA.", a_ko_md="---\ntitle: 새벽\n---\n")
    found = section(reading)
    assert (found.title.text("en"), found.title.text("ko")) == titles


def test_a_file_in_the_first_language_counts_before_the_one_without(written: Write) -> None:
    for entry in ("a.md", "{title: Sunrise, file: a.md}"):
        reading = written(SECTIONS % entry, a_md=DAWN, a_en_md="---\ntitle: Daybreak\n---\nIt rises.")
        found = section(reading)
        assert (found.title.text("en"), found.body.text("en")) == ("Daybreak", "It rises.")
        assert (found.excerpt, found.body.text("ko")) == (True, "The sun rises.")


@pytest.mark.parametrize(
    ("picture", "alts"),
    [
        ("dawn.jpg", ("새벽의 항구", "새벽의 항구")),
        ("{file: dawn.jpg, alt: A harbour}", ("A harbour", "새벽의 항구")),
        ("{file: dawn.jpg, alt: {en: A harbour, ko: 항구}}", ("A harbour", "항구")),
    ],
)
def test_what_is_seen_in_a_picture_is_said_in_another_language(
    written: Write, picture: str, alts: tuple[str, str]
) -> None:
    reading = written(
        SECTIONS % f"{{title: Dawn, picture: {picture}, file: a.md}}",
        a_md="A.",
        a_ko_md="---\npicture: {alt: 새벽의 항구}\n---\n",
    )
    found = section(reading)
    assert found.picture is not None
    assert found.picture.file == "dawn.jpg"
    assert (found.picture.alt.text("en"), found.picture.alt.text("ko")) == alts
    place = found.source_map.of("picture.alt.ko")
    assert place.file.rpartition("/")[2] == ("exhibit.yaml" if alts[1] == "항구" else "a.ko.md")


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ("picture: b.jpg", ("wrong-kind", "dawn.ko.md", 2, 10)),
        ("picture: {file: b.jpg}", ("unknown-key", "dawn.ko.md", 2, 11)),
        ("title: {ko: 새벽}", ("wrong-kind", "dawn.ko.md", 2, 8)),
        ("id: b", ("unknown-key", "dawn.ko.md", 2, 1)),
    ],
)
def test_what_is_no_text_of_a_translation_is_told(
    written: Write, front: str, fault: tuple[str, str, int, int]
) -> None:
    assert diagnostics(written(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md=f"---\n{front}\n---\n")) == [
        fault
    ]


def test_two_files_in_one_language_are_told(written: Write, tmp_path: Path) -> None:
    reading = written(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md="가", dawn_KO_md="나")
    if len(list(tmp_path.glob("dawn.*.md"))) == 2:
        assert diagnostics(reading) == [("doubled-language", "exhibit.yaml", 5, 63)]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe sun, they said: it rises.\n\n---\n\nAnd sets.\n",
        '---\nThe "sun": \'it rises.\n---\n',
        "---\n- a list\n- of words\n---\n",
    ],
)
def test_words_between_two_lines_across_the_page_are_told_as_such(written: Write, text: str) -> None:
    reading = written(SECTIONS % "{title: Dawn, file: dawn.md}", dawn_md=text)
    (fault,) = reading.diagnostics
    assert (fault.code, fault.message) == ("front-matter", "between the lines --- stand no fields")


def test_a_file_without_a_title_is_told_where_that_stands(written: Write) -> None:
    (fault,) = written(SECTIONS % "dawn.md", dawn_md="The sun.").diagnostics
    assert fault.help.endswith(", or begin 'dawn.md' with it, between two lines ---")


def test_a_page_that_is_named_again_and_again_is_kept_and_told_once(
    written: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = ", ".join(["{title: A, file: a.md}"] * 3)
    first, *others = entries_of(shown(written(SECTIONS % entries, a_md="The sun rises.")).rooms[0])
    assert all(body_of(other).entries[0][1] is body_of(first).entries[0][1] for other in others)
    assert diagnostics(written(SECTIONS % entries, a_md="---\nThe sun rises.")) == [
        ("front-matter", "a.md", 1, 1)
    ]
    monkeypatch.setattr(context, "LETTERS_AT_MOST", 30)
    assert [code for code, *_ in diagnostics(written(SECTIONS % entries, a_md="The sun rises."))] == [
        "too-large"
    ]
