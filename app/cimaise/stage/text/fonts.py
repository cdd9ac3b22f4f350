"""The exhibit's typefaces, loaded from the program's own files: never the system's taste."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable

_log = logging.getLogger(__name__)
SERIF = "Source Serif 4"
SANS = "Inter"

_ALWAYS = ("source-serif-4-latin-opsz-normal.woff2", "inter-latin-opsz-normal.woff2")
_LATER = ("source-serif-4-latin-opsz-italic.woff2",)
_ARABIC = {
    SERIF: ("Noto Naskh Arabic", "noto-naskh-arabic-arabic-wght-normal.woff2"),
    SANS: ("Noto Sans Arabic", "noto-sans-arabic-arabic-wght-normal.woff2"),
}
_SCRIPTS = {"ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC}
"""What a language needs besides Latin: for each face, the family that has its letters, and its file."""


def load(languages: Iterable[str]) -> None:
    """The faces that the first picture needs: Latin, and the scripts of the exhibit's languages."""
    _add(_ALWAYS)
    for tag in dict.fromkeys(tag.lower().partition("-")[0] for tag in languages):
        for face, (family, name) in _SCRIPTS.get(tag, {}).items():
            _add((name,))
            # A letter that the face lacks is looked for in its substitutes first.
            QFont.insertSubstitution(face, family)


def load_later() -> None:
    """The faces that only a page needs: italics."""
    _add(_LATER)


def files() -> dict[str, tuple[str, ...]]:
    """The files of the upright faces: of those that are always loaded under "", of the others under their language."""
    return {"": _ALWAYS} | {tag: tuple(name for _, name in faces.values()) for tag, faces in _SCRIPTS.items()}


_loaded: set[str] = set()


def _add(names: Iterable[str]) -> None:
    for name in names:
        if name in _loaded:
            continue
        _loaded.add(name)
        if QFontDatabase.addApplicationFont(str(data("resources") / "fonts" / name)) < 0:
            _log.warning("The font %s cannot be loaded; another one stands in.", name)
