"""The order of the attract loop, for any lists of pictures and titles."""

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


def test_pictures_and_plates_alternate_and_each_list_repeats_separately() -> None:
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


def test_without_pictures_and_plates_the_title_is_shown() -> None:
    assert Playlist((), ()).slide(1234) == plate(TITLE)


def test_the_next_picture_replaces_one_that_is_left_out() -> None:
    playlist = Playlist(("dawn", "broken", "sea"), ("One",))
    assert playlist.slide(2) == picture("broken")
    assert playlist.without("broken").slide(2) == picture("sea")


def test_without_its_only_picture_a_playlist_shows_the_title() -> None:
    assert Playlist(("broken",), ()).without("broken").slide(0) == plate(TITLE)


def test_a_plate_with_the_key_of_a_left_out_picture_stays() -> None:
    playlist = Playlist(("dawn", "sea"), ("sea",)).without("sea")
    assert playlist == Playlist(("dawn",), ("sea",))


@given(playlists, indices)
def test_there_is_a_slide_for_every_index(playlist: Playlist, index: int) -> None:
    slide = playlist.slide(index)
    known = playlist.pictures if slide.kind is SlideKind.PICTURE else playlist.plates or (TITLE,)
    assert slide.key in known


@given(playlists, indices)
def test_every_slide_is_shown_in_each_round(playlist: Playlist, start: int) -> None:
    span = 2 * max(len(playlist.pictures), len(playlist.plates), 1)
    shown = {playlist.slide(index) for index in range(start, start + span)}
    wanted = {picture(key) for key in playlist.pictures} | {plate(key) for key in playlist.plates}
    assert shown == (wanted or {plate(TITLE)})


@given(playlists, keys.flatmap(lambda some: st.sampled_from(some or ("x",))), indices)
def test_a_picture_left_out_is_never_shown(playlist: Playlist, broken: str, index: int) -> None:
    assert playlist.without(broken).slide(index) != picture(broken)


@given(indices)
def test_the_words_move_by_one_step_every_few_slides(start: int) -> None:
    placements = [Playlist((), ()).placement(index) for index in range(start, start + 12)]
    steps = [abs(x - left) + abs(y - top) for (left, top), (x, y) in pairwise(placements)]
    assert set(steps) <= {0, 1}
    assert 2 <= sum(steps) <= 3


def test_the_placements_are_a_closed_path() -> None:
    assert len(set(PLACEMENTS)) == len(PLACEMENTS) == 16
    for (left, top), (x, y) in pairwise((*PLACEMENTS, PLACEMENTS[0])):
        assert abs(x - left) + abs(y - top) == 1


@given(st.integers(1, 60), st.integers(0, 59))
def test_every_slide_gets_every_placement_over_time(period: int, first: int) -> None:
    playlist = Playlist((), ())
    placements = {playlist.placement(first + turn * period) for turn in range(2000)}
    assert placements == set(PLACEMENTS)


@given(playlists, indices, st.integers(1, 12))
def test_every_language_is_shown_in_turn(playlist: Playlist, start: int, count: int) -> None:
    languages = [f"x{number}" for number in range(count)]
    shown = [playlist.language(index, languages) for index in range(start, start + 4 * count)]
    assert set(shown) == set(languages)


def test_a_picture_and_the_plate_after_it_have_the_same_language() -> None:
    playlist = Playlist(("dawn", "sea", "hills"), ("One", "Two", "Three"))
    shown = [playlist.language(index, ("en", "ko")) for index in range(6)]
    assert shown == ["en", "en", "ko", "ko", "en", "en"]


@given(st.integers(1, 7), st.integers(1, 7), st.integers(1, 6))
def test_every_slide_is_shown_in_every_language(pictures: int, plates: int, count: int) -> None:
    languages = [f"x{number}" for number in range(count)]
    playlist = Playlist(tuple(map(str, range(pictures))), tuple(map(str, range(plates))))
    span = range(2 * max(pictures, plates) * count * count)
    shown = {(playlist.slide(index), playlist.language(index, languages)) for index in span}
    assert len(shown) == (pictures + plates) * count


@given(st.integers(1, 9), st.integers(0, 50))
def test_a_shuffled_round_shows_each_slide_once_and_none_twice_in_a_row(count: int, rounds: int) -> None:
    playlist = Playlist((), tuple(map(str, range(count))), shuffled=True)
    shown = [playlist.slide(index).key for index in range((rounds + 1) * count)]
    for start in range(0, len(shown), count):
        assert sorted(shown[start : start + count]) == sorted(playlist.plates)
    assert count == 1 or all(one != other for one, other in pairwise(shown))


def test_three_slides_are_shuffled_too() -> None:
    playlist = Playlist((), ("a", "b", "c"), shuffled=True)
    rounds = {tuple(playlist.slide(3 * turn + position).key for position in range(3)) for turn in range(20)}
    assert len(rounds) > 1


def test_shuffled_rounds_differ() -> None:
    playlist = Playlist((), tuple(map(str, range(8))), shuffled=True)
    rounds = [tuple(playlist.slide(8 * turn + position).key for position in range(8)) for turn in range(6)]
    assert len(set(rounds)) == 6


def test_a_picture_shown_beside_another_is_not_shown_again_at_once() -> None:
    playlist = Playlist(("a", "b", "c", "d"), ("x", "y"))
    assert playlist.partner(0) == "b"
    assert playlist.partner(1) is None, "a plate has no partner"
    # The pair of a and b was shown at 0.
    assert [playlist.slide(index, 1).key for index in (1, 2, 3, 4)] == ["x", "c", "y", "d"]
    assert playlist.partner(4, 1) == "a"
    assert Playlist(("a",), ()).partner(0) is None
