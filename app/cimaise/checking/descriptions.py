"""What a picture or a film needs beside itself: a description, a credit, captions."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.inside import entries_of, picture_of
from cimaise.exhibit.model import Film, Photo
from cimaise.source.faults import listed, quoted

if TYPE_CHECKING:
    from cimaise.exhibit.model import Exhibit, Picture
    from cimaise.exhibit.places import Places
    from cimaise.exhibit.words import Words
    from cimaise.source.faults import Faults


def judge(exhibit: Exhibit, faults: Faults) -> None:
    """Warn of what is missing beside pictures and films."""
    for room in exhibit.rooms:
        if room.picture is not None:
            _picture(room.picture, room.places, "picture", faults)
        for entry in entries_of(room):
            if isinstance(entry, Photo | Film):
                _shown(exhibit, entry, faults)
            elif picture := picture_of(entry):
                _picture(picture, entry.places, "picture" if hasattr(entry, "picture") else "cover", faults)


def _picture(picture: Picture, places: Places, field: str, faults: Faults) -> None:
    _description(picture.alt, picture.file, places, f"{field}.alt", faults)


def _shown(exhibit: Exhibit, item: Photo | Film, faults: Faults) -> None:
    file, alt = (item.file, item.alt) if isinstance(item, Film) else (item.picture.file, item.picture.alt)
    _description(alt, file, item.places, "alt", faults)
    if alt and alt == item.caption:
        message = "the description says the same as the caption"
        advice = "let the caption name it, and the description say what is seen"
        faults.warning("poor-alt", message, item.places.of("alt"), advice=advice)
    if not item.credit:
        what = "film" if isinstance(item, Film) else "picture"
        message = f"this {what} has no credit"
        advice = "write who made it and who lent it: credit: Town Archive"
        faults.warning("missing-credit", message, item.places.of(), advice=advice)
    if isinstance(item, Film):
        _captions(exhibit, item, faults)


def _description(alt: Words, file: str, places: Places, field: str, faults: Faults) -> None:
    if not alt:
        message = f"nothing says what is seen in {quoted(file)}"
        advice = "write it for visitors who cannot see it: alt: A harbour at dawn"
        faults.warning("missing-alt", message, places.of(field), advice=advice)
    for language, text in alt.entries:
        if text.lower() in (file.lower(), PurePosixPath(file).name.lower(), PurePosixPath(file).stem.lower()):
            message = "the description is the name of the file"
            faults.warning(
                "poor-alt",
                message,
                places.of(f"{field}.{language}" if language else field),
                advice="write what is seen: A harbour at dawn",
            )


def _captions(exhibit: Exhibit, film: Film, faults: Faults) -> None:
    there = {language.lower() for language, _ in film.captions}
    lacking = [language for language in exhibit.languages if language.lower() not in there]
    if lacking:
        message = f"this film has no captions in {listed(lacking)}"
        advice = "write what is spoken and heard: captions: {en: films/sample.en.vtt}"
        faults.warning("missing-captions", message, film.places.of("captions"), advice=advice)
