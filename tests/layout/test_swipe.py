"""A finger on a strip of pictures: distances, times and speeds."""

from __future__ import annotations

import pytest

from cimaise.layout.swipe import TURN, FingerPath, follow, turn_slope, turn_time


def test_the_strip_follows_the_finger_to_a_picture() -> None:
    assert follow(-300, free=True, unit=8) == -300


@pytest.mark.parametrize(("way", "followed"), [(100, 30), (-100, -30), (1000, 96), (-1000, -96)])
def test_without_a_further_picture_it_follows_a_little(way: float, followed: float) -> None:
    assert follow(way, free=False, unit=8) == pytest.approx(followed)


@pytest.mark.parametrize(("way", "speed", "time"), [(1000, 8, 188), (1000, 20, 160), (1000, 0.5, 280)])
def test_a_quicker_finger_makes_a_quicker_turn(way: float, speed: float, time: int) -> None:
    assert turn_time(way, speed) == time


def test_a_turn_starts_at_the_speed_of_the_finger() -> None:
    assert turn_slope(1000, 8, 188) == pytest.approx(1.504)
    assert turn_slope(100, 8, 160) == 3


@pytest.mark.parametrize("speed", [0, -4])
def test_without_a_finger_or_against_it_a_turn_starts_slowly(speed: float) -> None:
    assert (turn_time(1000, speed), turn_slope(1000, speed, TURN)) == (TURN, 0)
    assert turn_slope(0, 5, TURN) == 0


def test_the_speed_is_that_of_the_last_part_of_the_way() -> None:
    path = FingerPath()
    for at, way in ((0, 0), (100, 10), (120, 50), (160, 210)):
        path.move(way, at)
    assert path.way == 210
    assert path.speed(170) == pytest.approx(200 / 60)


def test_a_finger_that_has_rested_has_no_speed() -> None:
    path = FingerPath()
    for at, way in ((0, 0), (20, 100)):
        path.move(way, at)
    assert path.speed(200) == 0
    path.clear()
    assert (path.way, path.speed(20)) == (0, 0)
