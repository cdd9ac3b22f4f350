from __future__ import annotations

from pathlib import Path

import pytest

from cimaise.exhibit.model.exhibit import (
    Exhibit,
    Film,
    Fit,
    GalleryRoom,
    Photo,
    Picture,
    Section,
    SectionsRoom,
    Song,
    SongsRoom,
    TextRoom,
    Work,
    WorksRoom,
)
from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.pages.attract import attract_media, attract_plates, file_of
from cimaise.exhibit.pages.contents import PageKind
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import HOME, bodies_by_page, page_ids, parent_pages, word_counts

plain = LocalizedText.plain

HARBOUR = Picture("harbour.jpg", plain("A harbour"))
SHIPS = Picture("ships.jpg")

EXHIBIT = Exhibit(
    folder=Path("/exhibit"),
    title=LocalizedText((("en", "The Town"), ("ko", "마을"))),
    overline=plain("1957"),
    languages=("en", "ko"),
    attract=("gallery", "sections", "works", "songs"),
    rooms=(
        TextRoom(id="about", title=plain("About"), on_home=False, body=plain("By us.")),
        TextRoom(
            id="intro",
            title=plain("Introduction"),
            body=LocalizedText((("en", "One two three."), ("ko", "하나 둘"))),
        ),
        SectionsRoom(
            id="sections",
            title=plain("Sections"),
            sections=(
                Section(
                    id="a",
                    title=LocalizedText((("en", "Ships"), ("ko", "배"))),
                    body=plain("A *b*"),
                    excerpt=True,
                    picture=SHIPS,
                ),
                Section(id="b", title=plain("Town")),
            ),
        ),
        WorksRoom(
            id="works",
            title=plain("Works"),
            picture=HARBOUR,
            works=(
                Work(
                    id="a",
                    title=plain("On Ships"),
                    heading=plain("Anna's Works"),
                    author=plain("Anna"),
                    date=plain("1957"),
                ),
                Work(
                    id="b",
                    title=plain("On Towns"),
                    heading=plain("Letters"),
                    author=plain("Ole"),
                    body=plain("Dear."),
                    excerpt=True,
                ),
            ),
        ),
        SongsRoom(
            id="songs",
            title=plain("Songs"),
            songs=(
                Song("a", plain("The Pilot"), (plain("Anna"), plain("Ole"))),
                Song("b", plain("The Lamp")),
            ),
        ),
        GalleryRoom(
            id="gallery",
            title=plain("Pictures"),
            items=(
                Photo("a", SHIPS, caption=plain("Two ships"), credit=plain("Ole"), date=plain("1957")),
                Film("f", "film.webm"),
                Photo("b", HARBOUR),
            ),
        ),
    ),
)


def test_page_ids_are_in_the_order_of_the_exhibit() -> None:
    assert list(page_ids(EXHIBIT)) == [
        *(HOME, "about", "intro", "sections", "sections/a", "sections/b", "works", "works/a", "works/b"),
        *("songs", "songs/a", "songs/b", "gallery", "gallery/a", "gallery/f", "gallery/b"),
    ]


@pytest.mark.parametrize("language", ["en", "ko", "fr", ""])
def test_every_page_can_be_described_and_has_valid_links(language: str) -> None:
    pages = set(page_ids(EXHIBIT))
    for page in pages:
        described = describe(EXHIBIT, page, language)
        assert described.id == page
        assert described.language == language
        assert {link.page for link in described.links} <= pages
        assert {link.page for link in (described.previous, described.next) if link} <= pages
        assert page == HOME or parent_pages(EXHIBIT)[page] in pages


@pytest.mark.parametrize(
    "page", ["", "attract", "nowhere", "nowhere/a", "sections/nowhere", "intro/a", "sections/a/b"]
)
def test_an_unknown_page_raises_key_error(page: str) -> None:
    with pytest.raises(KeyError):
        describe(EXHIBIT, page, "en")


def test_the_parent_of_an_entry_is_its_room_and_the_parent_of_a_room_is_home() -> None:
    parents = parent_pages(EXHIBIT)
    assert (parents["sections/a"], parents["sections"]) == ("sections", HOME)
    assert HOME not in parents


def test_home_starts_with_the_introduction_and_links_to_the_other_rooms() -> None:
    page = describe(EXHIBIT, HOME, "ko")
    assert (page.kind, page.title, page.overline, page.body) == (PageKind.HOME, "마을", "1957", "하나 둘")
    assert page.next
    assert (page.next.page, page.next.title) == ("intro", "Introduction")
    assert [(link.page, link.kind, link.count, link.picture) for link in page.links] == [
        ("sections", PageKind.SECTIONS, 2, SHIPS),
        ("works", PageKind.WORKS, 2, HARBOUR),
        ("songs", PageKind.SONGS, 2, None),
        ("gallery", PageKind.GALLERY, 3, SHIPS),
    ]


def test_the_heading_of_the_introduction_is_the_title_of_the_exhibit() -> None:
    assert describe(EXHIBIT, "intro", "en").heading == "The Town"
    assert describe(EXHIBIT, "about", "en").heading == ""
    assert describe(EXHIBIT, "about", "en").statements
    assert not describe(EXHIBIT, "intro", "en").statements


def test_a_section_links_to_its_siblings() -> None:
    first, last = (describe(EXHIBIT, page, "ko") for page in ("sections/a", "sections/b"))
    assert (first.kind, first.title, first.body, first.excerpt, first.picture) == (
        PageKind.SECTION,
        "배",
        "A *b*",
        True,
        SHIPS,
    )
    assert (first.number, first.count, first.previous) == (1, 2, None)
    assert first.next
    assert (first.next.page, first.next.title) == ("sections/b", "Town")
    assert last.previous
    assert (last.previous.page, last.next) == ("sections/a", None)


def test_a_work_does_not_repeat_an_author_that_its_heading_names() -> None:
    first, second = (describe(EXHIBIT, page, "en") for page in ("works/a", "works/b"))
    assert (first.heading, first.author, first.date, first.excerpt) == ("Anna's Works", "", "1957", False)
    assert (second.heading, second.author, second.body, second.excerpt) == ("Letters", "Ole", "Dear.", True)


def test_a_song_names_its_performers() -> None:
    assert describe(EXHIBIT, "songs/a", "en").performers == "Anna · Ole"
    assert describe(EXHIBIT, "songs/b", "en").performers == ""


def test_the_page_of_a_picture() -> None:
    page = describe(EXHIBIT, "gallery/a", "en")
    assert page.picture
    assert (page.picture.file, page.picture.fit) == ("ships.jpg", Fit.COVER)
    assert (page.title, page.caption, page.credit, page.date) == ("Two ships", "Two ships", "Ole", "1957")
    assert describe(EXHIBIT, "gallery/b", "en").alt == "A harbour"


def test_the_attract_loop_has_no_duplicate_pictures_and_starts_with_galleries() -> None:
    assert [(file_of(entry), entry.caption.text("en")) for entry in attract_media(EXHIBIT)] == [
        ("ships.jpg", "Two ships"),
        ("film.webm", ""),
        ("harbour.jpg", ""),
    ]


def test_the_attract_loop_has_a_plate_for_each_title() -> None:
    assert [(plate.key, plate.kind, plate.number, plate.count) for plate in attract_plates(EXHIBIT)] == [
        ("sections/a", PageKind.SECTION, 1, 2),
        ("sections/b", PageKind.SECTION, 2, 2),
        ("works/a", PageKind.WORK, 1, 2),
        ("works/b", PageKind.WORK, 2, 2),
        ("songs/a", PageKind.SONG, 1, 2),
        ("songs/b", PageKind.SONG, 2, 2),
    ]


def test_bodies_and_their_word_counts() -> None:
    assert bodies_by_page(EXHIBIT, "en") == {
        "about": "By us.",
        "intro": "One two three.",
        "sections/a": "A *b*",
        "works/b": "Dear.",
    }
    assert word_counts(EXHIBIT) == {"about": 2, "intro": 3, "sections/a": 2, "works/b": 1}


def test_a_room_without_a_tile_is_a_secondary_link_on_home() -> None:
    home = describe(EXHIBIT, HOME, "en")
    assert [link.page for link in home.asides] == ["about"]
    assert "about" not in [link.page for link in home.links]


def test_the_page_of_a_film_has_its_file_and_the_captions_in_the_language() -> None:
    poster = Picture("poster.jpg", LocalizedText.plain("The quay"))
    film = Film(
        "f",
        "f.webm",
        poster,
        LocalizedText.plain("The quay"),
        captions=(("en", "f.en.vtt"), ("ko", "f.ko.vtt")),
    )
    room = GalleryRoom(id="films", title=LocalizedText.plain("Films"), items=(film,))
    exhibit = Exhibit(
        folder=Path("/x"), title=LocalizedText.plain("Harbour"), languages=("en", "ko"), rooms=(room,)
    )
    page = describe(exhibit, "films/f", "ko")
    assert (page.kind, page.film, page.captions, page.alt) == (
        PageKind.FILM,
        "f.webm",
        "f.ko.vtt",
        "The quay",
    )
    assert page.picture == poster
    assert (describe(exhibit, "films", "en").count, describe(exhibit, "films", "en").films) == (1, 1)
    assert [(link.count, link.films) for link in describe(exhibit, HOME, "en").links] == [(1, 1)]


def test_the_next_page_of_a_picture_is_a_picture_and_not_the_film_between_them() -> None:
    first, second = describe(EXHIBIT, "gallery/a", "en"), describe(EXHIBIT, "gallery/b", "en")
    assert first.next
    assert second.previous
    assert (first.next.page, second.previous.page) == ("gallery/b", "gallery/a")
    assert (second.number, second.count) == (2, 2)
    assert (describe(EXHIBIT, "gallery/f", "en").previous, describe(EXHIBIT, "gallery/f", "en").next) == (
        None,
        None,
    )
