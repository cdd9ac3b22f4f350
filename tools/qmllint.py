"""Checks the QML against the Python types that it uses. Every warning counts as a failure.

Run it with `.venv/bin/python tools/qmllint.py [FILE ...]`; without files it checks all of them.

qmllint reads types from the `typeinfo` of a module. PySide6 creates it for Python classes in two steps: metaobjectdump
reads the sources, qmltyperegistrar writes the type descriptions. Both run in a temporary copy of the module, so that
the tree contains no generated files that could become outdated.
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
"""Qt modules whose classes our classes derive from or pass to QML."""

_IMPORTED = re.compile(r"^\s*from cimaise\.stage\.([\w.]+) import", re.MULTILINE)

_LEVELS = {
    # metaobjectdump reads the sources only and misses constant=True, so every constant property of a Python class looks
    # as if it could change without a signal.
    "stale-property-read": "disable",
}


def main(files: list[Path]) -> int:
    """Return exit status 0 if clean, otherwise that of the step that failed."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / MODULE
        shutil.copytree(STAGE / "qml" / MODULE, copy)
        status = _describe_types(copy)
        if status == 0:
            status = _lint(copy, files)
    print("qmllint: " + ("clean" if status == 0 else "see above"), file=sys.stderr)
    return status


def typed_modules() -> list[Path]:
    """The Python modules with classes for QML, which are those that set QML_IMPORT_NAME, in order of their imports.

    metaobjectdump must read the base of a class first to recognize that the class derives from QObject.
    """
    sources = {
        ".".join(file.relative_to(STAGE).with_suffix("").parts): file.read_text(encoding="utf-8")
        for file in sorted(STAGE.rglob("*.py"))
    }
    typed = {name: text for name, text in sources.items() if "QML_IMPORT_NAME" in text}
    needed = {name: set(_IMPORTED.findall(text)) & typed.keys() for name, text in typed.items()}
    return [STAGE / f"{name.replace('.', '/')}.py" for name in TopologicalSorter(needed).static_order()]


def _describe_types(module: Path) -> int:
    """Write the typeinfo of the module to the file named in its qmldir."""
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
    relative = [file.resolve().relative_to(STAGE / "qml" / MODULE) for file in files]
    checked = [module / file for file in relative] or sorted(module.rglob("*.qml"))
    levels = [argument for warning, level in _LEVELS.items() for argument in (f"--{warning}", level)]
    run = subprocess.run(
        [str(_PYSIDE / "qmllint"), "-W", "0", *levels, "-I", str(module.parent), *map(str, checked)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    # Print paths in the tree instead of the temporary copy.
    print(run.stdout.replace(str(module), str(STAGE / "qml" / MODULE)), end="")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
