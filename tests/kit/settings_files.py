"""Types and helpers for tests that load settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cimaise.config.loader import LoadedSettings

if TYPE_CHECKING:
    from cimaise.config.settings import Settings

LoadSettings = Callable[..., LoadedSettings]
"""Writes settings files with these texts, and loads them; see the fixture `load_settings`."""


def valid_settings(loaded: LoadedSettings) -> Settings:
    """The settings, if there are no diagnostics."""
    assert loaded.diagnostics == ()
    assert loaded.settings is not None
    return loaded.settings
