"""Between two pages with a picture in the same place, one picture fades in over the other, and the cover leaves both free."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from limit import LIMIT
from PySide6.QtCore import QRectF
from tests.stage.exhibits import read_valid

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow, WindowDriver

    from cimaise.exhibit.model.exhibit import Exhibit

FIRST, SECOND = "sections/juche-type", "sections/integral-whole"
CLOSED, OPENS, PICTURE, WORDS = 90, 100, 200, 310
"""When the cover is closed, when it begins to open, and when the new picture and its words are there, in ms."""
LEGIBLE = 0.15
"""The opacity at which words can be read."""


@dataclass(frozen=True)
class Moment:
    """The old page and the new one at a time after the start of a turn, in ms."""

    elapsed: int
    pictures: tuple[float, float]
    words: tuple[float, float]
    columns: tuple[bool, bool]
    slots: tuple[float, float]
    cover: float
    covered: QRectF


class Turn:
    """A turn from the page of a window to another one, at every moment."""

    def __init__(self, driver: WindowDriver, page: str) -> None:
        self.pages: Any = driver.find("pages")
        # On a busy machine the picture comes late, and the page would turn without it.
        self.pages.setProperty("longestWait", LIMIT)
        self.timeline: Any = next(
            child for child in self.pages.children() if child.property("panelWordsOut") is not None
        )
        self.moments: list[Moment] = []
        self.timeline.runningChanged.connect(self._look)
        driver.kiosk.open(page)
        driver.bot.waitUntil(lambda: self.moments != [])
        self.timeline.runningChanged.disconnect(self._look)

    def shown_pages(self) -> list[Any]:
        """The pages that are loaded, the one that is on top last."""
        slots = [item for item in self.pages.childItems() if item.inherits("QQuickLoader")]
        return [
            slot.childItems()[0] for slot in sorted(slots, key=lambda slot: slot.z()) if slot.childItems()
        ]

    def cover(self) -> Any:
        return next(item for item in self.pages.childItems() if item.objectName() == "pageCover")

    def _look(self) -> None:
        """Note every moment, whatever the speed of the machine: nothing else runs meanwhile."""
        pages = self.shown_pages()
        if self.moments or len(pages) < 2:
            return  # the first page has come
        self.old, self.new = pages
        self.panels = self.old.panelRect(), self.new.panelRect()
        for elapsed in range(0, WORDS + 1, 5):
            self.timeline.setProperty("elapsed", elapsed)
            self.moments.append(self._moment(elapsed))
        self.timeline.setProperty("elapsed", 0)

    def _moment(self, elapsed: int) -> Moment:
        def both(name: str) -> tuple[Any, Any]:
            return self.old.property(name), self.new.property(name)

        cover = self.cover()
        return Moment(
            elapsed,
            both("panelOpacity"),
            both("panelWords"),
            both("columnShown"),
            (self.old.parentItem().opacity(), self.new.parentItem().opacity()),
            cover.opacity(),
            QRectF(cover.x(), cover.y(), cover.width(), cover.height()),
        )


@pytest.fixture(scope="module")
def mirrored(bundled: Exhibit, tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """The bundled exhibit, right to left."""
    folder: Path = tmp_path_factory.mktemp("mirrored") / "content"
    shutil.copytree(bundled.folder, folder)
    file = folder / "exhibit.yaml"
    file.write_text(file.read_text().replace("languages: [en]", "languages: [ar]"))
    return read_valid(folder)


@pytest.mark.parametrize(
    ("size", "name", "edges"),
    [
        ((1280, 720), "bundled", (0, 23 / 60, 1)),
        ((720, 1280), "bundled", (0, 1, 0.5)),
        ((1280, 720), "mirrored", (1 - 23 / 60, 1, 1)),
    ],
    ids=["landscape", "portrait", "right to left"],
)
def test_one_picture_fades_in_over_the_other(
    open_window: OpenWindow,
    request: pytest.FixtureRequest,
    size: tuple[int, int],
    name: str,
    edges: tuple[float, float, float],
) -> None:
    driver = open_window(request.getfixturevalue(name), size, still=False)
    driver.open(FIRST)
    turn = Turn(driver, SECOND)
    page = QRectF(0, 0, turn.new.width(), turn.new.height())
    panel, same = turn.panels
    assert panel == same
    found = (panel.left() / page.width(), panel.right() / page.width(), panel.bottom() / page.height())
    assert found == pytest.approx(edges)
    for moment in turn.moments:
        # The new picture fades in over the old one, which stays.
        assert moment.pictures == (1, pytest.approx(min(1, moment.elapsed / PICTURE)))
        assert moment.slots == (1, 1)
        # No two texts can be read at one place.
        assert min(moment.words) <= LEGIBLE
        assert moment.columns == (moment.elapsed < CLOSED, moment.elapsed >= CLOSED)
        # The text beside the picture changes under the closed cover, which lies over all of it and over nothing of the picture.
        assert (moment.cover == 1) is (CLOSED <= moment.elapsed <= OPENS)
        assert not moment.covered.intersects(panel)
        assert moment.covered.united(panel) == page
    assert (turn.moments[-1].words, turn.moments[-1].cover) == ((0, 1), 0)
    driver.bot.waitUntil(lambda: not turn.pages.property("turning"))
    assert turn.shown_pages() == [turn.new]


def test_a_touch_completes_it(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled, still=False)
    driver.open(FIRST)
    turn = Turn(driver, SECOND)
    driver.press(driver.point(900, 300))
    assert not turn.pages.property("turning")
    shown = [turn.new.property(name) for name in ("panelOpacity", "panelWords", "columnShown")]
    assert (shown, turn.shown_pages()) == ([1, 1, True], [turn.new])
