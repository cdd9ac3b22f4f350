"""The captions of films: whether they are valid WebVTT, and exist in each language of the exhibit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import rule_diagnostic
from cimaise.checking.messages import FilmAdvice, FilmReason
from cimaise.checking.missing_translations import missing_languages
from cimaise.checking.rules.registry import RULES
from cimaise.exhibit.model.exhibit import GalleryRoom
from cimaise.exhibit.pages.assets import Role
from cimaise.source.files import FileAccessError, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.check_context import CheckContext
    from cimaise.exhibit.model.exhibit import Film
    from cimaise.source.diagnostic import Diagnostic


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report errors in caption files, and films with sound that lack captions."""
    yield from _caption_files(context)
    for room in context.exhibit.rooms:
        if isinstance(room, GalleryRoom):
            for film in room.films:
                yield from _missing_captions(context, film)


def _caption_files(context: CheckContext) -> Iterator[Diagnostic]:
    from cimaise.media import captions

    for role, file in context.asset_uses:
        if role is not Role.CAPTIONS:
            continue
        try:
            text = read_text(context.folder, file, captions.FILE_LIMIT)
        except FileAccessError:
            continue  # asset_files.py reports it.
        name = str(context.folder / file)
        context.sources[name] = text
        for diagnostic in captions.parse(text, name).diagnostics:
            # A warning for the kiosk, which only skips the cue; an error in a check, because the curator can fix it.
            yield replace(diagnostic, severity=RULES["captions"].severity)


def _missing_captions(context: CheckContext, film: Film) -> Iterator[Diagnostic]:
    probe = context.film_probe(film.file)
    # A film without sound needs no captions; asset_files.py reports a film that cannot be played.
    if probe is None or probe.failure or probe.has_sound is False:
        return
    missing = missing_languages([language for language, _ in film.captions], context.exhibit.languages)
    if not missing:
        return
    if film.captions:
        message = FilmReason.NO_CAPTIONS_IN(languages=missing)
        advice = FilmAdvice.ADD_LANGUAGE(language=missing[0])
        span = film.source_map.of("captions")
    else:
        message = FilmReason.NO_CAPTIONS()
        file = PurePosixPath(film.file).with_suffix(f".{missing[0]}.vtt")
        advice = FilmAdvice.ADD_CAPTIONS(language=missing[0], file=str(file))
        span = film.source_map.of("film")
    yield rule_diagnostic("missing-captions", message, span, advice)
