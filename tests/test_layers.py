"""Which package may import which (see docs/architecture.md), and that only `stage` imports Qt."""

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

PURE = {
    "paths": set[str](),
    "log": set[str](),
    "source": set[str](),
    "layout": set[str](),
    "show": set[str](),
    "typography": set[str](),
    "exhibit": {"source"},
    "platform": {"source"},
    "config": {"source", "platform"},
    "media": {"source", "platform", "exhibit", "layout"},
    "packing": {"source", "platform", "exhibit", "paths"},
    "checking": {"source", "platform", "exhibit", "media", "paths", "typography"},
    "authoring": {"source", "platform", "exhibit", "media", "packing", "paths"},
}
"""The packages and modules without Qt, and which others each of them may import."""

ALLOWED = PURE | {
    "stage": set(PURE),
    "start": {"stage", *PURE},
    "commands": {"start", "stage", *PURE},
    "cli": {"commands", "start", "log"},
    "__main__": {"cli", "commands", "start", *PURE},
}
"""Which other packages and modules each one may import, apart from libraries."""
QT = {"PySide6", "shiboken6"}

STAGE = {
    "messages": set[str](),
    "runtime": set[str](),
    "text": set[str](),
    "images": set[str](),
    "input": {"runtime"},
    "window": {"messages"},
    "film": {"runtime"},
    "reload": {"runtime"},
    "bridge": {"film", "images", "runtime", "text"},
}
"""The subpackages and modules of `stage`, and which others each of them may import."""
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
                # In `from cimaise import show` the package is named after the import.
                yield from ((node.lineno, ".".join([*base, name.name])) for name in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def forbidden_imports(program: Path) -> list[str]:
    """The forbidden imports between packages, as sentences with file, line and remedy."""
    found: list[str] = []
    for path in sorted(program.rglob("*.py")):
        inside = path.relative_to(program)
        package = inside.parts[0].removesuffix(".py")
        allowed = set() if package == "__init__" else ALLOWED.get(package)
        if allowed is None:
            found.append(
                f"{inside}: the imports of “{package}” are not declared. Add it to ALLOWED in {Path(__file__).name}."
            )
            continue
        module = ".".join(["cimaise", *inside.with_suffix("").parts]).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"), path)
        for line, name in imported(tree, module, is_package=inside.name == "__init__.py"):
            first, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if first in QT and package != "stage":
                found.append(
                    f"{inside}:{line}: “{package}” imports {first}. Only stage may: "
                    "move the code that needs it there, and pass the result as plain values."
                )
            elif first == "cimaise" and other in ALLOWED and other not in {package, *allowed}:
                found.append(
                    f"{inside}:{line}: “{package}” imports “{other}”, but may import {_list(allowed)}. Move what both need "
                    "into one of these, or combine the two in stage."
                )
    return found


def forbidden_stage_imports(program: Path) -> list[str]:
    """The forbidden imports between the subpackages of `stage`, as sentences with file, line and remedy."""
    found: list[str] = []
    for path in sorted((program / "stage").rglob("*.py")):
        inside = path.relative_to(program)
        package = inside.parts[1].removesuffix(".py")
        allowed = set() if package == "__init__" else STAGE.get(package)
        if allowed is None:
            found.append(
                f"{inside}: the imports of “stage.{package}” are not declared. Add it to STAGE in {Path(__file__).name}."
            )
            continue
        module = ".".join(["cimaise", *inside.with_suffix("").parts]).removesuffix(".__init__")
        tree = ast.parse(path.read_text("utf-8"), path)
        for line, name in imported(tree, module, is_package=inside.name == "__init__.py"):
            other = name.removeprefix("cimaise.stage.").partition(".")[0]
            if name.startswith("cimaise.stage.") and other in STAGE and other not in {package, *allowed}:
                found.append(
                    f"{inside}:{line}: “stage.{package}” imports “{other}”, but may import {_list(allowed)}. "
                    "Pass the object in from stage.program, and declare what is needed of it as a Protocol."
                )
    return found


def _list(packages: set[str]) -> str:
    return "only " + ", ".join(sorted(packages)) if packages else "none of the others"


def test_packages_import_only_what_the_table_allows() -> None:
    found = forbidden_imports(PROGRAM)
    assert found == [], "\n".join(found)


def test_subpackages_of_stage_import_only_what_the_table_allows() -> None:
    found = forbidden_stage_imports(PROGRAM)
    assert found == [], "\n".join(found)


def test_the_tables_have_no_cycle() -> None:
    """Raises CycleError if a table has a cycle."""
    assert list(TopologicalSorter(ALLOWED).static_order())[-1] == "__main__"
    assert list(TopologicalSorter(STAGE).static_order())[-1] == "program"


def test_everything_in_the_tables_exists() -> None:
    names = {path.name.removesuffix(".py") for path in PROGRAM.iterdir()}
    assert ALLOWED.keys() - names == set()
    stage_names = {path.name.removesuffix(".py") for path in (PROGRAM / "stage").iterdir()}
    assert STAGE.keys() - stage_names == set()


def test_a_forbidden_import_is_found_with_its_position_and_a_remedy(tmp_path: Path) -> None:
    for file, text in {
        "__init__.py": "",
        "show/visit.py": '"""A visit."""\n\nfrom cimaise.exhibit.model import Exhibit\n',
        "media/picture.py": "def draw() -> None:\n    from PySide6.QtGui import QImage\n",
        "source/nodes.py": "from ..exhibit import model\nfrom . import files\nimport yaml\n",
        "exhibit/model.py": "from cimaise import show, source\n",
        "platform/display.py": "import importlib\n\nimportlib.import_module('PySide6.QtGui')\n",
        "stage/run.py": "import shiboken6\nfrom PySide6.QtCore import QObject\nimport cimaise.media.picture, cimaise.cli\n",
        "commands/run.py": "import cimaise.stage, cimaise.show.visit\n",
        "fleet/link.py": "import json\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    found = forbidden_imports(tmp_path)
    assert [sentence.partition(":")[0] for sentence in found] == [
        "exhibit/model.py",
        "fleet/link.py",
        "media/picture.py",
        "platform/display.py",
        "show/visit.py",
        "source/nodes.py",
        "stage/run.py",
    ]
    assert found[4] == (
        "show/visit.py:3: “show” imports “exhibit”, but may import none of the others. Move what both need "
        "into one of these, or combine the two in stage."
    )
    assert found[2] == (
        "media/picture.py:2: “media” imports PySide6. Only stage may: "
        "move the code that needs it there, and pass the result as plain values."
    )


def test_a_forbidden_import_in_stage_is_found_with_its_position_and_a_remedy(tmp_path: Path) -> None:
    for file, text in {
        "stage/__init__.py": "",
        "stage/program/run.py": "from cimaise.stage.bridge import kiosk\n",
        "stage/bridge/kiosk.py": "from cimaise.stage.film.player import Player\nfrom ..input import touch\n",
        "stage/input/touch.py": "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from cimaise.stage.bridge import kiosk\n",
        "stage/lights/lamp.py": "",
    }.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    found = forbidden_stage_imports(tmp_path)
    assert [sentence.partition(": ")[0] for sentence in found] == [
        "stage/bridge/kiosk.py:2",
        "stage/input/touch.py:4",
        "stage/lights/lamp.py",
    ]
    assert found[1] == (
        "stage/input/touch.py:4: “stage.input” imports “bridge”, but may import only runtime. "
        "Pass the object in from stage.program, and declare what is needed of it as a Protocol."
    )


def test_the_pure_packages_are_imported_without_qt() -> None:
    """Imports every pure module, and the messages of `stage`, in a process in which importing Qt fails."""
    modules = [
        ".".join(["cimaise", *path.relative_to(PROGRAM).with_suffix("").parts]).removesuffix(".__init__")
        for package in PURE
        for path in sorted([*PROGRAM.glob(f"{package}.py"), *(PROGRAM / package).rglob("*.py")])
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
