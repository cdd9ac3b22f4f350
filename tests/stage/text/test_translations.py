"""The interface's translations: complete, and their compiled files up to date."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import translations
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine, QQmlExpression

from cimaise.stage.text.translations import Translations, own_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LANGUAGES = ["ar", "ko"]
EVERY = ["en", *LANGUAGES]
FORMS = {"en": 2, "ar": 6, "ko": 1}
_QSTR = re.compile(r'qsTr\(\s*"((?:[^"\\]|\\.)*)"')
_PLACEHOLDERS = re.compile(r"%(?:L?\d|L?n)")
# A number for each of Arabic's six forms, in their order.
_NUMBERS = {"en": [1, 2], "ar": [0, 1, 2, 3, 11, 100], "ko": [5]}


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application runs without a screen."""
    return ["tests", "-platform", "offscreen"]


@pytest.fixture
def installed(qapp: QApplication) -> Iterator[Translations]:
    """The translations of an exhibit in four languages, removed after the test."""
    translations_of_exhibit = Translations(["en", "ar", "ko", "fr"])
    yield translations_of_exhibit
    translations_of_exhibit.uninstall()


def _ts_file(language: str) -> Path:
    return translations.TRANSLATIONS / f"cimaise_{language}.ts"


def _texts_of_qml() -> set[tuple[str, str]]:
    return {
        (file.stem, text)
        for file in translations.QML.rglob("*.qml")
        for text in _QSTR.findall(file.read_text(encoding="utf-8"))
    }


def _messages(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translation: one form, or one for each plural form."""
    for context in ET.parse(_ts_file(language)).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield context.findtext("name", ""), message.findtext("source", ""), forms


def test_the_pattern_finds_the_texts_of_the_qml() -> None:
    """Otherwise, the next test would always pass."""
    assert ("AttractPage", "Touch anywhere to begin") in _texts_of_qml()
    assert len(_texts_of_qml()) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_qml_is_translated(language: str) -> None:
    translated = {(context, source) for context, source, forms in _messages(language) if all(forms)}
    assert translated == _texts_of_qml()


@pytest.mark.parametrize("language", EVERY)
def test_the_files_are_up_to_date(language: str, tmp_path: Path) -> None:
    """If this fails, run `.venv/bin/python tools/translations.py`."""
    copy = tmp_path / _ts_file(language).name
    shutil.copy(_ts_file(language), copy)
    translations.update(copy, language)
    assert copy.read_text(encoding="utf-8") == _ts_file(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", EVERY)
def test_translations_have_the_placeholders_of_the_source(language: str) -> None:
    for context, source, forms in _messages(language):
        wanted = sorted(_PLACEHOLDERS.findall(source))
        if "%n" not in wanted:
            assert [sorted(_PLACEHOLDERS.findall(form)) for form in forms] == [wanted], (context, source)
            continue
        assert len(forms) == FORMS[language], (context, source)
        # Arabic has text for none, one and two.
        for form in forms[3 if language == "ar" else 0 :]:
            assert _PLACEHOLDERS.findall(form) == ["%n"], (context, source)


@pytest.mark.parametrize("language", EVERY)
def test_the_compiled_file_has_the_same_translations(language: str, qapp: QApplication) -> None:
    compiled = QTranslator()
    assert compiled.load(str(_ts_file(language).with_suffix(".qm")))
    for context, source, forms in _messages(language):
        if "%n" in source:
            translated = [compiled.translate(context, source, "", number) for number in _NUMBERS[language]]
        else:
            translated = [compiled.translate(context, source)]
        assert translated == forms, (context, source)


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", 0, ""),  # an empty room has no label
        ("en", 1, "1 title"),
        ("en", 21, "21 titles"),
        ("fr", 1, "1 title"),  # without a French file, English is used
        ("ar", 0, ""),
        ("ar", 1, "عنوان واحد"),
        ("ar", 2, "عنوانان"),
        ("ar", 10, "10 عناوين"),
        ("ar", 11, "11 عنوانًا"),
        ("ar", 100, "100 عنوان"),
        ("ko", 1, "1곡"),
        ("ko", 10, "10곡"),
    ],
)
def test_plural_forms_in_each_language(
    installed: Translations, language: str, number: int, text: str
) -> None:
    installed.use(language)
    engine = QQmlEngine()
    engine.addImportPath(str(translations.QML))
    labels = engine.singletonInstance("Cimaise", "Labels")
    expression = QQmlExpression(engine.rootContext(), labels, f'contents("songs", {number})')
    assert expression.evaluate()[0] == text


def test_the_language_can_be_switched(installed: Translations) -> None:
    translated = []
    for language in ["ar", "en", "ko", "fr", "ar"]:
        installed.use(language)
        translated.append(QCoreApplication.translate("Dock", "Back"))
    assert translated == ["رجوع", "Back", "뒤로", "Back", "رجوع"]


def test_the_invitation_is_available_in_every_language(installed: Translations) -> None:
    installed.use("ko")
    assert installed.invitation("ar") == "المس الشاشة في أي مكان للبدء"
    assert installed.invitation("en") == "Touch anywhere to begin"
    assert installed.invitation("fr") == "Touch anywhere to begin"


def test_labels_are_english_in_a_language_without_a_translation(installed: Translations) -> None:
    assert [installed.label_language(tag) for tag in ("ko", "en", "fr")] == ["ko", "en", "en"]


def test_translations_can_be_removed(installed: Translations) -> None:
    for language in EVERY:
        installed.use(language)
        installed.uninstall()
        assert QCoreApplication.translate("Dock", "Back") == "Back"
        assert QCoreApplication.translate("Labels", "%n title(s)", "", 1) == "1 title(s)"


def test_a_language_in_another_script_has_neither_the_translation_nor_the_name_of_the_usual_one(
    qapp: QApplication,
) -> None:
    """The characters of the usual script may be missing on a screen for the other one."""
    usual, other = Translations(["ko"]), Translations(["ko-Latn"])
    assert usual.invitation("ko") != other.invitation("ko-Latn") == "Touch anywhere to begin"
    assert [own_name(tag) for tag in ("ko", "ko-Kore", "ko-Latn")] == ["한국어", "한국어", "Korean (Latin)"]
