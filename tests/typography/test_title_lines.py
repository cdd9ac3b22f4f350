"""Titles in lines: nothing is lost, names and the last two words stay together, and no part of a word is short."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.typography.lines import STAGES, title_lines

NBSP, NARROW, SOFT = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{SOFT HYPHEN}"
GERMAN = st.sampled_from(
    [
        "die",
        "und",
        "der",
        "Hafen",
        "Arbeiterunfallversicherungsgesetz",
        "Straßenbeleuchtungsverordnung",
        "am",
        "Bodensee",
        "Lieder",
        "1884",
    ]
)
ROOM = st.integers(70, 400)


def width(text: str) -> float:
    """Ten px a character."""
    return 10.0 * len(text)


def joined(lines: list[str]) -> str:
    """The words of a title whose only hyphens are those at the ends of lines."""
    text = " ".join(lines)
    return text.replace("- ", "")


@given(st.lists(GERMAN, min_size=1, max_size=9), ROOM)
def test_no_letter_is_lost_and_every_line_fits(title: list[str], room: int) -> None:
    lines = title_lines(" ".join(title), "de", width, room)
    assert joined(lines) == " ".join(title)
    assert max(map(width, lines)) <= room


@given(st.lists(GERMAN, min_size=1, max_size=9), ROOM)
def test_no_part_of_a_word_has_fewer_than_three_letters(title: list[str], room: int) -> None:
    lines = title_lines(" ".join(title), "de", width, room)
    for line, after in itertools.pairwise(lines):
        if line.endswith("-"):
            assert min(len(line[:-1].split()[-1]), len(after.rstrip("-").split()[0])) >= 3


@given(st.lists(GERMAN, min_size=1, max_size=9), ROOM)
def test_only_as_a_last_resort_are_parts_shorter_than_five_letters(title: list[str], room: int) -> None:
    lines = title_lines(" ".join(title), "de", width, room, STAGES - 2)
    for line, after in itertools.pairwise(lines):
        if line.endswith("-"):
            assert min(len(line[:-1].split()[-1]), len(after.rstrip("-").split()[0])) >= 5


@given(st.lists(GERMAN, min_size=3, max_size=9), st.integers(400, 600))
def test_the_last_line_has_two_words(title: list[str], room: int) -> None:
    lines = title_lines(" ".join(title), "de", width, room)
    if width(" ".join(title[-2:])) <= 0.9 * room:
        assert lines[-1].split()[-2:] == title[-2:]


def test_a_title_has_the_fewest_and_most_even_lines() -> None:
    # Filling each line would give "The Revolutionary Party of / the Juche Type".
    title = "The Revolutionary Party of the Juche Type"
    assert title_lines(title, "en", width, 270) == ["The Revolutionary", "Party of the Juche Type"]
    assert title_lines("Two words", "en", width, 270) == ["Two words"]


@given(st.integers(100, 500))
def test_a_name_stays_on_one_line(room: int) -> None:
    title = f"The Great Party of Comrades Kim{NBSP}Il{NBSP}Sung and Kim{NBSP}Jong{NBSP}Il"
    lines = title_lines(title, "en", width, room)
    whole = [f"Kim{NBSP}Il{NBSP}Sung" in " ".join(lines), f"Kim{NBSP}Jong{NBSP}Il" in " ".join(lines)]
    assert all(whole) or 0.9 * room < width("Kim Jong Il")


def test_a_name_that_nearly_fills_the_line_is_separated() -> None:
    assert title_lines(f"by The{NBSP}Harbour{NBSP}Choir", "en", width, 160) == [
        "by The",
        "Harbour Choir",
    ]


def test_a_group_that_is_separated_keeps_its_last_two_words() -> None:
    title = f"Őszi{NBSP}erdők,{NBSP}hűvös{NBSP}tölgyek"
    assert title_lines(title, "hu", width, 180) == ["Őszi erdők,".replace(" ", NBSP), "hűvös tölgyek"]


@given(st.sampled_from([NBSP, NARROW, " "]), st.integers(120, 500))
def test_no_line_starts_with_punctuation(space: str, room: int) -> None:
    title = f"«{space}L’œuvre{space}» à la chambre noire{space}: où, quand{space}?"
    lines = title_lines(title, "fr", width, room)
    assert not any(line[0] in ":?»" or line[-1] == "«" for line in lines)


def test_soft_hyphens_come_before_the_dictionary_and_are_seen_only_at_the_end_of_a_line() -> None:
    title = f"Urin{SOFT}stinkt"
    assert title_lines(title, "de", width, 200) == ["Urinstinkt"]
    assert title_lines(title, "de", width, 80, 3) == ["Urin-", "stinkt"]
    law = f"Straßen{SOFT}beleuchtungs{SOFT}gesetz"
    assert title_lines(law, "de", width, 200) == ["Straßen-", "beleuchtungsgesetz"]


def test_compounds_are_broken_between_their_words() -> None:
    assert title_lines("Arbeiterunfallversicherungsgesetz", "de", width, 200) == [
        "Arbeiterunfall-",
        "versicherungsgesetz",
    ]
    assert title_lines("Landesversicherungsanstalt", "de-AT", width, 200)[0] == "Landes-"


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("港の歌と百年の記憶をたどる展覧会", "ja"),
        ("港口百年的歌声与记忆展览", "zh"),
        ("港口百年的歌聲與記憶展覽", "zh-Hant"),
    ],
)
@pytest.mark.parametrize("room", range(40, 160, 10))
def test_no_character_stands_alone(title: str, language: str, room: int) -> None:
    lines = title_lines(title, language, width, room)
    assert "".join(lines) == title
    assert min(map(len, lines)) >= 2
    assert max(map(width, lines)) <= room


def test_japanese_titles_are_broken_between_phrases() -> None:
    assert title_lines("港の歌と百年の記憶をたどる展覧会", "ja", width, 100) == [
        "港の歌と百年の",
        "記憶をたどる展覧会",
    ]


def test_korean_words_stay_whole() -> None:
    assert title_lines("항구의 노래와 기억", "ko", width, 80) == ["항구의", "노래와 기억"]


def test_a_word_of_one_letter_ends_no_line_in_slavic_languages() -> None:
    for room in range(130, 400, 10):
        lines = title_lines("Źdźbło i świetlik w łódzkie lato", "pl", width, room)
        assert not any(line.split()[-1] in ("i", "w") for line in lines)


def test_a_word_without_known_hyphens_is_broken_with_three_letters_on_each_line() -> None:
    assert title_lines("Xqzwvxqzwv", "xx", width, 80) == ["Xqzwv-", "xqzwv"]
    assert "".join(title_lines("www.example.org/letters", "en", width, 90)) == "www.example.org/letters"


def test_a_written_hyphen_is_not_doubled() -> None:
    assert title_lines("Is Ever-Victorious", "en", width, 110) == ["Is Ever-", "Victorious"]


def test_arabic_words_are_never_broken() -> None:
    assert title_lines("والمسؤوليات", "ar", width, 80) == []


@pytest.mark.parametrize("article", ["Die", "La", "Der"])
def test_an_article_is_not_alone_on_a_line_if_another_hyphen_prevents_it(article: str) -> None:
    lines = title_lines(f"{article} Straßenbeleuchtungsverordnung", "de", width, 200)
    assert lines == [f"{article} Straßen-", "beleuchtungs-", "verordnung"]


def test_korean_words_may_be_alone_on_a_line() -> None:
    assert title_lines("가 나다라마바사아자차", "ko", width, 90) == ["가", "나다라마바사아자차"]
