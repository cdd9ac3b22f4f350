"""Neither modules nor packages import each other in a cycle, not even for type checking.

Modules in a cycle cannot be read, tested or moved separately, even if the imports work at run time.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cimaise

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = Path(cimaise.__file__).parent

Graph = dict[str, dict[str, int]]
"""For each module, the modules that it imports, with the line of the import."""

AnyGraph = Mapping[str, Mapping[str, object]]


def import_graph(program: Path) -> Graph:
    """The imports between the modules in a package: at run time, in functions and for type checking."""
    modules = {_module_name(program, path): path for path in sorted(program.rglob("*.py"))}
    return {
        module: {
            target: line
            for name, line in _imports(ast.parse(path.read_text("utf-8"), path), module, path)
            if (target := _resolve(name, modules)) not in ("", module)
        }
        for module, path in modules.items()
    }


def _module_name(program: Path, path: Path) -> str:
    parts = path.relative_to(program).with_suffix("").parts
    return ".".join([program.name, *parts]).removesuffix(".__init__")


def _imports(tree: ast.AST, module: str, path: Path) -> Iterator[tuple[str, int]]:
    """The name of everything that a module imports, with the line. `from a import b` is `a.b`."""
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((name.name, node.lineno) for name in names)
            case ast.ImportFrom(module=source, names=names, level=level):
                base = package[: len(package) - level + 1] if level else []
                prefix = ".".join([*base, *([source] if source else [])])
                yield from ((f"{prefix}.{name.name}", node.lineno) for name in names)


def _resolve(name: str, modules: Mapping[str, Path]) -> str:
    """The module of an imported name: the name itself, or the module that it is defined in; "" for a library."""
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name


def package_graph(graph: Graph, program: Path) -> dict[str, dict[str, str]]:
    """The imports between packages, each with an example. A module directly in the program is its own package."""
    packages: dict[str, dict[str, str]] = {}
    for module, targets in graph.items():
        imports = packages.setdefault(_package(module, program), {})
        for target in targets:
            package = _package(target, program)
            packages.setdefault(package, {})
            if package != _package(module, program):
                imports.setdefault(package, f"{module} imports {target}")
    return packages


def _package(module: str, program: Path) -> str:
    is_package = program.parent.joinpath(*module.split("."), "__init__.py").is_file()
    return module if is_package or module.count(".") == 1 else module.rpartition(".")[0]


def import_cycles(graph: AnyGraph) -> list[list[str]]:
    """One shortest cycle for each group of modules that import each other, its first module repeated at its end."""
    cycles = []
    for group in _strong_components(graph):
        if len(group) > 1:
            paths = [_shortest_path(graph, group, module) for module in sorted(group)]
            cycles.append(min(paths, key=len))
    return sorted(cycles)


def _strong_components(graph: AnyGraph) -> list[set[str]]:
    """The strongly connected components of the graph: sets of modules that can all reach each other."""
    reachable = {module: _reachable(graph, module) for module in graph}
    components: list[set[str]] = []
    for module in graph:
        if not any(module in component for component in components):
            components.append({module} | {m for m in reachable[module] if module in reachable[m]})
    return components


def _reachable(graph: AnyGraph, start: str) -> set[str]:
    found: set[str] = set()
    pending = [start]
    while pending:
        for target in graph[pending.pop()]:
            if target not in found:
                found.add(target)
                pending.append(target)
    return found


def _shortest_path(graph: AnyGraph, group: set[str], start: str) -> list[str]:
    """The shortest path in a group of modules from a module back to itself."""
    paths, seen = [[start]], {start}
    for path in paths:
        for target in sorted(graph[path[-1]]):
            if target == start:
                return [*path, start]
            if target in group and target not in seen:
                seen.add(target)
                paths.append([*path, target])
    raise AssertionError(f"no cycle through {start}")


def describe(cycle: list[str], graph: Graph) -> str:
    """A cycle as text: each import with its module and line."""
    steps = [
        f"  {module}, line {graph[module][target]}: imports {target}" for module, target in pairwise(cycle)
    ]
    return "\n".join(["import cycle:", *steps])


def test_there_are_no_import_cycles_between_modules() -> None:
    graph = import_graph(PROGRAM)
    cycles = import_cycles(graph)
    assert not cycles, "\n" + "\n".join(describe(cycle, graph) for cycle in cycles)


def test_there_are_no_import_cycles_between_packages() -> None:
    packages = package_graph(import_graph(PROGRAM), PROGRAM)
    imports = [
        packages[package][target] for cycle in import_cycles(packages) for package, target in pairwise(cycle)
    ]
    assert not imports, "import cycle between packages:\n  " + "\n  ".join(imports)


@pytest.mark.parametrize(
    "statement",
    [
        "from demo.b import name",
        "import demo.b",
        "from demo import b",
        "from . import b",
        "from .b import name",
        "def load() -> None:\n    from demo.b import name",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from demo.b import Name",
    ],
)
def test_a_cycle_is_reported_whatever_the_form_of_the_import(tmp_path: Path, statement: str) -> None:
    program = tmp_path / "demo"
    program.mkdir()
    (program / "__init__.py").write_text("")
    (program / "a.py").write_text(f"{statement}\n")
    (program / "b.py").write_text("import yaml\nfrom demo.c import name\n")
    (program / "c.py").write_text("from demo.a import name\n")
    graph = import_graph(program)
    assert import_cycles(graph) == [["demo.a", "demo.b", "demo.c", "demo.a"]]
    line = statement.count("\n") + 1
    assert describe(import_cycles(graph)[0], graph) == (
        "import cycle:\n"
        f"  demo.a, line {line}: imports demo.b\n"
        "  demo.b, line 2: imports demo.c\n"
        "  demo.c, line 1: imports demo.a"
    )


def test_imports_in_one_direction_are_not_a_cycle(tmp_path: Path) -> None:
    program = tmp_path / "demo"
    program.mkdir()
    (program / "__init__.py").write_text("")
    (program / "a.py").write_text("from demo import b, c\n")
    (program / "b.py").write_text("from demo.c import name\n")
    (program / "c.py").write_text("import json\n")
    assert import_cycles(import_graph(program)) == []


def test_a_cycle_between_packages_is_found(tmp_path: Path) -> None:
    program = tmp_path / "demo"
    for name, text in {
        "a/one.py": "from demo.b import two\n",
        "b/two.py": "",
        "b/three.py": "import demo.a.one\n",
    }.items():
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_text(text)
    for folder in (program, program / "a", program / "b"):
        (folder / "__init__.py").write_text("")
    graph = import_graph(program)
    assert import_cycles(graph) == []
    packages = package_graph(graph, program)
    assert import_cycles(packages) == [["demo.a", "demo.b", "demo.a"]]
    assert packages["demo.a"]["demo.b"] == "demo.a.one imports demo.b.two"
