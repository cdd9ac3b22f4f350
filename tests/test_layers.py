"""Which part of the program may import which: qml -> stage -> the pure packages, never in the other direction."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from graphlib import TopologicalSorter
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
"""What each part may import besides libraries. None of them imports Qt."""

ALLOWED = PURE | {
    "stage": {"stage", *PURE},
    "commands": {"commands", "stage", *PURE},
    "cli": {"commands", "log"},
    "__main__": {"cli"},
}
QT = {"PySide6", "shiboken6"}

STAGE = {
    "messages": set[str](),
    "runtime": set[str](),
    "text": set[str](),
    "images": set[str](),
    "input": set[str](),
    "window": {"messages"},
    "film": {"runtime"},
    "reload": {"runtime"},
    "bridge": {"film", "images", "runtime", "text", "window"},
}
"""What each part of the stage may import of the others."""
STAGE |= {"program": set(STAGE)}


def imported(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, with its line; also in functions and for type checking."""
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
                # In `from cimaise import show` the name of the part follows the import.
                yield from ((node.lineno, ".".join([*base, name.name])) for name in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def diagnostics(program: Path) -> list[str]:
    """The forbidden imports, as sentences with file, line and remedy."""
    found: list[str] = []
    for path in sorted(program.rglob("*.py")):
        inside = path.relative_to(program)
        if inside == Path("__init__.py"):
            part, allowed = "cimaise", set()
        else:
            part = inside.parts[0].removesuffix(".py")
            if part not in ALLOWED:
                found.append(
                    f"{inside}: the imports of “{part}” are not declared. Add it to ALLOWED in {Path(__file__).name}."
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
                    f"{inside}:{line}: “{part}” imports {first}. Only stage may: "
                    "move the code that needs it there, and pass the result as plain values."
                )
            elif first == "cimaise" and other in ALLOWED and other not in allowed:
                found.append(
                    f"{inside}:{line}: “{part}” imports “{other}”, but may import {_list(allowed)}. Move what both need "
                    "into one of these, or combine the two in stage."
                )
    return found


def stage_diagnostics(program: Path) -> list[str]:
    """The forbidden imports between the parts of the stage, as sentences with file, line and remedy."""
    found: list[str] = []
    for path in sorted((program / "stage").rglob("*.py")):
        inside = path.relative_to(program)
        part = inside.parts[1].removesuffix(".py")
        allowed = set() if part == "__init__" else STAGE.get(part)
        if allowed is None:
            found.append(
                f"{inside}: the imports of “stage.{part}” are not declared. Add it to STAGE in {Path(__file__).name}."
            )
            continue
        module = ".".join(["cimaise", *inside.with_suffix("").parts]).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"), path)
        for line, name in imported(tree, module, is_package=inside.name == "__init__.py"):
            other = name.removeprefix("cimaise.stage.").partition(".")[0]
            if name.startswith("cimaise.stage.") and other in STAGE and other not in {part, *allowed}:
                found.append(
                    f"{inside}:{line}: “stage.{part}” imports “{other}”, but may import {_list(allowed)}. "
                    "Pass the object in from stage.program, and declare what is needed of it as a Protocol."
                )
    return found


def _list(parts: set[str]) -> str:
    return "only " + ", ".join(sorted(parts)) if parts else "none of the others"


def test_the_parts_of_the_program_depend_in_one_direction() -> None:
    assert diagnostics(PROGRAM) == [], "\n".join(diagnostics(PROGRAM))


def test_the_parts_of_the_stage_depend_in_one_direction() -> None:
    assert stage_diagnostics(PROGRAM) == [], "\n".join(stage_diagnostics(PROGRAM))


def test_the_parts_of_the_stage_have_no_import_cycle() -> None:
    """Raises CycleError if the table has a cycle."""
    assert list(TopologicalSorter(STAGE).static_order())[-1] == "program"


def test_every_declared_part_exists() -> None:
    parts = {path.name.removesuffix(".py") for path in PROGRAM.iterdir()}
    assert ALLOWED.keys() - parts == set()
    rooms = {path.name.removesuffix(".py") for path in (PROGRAM / "stage").iterdir()}
    assert STAGE.keys() - rooms == set()


def test_a_forbidden_import_is_found_with_its_position_and_a_remedy(tmp_path: Path) -> None:
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
    assert [diagnostic.partition(":")[0] for diagnostic in found] == [
        "exhibit/model.py",
        "fleet/link.py",
        "media/picture.py",
        "show/visit.py",
        "source/nodes.py",
        "stage/run.py",
        "system/display.py",
    ]
    assert found[3] == (
        "show/visit.py:3: “show” imports “exhibit”, but may import only show. Move what both need "
        "into one of these, or combine the two in stage."
    )
    assert found[2] == (
        "media/picture.py:2: “media” imports PySide6. Only stage may: "
        "move the code that needs it there, and pass the result as plain values."
    )


def test_a_forbidden_import_in_the_stage_is_found_with_its_position_and_a_remedy(tmp_path: Path) -> None:
    for file, text in {
        "stage/__init__.py": "",
        "stage/program/run.py": "from cimaise.stage.bridge import kiosk\n",
        "stage/bridge/kiosk.py": "from cimaise.stage.film.player import Player\nfrom ..input import touch\n",
        "stage/input/touch.py": "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from cimaise.stage.bridge import kiosk\n",
        "stage/lights/lamp.py": "",
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    found = stage_diagnostics(tmp_path)
    assert [diagnostic.partition(": ")[0] for diagnostic in found] == [
        "stage/bridge/kiosk.py:2",
        "stage/input/touch.py:4",
        "stage/lights/lamp.py",
    ]
    assert found[1] == (
        "stage/input/touch.py:4: “stage.input” imports “bridge”, but may import none of the others. "
        "Pass the object in from stage.program, and declare what is needed of it as a Protocol."
    )


def test_the_pure_parts_are_imported_without_qt() -> None:
    """Imports every pure module in a process in which importing Qt fails; also the messages of the stage."""
    modules = [
        ".".join(["cimaise", *path.relative_to(PROGRAM).with_suffix("").parts]).removesuffix(".__init__")
        for part in PURE
        for path in sorted([*PROGRAM.glob(f"{part}.py"), *(PROGRAM / part).rglob("*.py")])
    ]
    modules.append("cimaise.stage.messages")
    assert len(modules) > 20
    program = "import importlib, sys\n" + "".join(f"sys.modules[{name!r}] = None\n" for name in sorted(QT))
    program += "".join(f"importlib.import_module({module!r})\n" for module in modules)
    environment = os.environ | {"PYTHONPATH": str(PROGRAM.parent)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
