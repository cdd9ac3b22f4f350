"""Where installed exhibits are. Imported at every start: it knows nothing of how they got there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CURRENT = "current"
"""The link to the version on show."""
_SYSTEM = Path("/var/lib/cimaise/exhibits")


def place(environ: Mapping[str, str]) -> Path:
    """Where the store of this user is: a machine's own where that is the system's administrator."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "XDG_DATA_HOME" not in environ:
        return _SYSTEM
    base = environ.get("XDG_DATA_HOME") or str(Path(environ.get("HOME") or "/", ".local/share"))
    return Path(base) / "cimaise" / "exhibits"


def installed(environ: Mapping[str, str]) -> Path | None:
    """The exhibit that was installed: this user's, else the machine's; None where none was."""
    for root in dict.fromkeys((place(environ), _SYSTEM)):
        try:
            if (root / CURRENT).is_dir():
                return root / CURRENT
        except OSError:
            continue
    return None
