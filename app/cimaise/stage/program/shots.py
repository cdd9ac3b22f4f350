"""Takes screenshots of pages as PNG files, without a screen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QEventLoop, QRect
from PySide6.QtGui import QImageWriter

from cimaise.authoring.contact_sheet.shot import ShotResult
from cimaise.authoring.contact_sheet.shot_comparison import keep_if_changed, removed_files
from cimaise.authoring.contact_sheet.shot_index import index_html
from cimaise.exhibit.pages.sitemap import ATTRACT
from cimaise.platform.renderer import Renderer
from cimaise.show.events import ChoseLanguage, ChoseTextSize, OpenedPage, StartedAgain
from cimaise.stage.images.image_url import shown_files
from cimaise.stage.program.application import create_application
from cimaise.stage.program.exhibit_window import ExhibitWindow
from cimaise.stage.text import fonts
from cimaise.stage.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from cimaise.authoring.contact_sheet.shot import Shot, ShotRequest
    from cimaise.exhibit.model.exhibit import Exhibit

_TIMEOUT = 30.0
"""How long no picture of a page may arrive, in seconds, until the screenshot is taken without those that are missing."""
_IDLE_PASSES = 3
"""How many passes of the event loop in a row must find nothing loading."""


class Camera:
    """Takes screenshots of one exhibit in a window without animations; `size` is its initial size in px.
    Creates the QGuiApplication. Raises QmlLoadError."""

    def __init__(self, exhibit: Exhibit, size: tuple[int, int]) -> None:
        self._application = create_application("offscreen", Renderer.SOFTWARE)
        # Created with its size, to avoid a deadlock: a resize right after would hold Python's global lock and
        # wait for a lock of Qt, which the image loading thread holds during its first request.
        self._window = ExhibitWindow(exhibit, still=True, window=MainWindow(QRect(0, 0, *size)))
        fonts.load_later()
        self._window.window.show()

    def take(self, shot: Shot, file: Path) -> list[str]:
        """Write one screenshot; returns the files of the pictures that are missing in it. Raises OSError."""
        window, kiosk = self._window.window, self._window.kiosk
        session = self._window.session.session
        window.resize(*shot.size)
        session.handle(StartedAgain(time.monotonic()))
        if shot.page == ATTRACT:
            self._window.session.attract_loop.show_first_in(shot.language)
        else:
            kiosk.touched()
            session.handle(ChoseLanguage(time.monotonic(), shot.language))
            session.handle(ChoseTextSize(time.monotonic(), shot.text_size))
            session.handle(OpenedPage(time.monotonic(), shot.page))
        missing = self._wait_until_loaded()
        # Encoded by Qt but written by Python, which reports why writing fails.
        buffer = QBuffer()
        if not QImageWriter(buffer, QByteArray(b"png")).write(window.grabWindow()):
            raise OSError(0, "the picture is too large", str(file))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(buffer.data().data())
        # No event loop is running: objects are deleted only by this call.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return missing

    def close(self) -> None:
        """Destroy the window and shut down the application."""
        self._window.close()
        self._application.shutdown()

    def _wait_until_loaded(self) -> list[str]:
        """Process events until nothing visible is loading; returns the files of the pictures that do not arrive."""
        end = time.monotonic() + _TIMEOUT
        idle_passes = 0
        awaited: list[str] = []
        headers = self._window.pictures.headers
        while idle_passes < _IDLE_PASSES and time.monotonic() < end:
            # Looked at first: what has been read by now is laid out by the next line.
            busy = headers.busy
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QCoreApplication.sendPostedEvents()
            before, awaited = awaited, list(_awaited(self._window.window.contentItem()))
            if awaited != before:
                end = time.monotonic() + _TIMEOUT
            idle_passes = 0 if awaited or busy else idle_passes + 1
            if awaited or busy:
                time.sleep(0.002)
        return sorted({file for picture in awaited for file in shown_files(picture)})


def _awaited(item: QQuickItem) -> Iterator[str]:
    """The pictures in an item that are to be seen and have not arrived yet."""
    if not item.isVisible():
        return
    if item.property("awaited") is True:
        yield item.property("picture")
    for child in item.childItems():
        yield from _awaited(child)


def shoot(exhibit: Exhibit, request: ShotRequest, folder: Path, earlier: Path | None = None) -> ShotResult:
    """Take screenshots into a folder, with an overview as index.html. If a folder of `earlier` screenshots is
    given, only those that differ are kept. Raises OSError if writing fails, and QmlLoadError.
    """
    result = ShotResult([])
    shots = list(request.shots())
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(exhibit, request.sizes[0])
    try:
        for shot in shots:
            if missing := camera.take(shot, folder / shot.file):
                result.missing[shot] = missing
            if earlier is None:
                result.shots.append(shot)
            else:
                keep_if_changed(shot, folder, earlier, result)
    finally:
        camera.close()
    if earlier is not None:
        result.removed = removed_files(shots, earlier)
    (folder / "index.html").write_text(index_html(exhibit, result), encoding="utf-8")
    return result
