"""Bodies in Markdown files: fields in front matter, translations in other files, and their precedence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.exhibit.conftest import ReadExhibit, valid

from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.contents import body_of, entries_of
from cimaise.exhibit.reading import source_files
from cimaise.exhibit.reading.messages import ReadingAdvice, ReadingReason
from cimaise.source.message import Message
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Section, Work
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.source.diagnostic import Diagnostic

SECTIONS = "  - {id: s, kind: sections, title: {en: S, ko: S}, sections: [%s]}\n"
WORKS = "  - {id: w, kind: works, title: {en: W, ko: W}, works: [%s]}\n"
DAWN = """---
title: Dawn
excerpt: true
picture: {file: dawn.jpg, alt: A harbour at dawn}
---

The sun rises.
"""


def section(reading: Reading) -> Section:
    (entry,) = entries_of(valid(reading).rooms[0])
    return entry  # type: ignore[return-value]


def diagnostics(reading: Reading) -> list[tuple[str, str, int, int]]:
    """The code, file name, line and column of each diagnostic."""
    return [
        (each.code, each.span.file.rpartition("/")[2], each.span.line, each.span.column)
        for each in reading.diagnostics
    ]


def message(diagnostic: Diagnostic) -> Message:
    assert isinstance(diagnostic.message, Message)
    return diagnostic.message


def test_an_entry_can_be_the_path_of_its_file(read_exhibit: ReadExhibit) -> None:
    entry = section(read_exhibit(SECTIONS % "dawn.md", dawn_md=DAWN))
    assert (entry.id, entry.title, entry.excerpt) == ("dawn", LocalizedText.plain("Dawn"), True)
    assert entry.picture is not None
    assert entry.picture.file == "dawn.jpg"
    assert entry.body == LocalizedText.plain("The sun rises.")


def test_yaml_takes_precedence_over_the_file(read_exhibit: ReadExhibit) -> None:
    entry = section(read_exhibit(SECTIONS % "{id: first, title: Morning, file: dawn.md}", dawn_md=DAWN))
    assert (entry.id, entry.title, entry.excerpt) == ("first", LocalizedText.plain("Morning"), True)


def test_every_field_has_its_span_in_its_own_file(read_exhibit: ReadExhibit) -> None:
    source_map = section(read_exhibit(SECTIONS % "{id: first, file: dawn.md}", dawn_md=DAWN)).source_map
    spans = {path: source_map.of(path) for path in ("id", "title", "picture.alt", "body")}
    assert {path: (span.file.rpartition("/")[2], span.line) for path, span in spans.items()} == {
        "id": ("exhibit.yaml", 5),
        "title": ("dawn.md", 2),
        "picture.alt": ("dawn.md", 4),
        "body": ("dawn.md", 7),
    }


def test_a_text_room_can_be_the_path_of_its_file(read_exhibit: ReadExhibit) -> None:
    (room,) = valid(
        read_exhibit("  - about.md\n", about_md="---\ntitle: About\non_home: false\n---\nA harbour.\n")
    ).rooms
    assert (room.id, room.on_home) == ("about", False)


def test_a_file_with_a_language_in_its_name_is_a_translation(read_exhibit: ReadExhibit) -> None:
    entry = section(
        read_exhibit(
            SECTIONS % "words/dawn.md",
            words__dawn_md=DAWN,
            words__dawn_KO_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
        )
    )
    assert entry.body == LocalizedText((("", "The sun rises."), ("ko", "해가 뜬다.")))
    assert (entry.body.text("en"), entry.body.text("ko")) == ("The sun rises.", "해가 뜬다.")
    assert (entry.title.text("en"), entry.title.text("ko")) == ("Dawn", "새벽")
    assert entry.source_map.of("title.ko").file.endswith("words/dawn.KO.md")
    assert entry.source_map.of("body.ko").line == 4


def test_a_map_of_languages_takes_precedence_over_a_translation(read_exhibit: ReadExhibit) -> None:
    entry = section(
        read_exhibit(
            SECTIONS % "{title: {en: Morning, ko: 아침}, file: {en: dawn.md, ko: morning.md}}",
            dawn_md="The sun rises.",
            dawn_ko_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
            morning_md="아침이다.",
        )
    )
    assert entry.title.text("ko") == "아침"
    assert entry.body == LocalizedText((("en", "The sun rises."), ("ko", "아침이다.")))


def test_a_language_missing_from_a_map_comes_from_the_file(read_exhibit: ReadExhibit) -> None:
    entry = section(
        read_exhibit(
            SECTIONS % "{title: {en: Morning}, file: dawn.md}",
            dawn_md="The sun rises.",
            dawn_ko_md="---\ntitle: 새벽\n---\n해가 뜬다.\n",
        )
    )
    assert entry.title == LocalizedText((("en", "Morning"), ("ko", "새벽")))


def test_the_texts_of_a_work_can_be_translated(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(
        WORKS % "letter.md",
        letter_md="---\ntitle: A Letter\nauthor: A Sailor\n---\nDear all.\n",
        letter_ko_md="---\ntitle: 편지\nauthor: 선원\n---\n여러분께.\n",
    )
    (work,) = entries_of(valid(reading).rooms[0])
    entry: Work = work  # type: ignore[assignment]
    assert (entry.author.text("en"), entry.author.text("ko")) == ("A Sailor", "선원")


def test_a_file_in_an_unknown_language_is_reported(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(
        SECTIONS % "dawn.md", dawn_md=DAWN, dawn_fr_md="Le soleil.", dawn_notes_md="To do."
    )
    assert diagnostics(reading) == [("unknown-language", "exhibit.yaml", 5, 63)]
    assert message(reading.diagnostics[0]) == ReadingReason.UNKNOWN_LANGUAGE_FILE(
        tag="fr", file="dawn.fr.md", near=""
    )


@pytest.mark.parametrize(
    ("text", "expected"),
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
def test_an_error_in_a_file_is_reported_there(
    read_exhibit: ReadExhibit, text: str, expected: tuple[str, str, int, int]
) -> None:
    assert expected in diagnostics(read_exhibit(SECTIONS % "dawn.md", dawn_md=text))


def test_a_translation_has_only_texts(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(
        SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md="---\nexcerpt: true\n---\n해가 뜬다.\n"
    )
    assert diagnostics(reading) == [("unknown-key", "dawn.ko.md", 2, 1)]
    assert reading.diagnostics[0].help == ReadingAdvice.TRANSLATABLE_FIELDS(fields=("title", "picture"))


def test_a_horizontal_rule_in_the_body_is_not_front_matter(read_exhibit: ReadExhibit) -> None:
    entry = section(
        read_exhibit(SECTIONS % "{title: Dawn, file: dawn.md}", dawn_md="The sun.\n\n---\n\nIt rises.\n")
    )
    assert entry.body.text("en") == "The sun.\n\n---\n\nIt rises."


def test_a_file_name_with_other_capital_letters_is_reported(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(SECTIONS % "{title: Dawn, file: Dawn.md}", dawn_md="The sun.")
    (diagnostic,) = reading.diagnostics
    assert message(diagnostic) == ReadingReason.FILE_UNREADABLE(
        file="Dawn.md", problem=FileReason.OTHER_SPELLING(actual="dawn.md")
    )


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
def test_precedence_of_a_text_that_is_written_several_times(
    read_exhibit: ReadExhibit, entry: str, front: str, titles: tuple[str, str]
) -> None:
    reading = read_exhibit(SECTIONS % entry, a_md=f"---\n{front}\n---\nA.", a_ko_md="---\ntitle: 새벽\n---\n")
    title = section(reading).title
    assert (title.text("en"), title.text("ko")) == titles


def test_a_file_in_the_first_language_takes_precedence_over_the_main_file(read_exhibit: ReadExhibit) -> None:
    for yaml in ("a.md", "{title: Sunrise, file: a.md}"):
        reading = read_exhibit(SECTIONS % yaml, a_md=DAWN, a_en_md="---\ntitle: Daybreak\n---\nIt rises.")
        entry = section(reading)
        assert (entry.title.text("en"), entry.body.text("en")) == ("Daybreak", "It rises.")
        assert (entry.excerpt, entry.body.text("ko")) == (True, "The sun rises.")


@pytest.mark.parametrize(
    ("picture", "alts"),
    [
        ("dawn.jpg", ("새벽의 항구", "새벽의 항구")),
        ("{file: dawn.jpg, alt: A harbour}", ("A harbour", "새벽의 항구")),
        ("{file: dawn.jpg, alt: {en: A harbour, ko: 항구}}", ("A harbour", "항구")),
    ],
)
def test_the_alternative_text_of_a_picture_can_be_translated(
    read_exhibit: ReadExhibit, picture: str, alts: tuple[str, str]
) -> None:
    reading = read_exhibit(
        SECTIONS % f"{{title: Dawn, picture: {picture}, file: a.md}}",
        a_md="A.",
        a_ko_md="---\npicture: {alt: 새벽의 항구}\n---\n",
    )
    entry = section(reading)
    assert entry.picture is not None
    assert entry.picture.file == "dawn.jpg"
    assert (entry.picture.alt.text("en"), entry.picture.alt.text("ko")) == alts
    span = section(reading).source_map.of("picture.alt.ko")
    assert span.file.rpartition("/")[2] == ("exhibit.yaml" if alts[1] == "항구" else "a.ko.md")


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("picture: b.jpg", ("wrong-kind", "dawn.ko.md", 2, 10)),
        ("picture: {file: b.jpg}", ("unknown-key", "dawn.ko.md", 2, 11)),
        ("title: {ko: 새벽}", ("wrong-kind", "dawn.ko.md", 2, 8)),
        ("id: b", ("unknown-key", "dawn.ko.md", 2, 1)),
    ],
)
def test_an_untranslatable_field_of_a_translation_is_reported(
    read_exhibit: ReadExhibit, front: str, expected: tuple[str, str, int, int]
) -> None:
    assert diagnostics(
        read_exhibit(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md=f"---\n{front}\n---\n")
    ) == [expected]


def test_two_files_for_one_language_are_reported(read_exhibit: ReadExhibit, tmp_path: Path) -> None:
    reading = read_exhibit(SECTIONS % "dawn.md", dawn_md=DAWN, dawn_ko_md="가", dawn_KO_md="나")
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
def test_text_between_two_horizontal_rules_at_the_start_is_reported(
    read_exhibit: ReadExhibit, text: str
) -> None:
    reading = read_exhibit(SECTIONS % "{title: Dawn, file: dawn.md}", dawn_md=text)
    (diagnostic,) = reading.diagnostics
    assert diagnostic.code == "front-matter"
    assert message(diagnostic).reason is ReadingReason.FRONT_MATTER_WITHOUT_FIELDS


def test_a_missing_title_can_be_added_in_the_file(read_exhibit: ReadExhibit) -> None:
    (diagnostic,) = read_exhibit(SECTIONS % "dawn.md", dawn_md="The sun.").diagnostics
    assert isinstance(diagnostic.help, Message)
    assert diagnostic.help.reason is ReadingAdvice.ADD_TITLE
    assert diagnostic.help.parameters["file"] == "dawn.md"


def test_a_file_used_several_times_is_read_and_reported_once(
    read_exhibit: ReadExhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = ", ".join(["{title: A, file: a.md}"] * 3)
    first, *others = entries_of(valid(read_exhibit(SECTIONS % entries, a_md="The sun rises.")).rooms[0])
    assert all(body_of(other).entries[0][1] is body_of(first).entries[0][1] for other in others)
    assert diagnostics(read_exhibit(SECTIONS % entries, a_md="---\nThe sun rises.")) == [
        ("front-matter", "a.md", 1, 1)
    ]
    monkeypatch.setattr(source_files, "MAX_BODY_CHARACTERS", 30)
    assert [code for code, *_ in diagnostics(read_exhibit(SECTIONS % entries, a_md="The sun rises."))] == [
        "too-large"
    ]
