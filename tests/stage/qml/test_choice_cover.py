"""The cover under which a language or a text size is drawn leaves a picture free that stays where it is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from frames import difference
from limit import LIMIT
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from tests.stage.exhibits import read_valid

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

SAME_PLACE, OTHER_PLACE = "sections/juche-type", "sections/guide-of-victory"
TITLES = (
    "{en: Guide of Victory, de: " + "Wegweiser des Sieges für alle Zeiten " * 3 + ", ar: Guide of Victory}"
)


@dataclass(frozen=True)
class Moment:
    """A frame of the window, with the rectangles and the opacities of both covers."""

    image: QImage
    choice: tuple[QRectF, float]
    turn: tuple[QRectF, float]


@pytest.fixture(scope="module")
def exhibit(bundled: Exhibit, tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """The bundled exhibit in three languages; the title of one section is much longer in German."""
    folder: Path = tmp_path_factory.mktemp("languages") / "content"
    shutil.copytree(bundled.folder, folder)
    for name, old, new in (
        ("exhibit.yaml", "languages: [en]", "languages: [en, de, ar]"),
        ("sections.yaml", "title: Guide of Victory", f"title: {TITLES}"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return read_valid(folder)


def choose(driver: WindowDriver, *, language: str = "en", text_size: int = 1) -> list[Moment]:
    """Choose, and return every moment until the page is drawn."""
    pages: Any = driver.find("pages")
    # On a busy machine the picture comes late, and the page would turn without it.
    pages.setProperty("longestWait", LIMIT)
    (turn_cover,) = [item for item in pages.childItems() if item.objectName() == "pageCover"]
    choice_cover = _cover(pages.parentItem())
    moments: list[Moment] = []

    def look() -> bool:
        image = driver.window.grabWindow()
        covers = (
            (QRectF(item.x(), item.y(), item.width(), item.height()), item.opacity())
            for item in (choice_cover, turn_cover)
        )
        moments.append(Moment(image, *covers))
        return not driver.kiosk.property("choicePending") and not (
            choice_cover.opacity() or pages.property("turning")
        )

    driver.kiosk.chooseTextSize(text_size)
    driver.kiosk.chooseLanguage(language)
    assert driver.kiosk.property("choicePending")
    driver.bot.waitUntil(look)
    return moments


def pixels(image: QImage) -> Image.Image:
    """The pixels of an image."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )


def _cover(view: Any) -> Any:
    (found,) = [
        item
        for child in view.childItems()
        for item in child.childItems()
        if item.objectName() == "choiceCover"
    ]
    return found


def shown_page(driver: WindowDriver) -> Any:
    """The page of the visit."""
    slots = [item for item in driver.find("pages").childItems() if item.inherits("QQuickLoader")]
    return max(slots, key=lambda slot: slot.z()).childItems()[0]


@pytest.mark.parametrize(
    "size",
    [(1280, 720), pytest.param((720, 1280), marks=pytest.mark.thorough)],
    ids=["landscape", "portrait"],
)
def test_a_picture_stays_when_only_the_words_change(
    open_window: OpenWindow, exhibit: Exhibit, size: tuple[int, int]
) -> None:
    driver = open_window(exhibit, size, still=False)
    driver.open(SAME_PLACE)
    page = shown_page(driver)
    frames: list[QImage] = []

    def is_at_rest() -> bool:
        frames.append(driver.window.grabWindow())
        return len(frames) > 10 and all(frame == frames[-1] for frame in frames[-10:])

    driver.bot.waitUntil(is_at_rest)
    panel, whole = page.panelRect(), QRectF(0, 0, page.width(), page.height())
    moments = choose(driver, language="de")
    # The upper part of the picture, in which there are no words, is the same in every frame.
    part = QRectF(panel.x(), panel.y(), panel.width(), 0.3 * panel.height()).toRect()
    pictures = [pixels(moment.image.copy(part)) for moment in moments]
    # The renderer rounds the colours of a picture over itself.
    assert max(difference(picture, pictures[-1])[1] for picture in pictures) <= 2
    covered, share = max((moment.choice for moment in moments), key=lambda choice: choice[1])
    assert share > 0.5
    assert (covered.united(panel), covered.intersects(panel)) == (whole, False)
    assert all(moment.turn[1] == 0 for moment in moments)
    assert shown_page(driver).property("panelWords") == 1


@pytest.mark.thorough
@pytest.mark.parametrize("choice", [{"language": "ar"}, {"text_size": 2}], ids=["mirrored", "larger"])
def test_a_picture_that_moves_is_covered(
    open_window: OpenWindow, exhibit: Exhibit, choice: dict[str, Any]
) -> None:
    driver = open_window(exhibit, still=False)
    driver.open(SAME_PLACE)
    page = shown_page(driver)
    whole = QRectF(0, 0, page.width(), page.height())
    assert choose(driver, **choice)[0].choice[0] == whole


@pytest.mark.thorough
def test_a_picture_whose_new_place_is_another_one_is_covered_after_all(
    open_window: OpenWindow, exhibit: Exhibit
) -> None:
    driver = open_window(exhibit, still=False)
    driver.open(OTHER_PLACE)
    choose(driver, text_size=3)
    driver.settle()
    page = shown_page(driver)
    panel, whole = page.panelRect(), QRectF(0, 0, page.width(), page.height())
    moments = choose(driver, language="de", text_size=3)
    assert shown_page(driver).panelRect() != panel
    assert not moments[0].choice[0].intersects(panel)
    covered, share = max((moment.turn for moment in moments), key=lambda turn: turn[1])
    assert (covered, share > 0.5) == (whole, True)
