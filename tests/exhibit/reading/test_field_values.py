"""The values of fields: texts as typed, booleans, empty fields, and colours."""

from __future__ import annotations

import pytest
from tests.exhibit.conftest import HEAD, ReadExhibit, codes, valid

from cimaise.exhibit.model.exhibit import SongsRoom, TextRoom
from cimaise.exhibit.model.localized_text import LocalizedText

plain = LocalizedText.plain


@pytest.mark.parametrize(
    "typed", ["no", "12:30", "0123", "1957-04-12", "null", "~", "1e3", "0x1F", "true", ".5", "1_000"]
)
def test_a_text_is_read_as_typed(read_exhibit: ReadExhibit, typed: str) -> None:
    exhibit = valid(
        read_exhibit(f"  - {{kind: songs, title: {typed}, songs: [{typed}, {{title: {typed}}}]}}\n")
    )
    room = exhibit.rooms[0]
    assert isinstance(room, SongsRoom)
    assert [room.title, *(song.title for song in room.songs)] == [plain(typed)] * 3


@pytest.mark.parametrize("typed", ["yes", "True", "on", "1", "no", "[true]"])
def test_a_boolean_is_only_true_or_false(read_exhibit: ReadExhibit, typed: str) -> None:
    assert codes(read_exhibit(f"  - {{kind: text, title: A, text: B, on_home: {typed}}}\n")) == ["wrong-kind"]


def test_an_empty_field_is_a_missing_field(read_exhibit: ReadExhibit) -> None:
    room = valid(
        read_exhibit(
            "  - {kind: text, title: A, text: B, picture: , on_home: , id: }\n", head=HEAD + "overline: ''\n"
        )
    )
    assert room.overline == LocalizedText()
    assert room.rooms[0] == TextRoom(id="a", title=plain("A"), body=plain("B"))


def test_a_language_without_a_text_is_omitted(read_exhibit: ReadExhibit) -> None:
    room = valid(read_exhibit("  - {kind: text, title: {en: A, ko: }, text: B}\n")).rooms[0]
    assert room.title == LocalizedText((("en", "A"),))


def test_a_colour_without_quotes_is_a_comment(read_exhibit: ReadExhibit) -> None:
    reading = read_exhibit(head=HEAD + "theme:\n  accent: #96231A\n")
    assert codes(reading) == ["remark"]
    assert "#96231A" in str(reading.diagnostics[0].message)
