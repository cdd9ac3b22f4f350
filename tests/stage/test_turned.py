"""A rotated screen: it looks and behaves for the visitor like an upright one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTransform
from tests.stage.walker import Page

from cimaise.exhibit.model.exhibit import GalleryRoom
from cimaise.exhibit.pages.page import describe
from cimaise.media.render_spec import Rotation
from cimaise.stage.input.scene import scene
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.conftest import WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., WindowDriver]

SIZE = (1920, 1080)
turns = pytest.mark.parametrize(
    "turn", [Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270], ids=lambda turn: f"{turn:d}"
)
sizes = pytest.mark.parametrize("seen", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])


def window_of(seen: tuple[int, int], turn: Rotation) -> tuple[int, int]:
    """The size of a window that the visitor sees in this size."""
    return (seen[1], seen[0]) if turn.swaps_sides else seen


def screenshot(driver: WindowDriver, turn: Rotation) -> Image.Image:
    picture = driver.window.grabWindow().transformed(QTransform().rotate(-turn))
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    return Image.frombuffer(
        "RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine(), 1
    ).copy()


def rotated_and_upright(
    driver: WindowDriver, turn: Rotation, seen: tuple[int, int]
) -> tuple[Image.Image, Image.Image]:
    """What the visitor sees of a rotated window, and of the same window after it was set upright."""
    rotated = screenshot(driver, turn)
    driver.window.resize(*seen)
    driver.exhibit_window.orientation.set(Rotation.DEG_0, None)
    driver.settle()
    return rotated, screenshot(driver, Rotation.DEG_0)


@pytest.fixture
def turned(open_window: Make) -> Make:
    def make(
        exhibit: Exhibit, turn: Rotation, seen: tuple[int, int] = SIZE, **options: object
    ) -> WindowDriver:
        return open_window(exhibit, window_of(seen, turn), orientation=Orientation(turn), **options)

    return make


@turns
@sizes
@pytest.mark.parametrize(
    "page",
    [
        *("attract", "home", "works", "photos/02"),
        *(pytest.param(page, marks=pytest.mark.thorough) for page in ("sections/juche-type", "photos")),
    ],
)
def test_it_looks_like_an_upright_screen(
    turned: Make, bundled: Exhibit, turn: Rotation, seen: tuple[int, int], page: str
) -> None:
    driver = turned(bundled, turn, seen)
    if page != "attract":
        driver.open(page)
    rotated, upright = rotated_and_upright(driver, turn, seen)
    assert rotated.size == upright.size == seen
    # Letters are smoothed slightly differently; positions are equal.
    assert ImageStat.Stat(ImageChops.difference(rotated, upright).convert("L")).mean[0] < 1.5


@turns
def test_a_picture_is_not_resampled(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    """Its pixels are exactly those of the upright picture."""
    sky = (1000, 0, 1920, 400)
    rotated, upright = (
        picture.crop(sky) for picture in rotated_and_upright(turned(bundled, turn), turn, SIZE)
    )
    assert rotated.getextrema() != ((0, 0), (0, 0), (0, 0))
    assert ImageChops.difference(rotated, upright).getbbox() is None


@turns
@sizes
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_touch_hits_the_control_under_the_finger(
    turned: Make, two_languages: Exhibit, turn: Rotation, seen: tuple[int, int], language: str
) -> None:
    driver = turned(two_languages, turn, seen, language=language)
    driver.open("home")
    for name, room in ((f"tile-{room.id}", room.id) for room in two_languages.rooms):
        if driver.all(name):
            driver.touch(name)
            assert driver.page == room
            driver.touch("dockHome")
            assert driver.page == "home"
    driver.touch("dockTextSize")
    driver.touch("textSize200")
    assert driver.kiosk.state.text_size == 3
    driver.touch("dockLanguage")
    assert driver.kiosk.state.sheet == "language"
    corner = scene(driver.window)
    driver.touch(driver.point(corner.width() - 2, 2))
    assert driver.kiosk.state.sheet == "none"


@turns
def test_a_swipe_shows_the_next_or_previous_picture(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    driver = turned(bundled, turn)
    driver.open("photos/01")
    driver.drag(driver.point(1200, 400), driver.point(700, 400))
    assert driver.page == "photos/02"
    driver.drag(driver.point(700, 400), driver.point(1200, 400))
    assert driver.page == "photos/01"
    driver.drag(driver.point(900, 200), driver.point(900, 700))
    assert driver.page == "photos/01"


@turns
def test_right_to_left_a_swipe_is_mirrored(turned: Make, two_languages: Exhibit, turn: Rotation) -> None:
    gallery = next(room for room in two_languages.rooms if isinstance(room, GalleryRoom))
    first, second, *_ = (link.page for link in describe(two_languages, gallery.id, "ar").links)
    driver = turned(two_languages, turn, language="ar")
    driver.open(first)
    driver.drag(driver.point(700, 400), driver.point(1200, 400))
    assert driver.page == second


@turns
def test_a_long_text_can_be_flicked(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    driver = turned(bundled, turn, still=False)
    driver.open("introduction")
    flick = next(item for item in driver.find("reading").childItems() if item.inherits("QQuickFlickable"))
    driver.drag(driver.point(1300, 700), driver.point(1300, 250))
    assert flick.property("contentY") > 100


@turns
def test_arrow_keys_follow_the_directions_of_the_visitor(
    turned: Make, bundled: Exhibit, turn: Rotation
) -> None:
    driver = turned(bundled, turn)
    driver.open("works")
    centre = {seen.item.objectName(): seen.shown.center() for seen in Page(driver.window).controls}
    driver.find("dockHome").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    start = centre["dockHome"]
    driver.key(Qt.Key.Key_Right)
    end = centre[driver.window.activeFocusItem().objectName()]
    assert (end.x() > start.x(), end.y()) == (True, pytest.approx(start.y(), abs=2))
    driver.key(Qt.Key.Key_Left)
    driver.key(Qt.Key.Key_Up)
    assert centre[driver.window.activeFocusItem().objectName()].y() < start.y()


def test_the_rotation_can_change_while_it_runs(open_window: Make, bundled: Exhibit) -> None:
    orientation = Orientation()
    driver = open_window(bundled, orientation=orientation)
    driver.open("home")
    for turn in (Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270, Rotation.DEG_0):
        orientation.set(turn, None)
        driver.settle()
        content = scene(driver.window)
        assert (content.width(), content.height()) == window_of(SIZE, turn)
        assert not [str(fault) for fault in Page(driver.window).faults()]
        driver.touch("tile-songs")
        assert driver.page == "songs"
        driver.touch("dockHome")


@pytest.mark.parametrize("width", [1281, 1280])
@pytest.mark.parametrize("height", [801, 800])
@turns
def test_every_corner_is_covered_in_every_size(
    open_window: Make, bundled: Exhibit, turn: Rotation, width: int, height: int
) -> None:
    driver = open_window(bundled, (width, height), orientation=Orientation(turn))
    driver.open("home")
    picture = driver.window.grabWindow()
    paper, ink = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
    colours = {picture.pixelColor(QPoint(x, y)).getRgb()[:3] for x in (0, width - 1) for y in (0, height - 1)}
    assert colours == {paper, ink}
