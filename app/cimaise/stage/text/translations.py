"""The interface's translations for Qt, and the names of languages."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable

_log = logging.getLogger(__name__)
_SCRIPT_LETTERS = 4
_ENGLISH = "en"
_INVITATION = "Touch anywhere to begin"


def own_name(tag: str) -> str:
    """The name of a language in that language, capitalised: English, 한국어, العربية. The tag if Qt does not
    know it. In a script that is unusual for the language, its name in English: Korean (Latin)."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    if (script := _script(tag)) and _is_latin(locale.script()) != _is_latin(script):
        return f"{QLocale.languageToString(locale.language())} ({QLocale.scriptToString(script)})"
    name = "English" if locale.language() == QLocale.Language.English else locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag


class Translations:
    """The interface's translations for the languages of one exhibit. English is used if a translation is
    missing."""

    def __init__(self, tags: Iterable[str]) -> None:
        self._translators = {tag: _load(tag) for tag in tags}
        self._installed: list[QTranslator] = []

    def add(self, tags: Iterable[str]) -> None:
        """Load the translations of more languages."""
        self._translators |= {tag: _load(tag) for tag in tags if tag not in self._translators}

    def use(self, tag: str) -> None:
        """Switch the interface to a language. English is installed below it, because its plural forms are
        translations too."""
        self.uninstall()
        translators = [_load(_ENGLISH), self._translators.get(tag)]
        self._installed = [translator for translator in translators if translator is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def uninstall(self) -> None:
        """Remove the installed translations from the application."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def label_language(self, tag: str) -> str:
        """The language that the interface has with this language: the same, or English if there is no translation."""
        return tag if self._translators.get(tag) is not None else _ENGLISH

    def invitation(self, tag: str) -> str:
        """The invitation of the attract loop in a language, which need not be the current one."""
        translator = self._translators.get(tag)
        return (translator.translate("AttractPage", _INVITATION) if translator else "") or _INVITATION


def _script(tag: str) -> QLocale.Script | None:
    """The script that a tag names."""
    parts = [part for part in tag.split("-")[1:] if len(part) == _SCRIPT_LETTERS and part.isalpha()]
    return QLocale.codeToScript(parts[0]) if parts else None


def _is_latin(script: QLocale.Script) -> bool:
    return script is QLocale.Script.LatinScript


def _names(tag: str) -> list[str]:
    """The translations that fit a language: one in another script does not."""
    primary = tag.partition("-")[0]
    script = _script(tag)
    fits = script is None or _is_latin(script) == _is_latin(QLocale(primary).script())
    return list(dict.fromkeys((tag.lower(), primary.lower()) if fits else (tag.lower(),)))


def _load(tag: str) -> QTranslator | None:
    folder = data("resources") / "translations"
    for name in _names(tag):
        file = folder / f"cimaise_{name}.qm"
        if file.is_file():
            translator = QTranslator()
            if translator.load(str(file)):
                return translator
            _log.warning("The translation %s cannot be read; using English.", file.name)
    return None
