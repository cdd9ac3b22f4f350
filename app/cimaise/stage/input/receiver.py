"""The interface that the event filter needs of the kiosk, which implements it without importing this
module."""

from __future__ import annotations

from typing import Protocol


class VisitState(Protocol):
    """The part of a visit's state that decides whether input is blocked."""

    @property
    def number(self) -> int:
        """The number of the visit; it changes when the kiosk wakes."""

    @property
    def controls_hidden(self) -> bool:
        """Whether the controls over a film are hidden."""


class InputReceiver(Protocol):
    """The part of the kiosk that receives input."""

    @property
    def state(self) -> VisitState:
        """The state of the current visit."""

    def touched(self) -> None:
        """A touch, a click or a key: wakes the kiosk, and counts as presence."""

    def pointer_moved(self) -> None:
        """The pointer has moved: counts only as presence."""
