"""A screen that hangs on its side or upside down: the visitor sees, touches and steers it as if it were upright."""

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

    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]

WALL = (1920, 1080)
turns = pytest.mark.parametrize(
    "turn", [Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270], ids=lambda turn: f"{turn:d}"
)
sizes = pytest.mark.parametrize("seen", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])


def window_of(seen: tuple[int, int], turn: Rotation) -> tuple[int, int]:
    """The size of the window in which the visitor sees this size."""
    return (seen[1], seen[0]) if turn.swaps_sides else seen


def seen_by_the_visitor(one: House, turn: Rotation) -> Image.Image:
    picture = one.window.grabWindow().transformed(QTransform().rotate(-turn))
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (picture.width(), picture.height())
    return Image.frombuffer(
        "RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine(), 1
    ).copy()


def both_ways(one: House, turn: Rotation, seen: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    """What the visitor sees of a turned stage, and of the same one when it is hung upright again."""
    there = seen_by_the_visitor(one, turn)
    one.window.resize(*seen)
    one.stage.mount.hang(Rotation.DEG_0, None)
    one.settle()
    return there, seen_by_the_visitor(one, Rotation.DEG_0)


@pytest.fixture
def turned(house: Make) -> Make:
    def make(exhibit: Exhibit, turn: Rotation, seen: tuple[int, int] = WALL, **options: object) -> House:
        return house(exhibit, window_of(seen, turn), mount=Orientation(turn), **options)

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
def test_it_looks_as_it_does_upright(
    turned: Make, bundled: Exhibit, turn: Rotation, seen: tuple[int, int], page: str
) -> None:
    one = turned(bundled, turn, seen)
    if page != "attract":
        one.open(page)
    there, upright = both_ways(one, turn, seen)
    assert there.size == upright.size == seen
    # Letters are smoothed a little differently; nothing is elsewhere.
    assert ImageStat.Stat(ImageChops.difference(there, upright).convert("L")).mean[0] < 1.5


@turns
def test_a_picture_is_copied_to_the_screen_as_it_is(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    """Its pixels are those of the upright one, down to the last bit: nothing is interpolated on the way."""
    sky = (1000, 0, 1920, 400)
    there, upright = (picture.crop(sky) for picture in both_ways(turned(bundled, turn), turn, WALL))
    assert there.getextrema() != ((0, 0), (0, 0), (0, 0))
    assert ImageChops.difference(there, upright).getbbox() is None


@turns
@sizes
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_touch_hits_what_is_under_the_finger(
    turned: Make, two_languages: Exhibit, turn: Rotation, seen: tuple[int, int], language: str
) -> None:
    one = turned(two_languages, turn, seen, language=language)
    one.open("home")
    for name, room in ((f"tile-{room.id}", room.id) for room in two_languages.rooms):
        if one.all(name):
            one.touch(name)
            assert one.page == room
            one.touch("dockHome")
            assert one.page == "home"
    one.touch("dockTextSize")
    one.touch("textSize200")
    assert one.kiosk.state.text_size == 3
    one.touch("dockLanguage")
    assert one.kiosk.state.sheet == "language"
    corner = scene(one.window)
    one.touch(one.point(corner.width() - 2, 2))
    assert one.kiosk.state.sheet == "none"


@turns
def test_a_swipe_turns_to_the_next_picture_and_back(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    one = turned(bundled, turn)
    one.open("photos/01")
    one.drag(one.point(1200, 400), one.point(700, 400))
    assert one.page == "photos/02"
    one.drag(one.point(700, 400), one.point(1200, 400))
    assert one.page == "photos/01"
    one.drag(one.point(900, 200), one.point(900, 700))
    assert one.page == "photos/01"


@turns
def test_right_to_left_a_swipe_turns_the_other_way(
    turned: Make, two_languages: Exhibit, turn: Rotation
) -> None:
    gallery = next(room for room in two_languages.rooms if isinstance(room, GalleryRoom))
    first, second, *_ = (link.page for link in describe(two_languages, gallery.id, "ar").links)
    one = turned(two_languages, turn, language="ar")
    one.open(first)
    one.drag(one.point(700, 400), one.point(1200, 400))
    assert one.page == second


@turns
def test_long_texts_flick(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    one = turned(bundled, turn, still=False)
    one.open("introduction")
    flick = next(item for item in one.find("reading").childItems() if item.inherits("QQuickFlickable"))
    one.drag(one.point(1300, 700), one.point(1300, 250))
    assert flick.property("contentY") > 100


@turns
def test_arrow_keys_mean_what_the_visitor_sees(turned: Make, bundled: Exhibit, turn: Rotation) -> None:
    one = turned(bundled, turn)
    one.open("works")
    centre = {seen.item.objectName(): seen.shown.center() for seen in Page(one.window).controls}
    one.find("dockHome").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    start = centre["dockHome"]
    one.key(Qt.Key.Key_Right)
    there = centre[one.window.activeFocusItem().objectName()]
    assert (there.x() > start.x(), there.y()) == (True, pytest.approx(start.y(), abs=2))
    one.key(Qt.Key.Key_Left)
    one.key(Qt.Key.Key_Up)
    assert centre[one.window.activeFocusItem().objectName()].y() < start.y()


def test_it_may_be_hung_another_way_while_it_runs(house: Make, bundled: Exhibit) -> None:
    mount = Orientation()
    one = house(bundled, mount=mount)
    one.open("home")
    for turn in (Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270, Rotation.DEG_0):
        mount.hang(turn, None)
        one.settle()
        inside = scene(one.window)
        assert (inside.width(), inside.height()) == window_of(WALL, turn)
        assert not [str(fault) for fault in Page(one.window).faults()]
        one.touch("tile-songs")
        assert one.page == "songs"
        one.touch("dockHome")


@pytest.mark.parametrize("width", [1281, 1280])
@pytest.mark.parametrize("height", [801, 800])
@turns
def test_every_corner_is_covered_whatever_the_size(
    house: Make, bundled: Exhibit, turn: Rotation, width: int, height: int
) -> None:
    one = house(bundled, (width, height), mount=Orientation(turn))
    one.open("home")
    picture = one.window.grabWindow()
    paper, ink = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
    colours = {picture.pixelColor(QPoint(x, y)).getRgb()[:3] for x in (0, width - 1) for y in (0, height - 1)}
    assert colours == {paper, ink}
