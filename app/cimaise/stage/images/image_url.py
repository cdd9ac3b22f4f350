"""What a picture is called on its way from Python through QML to the picture door (stage/pictures.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Picture


def picture_url(picture: Picture | None) -> str:
    """What the picture door needs to know of a picture: fit, focus and file; "" where there is none."""
    if picture is None:
        return ""
    x, y = picture.focus
    return f"{picture.fit}/{x:g},{y:g}/{file_name(picture)}"


def file_name(picture: Picture) -> str:
    """A picture's file, percent-encoded. Where the file was changed its version stands behind it, after a `?`: another
    address, and so another picture."""
    return quote(picture.file, safe="") + (f"?{picture.version}" if picture.version else "")
