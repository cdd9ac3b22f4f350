"""With reduced motion, everything is at its place at once; only opacity and colour change over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from limit import LIMIT
from PIL import Image, ImageStat
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from shiboken6 import getCppPointer
from tests.stage.driver import FULL_HD, below

from cimaise.config.groups import VisitSettings
from cimaise.config.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

LONGEST = 500
"""After this time, in ms, all changes have ended."""
LEVELS = 2.5
"""By how many levels of 255 a fade may be darker or lighter than both pages: they also differ in small parts."""


def places(driver: WindowDriver) -> dict[int, tuple[str, float, float, float, float]]:
    """Class, position, scale and rotation of every item that can be seen: words move while they are transparent."""
    found = {}
    for item in below(driver.root):
        if is_transparent(item):
            continue
        at = item.mapToScene(QPointF(0, 0))
        found[getCppPointer(item)[0]] = (
            item.metaObject().className(),
            round(at.x(), 2),
            round(at.y(), 2),
            item.scale(),
            item.rotation(),
        )
    return found


def is_transparent(item: QQuickItem | None) -> bool:
    """Whether an item, or one that it is in, is not painted at all."""
    while item is not None:
        if item.opacity() == 0:
            return True
        item = item.parentItem()
    return False


def moved(driver: WindowDriver) -> list[object]:
    """What moves, zooms or turns from now on. Other words, as those of the next slide, may be at another place."""
    while True:
        driver.settle()
        driver.window.grabWindow()  # lays out what has not been painted yet
        words, now = driver.texts(), places(driver)
        driver.bot.wait(LONGEST)
        later = places(driver)
        if driver.texts() == words:
            break
    return [(now[item], later[item]) for item in now.keys() & later.keys() if now[item] != later[item]]


def shown_pictures(strip: QQuickItem) -> list[QQuickItem]:
    pictures = [item for item in strip.childItems() if item.property("pictureRect") is not None]
    return [item for item in pictures if item.isVisible()]


def test_nothing_travels(open_window: OpenWindow, two_languages: Exhibit) -> None:
    settings = Settings(visit=VisitSettings(reduced_motion=True))
    driver = open_window(two_languages, FULL_HD, config=settings, still=False)
    assert moved(driver) == []
    driver.open("home")
    driver.touch("tile-sections")
    assert moved(driver) == []
    driver.touch("dockTextSize")
    assert moved(driver) == []
    driver.touch("dockLanguage")
    driver.bot.waitUntil(lambda: driver.all("language-en") != [])
    assert moved(driver) == []
    driver.touch("sheetClose")
    assert moved(driver) == []
    driver.kiosk.home()
    assert moved(driver) == []


def test_pictures_do_not_follow_the_finger_and_fade_over_each_other(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    settings = Settings(visit=VisitSettings(reduced_motion=True))
    driver = open_window(bundled, FULL_HD, config=settings, still=False)
    driver.open("photos/03")
    strip = driver.find("strip")
    driver.press(QPoint(1200, 400))
    for step in range(1, 9):
        driver.move(QPoint(1200 - 60 * step, 400))
        driver.bot.wait(8)
    assert strip.property("position") == strip.property("place")
    driver.release(QPoint(720, 400))
    assert driver.page == "photos/04"
    assert not strip.property("resting")
    assert [item.x() for item in shown_pictures(strip)] == [0, 0], "both are at their place"
    driver.bot.waitUntil(lambda: strip.property("resting"))
    assert len(shown_pictures(strip)) == 1
    driver.touch("zoomIn")
    assert strip.property("pictureRect") == driver.kiosk.page.zoom.pictureRect
    driver.touch("close")
    driver.pass_time(80)
    assert moved(driver) == []


def brightness(driver: WindowDriver) -> float:
    """The mean level of the window, 0 to 255."""
    image = driver.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(image.constBits()), image.bytesPerLine()
    grey = Image.frombuffer("L", (image.width(), image.height()), rows[0], "raw", "L", rows[1], 1)
    return ImageStat.Stat(grey).mean[0]


def resting_brightness(driver: WindowDriver) -> float:
    """The brightness of the window once it does not change any more."""
    driver.settle()
    before, now = -1.0, brightness(driver)
    while now != before:
        driver.bot.wait(LONGEST)
        driver.settle()
        before, now = now, brightness(driver)
    return now


def fading(driver: WindowDriver, opens: Callable[[], None]) -> list[float]:
    """The brightness of the window in the middle of the fade that begins with a call."""
    pages = driver.find("pages")
    pages.setProperty("longestWait", LIMIT)
    turn: Any = next(child for child in pages.children() if child.property("panelWordsOut") is not None)

    def hold() -> None:
        turn.setProperty("paused", turn.property("running"))

    turn.runningChanged.connect(hold)
    opens()
    driver.bot.waitUntil(lambda: turn.property("paused"))
    turn.runningChanged.disconnect(hold)
    levels = []
    for elapsed in (40, 80, 120):
        turn.setProperty("elapsed", elapsed)
        levels.append(brightness(driver))
    turn.setProperty("paused", False)
    driver.bot.waitUntil(lambda: not pages.property("turning"))
    driver.settle()
    return levels


def assert_on_the_way(before: float, levels: list[float], after: float) -> None:
    """The brightness goes from one page to the other, neither through black nor through paper."""
    least, most = min(before, after), max(before, after)
    assert all(least - LEVELS <= level <= most + LEVELS for level in levels), (before, levels, after)


def test_a_picture_fades_in_over_the_gallery(open_window: OpenWindow, bundled: Exhibit) -> None:
    settings = Settings(visit=VisitSettings(reduced_motion=True))
    driver = open_window(bundled, (1280, 720), config=settings, still=False)
    driver.open("photos")
    gallery = resting_brightness(driver)
    levels = fading(driver, lambda: driver.kiosk.open("photos/03"))
    picture = resting_brightness(driver)
    assert_on_the_way(gallery, levels, picture)
    assert_on_the_way(picture, fading(driver, driver.kiosk.back), gallery)
