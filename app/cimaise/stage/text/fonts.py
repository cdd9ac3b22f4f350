"""The typefaces of the interface, loaded from the program's own files instead of the system's."""

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
"""For each language that needs more than Latin: for each typeface, the family with its script, and the font
file."""


def load(languages: Iterable[str]) -> None:
    """Load the fonts that the first picture needs: Latin, and the scripts of these languages."""
    _add(_ALWAYS)
    for language in dict.fromkeys(tag.lower().partition("-")[0] for tag in languages):
        for face, (family, name) in _SCRIPTS.get(language, {}).items():
            _add((name,))
            # Qt looks for missing glyphs in the substitutes first.
            QFont.insertSubstitution(face, family)


def load_later() -> None:
    """Load the font that only pages need: italics."""
    _add(_LATER)


def files() -> dict[str, tuple[str, ...]]:
    """The files of the upright fonts by language; those that are always loaded have the key ""."""
    return {"": _ALWAYS} | {tag: tuple(name for _, name in faces.values()) for tag, faces in _SCRIPTS.items()}


_loaded: set[str] = set()


def _add(names: Iterable[str]) -> None:
    for name in names:
        if name in _loaded:
            continue
        _loaded.add(name)
        if QFontDatabase.addApplicationFont(str(data("resources") / "fonts" / name)) < 0:
            _log.warning("The font %s cannot be loaded; using another one.", name)
