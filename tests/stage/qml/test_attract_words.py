"""The words of the next slide are laid out before the slides fade: that takes the time of several frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cimaise.config.groups import AttractSettings
from cimaise.config.settings import Settings
from cimaise.stage.text import typesetter

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from PySide6.QtQuick import QQuickItem
    from tests.stage.driver import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit


def all_below(item: QQuickItem) -> Iterator[Any]:
    yield item
    for child in item.childItems():
        yield from all_below(child)


def test_no_title_is_fitted_while_slides_fade(
    open_window: OpenWindow, bundled: Exhibit, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_window(bundled, still=False, config=Settings(attract=AttractSettings(dwell=60, fade=0.2)))
    crossfade = next(
        item for item in all_below(driver.root) if item.metaObject().indexOfMethod("swapWords()") >= 0
    )
    driver.bot.waitUntil(lambda: not crossfade.property("turning"))
    fitted: list[tuple[str, bool]] = []
    original = typesetter.fitted_size

    def fit(text: str, *arguments: Any, **options: Any) -> Any:
        fitted.append((text, crossfade.property("turning")))
        return original(text, *arguments, **options)

    monkeypatch.setattr(typesetter, "fitted_size", fit)
    before = driver.texts("attractTitle")
    driver.attract_loop.advance()
    driver.bot.waitUntil(lambda: driver.texts("attractTitle") != before)
    driver.bot.waitUntil(lambda: not crossfade.property("turning"))
    words = "".join(driver.texts("attractTitle")).split()
    # The title of the new slide is fitted once, and nothing while the slides fade.
    assert [turning for text, turning in fitted if text] == [False]
    assert fitted[-1][0].split()[-1] == words[-1]
