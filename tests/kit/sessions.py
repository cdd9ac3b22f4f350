"""A session's exhibit and a record of its changes, for the tests of sessions. The idle question opens after 60 s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.show.visit_model import Timing, VisitModel

if TYPE_CHECKING:
    from cimaise.show.session import Change, Session

MODEL = VisitModel(
    words={"songs": 0, "songs/one": 0, "about": 240},
    parents={"songs/one": "songs"},
    languages=("en", "ko"),
    timing=Timing(warn_after=60, warn_for=30),
)


def recorded(session: Session) -> list[Change]:
    """The changes that the session reports from now on."""
    changes: list[Change] = []
    session.observe(changes.append)
    return changes
