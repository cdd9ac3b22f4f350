"""The kiosk, which answers questions about its window; `motion.py` and the tests of motion run it.

    python probed_kiosk.py run ...

It reads commands from stdin, one a line, and answers each with one line of JSON:

- `items`: every visible item that has a name, a text or a picture, see `describe`
- `turning`: whether a page or a slide is being replaced
- `page ID`: start a visit on a page
- `pass SECONDS`: let the session think that this much time has passed without input
- `frames`: the times at which the frames since the last such question were shown, see `Frames`
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, QSocketNotifier
from PySide6.QtQuick import QQuickItem

from cimaise.show.events import Tick
from cimaise.stage.program import exhibit_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cimaise.stage.program.exhibit_window import ExhibitWindow


class Frames:
    """Each shown frame: the time (monotonic) and the processor time of the process, both in s."""

    def __init__(self) -> None:
        self._shown: list[tuple[float, float]] = []

    def add(self) -> None:
        """Note a frame that was shown just now."""
        self._shown.append((time.monotonic(), time.process_time()))

    def take(self) -> list[tuple[float, float]]:
        """The frames since the last call."""
        shown, self._shown = self._shown, []
        return shown


def visible(item: QQuickItem, opacity: float = 1.0) -> Iterator[tuple[QQuickItem, float]]:
    """All visible items below an item, in painting order, with the opacity at which each is drawn."""
    for child in item.childItems():
        if child.isVisible():
            drawn = opacity * child.opacity()
            yield child, drawn
            yield from visible(child, drawn)


def describe(item: QQuickItem, opacity: float) -> dict[str, Any]:
    """An item: its name, class, text, picture, opacity, and its rectangle in the window, in px."""
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    text, picture = item.property("text"), item.property("picture")
    return {
        "name": item.objectName(),
        "class": item.metaObject().className(),
        "text": text if isinstance(text, str) else "",
        "picture": picture if isinstance(picture, str) else "",
        "opacity": opacity,
        "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
    }


class Probe:
    """Answers the commands for one window."""

    def __init__(self, window: ExhibitWindow) -> None:
        self._window, self._frames = window, Frames()
        window.window.frameSwapped.connect(self._frames.add)
        self._commands: dict[str, Callable[[str], Any]] = {
            "items": self._items,
            "turning": self._turning,
            "page": self._page,
            "pass": self._pass,
            "frames": self._take_frames,
        }
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self._answer)

    def _answer(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._input.setEnabled(False)
            return
        command, _, argument = line.strip().partition(" ")
        print(json.dumps(self._commands[command](argument)), flush=True)

    def _items(self, _: str) -> list[dict[str, Any]]:
        found = (describe(item, opacity) for item, opacity in visible(self._window.window.contentItem()))
        return [item for item in found if item["name"] or item["text"] or item["picture"]]

    def _turning(self, _: str) -> bool:
        objects = self._window.window.findChildren(QObject)
        return any(item.property("turning") is True for item in objects if isinstance(item, QQuickItem))

    def _page(self, page: str) -> None:
        self._window.kiosk.start_at(page)

    def _pass(self, seconds: str) -> None:
        self._window.session.session.handle(Tick(time.monotonic() + float(seconds)))

    def _take_frames(self, _: str) -> list[tuple[float, float]]:
        return self._frames.take()


def probe_windows() -> None:
    """Give every window that is created from now on a probe."""
    create = exhibit_window.ExhibitWindow.__init__

    def create_probed(self: ExhibitWindow, *arguments: Any, **options: Any) -> None:
        create(self, *arguments, **options)
        self.probe = Probe(self)  # type: ignore[attr-defined]  # it lives as long as the window

    exhibit_window.ExhibitWindow.__init__ = create_probed  # type: ignore[method-assign]


if __name__ == "__main__":
    from cimaise.__main__ import start

    probe_windows()
    sys.argv[0] = "cimaise"
    start()
