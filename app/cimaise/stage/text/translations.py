"""The kiosk's own words in the visitor's language, and every language under its own name."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable

_log = logging.getLogger(__name__)
_INVITATION = "Touch anywhere to begin"


def own_name(tag: str) -> str:
    """A language's name in itself, capitalised as it would stand alone: English, 한국어, العربية."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    name = "English" if locale.language() == QLocale.Language.English else locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag


class Translations:
    """The interface's translations for the languages of one exhibit; English stands in where one is missing."""

    def __init__(self, tags: Iterable[str]) -> None:
        self._translators = {tag: _load(tag) for tag in tags}
        self._installed: list[QTranslator] = []

    def learn(self, tags: Iterable[str]) -> None:
        """Know these languages too."""
        self._translators |= {tag: _load(tag) for tag in tags if tag not in self._translators}

    def use(self, tag: str) -> None:
        """Speak this language from now on. English lies underneath, for its plural forms."""
        self.put_away()
        wanted = [_load("en"), self._translators.get(tag)]
        self._installed = [translator for translator in wanted if translator is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def put_away(self) -> None:
        """Speak no language any more."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def invitation(self, tag: str) -> str:
        """The attract loop's invitation in a language, whichever is in use."""
        translator = self._translators.get(tag)
        return (translator.translate("AttractPage", _INVITATION) if translator else "") or _INVITATION


def _load(tag: str) -> QTranslator | None:
    folder = data("resources") / "translations"
    for name in dict.fromkeys((tag.lower(), tag.lower().partition("-")[0])):
        file = folder / f"cimaise_{name}.qm"
        if file.is_file():
            translator = QTranslator()
            if translator.load(str(file)):
                return translator
            _log.warning("The translation %s cannot be read; English stands in.", file.name)
    return None
