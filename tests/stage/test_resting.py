"""The resting page, and the watch over a folder until it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtQuick import QQuickItem

from cimaise.exhibit.reading import Reading, read
from cimaise.media.finish import Turn
from cimaise.stage.mending import Mending
from cimaise.stage.mount import Mount
from cimaise.stage.resting import Resting
from cimaise.stage.scene import place, scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

GOOD = "format: 1\ntitle: Town\nlanguages: [en]\nrooms:\n  - {kind: text, title: About, text: A harbour.}\n"
INK = (0x1B, 0x17, 0x14)


@pytest.fixture
def rested(qapp: QGuiApplication) -> Iterator[Callable[..., Resting]]:
    made: list[Resting] = []

    def make(language: str = "", size: tuple[int, int] = (1920, 1080), mount: Mount | None = None) -> Resting:
        one = Resting(language, mount or Mount(), QRect(0, 0, *size), whole=True)
        one.window.show()
        QCoreApplication.processEvents()
        made.append(one)
        return one

    yield make
    for one in made:
        one.strike()


def words_of(one: Resting) -> QQuickItem:
    found = one.window.findChild(QQuickItem, "restingWords")
    assert isinstance(found, QQuickItem)
    return found


@pytest.mark.parametrize("turn", Turn)
@pytest.mark.parametrize("size", [(1920, 1080), (600, 1024), (3840, 2160)])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
def test_its_line_is_always_whole(
    rested: Callable[..., Resting], size: tuple[int, int], turn: Turn, corner: tuple[float, float]
) -> None:
    one = rested(size=size, mount=Mount(turn))
    words, inside = words_of(one), scene(one.window)
    for name, value in zip(("across", "down"), corner, strict=True):
        words.setProperty(name, value)
    assert QRect(0, 0, int(inside.width()), int(inside.height())).contains(
        place(words, inside).toAlignedRect()
    )
    assert words.property("lineCount") == 1
    image = one.window.grabWindow()
    assert image.pixelColor(2, 2).getRgb()[:3] == INK


def test_it_wanders(rested: Callable[..., Resting], qtbot: QtBot) -> None:
    words = words_of(rested())
    before = words.property("across"), words.property("down")
    qtbot.waitUntil(lambda: (words.property("across"), words.property("down")) != before)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("", "This exhibit is being prepared."),
        ("en-GB", "This exhibit is being prepared."),
        ("ko", "전시를 준비하고 있습니다."),
        ("ar", "هذا المعرض قيد الإعداد."),
        ("tlh", "This exhibit is being prepared."),
    ],
)
def test_it_speaks_the_kiosks_language(rested: Callable[..., Resting], language: str, line: str) -> None:
    assert words_of(rested(language)).property("text") == line


@pytest.fixture
def watched(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Callable[[], Mending]]:
    made: list[Mending] = []

    def make() -> Mending:
        one = Mending(tmp_path / "exhibit", read(tmp_path / "exhibit"), every=0.02)
        one.begin()
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


def test_a_folder_that_comes_is_read_and_handed_over_in_the_ui_thread(
    watched: Callable[[], Mending], tmp_path: Path, qtbot: QtBot
) -> None:
    mending = watched()
    with qtbot.waitSignal(mending.mended) as mended:
        (tmp_path / "exhibit").mkdir()
        (tmp_path / "exhibit" / "exhibit.yaml").write_text(GOOD)
    folder, reading = mended.args
    assert folder == tmp_path / "exhibit"
    assert isinstance(reading, Reading)
    assert reading.exhibit is not None


def test_what_is_wrong_is_told_once_for_every_change(
    watched: Callable[[], Mending], tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def told() -> list[str]:
        return [record.message for record in caplog.records]

    mending = watched()
    assert [message.partition(": ")[2] for message in told()] == [
        "error[no-exhibit]: there is no such folder; name the folder that exhibit.yaml lies in"
    ]
    folder = tmp_path / "exhibit"
    folder.mkdir()
    (folder / "exhibit.yaml").write_text(GOOD.replace("title: Town", "titel: Town"))
    qtbot.waitUntil(lambda: any("'titel'" in message for message in told()))
    count = len(told())
    (folder / "notes.txt").write_text("Nothing that matters.")
    qtbot.wait(200)
    assert len(told()) == count
    with qtbot.waitSignal(mending.mended):
        (folder / "exhibit.yaml").write_text(GOOD)
    assert len(told()) == count


def test_without_an_earlier_reading_it_is_read_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "exhibit.yaml").write_text(GOOD)
    mending = Mending(tmp_path, every=60)
    with qtbot.waitSignal(mending.mended, timeout=3000):
        mending.begin()
    mending.close()
