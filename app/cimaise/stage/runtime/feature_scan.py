"""Turns off a part of PySide6 that makes every import slower."""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - loads the module below


def skip_feature_scan() -> None:
    """Keep PySide6 from reading the source of every module that is imported from now on, to see whether that module may
    use `from __feature__ import`. No module does, and it takes a third of the time of an import."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda module: False)  # noqa: B010 - there is no public way
