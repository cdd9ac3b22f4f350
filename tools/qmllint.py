"""Checks the stage's QML with the Python types that it is handed, and lets no warning pass.

Run it with `.venv/bin/python tools/qmllint.py [FILE ...]`; without files it checks all of them.

qmllint knows C++ types from a module's `typeinfo`. For Python classes PySide6 makes one in two steps: metaobjectdump
reads the sources, qmltyperegistrar writes the type descriptions. Both are made in a temporary copy of the module, so
nothing generated lies in the tree, where it would be stale with the next change.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from graphlib import TopologicalSorter
from pathlib import Path

import PySide6

STAGE = Path(__file__).resolve().parents[1] / "app/cimaise/stage"
MODULE = "Cimaise"
VERSION = ("1", "0")

_PYSIDE = Path(PySide6.__file__).parent
_METATYPES = _PYSIDE / "Qt/metatypes"
_FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")
"""Qt's modules whose classes the stage's own derive from or hand to QML."""

_IMPORTED = re.compile(r"^\s*from cimaise\.stage\.([\w.]+) import", re.MULTILINE)

_LEVELS = {
    # metaobjectdump reads the sources and not the running classes: it does not see constant=True, so every constant
    # property of Python's looks as if it might change without saying so.
    "stale-property-read": "disable",
}


def main(files: list[Path]) -> int:
    """Exit status: 0 clean, else that of the step that found a fault."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / MODULE
        shutil.copytree(STAGE / "qml" / MODULE, copy)
        status = _describe_types(copy)
        if status == 0:
            status = _lint(copy, files)
    print("qmllint: " + ("clean" if status == 0 else "see above"), file=sys.stderr)
    return status


def typed_modules() -> list[Path]:
    """The Python modules with classes that QML may see: those that name the QML module they belong to.

    metaobjectdump knows a class as one of Qt's only where it has read its base before: what is imported comes first.
    """
    sources = {
        ".".join(file.relative_to(STAGE).with_suffix("").parts): file.read_text(encoding="utf-8")
        for file in sorted(STAGE.rglob("*.py"))
    }
    typed = {name: text for name, text in sources.items() if "QML_IMPORT_NAME" in text}
    needed = {name: set(_IMPORTED.findall(text)) & typed.keys() for name, text in typed.items()}
    return [STAGE / f"{name.replace('.', '/')}.py" for name in TopologicalSorter(needed).static_order()]


def _describe_types(module: Path) -> int:
    """Write the module's typeinfo, under the name that its qmldir says."""
    metaobjects = module / "metaobjects.json"
    foreign = ",".join(str(_METATYPES / f"qt6{name}_metatypes.json") for name in _FOREIGN)
    dump = [sys.executable, str(_PYSIDE / "scripts/metaobjectdump.py"), "--out-file", str(metaobjects)]
    registrar = [
        *(str(_PYSIDE / "Qt/libexec/qmltyperegistrar"), "-o", str(module / "unused.cpp")),
        *("--import-name", MODULE, "--major-version", VERSION[0], "--minor-version", VERSION[1]),
        *("--foreign-types", foreign, "--generate-qmltypes", str(module / f"{MODULE.lower()}.qmltypes")),
        str(metaobjects),
    ]
    for command in ([*dump, *map(str, typed_modules())], registrar):
        status = subprocess.run(command, check=False).returncode
        if status != 0:
            return status
    return 0


def _lint(module: Path, files: list[Path]) -> int:
    inside = [file.resolve().relative_to(STAGE / "qml" / MODULE) for file in files]
    checked = [module / file for file in inside] or sorted(module.rglob("*.qml"))
    levels = [argument for warning, level in _LEVELS.items() for argument in (f"--{warning}", level)]
    run = subprocess.run(
        [str(_PYSIDE / "qmllint"), "-W", "0", *levels, "-I", str(module.parent), *map(str, checked)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    # The places are named in the tree, where they can be mended.
    print(run.stdout.replace(str(module), str(STAGE / "qml" / MODULE)), end="")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
