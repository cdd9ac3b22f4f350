"""Names of authors and performers stay on one line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cimaise.exhibit.model.exhibit import Exhibit, Song, SongsRoom, Work, WorksRoom
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.names import known_names, tie_names
from cimaise.exhibit.pages.page import describe

plain = LocalizedText.plain
WORK = Work("works", plain("To Kim Il Sung"), heading=plain("By Kim Il Sung"), author=plain("Kim Il Sung"))
SONG = Song("song", plain("The Choir"), performers=(plain("The Harbour Choir"), plain("Ann")))
ROOMS = (
    WorksRoom(id="works", title=plain("Works of Kim Il Sung"), works=(WORK,)),
    SongsRoom(id="songs", title=plain("Songs"), songs=(SONG,)),
)
EXHIBIT = Exhibit(folder=Path("/exhibit"), title=plain("Town"), rooms=ROOMS)


def test_names_of_one_word_need_not_be_known() -> None:
    assert known_names(EXHIBIT, "en") == {
        "Kim Il Sung",
        "Il Sung",
        "The Harbour Choir",
        "Harbour Choir",
    }


def test_names_are_known_without_a_rank_before_them() -> None:
    author = plain("Supreme Leader of the State Kim Jong Un")
    room = WorksRoom(id="works", title=plain("Works"), works=(replace(WORK, author=author),))
    names = known_names(replace(EXHIBIT, rooms=(room,)), "en")
    assert names == {"Kim Jong Un", "Jong Un"}
    assert tie_names("Of Kim Jong Un", names) == "Of Kim\xa0Jong\xa0Un"


def test_a_name_is_tied_in_any_case_but_not_inside_words() -> None:
    assert tie_names("KIM IL SUNG’s", ["Kim Il Sung"]) == "KIM\xa0IL\xa0SUNG’s"
    assert tie_names("Kim Il Sungs", ["Kim Il Sung"]) == "Kim Il Sungs"
    assert tie_names("Kim  Il\nSung", ["Kim Il Sung"]) == "Kim\xa0Il\xa0Sung"


def test_pages_and_links_have_tied_names() -> None:
    assert [link.title for link in describe(EXHIBIT, "home", "en").links] == [
        "Works of Kim\xa0Il\xa0Sung",
        "Songs",
    ]
    page = describe(EXHIBIT, "works", "en")
    assert (page.title, page.links[0].title) == ("Works of Kim\xa0Il\xa0Sung", "To Kim\xa0Il\xa0Sung")
    assert page.links[0].heading == "By Kim\xa0Il\xa0Sung"
