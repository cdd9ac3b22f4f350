"""How much of each picture of a gallery its frame hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stage.driver import below
from tests.stage.qml.layout_rules import Violation

from cimaise.exhibit.model.exhibit import Fit
from cimaise.layout.wall import LARGEST_CROP, visible_share
from cimaise.stage.images.image_url import parse_picture_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.driver import WindowDriver

_ROUNDING = 0.02
"""The share of a picture that rounding to whole px may hide."""


def hidden_shares(driver: WindowDriver) -> Iterator[tuple[str, float]]:
    """The file of each picture in a list, and the share of it that its frame hides."""
    rows = [item for item in below(driver.window.contentItem()) if item.objectName().startswith("row-")]
    for view in (item for row in rows for item in below(row)):
        url = view.property("picture")
        if not isinstance(url, str) or view.property("textArea") is None or not url or not view.isVisible():
            continue
        shown = parse_picture_url(url)
        size = driver.exhibit_window.pictures.size_of(shown.file)
        if size is not None:
            covers = shown.fit is Fit.COVER
            share = visible_share(size[0] / size[1], view.width(), view.height()) if covers else 1
            yield shown.file, 1 - share


def cropped_pictures(driver: WindowDriver) -> Iterator[Violation]:
    """Pictures of the shown gallery of which more is hidden than allowed."""
    if driver.kiosk.page.kind == "gallery":
        for file, hidden in hidden_shares(driver):
            if hidden > LARGEST_CROP + _ROUNDING:
                yield Violation("picture cropped too much", f"{file} by {hidden:.0%}")
