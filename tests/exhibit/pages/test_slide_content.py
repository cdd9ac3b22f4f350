"""The content of slides, in the attract loop and in a slideshow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cimaise.exhibit.model.exhibit import Exhibit, Film, Photo, Picture, Work, WorksRoom
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.attract import Plate
from cimaise.exhibit.pages.contents import PageKind
from cimaise.exhibit.pages.slide_content import SlideContent, attract_slide, gallery_slide

EXHIBIT = Exhibit(
    folder=Path("/exhibit"),
    title=LocalizedText((("en", "The Town"), ("ko", "마을"))),
    overline=LocalizedText.plain("1957"),
    languages=("en", "ko"),
)
HARBOUR = Picture("harbour.jpg", LocalizedText.plain("A harbour"))
PHOTO = Photo(id="harbour", picture=HARBOUR, caption=LocalizedText((("en", "The harbour"), ("ko", "항구"))))
FILM = Film(id="ships", file="ships.webm", poster=HARBOUR, alt=LocalizedText.plain("Ships"))


def captioned(length: int) -> Photo:
    return Photo(id="long", picture=HARBOUR, caption=LocalizedText.plain("x" * length))


def test_in_the_attract_loop_a_picture_is_shown_under_the_title_of_the_exhibit() -> None:
    assert attract_slide(EXHIBIT, PHOTO, "ko") == SlideContent(
        language="ko", title="마을", overline="1957", picture=HARBOUR, caption="항구"
    )


def test_in_the_attract_loop_a_film_has_its_poster() -> None:
    assert attract_slide(EXHIBIT, FILM, "en") == SlideContent(
        language="en", title="The Town", overline="1957", picture=HARBOUR, film="ships.webm"
    )


def test_a_long_caption_is_not_left_out() -> None:
    assert attract_slide(EXHIBIT, captioned(200), "en").caption == "x" * 200


def test_names_of_authors_stay_together_in_titles() -> None:
    works = WorksRoom(
        id="works",
        title=LocalizedText.plain("Works"),
        works=(Work("one", LocalizedText.plain("One"), author=LocalizedText.plain("Ann Lee Roe")),),
    )
    exhibit = replace(EXHIBIT, title=LocalizedText.plain("ANN LEE ROE’s Ann"), rooms=(works,))
    assert attract_slide(exhibit, PHOTO, "en").title == "ANN\N{NO-BREAK SPACE}LEE\N{NO-BREAK SPACE}ROE’s Ann"


def test_a_plate_has_only_its_title_and_position() -> None:
    plate = Plate("songs/one", PageKind.SONG, LocalizedText.plain("One"), 3, 9)
    assert attract_slide(EXHIBIT, plate, "en") == SlideContent(
        language="en", title="One", kind="song", number=3, count=9
    )


def test_without_an_entry_the_slide_shows_the_title_of_the_exhibit() -> None:
    assert attract_slide(EXHIBIT, None, "en") == SlideContent(
        language="en", title="The Town", overline="1957"
    )


def test_in_a_slideshow_an_entry_is_shown_under_its_own_title_with_its_whole_caption() -> None:
    assert gallery_slide(PHOTO, "en", 2, 5) == SlideContent(
        language="en", title="The harbour", picture=HARBOUR, caption="The harbour", number=2, count=5
    )
    assert gallery_slide(captioned(200), "en", 1, 1).caption == "x" * 200


def test_in_a_slideshow_a_film_without_a_caption_is_named_by_its_alternative_text() -> None:
    assert gallery_slide(FILM, "en", 1, 5) == SlideContent(
        language="en", title="Ships", picture=HARBOUR, film="ships.webm", number=1, count=5
    )
