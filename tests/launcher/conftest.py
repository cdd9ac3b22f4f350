"""A small source tree with the real launcher and a fake program that prints how it was started."""

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
        """Run the launcher (or the command `by`) in an environment without a screen."""
        command = by if isinstance(by, list) else [str(by or self.launcher)]
        variables = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"} | (environment or {})
        return subprocess.run(
            [*command, *arguments],
            cwd=cwd or self.folder,
            env={name: value for name, value in variables.items() if value},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            **options,
        )

    def start_ready(self, *arguments: str, **options: Any) -> dict[str, Any]:
        """Run the launcher, which must succeed without any setup, and return what the fake program printed."""
        run = self.start(*arguments, **options)
        assert run.stderr == ""
        assert run.returncode == 0
        printed: dict[str, Any] = json.loads(run.stdout)
        return printed

    def mark_ready(self, needs: str) -> None:
        ready = self.folder / ".venv/ready"
        ready.mkdir(exist_ok=True)
        shutil.copy(self.folder / "requirements.lock", ready / needs)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree that is ready to start without a screen. Its path contains a space."""
    folder = tmp_path / "a tree"
    (folder / "app/cimaise").mkdir(parents=True)
    (folder / "app/cimaise/__init__.py").touch()
    (folder / "app/cimaise/__main__.py").write_text(_PROGRAM, encoding="utf-8")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to(sys.executable)
    shutil.copytree(TREE / "tools/first_start", folder / "tools/first_start")
    for name in ("cimaise", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(TREE / name, folder)
    tree = Tree(folder)
    tree.mark_ready("offscreen")
    return tree


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder for the PATH with all commands that the launcher uses, but without Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("cmp", "readlink", "sh"):
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


@pytest.fixture
def put_python(tools: Path) -> Callable[[str, str], None]:
    """A function that puts a fake Python of a name and version into `tools`; it prints what it is asked to set up."""

    def put(name: str, version: str) -> None:
        script = tools / name
        numbers = version.replace(".", ", ")
        script.write_text(
            f"""#!/bin/sh
case $1 in
    -V) echo "Python {version}" ;;
    -c) exec {sys.executable} -c "import sys; sys.version_info = ({numbers}); $2" ;;
    *) echo "{name} sets up for $5"; exit 3 ;;
esac
""",
            encoding="utf-8",
        )
        script.chmod(0o755)

    return put


@pytest.fixture
def fake_setup(tools: Path, put_python: Callable[[str, str], None]) -> dict[str, str]:
    """An environment with one fake Python, which prints what it is asked to set up and fails."""
    put_python("python3", "3.11.2")
    return {"PATH": str(tools)}
