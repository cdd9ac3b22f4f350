"""Writes the part of a picture's URL that Python passes to QML; images/pictures.py parses the whole URL."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from cimaise.exhibit.model.exhibit import Fit

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Picture

ESTIMATED = "auto"
"""In place of the focus: it is estimated when the picture is rendered."""
UNKNOWN_FOCUS = (0.5, 1 / 3)
"""The focus until it has been estimated: heads are in the upper third."""
FRAMED = "framed"
"""The fit of a whole picture on a dark ground that fills the frame."""


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


def slide_url(picture: Picture | None, part: tuple[float, float, float, float] | None) -> str:
    """As `picture_url`, for a picture that fills the screen: only `part` of it (in fractions) if that is given, and with
    a ground around a picture that is not cropped."""
    if picture is None:
        return ""
    if part is not None:
        return f"{Fit.COVER}/{','.join(f'{side:.5f}' for side in part)}/{file_name(picture)}"
    url = picture_url(picture)
    return url.replace(Fit.CONTAIN, FRAMED, 1) if picture.fit is Fit.CONTAIN else url


def file_name(picture: Picture) -> str:
    """The file of a picture, percent-encoded. A changed file has its version after a `?`, so that Qt does not
    use the cached image."""
    return quote(picture.file, safe="") + (f"?{picture.version}" if picture.version else "")
