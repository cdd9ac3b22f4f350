"""Checks before a command starts: settings, exhibit, pages and languages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.errors import CommandError, DiagnosticsError
from cimaise.commands.exit_status import BAD_EXHIBIT, BAD_SETTINGS, USAGE
from cimaise.commands.messages import CommandAdvice, CommandNote, CommandReason
from cimaise.exhibit.reading.reader import EXHIBIT_FILE
from cimaise.packing.unpack import read_folder_or_package
from cimaise.platform.dirs import cache_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from cimaise.config.loader import LoadedSettings
    from cimaise.config.origin import Origin
    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.source.diagnostic import Diagnostic
    from cimaise.source.message import Message

MAX_PER_CODE = 20
"""The most diagnostics of one code in a report for people. The others are fixed in the same way."""


def require_settings(loaded: LoadedSettings) -> Settings:
    """The settings. Prints warnings about them. Raises CommandError if they have errors."""
    text = _report(loaded.diagnostics, loaded.texts) if loaded.diagnostics else ""
    if loaded.settings is None:
        raise DiagnosticsError(BAD_SETTINGS, text)
    if text:
        print(text, file=sys.stderr)
    return loaded.settings


def check_compatibility(loaded: LoadedSettings, exhibit: Exhibit) -> None:
    """Check that the language in the settings is one of the exhibit's. Raises CommandError."""
    if loaded.origins["visit.language"].span:
        from cimaise.config.compatibility import language_diagnostic

        if diagnostic := language_diagnostic(loaded, exhibit.languages):
            raise DiagnosticsError(BAD_SETTINGS, _report([diagnostic], loaded.texts))


def exhibit_reader(trusted_keys: Collection[str] = ()) -> Callable[[Path], Reading]:
    """A function that reads an exhibit from a folder or a packed exhibit. If there are trusted keys, one of them must
    have signed a packed exhibit."""
    return lambda path: read_folder_or_package(path, cache_dir(os.environ) / "exhibits", trusted_keys)


def require_exhibit(
    path: Path,
    origin: Origin | None = None,
    *,
    trusted_keys: Collection[str] = (),
    allow_invalid: bool = False,
) -> Reading:
    """Read a folder or a packed exhibit, and print its diagnostics. Raises CommandError if it cannot be shown.

    `origin` is where the path comes from. With `allow_invalid`, a reading without an exhibit is returned, and its
    diagnostics are not printed.
    """
    reading = exhibit_reader(trusted_keys)(path)
    if reading.diagnostics and not (allow_invalid and reading.exhibit is None):
        text = _report(reading.diagnostics, reading.texts, MAX_PER_CODE)
        if reading.exhibit is None:
            if origin and origin.span:
                text += f"\n\n{CommandNote.PATH_ORIGIN(origin=origin)}"
            raise DiagnosticsError(BAD_EXHIBIT, text)
        print(text, file=sys.stderr)
    return reading


def _report(
    diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], max_per_code: int = sys.maxsize
) -> str:
    # Imported here: most starts have nothing to report.
    from cimaise.source.render import report

    return report(diagnostics, texts, max_per_code)


def check_pages_and_languages(exhibit: Exhibit, pages: Iterable[str], languages: Iterable[str]) -> None:
    """Check that an exhibit has these pages and languages. Raises CommandError."""
    from cimaise.exhibit.pages.sitemap import ATTRACT, page_ids

    _check_known(CommandReason.UNKNOWN_PAGE, pages, (ATTRACT, *page_ids(exhibit)))
    _check_known(CommandReason.UNKNOWN_LANGUAGE, languages, exhibit.languages)


def check_language_tag(language: str) -> None:
    """Check that a text has the form of a language tag. Raises CommandError."""
    from cimaise.exhibit.reading.languages import is_language_tag

    if not is_language_tag(language):
        raise CommandError(USAGE, CommandReason.NOT_A_LANGUAGE_TAG(text=language))


def _check_known(reason: CommandReason, words: Iterable[str], known: Sequence[str]) -> None:
    for word in filter(None, words):
        if word not in known:
            raise CommandError(USAGE, reason(text=word), _suggestion(word, known))


def _suggestion(word: str, known: Sequence[str]) -> Message:
    if Path(word, EXHIBIT_FILE).is_file():
        return CommandAdvice.EXHIBIT_FIRST()
    import difflib

    containing = [each for each in known if word.lower() in each.lower()]
    if similar := difflib.get_close_matches(word.lower(), known, n=1) or containing:
        return CommandAdvice.DID_YOU_MEAN(near=similar[0])
    # Only rooms: the list of all pages can be very long.
    return CommandAdvice.KNOWN_VALUES(known=", ".join(each for each in known if "/" not in each))
