"""One command installs system packages; it is shown first and run only with consent. apt-get is a fake that logs."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

TREE = Path(__file__).parents[2]
OFFER = """
import os, sys
from first_start import apt
from first_start.messages import SetupError
if sys.argv[1] == "nobody" and os.geteuid() == 0:
    os.setuid(65534)
try:
    apt.offer_install(sys.argv[2:])
except SetupError as error:
    sys.exit(str(error))
"""


@dataclass
class Machine:
    folder: Path

    def offer(
        self, *missing: str, answer: str | None = None, root: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Offer to install what is missing, on a terminal if there is an `answer`, otherwise without one."""
        command = [sys.executable, "-c", OFFER, "root" if root else "nobody", *missing]
        variables = {
            "PATH": str(self.folder),
            "PYTHONPATH": str(TREE / "tools"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        terminal, keyboard = pty.openpty()
        try:
            if answer is not None:
                os.write(terminal, answer.encode())
            return subprocess.run(
                command,
                env=variables,
                stdin=subprocess.DEVNULL if answer is None else keyboard,
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            os.close(terminal)
            os.close(keyboard)

    @property
    def ran(self) -> list[str]:
        log = self.folder / "ran"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def put(self, name: str, text: str) -> None:
        (self.folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (self.folder / name).chmod(0o755)


@pytest.fixture
def machine() -> Iterator[Machine]:
    # The user "nobody" cannot read the temporary folders of pytest.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        machine = Machine(folder)
        machine.put("apt-get", f'echo "apt-get $* $DEBIAN_FRONTEND" >> {folder}/ran')
        yield machine


as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may install packages")
MISSING = ("libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "Xvfb")
INSTALL = "apt-get -q install -y --no-install-recommends libgl1 libglib2.0-0 xvfb"


@as_root
def test_root_without_a_terminal_is_not_asked(machine: Machine) -> None:
    run = machine.offer(*MISSING)
    assert run.returncode == 0
    assert f"\n    apt-get -q update && {INSTALL}\n" in run.stderr
    assert machine.ran == ["apt-get -q update noninteractive", f"{INSTALL} noninteractive"]


def test_without_a_terminal_other_users_do_not_install(machine: Machine) -> None:
    run = machine.offer(*MISSING, root=False)
    assert run.returncode == 1
    assert f"    su -c 'apt-get -q update && {INSTALL}'\n" in run.stderr
    assert run.stderr.endswith(
        "is not running as root and has no terminal to ask for permission; "
        "run the command above and start again.\n"
    )
    assert machine.ran == []


@as_root
@pytest.mark.parametrize("answer", ["\n", "y\n", "Yes\n"])
def test_on_a_terminal_yes_installs(machine: Machine, answer: str) -> None:
    run = machine.offer(*MISSING, answer=answer)
    assert run.returncode == 0
    assert "Run it now? [Y/n] " in run.stderr
    assert [line.split()[2] for line in machine.ran] == ["update", "install"]


@pytest.mark.parametrize("answer", ["n\n", "what?\n", "\x04"])
def test_on_a_terminal_any_other_answer_installs_nothing(machine: Machine, answer: str) -> None:
    run = machine.offer(*MISSING, answer=answer)
    assert run.returncode == 1
    assert run.stderr.endswith("nothing was installed; run the command above and start again.\n")
    assert machine.ran == []


def test_the_command_uses_sudo_if_present(machine: Machine) -> None:
    machine.put("sudo", 'exec "$@"')
    run = machine.offer("libGL.so.1", root=False)
    assert "sudo apt-get -q update && sudo apt-get -q install" in run.stderr


@as_root
def test_a_failure_of_apt_is_reported(machine: Machine) -> None:
    machine.put("apt-get", "exit 100")
    run = machine.offer("libGL.so.1")
    assert run.returncode == 1
    assert run.stderr.endswith("the command above failed (see its output); fix the cause and start again.\n")


def test_without_apt_the_libraries_are_listed(machine: Machine) -> None:
    (machine.folder / "apt-get").unlink()
    run = machine.offer(*MISSING)
    assert run.stderr == (
        "this system lacks libGL.so.1, libglib-2.0.so.0, libgthread-2.0.so.0 and Xvfb; "
        "install the packages that contain them with the package manager of this system and start again.\n"
    )


def test_a_library_in_no_known_package_is_listed(machine: Machine) -> None:
    run = machine.offer("libQt6Unknown.so.6")
    assert run.stderr.startswith("this system lacks libQt6Unknown.so.6;")
    assert machine.ran == []
