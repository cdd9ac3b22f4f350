"""Where the pages of a visit were scrolled to when the visitor left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.show.events import WentBack

if TYPE_CHECKING:
    from cimaise.layout.reading_position import Reading
    from cimaise.show.session import Change


class ReadingMemory:
    """The reading positions of one visit."""

    def __init__(self) -> None:
        self._readings: dict[str, Reading] = {}

    def leave(self, page: str, reading: Reading | None) -> None:
        """Remember what a page shows."""
        if reading is not None:
            self._readings[page] = reading

    def follow(self, change: Change) -> None:
        """Forget the position of a page that is opened again: only Back returns to it. Forget all at the end of a
        visit."""
        if change.ended or change.started:
            self._readings.clear()
        elif change.before.page != change.after.page and not isinstance(change.event, WentBack | None):
            self._readings.pop(change.after.page, None)

    def recall(self, page: str) -> Reading | None:
        """What a page showed when it was left, or None."""
        return self._readings.get(page)
