"""The exhibit's typefaces, loaded from the program's own files: never the system's taste."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable

_log = logging.getLogger(__name__)
_ALWAYS = ("source-serif-4-latin-opsz-normal.woff2", "inter-latin-opsz-normal.woff2")
_FOR = {
    "ar": ("noto-naskh-arabic-arabic-wght-normal.woff2", "noto-sans-arabic-arabic-wght-normal.woff2"),
    "fa": ("noto-naskh-arabic-arabic-wght-normal.woff2", "noto-sans-arabic-arabic-wght-normal.woff2"),
    "ur": ("noto-naskh-arabic-arabic-wght-normal.woff2", "noto-sans-arabic-arabic-wght-normal.woff2"),
}
_LATER = ("source-serif-4-latin-opsz-italic.woff2",)


def load(languages: Iterable[str]) -> None:
    """The faces that the first picture needs: Latin, and the scripts of the exhibit's languages."""
    wanted = [*_ALWAYS]
    for tag in languages:
        wanted += _FOR.get(tag.lower().partition("-")[0], ())
    _add(wanted)


def load_later() -> None:
    """The faces that only a page needs: italics."""
    _add(_LATER)


def _add(names: Iterable[str]) -> None:
    for name in dict.fromkeys(names):
        if QFontDatabase.addApplicationFont(str(data("resources") / "fonts" / name)) < 0:
            _log.warning("The font %s cannot be loaded; another one stands in.", name)
