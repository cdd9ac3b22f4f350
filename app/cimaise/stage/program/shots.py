"""Every page as a PNG, without a screen, and a contact sheet of them all."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from html import escape
from itertools import product
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QEventLoop, QRect
from PySide6.QtGui import QGuiApplication, QImageWriter

from cimaise.authoring.contact_sheet.difference import Difference, difference, marked
from cimaise.authoring.contact_sheet.sheet import Proof
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import ATTRACT, page_ids
from cimaise.platform.renderer import Renderer
from cimaise.show.events import ChoseLanguage, ChoseTextSize, OpenedPage, StartedAgain
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.program.run import prepare
from cimaise.stage.runtime import qt_log
from cimaise.stage.text import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from cimaise.exhibit.model.exhibit import Exhibit

_PATIENCE = 20.0
"""Seconds after which a picture that does not come is left out."""
PERCENT = {1: 100, 2: 140, 3: 200}
"""The three text sizes."""
BEFORE, MARKED = "before", "marked"
"""Where the earlier pictures lie, and those in which what differs is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotRequest:
    """What to take: pages by their ids, sizes in px, languages by their tags, text sizes 1 to 3."""

    pages: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    text_sizes: tuple[int, ...] = (1,)

    def each(self) -> Iterator[Shot]:
        """One by one; a change of size costs most, so it comes last.

        The attract loop, which knows no text size, is taken in one alone.
        """
        for size in self.sizes:
            for language, text_size in product(self.languages, self.text_sizes):
                for page in self.pages:
                    if page != ATTRACT or text_size == self.text_sizes[0]:
                        yield Shot(page, size, language, text_size)


@dataclass(frozen=True, slots=True)
class Shot:
    """One page, as one picture."""

    page: str
    size: tuple[int, int]
    language: str
    text_size: int

    @property
    def file(self) -> str:
        """Where it lies below the folder of all shots."""
        return f"{self.group}/{self.page}.png"

    @property
    def group(self) -> str:
        """What it shares with the other pages taken the same way."""
        width, height = self.size
        return f"{width}x{height}-{self.language}-{PERCENT[self.text_size]}"


def every_page(exhibit: Exhibit) -> tuple[str, ...]:
    """The ids of all pages, the attract loop first."""
    return (ATTRACT, *page_ids(exhibit))


class Camera:
    """Takes pictures of one exhibit on a stage that stands still, the first of them of this size in px. Makes the
    QGuiApplication."""

    def __init__(self, exhibit: Exhibit, size: tuple[int, int]) -> None:
        qt_log.install()
        prepare("offscreen", Renderer.SOFTWARE)
        self._application = QGuiApplication(["cimaise"])
        # Not resized at once: while Python holds its lock for that, the loading thread must not be met at its very
        # first question to the picture door, which it asks with Qt's lock in its hand.
        self._stage = ExhibitWindow(exhibit, still=True, place=QRect(0, 0, *size))
        fonts.load_later()
        self._stage.window.show()

    def take(self, shot: Shot, file: Path) -> None:
        """One picture. Raises OSError where it cannot be written."""
        stage, kiosk = self._stage, self._stage.kiosk
        session = stage.session.session
        stage.window.resize(*shot.size)
        session.handle(StartedAgain(time.monotonic()))
        if shot.page == ATTRACT:
            self._stage.session.attract_loop.show_first_in(shot.language)
        else:
            kiosk.touched()
            session.handle(ChoseLanguage(time.monotonic(), shot.language))
            session.handle(ChoseTextSize(time.monotonic(), shot.text_size))
            session.handle(OpenedPage(time.monotonic(), shot.page))
        self._settle()
        # Written by Python, which knows why a disk refuses.
        buffer = QBuffer()
        if not QImageWriter(buffer, QByteArray(b"png")).write(stage.window.grabWindow()):
            raise OSError(0, "it is too large for one picture", str(file))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(buffer.data().data())
        # Without an event loop, what is to be deleted later never would be.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Take everything down."""
        self._stage.strike()
        self._application.shutdown()

    def _settle(self) -> None:
        """Until nothing on show is still loading."""
        end = time.monotonic() + _PATIENCE
        calm = 0
        while calm < 3 and time.monotonic() < end:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QCoreApplication.sendPostedEvents()
            calm = 0 if _is_loading(self._stage.window.contentItem()) else calm + 1
            if calm == 0:
                time.sleep(0.002)


def _is_loading(item: QQuickItem) -> bool:
    if not item.isVisible():
        return False
    if item.property("loading") is True:
        return True
    return any(_is_loading(child) for child in item.childItems())


@dataclass(slots=True)
class ShotResult:
    """What came of an order: the shots that were written, and how they compare with earlier ones."""

    shots: list[Shot]
    changed: dict[Shot, Difference] = field(default_factory=dict)
    new: list[Shot] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def shoot(exhibit: Exhibit, order: ShotRequest, folder: Path, since: Path | None = None) -> ShotResult:
    """Take all shots into a folder, with index.html as a contact sheet; of those that look as they do in the folder
    `since`, taken earlier, none is kept. Raises OSError where it cannot be written, and NotRisen.
    """
    taken = ShotResult([])
    every = list(order.each())
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(exhibit, order.sizes[0])
    try:
        for shot in every:
            camera.take(shot, folder / shot.file)
            if since is None or _differs(shot, folder, since, taken):
                taken.shots.append(shot)
            else:
                (folder / shot.file).unlink()
    finally:
        camera.close()
    if since is not None:
        groups, files = {shot.group for shot in every}, {shot.file for shot in every}
        earlier = (file.relative_to(since).as_posix() for file in sorted(since.rglob("*.png")))
        taken.gone = [file for file in earlier if file.partition("/")[0] in groups and file not in files]
    (folder / "index.html").write_text(_sheet(exhibit, taken), encoding="utf-8")
    return taken


def _differs(shot: Shot, folder: Path, since: Path, taken: ShotResult) -> bool:
    """Whether a page looks otherwise than it did; then both are kept, the differences marked."""
    before, after = since / shot.file, folder / shot.file
    if not before.is_file():
        taken.new.append(shot)
        return True
    with Image.open(before) as earlier, Image.open(after) as now:
        found = difference(earlier, now)
        if not found:
            return False
        taken.changed[shot] = found
        for place, picture in ((BEFORE, earlier), (MARKED, marked(now, found.boxes))):
            file = folder / place / shot.file
            file.parent.mkdir(parents=True, exist_ok=True)
            picture.save(file)
    return True


def proofs(exhibit: Exhibit, shots: Sequence[Shot], folder: Path) -> list[Proof]:
    """Shots for a sheet to be approved, each with the title of its page, in the order of the rooms."""
    found = []
    rooms = {room.id: room for room in exhibit.rooms}
    for shot in shots:
        whole = exhibit.title.text(shot.language)
        title = whole if shot.page == ATTRACT else describe(exhibit, shot.page, shot.language).title or whole
        room = rooms.get(shot.page.partition("/")[0])
        # Pages that stand alone stand together.
        group = room.title.text(shot.language) if room and entries_of(room) else whole
        width, height = shot.size
        how = f"{width} × {height} px, {shot.language}, text {PERCENT[shot.text_size]} %"
        found.append(Proof(shot.page, title, group, how, folder / shot.file))
    return found


def _sheet(exhibit: Exhibit, taken: ShotResult) -> str:
    first = exhibit.languages[0]
    title = escape(exhibit.title.text(first))
    groups = dict.fromkeys(shot.group for shot in taken.shots)
    parts = []
    for group in groups:
        members = [shot for shot in taken.shots if shot.group == group]
        figures = "".join(_figures(shot, taken) for shot in members)
        width, height = members[0].size
        language, percent = members[0].language, PERCENT[members[0].text_size]
        parts.append(
            f"<h2>{width} × {height} px, {escape(language)}, text {percent} %</h2>"
            f'<div class="{"wide" if width >= height else "tall"}">{figures}</div>'
        )
    if taken.gone:
        parts.append(
            "<h2>No longer there</h2><ul>" + "".join(f"<li>{escape(f)}</li>" for f in taken.gone) + "</ul>"
        )
    return _PAGE.format(title=title, language=escape(first), parts="\n".join(parts))


def _figures(shot: Shot, taken: ShotResult) -> str:
    """A shot; one that differs, before, after, and with what differs marked."""
    if shot not in taken.changed:
        return _figure(shot, shot.file, f"{shot.page} (new)" if shot in taken.new else shot.page)
    share = f"{max(taken.changed[shot].share * 100, 0.1):.1f} %"
    return (
        _figure(shot, f"{BEFORE}/{shot.file}", f"{shot.page}, before")
        + _figure(shot, shot.file, f"{shot.page}, after")
        + _figure(shot, f"{MARKED}/{shot.file}", f"{shot.page}, {share} of it differs")
    )


def _figure(shot: Shot, file: str, words: str) -> str:
    width, height = shot.size
    page, file = escape(shot.page), escape(file)
    picture = f'<img src="{file}" width="{width}" height="{height}" loading="lazy" alt="{page}">'
    return f'<figure><a href="{file}">{picture}</a><figcaption>{escape(words)}</figcaption></figure>'


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ margin: 3rem; background: #F4EFE6; color: #1B1714; font: 1rem/1.4 Inter, system-ui, sans-serif }}
h1 {{ font: 500 2.4rem/1.1 "Source Serif 4", Georgia, serif }}
h2 {{ margin: 3rem 0 1rem; font-size: 1rem; font-weight: 600; color: #5A5047 }}
div {{ display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)) }}
div.tall {{ grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)) }}
figure {{ margin: 0 }}
img {{ display: block; width: 100%; height: auto; border-radius: .4rem; box-shadow: 0 .1rem .5rem #0003 }}
figcaption {{ margin-top: .5rem; font-size: .9rem; overflow-wrap: anywhere }}
</style>
<h1 lang="{language}" dir="auto">{title}</h1>
{parts}
</html>
"""
