"""The reasons that `stage` reports, with their English templates. Imports nothing of Qt."""

from __future__ import annotations

from cimaise.source.message import Reason


class StageReason(Reason):
    """Why an exhibit cannot be shown, or can no longer be shown."""

    DISPLAY_LOST = "lost the connection to the display"
    NO_SCREEN = "the display has no screen"
    SCREEN_NOT_FOUND = "screen {wanted} not found; available: {available:list}"
    UI_NOT_LOADED = "the user interface failed to load (see the log above)"


class StageAdvice(Reason):
    """What to do when an exhibit cannot be shown."""

    CHECK_DISPLAY = "check the display, then start again"
    CONNECT_SCREEN = "switch on or connect a screen"
    CHOOSE_SCREEN = "name one of these with --screen"
    REINSTALL = "reinstall Cimaise"
