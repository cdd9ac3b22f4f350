"""The files that an exhibit uses: there, of their kind, and good enough for a wall."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from cimaise.exhibit.inside import entries_of, picture_of
from cimaise.exhibit.model import Fit
from cimaise.exhibit.used import Role, uses
from cimaise.media import film
from cimaise.source.faults import nearest, quoted
from cimaise.source.files import Unopenable, open_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cimaise.checking.probes import Probe
    from cimaise.exhibit.model import Exhibit, Picture
    from cimaise.exhibit.places import Places
    from cimaise.exhibit.used import Use
    from cimaise.source.faults import Faults

SCREEN = (1920, 1080)
"""The screen that a picture has to fill, in px: most that are hung have it."""
ENLARGED_AT_MOST = 1.5
"""How much a picture may be enlarged before it looks soft."""
_SOUND_AT_MOST = 4_000_000_000


def judge(exhibit: Exhibit, probes: Mapping[str, Probe], faults: Faults) -> None:
    """Note what is missing or cannot be shown, and pictures that are too small."""
    judges = {Role.PICTURE: _picture(probes), Role.FILM: _film}
    for use in uses(exhibit):
        if _is_there(exhibit.folder, use, faults):
            judges.get(use.role, _readable)(exhibit.folder, use, faults)
    for picture, places, field in _large(exhibit):
        _size(picture, probes.get(picture.file), places, field, faults)


def _is_there(folder: Path, use: Use, faults: Faults) -> bool:
    path = folder / use.file
    try:
        if path.exists() or path.is_symlink():
            return True
    except (OSError, ValueError):
        return True
    faults.error(
        "missing-file", f"there is no file {quoted(use.file)}", use.place, advice=_remedy(folder, use.file)
    )
    return False


def _remedy(folder: Path, file: str) -> str:
    """What to do about a file that is not there: the one probably meant has a similar name, or the same in capitals."""
    parent = PurePosixPath(file).parent
    try:
        beside = [str(parent / entry.name) for entry in (folder / parent).iterdir()]
    except (OSError, ValueError):
        beside = []
    if meant := next((name for name in beside if name.lower() == file.lower()), ""):
        return f"write '{meant}', with the same small and capital letters as the file"
    meant = nearest(file, beside)
    return f"did you mean '{meant}'?" if meant else "put the file there, or write another name"


def _picture(probes: Mapping[str, Probe]) -> Callable[[Path, Use, Faults], None]:
    def judge_one(folder: Path, use: Use, faults: Faults) -> None:
        if (found := probes.get(use.file)) and found.fault:
            _cannot(found.fault, "bad-picture", use, faults)

    return judge_one


def _film(folder: Path, use: Use, faults: Faults) -> None:
    try:
        film.check(folder, use.file)
        film.check_codec(folder, use.file)
    except film.Unplayable as why:
        _cannot(str(why), "bad-film", use, faults)


def _readable(folder: Path, use: Use, faults: Faults) -> None:
    try:
        open_inside(folder, use.file, _SOUND_AT_MOST).close()
    except Unopenable as why:
        _cannot(f"{use.file} cannot be read: {why}", "unreadable-file", use, faults)


def _cannot(sentence: str, code: str, use: Use, faults: Faults) -> None:
    message, _, advice = sentence.partition("; ")
    faults.error(code, message, use.place, advice=advice)


def _large(exhibit: Exhibit) -> Iterator[tuple[Picture, Places, str]]:
    """The pictures that fill the screen: those of galleries, and those at the head of a page."""
    for room in exhibit.rooms:
        for entry in entries_of(room):
            if picture := picture_of(entry):
                yield picture, entry.places, "picture"


def _size(picture: Picture, found: Probe | None, places: Places, field: str, faults: Faults) -> None:
    if found is None or found.fault:
        return
    across, down = SCREEN[0] / found.width, SCREEN[1] / found.height
    # An upright picture is shown whole.
    whole = picture.fit is Fit.CONTAIN or found.height > found.width
    scale = min(across, down) if whole else max(across, down)
    if scale > ENLARGED_AT_MOST:
        message = f"{quoted(picture.file)} has {found.width} x {found.height} pixels, and is enlarged {scale:.1f} times"
        advice = f"take a larger one: {SCREEN[0]} x {SCREEN[1]} fill a screen"
        faults.warning("small-picture", message, places.of(field), advice=advice)
