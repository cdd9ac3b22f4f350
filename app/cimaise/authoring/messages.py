"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class PackReason(Reason):
    """Why an exhibit cannot be packed."""

    UNREADABLE = "cannot pack {file}: {problem}"
    CHANGED = "{file} changed while it was packed; pack the exhibit again"
