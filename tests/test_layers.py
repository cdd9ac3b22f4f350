"""Which part of the program may import which: qml -> stage -> the pure packages, and never back."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cimaise

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = Path(cimaise.__file__).parent

_SHARED = {"paths", "source", "platform"}

PURE = {
    "source": {"source"},
    "platform": {"platform", "source"},
    "layout": {"layout"},
    "show": {"show"},
    "exhibit": {"exhibit", "source"},
    "config": {"config", *_SHARED},
    "media": {"media", "exhibit", "layout", *_SHARED},
    "packing": {"packing", "exhibit", *_SHARED},
    "checking": {"checking", "exhibit", "media", *_SHARED},
    "authoring": {"authoring", "packing", "exhibit", "media", *_SHARED},
    "paths": {"paths"},
    "log": {"log"},
}
"""What each part may import besides libraries. Those named here know nothing of Qt."""

ALLOWED = PURE | {
    "stage": {"stage", *PURE},
    "commands": {"commands", "stage", *PURE},
    "cli": {"commands", "log"},
    "__main__": {"cli"},
}
QT = {"PySide6", "shiboken6"}


def imported(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    """Every module that is imported anywhere in a file, with its line: in functions and for types, too."""
    parents = module.split(".") if is_package else module.split(".")[:-1]
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=source, names=names, level=level):
                base = (
                    [*parents[: len(parents) - level + 1], *([source] if source else [])]
                    if level
                    else [source or ""]
                )
                # `from cimaise import show` names the part only behind the import.
                yield from ((node.lineno, ".".join([*base, name.name])) for name in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def diagnostics(program: Path) -> list[str]:
    """What is imported where it may not be, as sentences with file, line and remedy."""
    found: list[str] = []
    for path in sorted(program.rglob("*.py")):
        inside = path.relative_to(program)
        if inside == Path("__init__.py"):
            part, allowed = "cimaise", set()
        else:
            part = inside.parts[0].removesuffix(".py")
            if part not in ALLOWED:
                found.append(
                    f"{inside}: nobody has said what “{part}” may import. Add it to ALLOWED in {Path(__file__).name}."
                )
                continue
            allowed = ALLOWED[part]
        module = ".".join(["cimaise", *inside.with_suffix("").parts]).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"), path)
        for line, name in imported(tree, module, is_package=inside.name == "__init__.py"):
            first, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if first in QT and part != "stage":
                found.append(
                    f"{inside}:{line}: “{part}” imports {first}. Only stage knows Qt: "
                    "move what needs it there, and hand the result over as plain values."
                )
            elif first == "cimaise" and other in ALLOWED and other not in allowed:
                found.append(
                    f"{inside}:{line}: “{part}” imports “{other}”, and may import {_list(allowed)}. Move what both need "
                    "into one of these, or let stage put the two together."
                )
    return found


def _list(parts: set[str]) -> str:
    return "only " + ", ".join(sorted(parts)) if parts else "nothing of the program"


def test_the_parts_of_the_program_depend_one_way() -> None:
    assert diagnostics(PROGRAM) == [], "\n".join(diagnostics(PROGRAM))


def test_every_part_that_is_named_exists() -> None:
    there = {path.name.removesuffix(".py") for path in PROGRAM.iterdir()}
    assert ALLOWED.keys() - there == set()


def test_what_is_imported_where_it_may_not_be_is_found_with_its_place_and_a_remedy(tmp_path: Path) -> None:
    for file, text in {
        "__init__.py": "",
        "show/visit.py": '"""A visit."""\n\nfrom cimaise.exhibit.model import Exhibit\n',
        "media/picture.py": "def draw() -> None:\n    from PySide6.QtGui import QImage\n",
        "source/nodes.py": "from ..exhibit import model\nfrom . import files\nimport yaml\n",
        "exhibit/model.py": "from cimaise import show, source\n",
        "system/display.py": "import importlib\n\nimportlib.import_module('PySide6.QtGui')\n",
        "stage/run.py": "import shiboken6\nfrom PySide6.QtCore import QObject\nimport cimaise.media.picture, cimaise.cli\n",
        "commands/run.py": "import cimaise.stage, cimaise.show.visit\n",
        "fleet/link.py": "import json\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    found = diagnostics(tmp_path)
    assert [fault.partition(":")[0] for fault in found] == [
        "exhibit/model.py",
        "fleet/link.py",
        "media/picture.py",
        "show/visit.py",
        "source/nodes.py",
        "stage/run.py",
        "system/display.py",
    ]
    assert found[3] == (
        "show/visit.py:3: “show” imports “exhibit”, and may import only show. Move what both need "
        "into one of these, or let stage put the two together."
    )
    assert found[2] == (
        "media/picture.py:2: “media” imports PySide6. Only stage knows Qt: "
        "move what needs it there, and hand the result over as plain values."
    )


def test_the_pure_parts_are_imported_without_qt() -> None:
    """In a process of its own, where importing Qt fails and every pure module is imported."""
    modules = [
        ".".join(["cimaise", *path.relative_to(PROGRAM).with_suffix("").parts]).removesuffix(".__init__")
        for part in PURE
        for path in sorted([*PROGRAM.glob(f"{part}.py"), *(PROGRAM / part).rglob("*.py")])
    ]
    assert len(modules) > 20
    program = "import importlib, sys\n" + "".join(f"sys.modules[{name!r}] = None\n" for name in sorted(QT))
    program += "".join(f"importlib.import_module({module!r})\n" for module in modules)
    environment = os.environ | {"PYTHONPATH": str(PROGRAM.parent)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
