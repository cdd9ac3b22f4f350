"""The reasons that probes report, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class ProbeReason(Reason):
    """Why a media file cannot be examined."""

    DECODER_CRASHED = "the file crashes its decoder"


class ProbeAdvice(Reason):
    """What to do about such a file."""

    EXPORT_AGAIN = "export it again, or copy it to the exhibit again"
