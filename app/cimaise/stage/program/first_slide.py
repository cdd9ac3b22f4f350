"""The first slide: it replaces the picture that the window has shown since the start, and is kept for the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.media.forked_render import ForkedRender
    from cimaise.stage.program.exhibit_window import ExhibitWindow
    from cimaise.stage.program.first_window import FirstWindow


def follow_first_slide(
    window: ExhibitWindow,
    first_window: FirstWindow,
    first_render: ForkedRender | None,
    keep_slide: Callable[[int, int, bytes], None] | None,
) -> None:
    """Remove the picture in the window when QML shows the same slide below it, or when a visit begins.

    The slide is passed to `keep_slide` as it appears, before it begins to move. Another slide is not: its picture is none
    of the files that decide whether the kept slide is up to date.
    """
    attract_loop = window.session.attract_loop
    first_slide = attract_loop.current

    def slide_shown() -> None:
        is_first = (
            not window.closed and window.kiosk.state.number == 0 and attract_loop.current is first_slide
        )
        first_window.remove_picture()
        if first_render is not None:
            first_render.close()
        if is_first and keep_slide is not None:
            image = window.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
            if not image.isNull():  # as on a platform that draws nothing
                keep_slide(image.width(), image.height(), bytes(image.constBits()))

    attract_loop.on_first_slide(slide_shown)
    window.kiosk.phaseChanged.connect(first_window.remove_picture)
