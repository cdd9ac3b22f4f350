"""The attract loop's order, for any lists of pictures and titles."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cimaise.show.playlist import PLACEMENTS, TITLE, Playlist, Slide, SlideKind

keys = st.lists(st.text("abcdefgh", min_size=1, max_size=2), max_size=7, unique=True).map(tuple)
playlists = st.builds(Playlist, keys, keys)
indices = st.integers(0, 10**7)


def picture(key: str) -> Slide:
    return Slide(SlideKind.PICTURE, key)


def plate(key: str) -> Slide:
    return Slide(SlideKind.PLATE, key)


def test_pictures_and_plates_alternate_and_each_list_begins_again_on_its_own() -> None:
    playlist = Playlist(("dawn", "sea"), ("One", "Two", "Three"))
    assert [playlist.slide(index) for index in range(8)] == [
        picture("dawn"),
        plate("One"),
        picture("sea"),
        plate("Two"),
        picture("dawn"),
        plate("Three"),
        picture("sea"),
        plate("One"),
    ]


def test_without_plates_only_pictures_are_shown() -> None:
    playlist = Playlist(("dawn", "sea"), ())
    assert [playlist.slide(index).key for index in range(4)] == ["dawn", "sea", "dawn", "sea"]


def test_without_pictures_only_plates_are_shown() -> None:
    playlist = Playlist((), ("One", "Two"))
    assert [playlist.slide(index) for index in range(3)] == [plate("One"), plate("Two"), plate("One")]


def test_an_exhibit_with_neither_shows_its_title() -> None:
    assert Playlist((), ()).slide(1234) == plate(TITLE)


def test_a_picture_left_out_gives_its_turn_to_the_next() -> None:
    playlist = Playlist(("dawn", "broken", "sea"), ("One",))
    assert playlist.slide(2) == picture("broken")
    assert playlist.without("broken").slide(2) == picture("sea")


def test_leaving_out_the_last_picture_leaves_the_plates() -> None:
    assert Playlist(("broken",), ()).without("broken").slide(0) == plate(TITLE)


def test_a_plate_of_the_same_name_stays() -> None:
    playlist = Playlist(("dawn", "sea"), ("sea",)).without("sea")
    assert playlist == Playlist(("dawn",), ("sea",))


@given(playlists, indices)
def test_there_is_a_slide_for_every_index(playlist: Playlist, index: int) -> None:
    slide = playlist.slide(index)
    known = playlist.pictures if slide.kind is SlideKind.PICTURE else playlist.plates or (TITLE,)
    assert slide.key in known


@given(playlists, indices)
def test_every_slide_comes_round(playlist: Playlist, start: int) -> None:
    span = 2 * max(len(playlist.pictures), len(playlist.plates), 1)
    shown = {playlist.slide(index) for index in range(start, start + span)}
    wanted = {picture(key) for key in playlist.pictures} | {plate(key) for key in playlist.plates}
    assert shown == (wanted or {plate(TITLE)})


@given(playlists, keys.flatmap(lambda some: st.sampled_from(some or ("x",))), indices)
def test_a_broken_picture_never_comes_back(playlist: Playlist, broken: str, index: int) -> None:
    assert playlist.without(broken).slide(index) != picture(broken)


@given(indices)
def test_words_never_stay_in_one_place(start: int) -> None:
    source_map = [Playlist((), ()).placement(index) for index in range(start, start + 8)]
    assert set(source_map) == set(range(PLACEMENTS))
    assert all(before != after for before, after in pairwise(source_map))


@given(st.integers(1, 60), st.integers(0, 59))
def test_one_and_the_same_slide_comes_to_stand_everywhere(period: int, first: int) -> None:
    playlist = Playlist((), ())
    source_map = {playlist.placement(first + turn * period) for turn in range(400)}
    assert source_map == set(range(PLACEMENTS))


@given(playlists, indices, st.integers(1, 12))
def test_invitations_come_in_every_language_in_turn(playlist: Playlist, start: int, count: int) -> None:
    languages = [f"x{number}" for number in range(count)]
    spoken = [playlist.invitation(index, languages) for index in range(start, start + 4 * count)]
    assert set(spoken) == set(languages)


def test_picture_and_plate_of_one_turn_speak_the_same_language() -> None:
    playlist = Playlist(("dawn", "sea", "hills"), ("One", "Two", "Three"))
    spoken = [playlist.invitation(index, ("en", "ko")) for index in range(6)]
    assert spoken == ["en", "en", "ko", "ko", "en", "en"]


@given(st.integers(1, 7), st.integers(1, 7), st.integers(1, 6))
def test_every_slide_is_told_in_every_language(pictures: int, plates: int, count: int) -> None:
    languages = [f"x{number}" for number in range(count)]
    playlist = Playlist(tuple(map(str, range(pictures))), tuple(map(str, range(plates))))
    span = range(2 * max(pictures, plates) * count * count)
    told = {(playlist.slide(index), playlist.invitation(index, languages)) for index in span}
    assert len(told) == (pictures + plates) * count


@given(st.integers(1, 9), st.integers(0, 50))
def test_shuffled_every_round_shows_each_once_and_none_twice_in_a_row(count: int, rounds: int) -> None:
    playlist = Playlist((), tuple(map(str, range(count))), shuffled=True)
    shown = [playlist.slide(index).key for index in range((rounds + 1) * count)]
    for start in range(0, len(shown), count):
        assert sorted(shown[start : start + count]) == sorted(playlist.plates)
    assert count == 1 or all(one != other for one, other in pairwise(shown))


def test_shuffled_the_rounds_differ() -> None:
    playlist = Playlist((), tuple(map(str, range(8))), shuffled=True)
    rounds = [tuple(playlist.slide(8 * turn + place).key for place in range(8)) for turn in range(6)]
    assert len(set(rounds)) == 6
