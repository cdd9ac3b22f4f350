"""The typefaces of the interface, loaded from the program's own files, and the preferred fonts of the system for scripts
that these lack."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from cimaise.paths import data
from cimaise.stage.text.system_fonts import needs_other_script, preferred_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_log = logging.getLogger(__name__)
SERIF = "Cimaise Serif"
SANS = "Cimaise Sans"

_REGULAR = ("cimaise-serif-regular.ttf", "cimaise-sans-regular.ttf")
_STYLED = tuple(
    f"cimaise-{face}-{style}.ttf" for face in ("serif", "sans") for style in ("bold", "italic", "bold-italic")
)
_ARABIC = {
    SERIF: ("Noto Naskh Arabic", "noto-naskh-arabic-regular.ttf", "noto-naskh-arabic-bold.ttf"),
    SANS: ("Noto Sans Arabic", "noto-sans-arabic-regular.ttf", "noto-sans-arabic-bold.ttf"),
}
_SCRIPTS = {"ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC}
"""For each language that needs another script: for each typeface, the family with its script, and the files of its regular
and bold fonts."""


def load(languages: Iterable[str]) -> None:
    """Load the fonts that the first picture needs: the regular ones of both typefaces, and those for the scripts of these
    languages."""
    tags = [tag.lower() for tag in languages]
    _tags[:] = tags
    _add(_REGULAR)
    for tag in tags:
        for _, *names in _SCRIPTS.get(tag.partition("-")[0], {}).values():
            _add(names)
    if any(map(needs_other_script, tags)):
        _set_substitutes(tags)


def load_later() -> None:
    """Load the fonts that only pages need: bold and italics, and the system's fonts for scripts other than those of the
    languages given to `load`."""
    _set_substitutes(_tags)
    _add(_STYLED)


def files() -> dict[str, tuple[str, ...]]:
    """The files of all fonts by language; those that every exhibit uses have the key ""."""
    return {"": (*_REGULAR, *_STYLED)} | {
        tag: tuple(name for _, *names in faces.values() for name in names) for tag, faces in _SCRIPTS.items()
    }


_loaded: set[str] = set()
_tags: list[str] = []


def _add(names: Iterable[str]) -> None:
    for name in names:
        if name in _loaded:
            continue
        _loaded.add(name)
        if QFontDatabase.addApplicationFont(str(data("resources") / "fonts" / name)) < 0:
            _log.warning("The font %s cannot be loaded; using another one.", name)


def _set_substitutes(tags: Sequence[str]) -> None:
    """Let Qt look for missing glyphs in the fonts of these languages first, then in those for other scripts."""
    installed = frozenset(QFontDatabase.families())
    for face in (SERIF, SANS):
        bundled = [
            family for tag in tags for family in _SCRIPTS.get(tag.partition("-")[0], {}).get(face, ())[:1]
        ]
        families = [*bundled, *preferred_families(tags, installed, serif=face == SERIF)]
        QFont.removeSubstitutions(face)
        QFont.insertSubstitutions(face, list(dict.fromkeys(families)))
