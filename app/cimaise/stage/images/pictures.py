"""The door through which pictures reach the screen: decoded off the UI thread, finished for the wall."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from cimaise.exhibit.model.exhibit import Fit
from cimaise.media.render_spec import Pixels, RenderSpec, Rotation, Shade, ShadeKind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize

    from cimaise.media.forked_render import ForkedRender

_log = logging.getLogger(__name__)


def read_name(name: str, size: QSize) -> tuple[str, RenderSpec]:
    """The file and the finish that a picture's address asks for.

    An address is `<shade>/<left>,<top>,<right>,<bottom>/<radius>/<turn>/<fit>/<x>,<y>/<file, percent-encoded>`, with four
    numbers in the place of the focus where a part of the picture is wanted, and `?<version>` behind a file that was
    changed; the size is that of the frame in px, before the turn. Raises ValueError for anything else.
    """
    shade, zone, radius, turn, fit, focus, named = name.split("/", 6)
    file = named.partition("?")[0]
    numbers = tuple(float(number) for number in focus.split(","))
    part = None
    if len(numbers) == 4:
        part = (numbers[0], numbers[1], numbers[2], numbers[3])
        numbers = (0.5, 0.5)
    x, y = numbers
    left, top, right, bottom = (min(max(float(part), 0.0), 1.0) for part in zone.split(","))
    if not all(map(math.isfinite, (x, y, left, top, right, bottom, *(part or ())))):
        raise ValueError("a place in it is no number")
    finish = RenderSpec(
        width=max(size.width(), 1),
        height=max(size.height(), 1),
        fit=Fit(fit),
        focus=(x, y),
        radius=round(float(radius)),
        rotation=Rotation(int(turn)),
        shade=None if shade == "none" else Shade((left, top, right, bottom), ShadeKind(shade)),
        part=part,
    )
    return unquote(file), finish


def to_image(pixels: Pixels) -> QImage:
    """A QImage that owns its pixels."""
    image_format = QImage.Format.Format_ARGB32_Premultiplied if pixels.alpha else QImage.Format.Format_RGB32
    image = QImage(pixels.data, pixels.width, pixels.height, pixels.width * 4, image_format)
    return image.copy()


class PictureProvider(QQuickImageProvider):
    """Answers `image://pictures/...` for one exhibit. Says each fault once in the log.

    Qt asks from its own loading thread, and Pillow decodes without holding up the others. A provider that answers
    with response objects would decode several at once, but PySide6 6.11 crashes when Python lets go of one first.
    """

    def __init__(self, folder: Path, ahead: ForkedRender | None = None) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._folder = folder
        self._ahead = ahead
        self._told: set[tuple[str, str]] = set()
        self._closed = False
        self._sizes: dict[str, tuple[int, int]] = {}

    def size_of(self, file: str) -> tuple[int, int] | None:
        """The size of a picture in its own pixels, upright; None until it has been decoded once."""
        return self._sizes.get(file)

    def look_in(self, folder: Path) -> None:
        """The exhibit lies in this folder from now on."""
        self._folder = folder

    def close(self) -> None:
        """Answer nothing any more: the stage is being struck."""
        self._closed = True

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The finished picture; a null image where it cannot be shown."""
        if self._closed:
            return QImage()
        try:
            file, finish = read_name(name, requested)
        except ValueError as error:
            return self._fail(name, f"{name} is not a picture's address: {error}")
        pixels = self._ahead.take(file, finish) if self._ahead else None
        if pixels is None:
            # Imported here, in the loading thread: the first picture was drawn by another process.
            from cimaise.media.picture import PictureError, render

            try:
                pixels = render(self._folder, file, finish)
            except PictureError as unreadable:
                return self._fail(name, str(unreadable))
            except Exception as error:
                # Whatever it is, one picture is no reason for a kiosk to stop.
                return self._fail(name, f"{file} cannot be shown: {type(error).__name__}: {error}")
        if pixels.source_size is not None:
            self._sizes[file] = pixels.source_size
        image = to_image(pixels)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _fail(self, name: str, fault: str) -> QImage:
        # A file that was changed may be as bad as before: that is told again.
        told = (name.partition("?")[2], fault)
        if told not in self._told:
            self._told.add(told)
            _log.warning("%s", fault)
        return QImage()
