"""What several commands judge before they begin: settings, the exhibit, the pages and languages that were asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.exit_status import BAD_CONFIGURATION, BAD_EXHIBIT, USAGE, CommandError
from cimaise.exhibit.reading.reader import EXHIBIT_FILE
from cimaise.packing.unpack import read_any
from cimaise.platform.dirs import cache_dir
from cimaise.source.render import report

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from cimaise.config.loader import LoadedSettings
    from cimaise.config.origin import Origin
    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.reading.reader import Reading


MOST_OF_A_KIND = 20
"""How many findings of one rule are told as text: who has met twenty knows what to do about the others."""


def settings_or_stop(loaded: LoadedSettings) -> Settings:
    """The settings in force, where no fault stops them. Raises CommandError."""
    told = report(loaded.diagnostics, loaded.texts) if loaded.diagnostics else ""
    if loaded.settings is None:
        raise CommandError(BAD_CONFIGURATION, told, report=True)
    if told:
        print(told, file=sys.stderr)
    return loaded.settings


def check_fit(loaded: LoadedSettings, exhibit: Exhibit) -> None:
    """Whether the operator's settings fit the exhibit. Raises CommandError."""
    if loaded.origins["visit.language"].span:
        from cimaise.config.compatibility import language_diagnostic

        if fault := language_diagnostic(loaded, exhibit.languages):
            raise CommandError(BAD_CONFIGURATION, report([fault], loaded.texts), report=True)


def reader(trusted: Collection[str] = ()) -> Callable[[Path], Reading]:
    """What reads an exhibit from a folder, or from a packed one, which one of some keys must have signed where there are
    any."""
    return lambda path: read_any(path, cache_dir(os.environ) / "exhibits", trusted)


def read_or_stop(
    folder: Path, origin: Origin | None = None, *, trusted: Collection[str] = (), may_rest: bool = False
) -> Reading:
    """What a folder or a packed exhibit holds; what is wrong with it is told. Raises CommandError where it holds no exhibit.

    `origin` is where the folder is named. Where it `may_rest`, it may hold none: then the log tells what is wrong.
    """
    reading = reader(trusted)(folder)
    if reading.diagnostics and not (may_rest and reading.exhibit is None):
        told = report(reading.diagnostics, reading.texts, MOST_OF_A_KIND)
        if reading.exhibit is None:
            named = f"\n\nThe exhibit's folder is named in {origin}." if origin and origin.span else ""
            raise CommandError(BAD_EXHIBIT, told + named, report=True)
        print(told, file=sys.stderr)
    return reading


def check_known(exhibit: Exhibit, pages: Iterable[str], languages: Iterable[str]) -> None:
    """Whether the pages and languages that were asked for are there. Raises CommandError."""
    from cimaise.exhibit.pages.sitemap import ATTRACT, page_ids

    for option, wanted, known in (
        ("page", pages, (ATTRACT, *page_ids(exhibit))),
        ("language", languages, exhibit.languages),
    ):
        for each in filter(None, wanted):
            if each not in known:
                raise CommandError(USAGE, f"this exhibit has no {option} '{each}'; {_nearest(each, known)}")


def check_tag(language: str) -> None:
    """Whether a text can be the tag of a language. Raises CommandError."""
    from cimaise.exhibit.reading.languages import is_language_tag

    if not is_language_tag(language):
        raise CommandError(
            USAGE, f"'{language}' is not the tag of a language; write for example en, ko or pt-BR."
        )


def _nearest(wanted: str, known: Sequence[str]) -> str:
    """What to write instead: the end of a sentence."""
    if Path(wanted, EXHIBIT_FILE).is_file():
        return "name the exhibit's folder before the options."
    import difflib

    parts = [each for each in known if wanted.lower() in each.lower()]
    if near := difflib.get_close_matches(wanted.lower(), known, n=1) or parts:
        return f"did you mean {near[0]}?"
    # Of pages only those of whole rooms: a long list helps nobody.
    return f"it has {', '.join(each for each in known if '/' not in each)}."
