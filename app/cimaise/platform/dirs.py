"""The program's folders in a user's home: settings, data, cache (XDG Base Directory Specification 0.8)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = "cimaise"
"""The name of the program's own folder inside each base folder."""


def config_dir(environ: Mapping[str, str]) -> Path | None:
    """The folder of the user's settings; None if the environment names no home folder."""
    base = _base(environ, "XDG_CONFIG_HOME", ".config")
    return base / _NAME if base else None


def data_dir(environ: Mapping[str, str]) -> Path:
    """The folder of the user's installed exhibits; in /var/lib if the environment names no home folder."""
    return (_base(environ, "XDG_DATA_HOME", ".local/share") or Path("/var/lib")) / _NAME


def cache_dir(environ: Mapping[str, str]) -> Path:
    """The folder of files that can be created again; in /var/cache if the environment names no home folder."""
    return (_base(environ, "XDG_CACHE_HOME", ".cache") or Path("/var/cache")) / _NAME


def _base(environ: Mapping[str, str], variable: str, below_home: str) -> Path | None:
    """The folder that a variable names, else the default in the home folder; None without a home folder.

    The specification says that a relative path must be ignored. The same applies here to a relative home folder.
    """
    if (named := Path(environ.get(variable, ""))).is_absolute():
        return named
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "")
    return home / below_home if home.is_absolute() else None
