"""A rotated screen: it looks and behaves for the visitor like an upright one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTransform
from tests.stage.qml.layout_rules import layout_violations
from tests.stage.qml.page_items import PageItems

from cimaise.exhibit.model.exhibit import GalleryRoom
from cimaise.exhibit.pages.page import describe
from cimaise.media.render_spec import Rotation
from cimaise.stage.input.scene import scene
from cimaise.stage.window.orientation import Orientation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SIZE = LANDSCAPE = (1280, 720)
PORTRAIT = (720, 1280)
ROTATIONS = [Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270]
rotations = pytest.mark.parametrize("rotation", ROTATIONS, ids=lambda rotation: f"{rotation:d}")


def window_size(size: tuple[int, int], rotation: Rotation) -> tuple[int, int]:
    """The size of the window for a scene of this size."""
    return (size[1], size[0]) if rotation.swaps_sides else size


def screenshot(driver: WindowDriver, rotation: Rotation) -> Image.Image:
    """The window as the visitor sees it."""
    image = driver.window.grabWindow().transformed(QTransform().rotate(-rotation))
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    return Image.frombuffer(
        "RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    ).copy()


def rotated_and_upright(
    driver: WindowDriver, rotation: Rotation, size: tuple[int, int]
) -> tuple[Image.Image, Image.Image]:
    """What the visitor sees of a rotated window, and of the same window after it was set upright."""
    rotated = screenshot(driver, rotation)
    driver.window.resize(*size)
    driver.exhibit_window.orientation.set(Rotation.DEG_0, None)
    driver.settle()
    return rotated, screenshot(driver, Rotation.DEG_0)


@pytest.fixture
def open_rotated(open_window: OpenWindow) -> OpenWindow:
    def make(
        exhibit: Exhibit, rotation: Rotation, size: tuple[int, int] = SIZE, **options: object
    ) -> WindowDriver:
        return open_window(exhibit, window_size(size, rotation), orientation=Orientation(rotation), **options)

    return make


def _always(rotation: Rotation, size: tuple[int, int], other: str) -> bool:
    """Whether every run tests a combination: each rotation with one size, and each other value at least once."""
    return {
        Rotation.DEG_90: size == LANDSCAPE and other not in ("works", "ar"),
        Rotation.DEG_180: size == LANDSCAPE and other == "home",
        Rotation.DEG_270: size == PORTRAIT and other not in ("attract", "en"),
    }[rotation]


def combined(name: str, always: Sequence[str], more: Sequence[str] = ()) -> pytest.MarkDecorator:
    """Parametrize with each rotation, size, and one of these values; the less important ones are thorough."""
    return pytest.mark.parametrize(
        ("rotation", "size", name),
        [
            pytest.param(
                rotation,
                size,
                other,
                id=f"{other}-{'landscape' if size == LANDSCAPE else 'portrait'}-{rotation:d}",
                marks=() if other in always and _always(rotation, size, other) else pytest.mark.thorough,
            )
            for rotation in ROTATIONS
            for size in (LANDSCAPE, PORTRAIT)
            for other in (*always, *more)
        ],
    )


@combined("page", ["attract", "home", "works", "photos/02"], ["sections/juche-type", "photos"])
def test_it_looks_like_an_upright_screen(
    open_rotated: OpenWindow, bundled: Exhibit, rotation: Rotation, size: tuple[int, int], page: str
) -> None:
    driver = open_rotated(bundled, rotation, size)
    if page != "attract":
        driver.open(page)
    rotated, upright = rotated_and_upright(driver, rotation, size)
    assert rotated.size == upright.size == size
    # Letters are smoothed slightly differently; positions are equal. Measured: at most 1.61 on a page of text, 0.18 in the loop.
    difference = ImageStat.Stat(ImageChops.difference(rotated, upright).convert("L")).mean[0]
    assert difference <= (0.25 if page == "attract" else 1.7)


@rotations
def test_a_picture_is_not_resampled(open_rotated: OpenWindow, bundled: Exhibit, rotation: Rotation) -> None:
    """Its pixels are exactly those of the upright picture."""
    sky = (660, 0, 1280, 270)
    rotated, upright = (
        picture.crop(sky) for picture in rotated_and_upright(open_rotated(bundled, rotation), rotation, SIZE)
    )
    assert rotated.getextrema() != ((0, 0), (0, 0), (0, 0))
    assert ImageChops.difference(rotated, upright).getbbox() is None


@combined("language", ["en"], ["ar"])
def test_a_touch_hits_the_control_under_the_finger(
    open_rotated: OpenWindow, two_languages: Exhibit, rotation: Rotation, size: tuple[int, int], language: str
) -> None:
    driver = open_rotated(two_languages, rotation, size, language=language)
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
    driver.touch(driver.point(scene(driver.window).width() - 2, 2))
    assert driver.kiosk.state.sheet == "none"


@rotations
def test_a_swipe_shows_the_next_or_previous_picture(
    open_rotated: OpenWindow, bundled: Exhibit, rotation: Rotation
) -> None:
    driver = open_rotated(bundled, rotation)
    driver.open("photos/01")
    driver.drag(driver.point(800, 270), driver.point(470, 270))
    assert driver.page == "photos/02"
    driver.drag(driver.point(470, 270), driver.point(800, 270))
    assert driver.page == "photos/01"
    driver.drag(driver.point(600, 130), driver.point(600, 470))
    assert driver.page == "photos/01"


@rotations
def test_right_to_left_a_swipe_is_mirrored(
    open_rotated: OpenWindow, two_languages: Exhibit, rotation: Rotation
) -> None:
    gallery = next(room for room in two_languages.rooms if isinstance(room, GalleryRoom))
    first, second, *_ = (link.page for link in describe(two_languages, gallery.id, "ar").links)
    driver = open_rotated(two_languages, rotation, language="ar")
    driver.open(first)
    driver.drag(driver.point(470, 270), driver.point(800, 270))
    assert driver.page == second


@rotations
def test_a_long_text_can_be_flicked(open_rotated: OpenWindow, bundled: Exhibit, rotation: Rotation) -> None:
    driver = open_rotated(bundled, rotation, still=False)
    driver.open("introduction")
    area = driver.reading_area()
    driver.drag(driver.point(870, 470), driver.point(870, 170))
    assert area.property("contentY") > 100


@rotations
def test_arrow_keys_follow_the_directions_of_the_visitor(
    open_rotated: OpenWindow, bundled: Exhibit, rotation: Rotation
) -> None:
    driver = open_rotated(bundled, rotation)
    driver.open("works")
    centre = {
        control.item.objectName(): control.shown.center() for control in PageItems(driver.window).controls
    }
    driver.find("dockHome").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    start = centre["dockHome"]
    driver.key(Qt.Key.Key_Right)
    end = centre[driver.focused()]
    assert (end.x() > start.x(), end.y()) == (True, pytest.approx(start.y(), abs=2))
    driver.key(Qt.Key.Key_Left)
    driver.key(Qt.Key.Key_Up)
    assert centre[driver.focused()].y() < start.y()


def test_the_rotation_can_change_while_it_runs(open_window: OpenWindow, bundled: Exhibit) -> None:
    orientation = Orientation()
    driver = open_window(bundled, orientation=orientation)
    driver.open("home")
    for rotation in (Rotation.DEG_90, Rotation.DEG_180, Rotation.DEG_270, Rotation.DEG_0):
        orientation.set(rotation, None)
        driver.settle()
        content = scene(driver.window)
        assert (content.width(), content.height()) == window_size(SIZE, rotation)
        assert not [str(violation) for violation in layout_violations(PageItems(driver.window))]
        driver.touch("tile-songs")
        assert driver.page == "songs"
        driver.touch("dockHome")


@pytest.mark.parametrize(
    ("width", "height"),
    [
        (1281, 801),
        *(
            pytest.param(*size, marks=pytest.mark.thorough)
            for size in ((1280, 800), (1281, 800), (1280, 801))
        ),
    ],
)
@rotations
def test_every_corner_is_covered_in_every_size(
    open_window: OpenWindow, bundled: Exhibit, rotation: Rotation, width: int, height: int
) -> None:
    driver = open_window(bundled, (width, height), orientation=Orientation(rotation))
    driver.open("home")
    image = driver.window.grabWindow()
    paper, ink = (0xF4, 0xEF, 0xE6), (0x1B, 0x17, 0x14)
    colours = {image.pixelColor(QPoint(x, y)).getRgb()[:3] for x in (0, width - 1) for y in (0, height - 1)}
    assert colours == {paper, ink}
