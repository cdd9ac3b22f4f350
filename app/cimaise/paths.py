"""Where the program's own data lies: in the tree, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_TREE = _PACKAGE.parents[1]

QML = _PACKAGE / "stage" / "qml"
"""The import path of the QML module."""


def data(name: str) -> Path:
    """The folder `content` or `resources`: the tree's own where this runs from a tree, else the wheel's."""
    in_tree = (_TREE / "pyproject.toml").is_file() and _PACKAGE.parent.name == "app"
    return (_TREE if in_tree else _PACKAGE) / name
