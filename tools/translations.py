"""Brings the translations of the kiosk's own words up to date with the QML, and compiles them.

Run it with `.venv/bin/python tools/translations.py [LANGUAGE ...]`: every `cimaise_<language>.ts` in
resources/translations gets the words it lacks and loses those that are gone, and its `.qm` is made anew. A language
that has no file yet gets one, with everything left to translate. English has only the forms that numbers need: its
other words are the source's own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

TREE = Path(__file__).resolve().parents[1]
QML = TREE / "app/cimaise/stage/qml"
TRANSLATIONS = TREE / "resources/translations"
ENGLISH = "en"

_PYSIDE = Path(PySide6.__file__).parent


def main(languages: list[str]) -> int:
    """Exit status: 0 where everything is translated, 1 where words are left to translate."""
    present = {file.stem.removeprefix("cimaise_") for file in TRANSLATIONS.glob("cimaise_*.ts")}
    unfinished = 0
    for language in sorted(present | {language.lower() for language in languages}):
        words = TRANSLATIONS / f"cimaise_{language}.ts"
        update(words, language)
        release(words, words.with_suffix(".qm"))
        if left := words.read_text(encoding="utf-8").count('type="unfinished"'):
            unfinished += left
            print(f"{words.relative_to(TREE)}: {left} to translate", file=sys.stderr)
    print(f"translations: {unfinished or 'none'} to translate", file=sys.stderr)
    return 1 if unfinished else 0


def update(words: Path, language: str) -> None:
    """Bring one .ts file up to date with the QML; it is made where it does not exist."""
    # Line numbers would change the files with every edit of the QML. Words that move to another file bring their
    # translation along, as unfinished; words that only resemble others do not.
    options = "-silent -no-obsolete -locations none -disable-heuristic similartext"
    plural = ["-pluralonly"] if language == ENGLISH else []
    languages = ["-source-language", ENGLISH, "-target-language", language]
    _run(_PYSIDE / "lupdate", *options.split(), *plural, *languages, QML, "-ts", words)


def release(words: Path, compiled: Path) -> None:
    """Compile one .ts file. What is unfinished is left out, so that the source's words stand in."""
    _run(_PYSIDE / "lrelease", "-silent", "-nounfinished", words, "-qm", compiled)


def _run(program: Path, *arguments: str | Path) -> None:
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
