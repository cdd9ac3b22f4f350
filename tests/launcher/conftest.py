"""A small tree with the real launcher and a stand-in for the program, which says how it was started."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

TREE = Path(__file__).parents[2]
_PROGRAM = """
import json, os, sys
names = ("PYTHONHOME", "PYTHONSTARTUP", "PYTHONPATH", "QT_PLUGIN_PATH", "PYTHONDONTWRITEBYTECODE")
print(json.dumps({
    "arguments": sys.argv[1:],
    "folder": os.getcwd(),
    "environment": {name: os.environ.get(name) for name in names},
    "path": sys.path,
}))
"""


@dataclass
class Tree:
    folder: Path

    @property
    def launcher(self) -> Path:
        return self.folder / "cimaise"

    def start(
        self,
        *arguments: str,
        by: Path | list[str] | None = None,
        cwd: Path | None = None,
        environment: dict[str, str] | None = None,
        **options: Any,
    ) -> subprocess.CompletedProcess[str]:
        """Start the launcher (`by`: what is typed instead of its own path) on a machine without a screen."""
        command = by if isinstance(by, list) else [str(by or self.launcher)]
        surroundings = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"} | (environment or {})
        return subprocess.run(
            [*command, *arguments],
            cwd=cwd or self.folder,
            env={name: value for name, value in surroundings.items() if value},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            **options,
        )

    def told(self, *arguments: str, **options: Any) -> dict[str, Any]:
        """What the stand-in says of a start that must succeed without setting anything up."""
        run = self.start(*arguments, **options)
        assert run.stderr == ""
        assert run.returncode == 0
        found: dict[str, Any] = json.loads(run.stdout)
        return found

    def mark(self, needs: str) -> None:
        ready = self.folder / ".venv/ready"
        ready.mkdir(exist_ok=True)
        shutil.copy(self.folder / "requirements.lock", ready / needs)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Ready for a start without a screen, in a folder whose name has a space."""
    folder = tmp_path / "a tree"
    (folder / "app/cimaise").mkdir(parents=True)
    (folder / "app/cimaise/__init__.py").touch()
    (folder / "app/cimaise/__main__.py").write_text(_PROGRAM, encoding="utf-8")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    shutil.copytree(TREE / "tools/first_start", folder / "tools/first_start")
    for name in ("cimaise", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(TREE / name, folder)
    made = Tree(folder)
    made.mark("offscreen")
    return made


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder for the PATH with all that the launcher itself calls, and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("cmp", "readlink", "sh"):
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


@pytest.fixture
def put_python(tools: Path) -> Callable[[str, str], None]:
    """Put a stand-in for Python into `tools`: of that name and version, it only says what it was to set up."""

    def put(name: str, version: str) -> None:
        stand_in = tools / name
        numbers = version.replace(".", ", ")
        stand_in.write_text(
            f"""#!/bin/sh
case $1 in
    -V) echo "Python {version}" ;;
    -c) exec {sys.executable} -c "import sys; sys.version_info = ({numbers}); $2" ;;
    *) echo "{name} sets up for $5"; exit 3 ;;
esac
""",
            encoding="utf-8",
        )
        stand_in.chmod(0o755)

    return put


@pytest.fixture
def python_that_tells(tools: Path, put_python: Callable[[str, str], None]) -> dict[str, str]:
    """An environment with one Python, which instead of setting up says what for, and fails."""
    put_python("python3", "3.11.2")
    return {"PATH": str(tools)}
