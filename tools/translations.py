"""Updates the translations of the user interface from the QML, and compiles them.

Run `.venv/bin/python tools/translations.py [LANGUAGE ...]`. It adds new source texts to every
`cimaise_<language>.ts` in resources/translations, removes obsolete ones and recompiles the `.qm` file. For a new
LANGUAGE it creates a file in which all texts are untranslated. The English file contains only plural forms; all other
English texts are in the source.
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
    """Return exit status 0 if everything is translated, otherwise 1."""
    present = {file.stem.removeprefix("cimaise_") for file in TRANSLATIONS.glob("cimaise_*.ts")}
    unfinished = 0
    for language in sorted(present | {language.lower() for language in languages}):
        source = TRANSLATIONS / f"cimaise_{language}.ts"
        update(source, language)
        release(source, source.with_suffix(".qm"))
        if untranslated := source.read_text(encoding="utf-8").count('type="unfinished"'):
            unfinished += untranslated
            print(f"{source.relative_to(TREE)}: {untranslated} untranslated", file=sys.stderr)
    print(f"translations: {unfinished or 'none'} untranslated", file=sys.stderr)
    return 1 if unfinished else 0


def update(source: Path, language: str) -> None:
    """Update a .ts file from the QML, or create it."""
    # Write no line numbers, since every edit of the QML would change them. A text that moves to another QML file keeps
    # its translation, marked as unfinished. A text that only resembles another does not get its translation.
    options = "-silent -no-obsolete -locations none -disable-heuristic similartext"
    plural = ["-pluralonly"] if language == ENGLISH else []
    languages = ["-source-language", ENGLISH, "-target-language", language]
    _run(_PYSIDE / "lupdate", *options.split(), *plural, *languages, QML, "-ts", source)


def release(source: Path, compiled: Path) -> None:
    """Compile a .ts file without unfinished translations, so that the source text is used for those."""
    _run(_PYSIDE / "lrelease", "-silent", "-nounfinished", source, "-qm", compiled)


def _run(program: Path, *arguments: str | Path) -> None:
    subprocess.run([program, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
