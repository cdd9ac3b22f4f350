"""Writes the part of a picture's URL that Python passes to QML; images/pictures.py parses the whole URL."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import quote, unquote

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.hanging import Hanging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.layout.words_zone import Zone

ESTIMATED = "auto"
"""In place of the focus: it is estimated when the picture is rendered."""
UNKNOWN_FOCUS = (0.5, 1 / 3)
"""The focus until it has been estimated: heads are in the upper third."""
HUNG = "hung"
"""The fit of a picture that hangs whole on a wall."""


def picture_url(picture: Picture | None) -> str:
    """`<fit>/<focus>/<file>` of a picture; "" for None. QML adds the rest of the URL."""
    if picture is None:
        return ""
    x, y = picture.focus
    return f"{picture.fit}/{x:g},{y:g}/{file_name(picture)}"


def page_picture_url(picture: Picture | None) -> str:
    """As `picture_url`, for a page: without a focus of the author, the estimated one."""
    if picture is None or picture.focus_given or picture.fit is Fit.CONTAIN:
        return picture_url(picture)
    return f"{picture.fit}/{ESTIMATED}/{file_name(picture)}"


class ShownPicture(NamedTuple):
    """A picture file, and how it is shown in a frame. The focus is None if it is to be estimated."""

    fit: Fit
    focus: tuple[float, float] | None
    file: str


def parse_picture_url(url: str) -> ShownPicture:
    """The picture of a text from `picture_url` or `page_picture_url`. Raises ValueError if it is malformed."""
    fit, focus, file = url.split("/", 2)
    name = unquote(file.partition("?")[0])
    if focus == ESTIMATED:
        return ShownPicture(Fit(fit), None, name)
    x, y = focus.split(",")
    return ShownPicture(Fit(fit), (float(x), float(y)), name)


def slide_url(picture: Picture, focus: tuple[float, float] | None) -> str:
    """As `picture_url`, for a picture that fills the screen around this focus; around the estimated one for None."""
    return f"{Fit.COVER}/{f'{focus[0]:g},{focus[1]:g}' if focus else ESTIMATED}/{file_name(picture)}"


def hanging_url(pictures: Sequence[Picture], hanging: Hanging) -> str:
    """As `picture_url`, for one or two pictures that hang on a wall: `hung/<numbers>/<file>`, or two files with a `+`
    between them. The numbers are the unit, the mat, 1 for a light wall or 0, and the four sides of each print."""
    numbers = [
        hanging.unit,
        hanging.mat,
        int(hanging.light),
        *(side for place in hanging.prints for side in place),
    ]
    files = "+".join(quote(picture.file, safe="") for picture in pictures)
    version = sum(picture.version for picture in pictures)
    return f"{HUNG}/{','.join(f'{number:g}' for number in numbers)}/{files}" + (
        f"?{version}" if version else ""
    )


def parse_hanging(numbers: str) -> Hanging:
    """The hanging of a text from `hanging_url`. Raises ValueError if it is malformed."""
    unit, mat, light, *sides = (float(number) for number in numbers.split(","))
    places = tuple(tuple(sides[at : at + 4]) for at in range(0, len(sides), 4))
    if len(places) not in (1, 2) or len(sides) % 4 or not all(map(math.isfinite, (unit, mat, *sides))):
        raise ValueError("not the places of one or two prints")
    return Hanging(cast("tuple[Zone, ...]", places), unit, mat, bool(light))


def shown_files(url: str) -> list[str]:
    """The files of the pictures in a text of any function above."""
    return [unquote(file) for file in url.rpartition("/")[2].partition("?")[0].split("+")]


def file_name(picture: Picture) -> str:
    """The file of a picture, percent-encoded. A changed file has its version after a `?`, so that Qt does not
    use the cached image."""
    return quote(picture.file, safe="") + (f"?{picture.version}" if picture.version else "")
