"""Edits the exhibit that a window shows, as a curator does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.stage.driver import WindowDriver
from tests.stage.exhibits import read_valid

from cimaise.exhibit.pages.versions import with_versions

LONG = "\n\n".join(f"Paragraph {number}. " + "The tide comes and goes. " * 30 for number in range(12))
YAML = """format: 1
title: The quay
languages: [en, ko]
rooms:
  - {id: words, kind: text, title: Words, file: words.md}
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {id: red, picture: red.png, alt: Red, caption: The red one}
      - {id: green, picture: green.png, alt: Green, caption: The green one}
      - {id: blue, picture: blue.png, alt: Blue, caption: The blue one}
      - {id: film, film: quay.webm, poster: red.png, alt: A quay, caption: The film}
  - id: songs
    kind: songs
    title: Songs
    songs: [Ebb, Flow]
"""
RED = "      - {id: red, picture: red.png, alt: Red, caption: The red one}\n"
ROOM = "  - {id: harbour, kind: text, title: Harbour, text: Ships.}\n"


@dataclass
class Curator:
    """A curator who edits the exhibit that a visitor sees."""

    folder: Path
    driver: WindowDriver
    yaml: str = YAML

    def save(self, old: str = "", new: str = "", **versions: int) -> None:
        """Replace a text in exhibit.yaml, save it, and update the window."""
        assert old in self.yaml
        self.yaml = self.yaml.replace(old, new) if old else self.yaml
        (self.folder / "exhibit.yaml").write_text(self.yaml)
        self._saved = with_versions(
            read_valid(self.folder), {f"{name}.png": number for name, number in versions.items()}
        )
        self.driver.exhibit_window.update_exhibit(self._saved)

    def save_and_wait(self, old: str = "", new: str = "", **versions: int) -> None:
        """Save, and wait until the change is shown: it is delayed after a touch."""
        self.save(old, new, **versions)
        self.driver.bot.waitUntil(self._is_shown)
        self.driver.settle()

    def _is_shown(self) -> bool:
        return self.driver.exhibit_window.exhibit == self._saved


EditExhibit = Callable[..., Curator]
"""Opens a window with an exhibit that can be edited: see the fixture `edit_exhibit`."""


def pixel(driver: WindowDriver, x: int, y: int) -> str:
    """The colour of a pixel of the window, as #rrggbb."""
    return driver.window.grabWindow().pixelColor(x, y).name()


def tile_names(driver: WindowDriver) -> list[str]:
    """The names of the tiles of Home, in their order."""
    names = [item.objectName() for item in driver.items("QQuickAbstractButton")]
    return [name for name in names if name.startswith("tile-")]
