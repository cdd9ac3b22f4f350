"""The image provider for pictures in few pixels: they are shown at once, until their own pixels are decoded."""

from __future__ import annotations

import logging
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.crop import placement
from cimaise.stage.images.image_url import UNKNOWN_FOCUS, file_name, parse_picture_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtCore import QSize

    from cimaise.exhibit.model.exhibit import Picture

SIDE = 96
"""The longest side of a picture, in px: about 20 kB each."""
_PAUSE = 0.02
"""The pause after each picture, in seconds, so that the loop on the screen stays smooth."""
_EMPTY = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
_EMPTY.fill(0)
_log = logging.getLogger(__name__)


class TinyPictures(QQuickImageProvider):
    """Provides `image://tiny/<end of a picture's URL>` at once, in the proportions of the requested frame.

    The pictures of an exhibit are made by `make`, in a thread; until then, and for a picture that cannot be shown, the
    image is one transparent px. `decoded` receives the file and the size of each picture, in px; `focus_of` gives the
    estimated focus of a file.
    """

    def __init__(
        self,
        decoded: Callable[[str, tuple[int, int]], None],
        focus_of: Callable[[str], tuple[float, float]] = lambda file: UNKNOWN_FOCUS,
    ) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._decoded, self._focus_of = decoded, focus_of
        self._images: dict[str, QImage] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._stopped = Event()
        self._thread: Thread | None = None

    def make(self, folder: Path, pictures: Iterable[Picture]) -> None:
        """Make these pictures in the background; those that were made before are kept, others forgotten."""
        self.close()
        wanted = {file_name(picture): picture.file for picture in pictures}
        self._images = {key: image for key, image in self._images.items() if key in wanted}
        missing = {key: file for key, file in wanted.items() if key not in self._images}
        if missing:
            self._stopped = Event()
            arguments = (folder, missing, self._stopped)
            # It does not keep the process from ending.
            self._thread = Thread(target=self._make, args=arguments, name="tiny-pictures", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop making pictures."""
        self._stopped.set()

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """The part of the picture that is shown in a frame of this size, in few pixels."""
        image = self._images.get(name.rpartition("/")[2])
        if image is None or requested.width() < 1 or requested.height() < 1:
            size.setWidth(1)
            size.setHeight(1)
            return _EMPTY
        picture = parse_picture_url(name)
        frame = (requested.width(), requested.height())
        source = self._sizes[picture.file]
        focus = picture.focus or self._focus_of(picture.file)
        part, place = placement(source, frame, focus, covers=picture.fit is Fit.COVER)
        shown = (place[2] - place[0], place[3] - place[1])
        scale = min(1.0, 2 * SIDE / max(shown))
        result = QImage(
            max(1, round(shown[0] * scale)), max(1, round(shown[1] * scale)), QImage.Format.Format_RGB32
        )
        painter = QPainter(result)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = image.width(), image.height()
        left, top, right, bottom = part
        painter.drawImage(
            QRectF(0, 0, result.width(), result.height()),
            image,
            QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height),
        )
        painter.end()
        size.setWidth(result.width())
        size.setHeight(result.height())
        return result

    def _make(self, folder: Path, missing: dict[str, str], stopped: Event) -> None:
        from cimaise.media.picture import PictureError, render
        from cimaise.media.render_spec import RenderSpec

        for key, file in missing.items():
            if stopped.wait(_PAUSE):
                return
            try:
                pixels = render(folder, file, RenderSpec(SIDE, SIDE, Fit.CONTAIN))
            except PictureError:
                continue  # reported when it is to be shown
            except Exception:
                _log.debug("No small version of %s could be made.", file, exc_info=True)
                continue
            image = QImage(
                pixels.data, pixels.width, pixels.height, pixels.width * 4, QImage.Format.Format_RGB32
            )
            assert pixels.source_size is not None
            self._sizes[file] = pixels.source_size
            self._decoded(file, pixels.source_size)
            self._images[key] = image.copy()
