"""How one page replaces another on the screen."""

from __future__ import annotations

from enum import StrEnum


class Transition(StrEnum):
    """A cover fades in over the old page and off the new one, or the pictures of a gallery slide like a strip."""

    COVER = "cover"
    NEXT = "next"
    PREVIOUS = "previous"


def transition_to(page: str, neighbours: tuple[str, str] | None) -> Transition:
    """The transition to a page.

    `neighbours` are the pages before and after the picture that is shown, "" for none; None if no picture is shown.
    """
    if neighbours is not None and page in neighbours:
        return Transition.PREVIOUS if page == neighbours[0] else Transition.NEXT
    return Transition.COVER
