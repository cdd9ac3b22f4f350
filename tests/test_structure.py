"""The size of modules and folders: a reader finds a subject by its file name, and reads one file at a time."""

from __future__ import annotations

import statistics
from collections import Counter
from pathlib import Path

import pytest

TREE = Path(__file__).resolve().parents[1]
APP = TREE / "app"
PYTHON = [
    file for folder in ("app", "benchmarks", "tests", "tools") for file in (TREE / folder).rglob("*.py")
]
QML = list(APP.rglob("*.qml"))


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(("files", "limit"), [(PYTHON, 300), (QML, 200)], ids=["Python", "QML"])
def test_no_file_is_too_long_to_read_at_once(files: list[Path], limit: int) -> None:
    assert files
    too_long = [f"{file.relative_to(TREE)}: {lines(file)} lines" for file in files if lines(file) > limit]
    assert not too_long, f"more than {limit} lines; split by subject:\n" + "\n".join(too_long)


def test_most_modules_are_short() -> None:
    sizes = [lines(file) for file in APP.rglob("*.py")]
    assert statistics.median(sizes) < 90
    assert statistics.quantiles(sizes, n=10)[-1] < 200


def test_no_folder_is_crowded() -> None:
    modules = Counter(file.parent for file in APP.rglob("*.py") if file.name != "__init__.py")
    components = Counter(file.parent for file in QML)
    crowded = [
        f"{folder.relative_to(TREE)}: {count}"
        for folder, count in (modules + components).items()
        if count > 20
    ]
    assert not crowded, "more than 20 modules in a folder; group them by subject:\n" + "\n".join(crowded)


def test_every_package_says_what_it_holds() -> None:
    silent = [
        str(file.relative_to(TREE))
        for file in APP.rglob("__init__.py")
        if not file.read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []
