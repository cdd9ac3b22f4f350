"""The paths of the store. Imported at every start, so it does not import `store` itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.platform.dirs import data_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

CURRENT = "current"
"""The name of the link to the version that is shown."""
_EXHIBITS = "exhibits"
_SYSTEM_STORE = Path("/var/lib/cimaise/exhibits")


def store_folder(environ: Mapping[str, str]) -> Path:
    """The folder of this user's store; for root, of the machine's store."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "XDG_DATA_HOME" not in environ:
        return _SYSTEM_STORE
    return data_dir(environ) / _EXHIBITS


def store_links(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The paths of the links to the current version: in this user's store, then in the machine's."""
    return tuple(store / CURRENT for store in dict.fromkeys((store_folder(environ), _SYSTEM_STORE)))


def installed_exhibit(environ: Mapping[str, str]) -> Path | None:
    """The path of the current exhibit in this user's store, else in the machine's; None if none is installed."""
    for current in store_links(environ):
        try:
            if current.is_dir():
                return current
        except OSError:
            continue
    return None
