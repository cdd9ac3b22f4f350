"""The image provider for pictures: decoded and rendered outside the UI thread."""

from __future__ import annotations

import logging
import math
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from cimaise.exhibit.model.exhibit import DEFAULT_FOCUS, Fit, Picture
from cimaise.media.render_spec import Pixels, RenderSpec, Rotation, Shade, ShadeKind
from cimaise.stage.images.image_url import ESTIMATED, HUNG, UNKNOWN_FOCUS, parse_hanging
from cimaise.stage.images.media_headers import MediaHeaders

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize

    from cimaise.media.focus_points import FocusPoints
    from cimaise.media.forked_render import ForkedRender

_log = logging.getLogger(__name__)

_KEPT = 32 * 1024 * 1024
"""How many bytes of pictures are kept for when they are shown again, for example on the page that Back opens."""
_CENTRE = (0.5, 0.5)
_WIDE = 1.2
_HEAD = 0.12
_LARGEST_KEPT = 4 * 1024 * 1024
"""The size of the largest picture that is kept: not of one that fills the screen."""


def parse_url(name: str, size: QSize) -> tuple[str, RenderSpec]:
    """The file and the render specification of a picture's URL.

    A URL is `<shade>/<left>,<top>,<right>,<bottom>/<radius>/<rotation>/<fit>/<x>,<y>/<file>`, its file
    percent-encoded. The four numbers are the text area; `auto` stands for UNKNOWN_FOCUS. For a part of the picture, its
    four sides replace the focus `<x>,<y>`. The fit is that of the picture, or
    `hung`, with the numbers and files of `hanging_url`. A file that has changed is followed by `?<version>`. `size` is the
    size of the frame in px, before rotation. Raises ValueError if the URL is malformed.
    """
    shade, text_area, radius, rotation, fit, focus, versioned_file = name.split("/", 6)
    file, _, partner = versioned_file.partition("?")[0].partition("+")
    hanging = parse_hanging(focus) if fit == HUNG else None
    numbers = () if hanging or focus == ESTIMATED else tuple(float(number) for number in focus.split(","))
    part = (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) == 4 else None
    x, y = UNKNOWN_FOCUS if focus == ESTIMATED else _CENTRE if hanging or part else numbers
    left, top, right, bottom = (min(max(float(part), 0.0), 1.0) for part in text_area.split(","))
    if not all(map(math.isfinite, (x, y, left, top, right, bottom, *numbers))):
        raise ValueError("a coordinate is not a finite number")
    spec = RenderSpec(
        width=max(size.width(), 1),
        height=max(size.height(), 1),
        fit=Fit.COVER if hanging else Fit(fit),
        focus=(x, y),
        radius=round(float(radius)),
        rotation=Rotation(int(rotation)),
        shade=None if shade == "none" or hanging else Shade((left, top, right, bottom), ShadeKind(shade)),
        part=part,
        hanging=hanging,
        partner=unquote(partner),
    )
    return unquote(file), spec


def page_focus(estimate: tuple[float, float], size: tuple[int, int]) -> tuple[float, float]:
    """The focus of a picture on a page, from its estimated one and its size in px.

    In a picture that is not wide, the estimate is often the middle of a person: the head is above it.
    """
    if estimate == DEFAULT_FOCUS:
        return UNKNOWN_FOCUS
    x, y = estimate
    is_wide = size[0] >= _WIDE * size[1]
    return (x, y) if is_wide else (x, min(y, max(y - _HEAD, UNKNOWN_FOCUS[1])))


def to_image(pixels: Pixels) -> QImage:
    """A QImage that owns its pixels."""
    image_format = QImage.Format.Format_ARGB32_Premultiplied if pixels.alpha else QImage.Format.Format_RGB32
    image = QImage(pixels.data, pixels.width, pixels.height, pixels.width * 4, image_format)
    return image.copy()


class PictureProvider(QQuickImageProvider):
    """Provides `image://pictures/...` for one exhibit. Logs each error once.

    Qt requests images in its image loading thread; Pillow releases Python's global lock while it decodes. An
    asynchronous provider could decode several pictures at once, but PySide6 6.11 crashes if Python destroys
    its response first.
    """

    def __init__(
        self,
        folder: Path,
        first_render: ForkedRender | None = None,
        focus_points: FocusPoints | None = None,
    ) -> None:
        super().__init__(
            QQmlImageProviderBase.ImageType.Image, QQmlImageProviderBase.Flag.ForceAsynchronousImageLoading
        )
        self._folder = folder
        self._first_render, self._focus_points = first_render, focus_points
        self._logged: set[tuple[str, str]] = set()
        self._closed = False
        self.headers = MediaHeaders(folder)
        # The files of pictures that were last rendered for dark text.
        self._light: set[str] = set()
        self._focuses: dict[str, tuple[float, float]] = {}
        # From the longest unused to the latest. Only the image loading thread changes it.
        self._kept: dict[tuple[str, int, int], QImage] = {}

    def size_of(self, file: str) -> tuple[int, int] | None:
        """The size of a picture file in px, upright; None if it is not known yet, or cannot be read."""
        return self.headers.size_of(file)

    def focus_of(self, file: str) -> tuple[float, float]:
        """The estimated focus of a picture file, in fractions; UNKNOWN_FOCUS until the picture has been rendered with it."""
        return self._focuses.get(file, UNKNOWN_FOCUS)

    def is_light(self, file: str) -> bool:
        """Whether text on a picture that fills the screen must be dark; known once it has been rendered."""
        return file in self._light

    def set_folder(self, folder: Path) -> None:
        """Read pictures from another folder, or those that have changed."""
        self._folder, self._kept = folder, {}

    def close(self) -> None:
        """Return only null images: the window is about to be destroyed."""
        self._closed = True
        self.headers.close()

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The rendered picture; a null image if it cannot be shown."""
        if self._closed:
            return QImage()
        key = (name, requested.width(), requested.height())
        image = self._kept.pop(key, None)
        if image is None:
            image = self._render(name, requested)
        if 0 < image.sizeInBytes() <= _LARGEST_KEPT:
            self._keep(key, image)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _keep(self, key: tuple[str, int, int], image: QImage) -> None:
        """Keep an image as the latest one, and forget as many of the others as necessary."""
        self._kept[key] = image
        total = sum(kept.sizeInBytes() for kept in self._kept.values())
        while total > _KEPT:
            oldest = next(iter(self._kept))
            total -= self._kept.pop(oldest).sizeInBytes()

    def _render(self, name: str, requested: QSize) -> QImage:
        try:
            file, spec = parse_url(name, requested)
        except ValueError as error:
            return self._fail(name, f"{name} is not a valid picture URL: {error}")
        if f"/{Fit.COVER}/{ESTIMATED}/" in name:
            spec = replace(spec, focus=self._estimate_focus(file, int(name.partition("?")[2] or 0)))
        pixels = self._first_render.take(self._folder, file, spec) if self._first_render else None
        if pixels is None:
            # Imported here, in the image loading thread: the first picture was rendered by another process.
            from cimaise.media.picture import PictureError, render

            try:
                pixels = render(self._folder, file, spec)
            except PictureError as error:
                return self._fail(name, str(error))
            except Exception as error:
                # An unexpected error in one picture must not stop the kiosk.
                return self._fail(name, f"{file} cannot be shown: {type(error).__name__}: {error}")
        if pixels.source_size is not None:
            self.headers.remember_size(file, pixels.source_size)
        if spec.shade is not None and spec.shade.kind is ShadeKind.ATTRACT:
            (self._light.add if pixels.light else self._light.discard)(file)
        return to_image(pixels)

    def _estimate_focus(self, file: str, version: int) -> tuple[float, float]:
        estimate = None
        if self._focus_points is not None:
            estimate = self._focus_points.find(self._folder, Picture(file, version=version))
        focus = UNKNOWN_FOCUS if estimate is None else page_focus(estimate.focus, estimate.size)
        self._focuses[file] = focus
        return focus

    def _fail(self, name: str, message: str) -> QImage:
        # With the version: an error that remains after the file has changed is logged again.
        key = (name.partition("?")[2], message)
        if key not in self._logged:
            self._logged.add(key)
            _log.warning("%s", message)
        return QImage()
