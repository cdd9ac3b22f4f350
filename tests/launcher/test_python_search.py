"""Which Python the launcher chooses for the setup, and its message if none is supported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.launcher.conftest import Tree


@pytest.fixture
def fresh(tree: Tree) -> Tree:
    (tree.folder / ".venv/ready/offscreen").unlink()
    return tree


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [
        ({"python3": "3.11.0"}, "python3"),
        ({"python3": "3.14.9"}, "python3"),
        ({"python3": "3.9.2", "python3.11": "3.11.9"}, "python3.11"),
        ({"python3": "3.15.0", "python3.12": "3.12.1", "python3.13": "3.13.0"}, "python3.13"),
        ({"python3.11": "3.11.2"}, "python3.11"),
    ],
)
def test_the_first_supported_python_is_chosen(
    fresh: Tree, tools: Path, put_python: Callable[[str, str], None], installed: dict[str, str], chosen: str
) -> None:
    for name, version in installed.items():
        put_python(name, version)
    run = fresh.start(environment={"PATH": str(tools)})
    assert run.stdout == f"{chosen} sets up for offscreen\n"
    assert run.returncode == 3


def test_an_unsupported_python_is_named(
    fresh: Tree, tools: Path, put_python: Callable[[str, str], None]
) -> None:
    put_python("python3", "3.9.2")
    run = fresh.start(environment={"PATH": str(tools)})
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr == (
        "cimaise: no supported Python found (python3 is Python 3.9.2); "
        "install Python 3.11, 3.12, 3.13 or 3.14 and run this command again.\n"
    )


def test_a_missing_python_is_reported(fresh: Tree, tools: Path) -> None:
    run = fresh.start(environment={"PATH": str(tools)})
    assert run.returncode == 1
    assert "no supported Python found (python3 is not installed)" in run.stderr
    assert run.stderr.count("\n") == 1
