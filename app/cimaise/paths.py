"""The paths of the program's own data: in the source tree, or in the installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_TREE = _PACKAGE.parents[1]

QML = _PACKAGE / "stage" / "qml"
"""The import path of the QML module."""


def data(name: str) -> Path:
    """The folder `content` or `resources`: in the source tree if the program runs from it, else in the installed package."""
    in_tree = (_TREE / "pyproject.toml").is_file() and _PACKAGE.parent.name == "app"
    return (_TREE if in_tree else _PACKAGE) / name
