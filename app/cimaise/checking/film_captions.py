"""Films: of a codec that every machine plays, with captions that can be read, in every language."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.checking.missing_translations import lacking
from cimaise.checking.subject import other_uses, rule_diagnostic
from cimaise.exhibit.model.exhibit import Film, GalleryRoom
from cimaise.exhibit.pages.assets import Role
from cimaise.source.files import FileAccessError, read_text
from cimaise.source.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.checking.subject import CheckContext
    from cimaise.source.diagnostic import Diagnostic

_PLAYED_EVERYWHERE = ("VP8", "VP9", "H.264", "")
"""Those that every machine plays, and those of which the container says nothing."""


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """What is wrong with the films, and with the captions that are there."""
    yield from _codecs(subject)
    yield from _captions_files(subject)
    for room in subject.exhibit.rooms:
        for item in room.items if isinstance(room, GalleryRoom) else ():
            if isinstance(item, Film):
                yield from _captions(subject, item)


def _codecs(subject: CheckContext) -> Iterator[Diagnostic]:
    for (role, file), uses in subject.uses.items():
        probe = subject.film(file) if role is Role.FILM else None
        if probe is None or probe.codec in _PLAYED_EVERYWHERE:
            continue
        message = f"this film is in {probe.codec}, which not every machine plays"
        if probe.codec == "AV1":
            message = "this film is in AV1, which shows nothing on a machine whose graphics processor does not decode it"
        advice = "save it as WebM (VP9) or MP4 (H.264); docs/curators.md has a line for ffmpeg"
        yield rule_diagnostic("film-codec", message, uses[0].span, advice, other_uses(uses))


def _captions_files(subject: CheckContext) -> Iterator[Diagnostic]:
    from cimaise.media import captions

    for role, file in subject.uses:
        if role is Role.CAPTIONS:
            name = str(subject.folder / file)
            try:
                text = read_text(subject.folder, file, captions.FILE_LIMIT)
            except FileAccessError:
                continue  # media.py tells it, where the file is named
            subject.texts[name] = text
            for fault in captions.parse(text, name).diagnostics:
                # The kiosk leaves a cue out and goes on; before the opening it is an error.
                yield rule_diagnostic("captions", fault.message, fault.span, fault.help)


def _captions(subject: CheckContext, film: Film) -> Iterator[Diagnostic]:
    probe = subject.film(film.file)
    # What has no sound has nothing to be read; what cannot be played has other troubles.
    if probe is None or probe.why or probe.has_sound is False:
        return
    missing = lacking([language for language, _ in film.captions], subject.exhibit.languages)
    if not missing:
        return
    have = "no captions" if not film.captions else f"no captions in {listed(missing)}"
    file = PurePosixPath(film.file).with_suffix(f".{missing[0]}.vtt")
    advice = f"write them as WebVTT: captions: {{{missing[0]}: {file}}}"
    if film.captions:
        advice = f"write them as WebVTT, and name the file after '{missing[0]}:' in 'captions'"
    place = film.source_map.of("captions" if film.captions else "film")
    yield rule_diagnostic("missing-captions", f"this film has sound and {have}", place, advice)
