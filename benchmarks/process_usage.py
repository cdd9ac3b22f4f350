"""Starts a process on an X display and measures its processor time, memory, file descriptors and threads."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TREE = Path(__file__).resolve().parents[1]
PYTHON = str(TREE / ".venv/bin/python")


def launch(
    command: list[str],
    display: str,
    stdout: int | None = None,
    variables: Mapping[str, str] | None = None,
) -> tuple[subprocess.Popen[bytes], float]:
    """Start a process on a display. Return it and its start time (monotonic, s). `variables` are added to its environment."""
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    environment |= {"DISPLAY": display, "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(TREE / "app")}
    # Allow .pyc files, so that the second start finds compiled modules as on any machine.
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    environment |= variables or {}
    start = time.monotonic()
    return subprocess.Popen(command, env=environment, stdout=stdout, stderr=subprocess.DEVNULL), start


def new_lines(process: subprocess.Popen[bytes]) -> list[str]:
    """The lines that the process has written to stdout since the last call."""
    assert process.stdout is not None
    os.set_blocking(process.stdout.fileno(), False)
    return (process.stdout.read() or b"").decode().splitlines()


def cpu_seconds(pid: int) -> float:
    """The processor time that a process has used, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss_mib(pid: int) -> float:
    """The proportional set size (PSS) of a process, in MiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError(pid)


def descriptor_count(pid: int) -> int:
    """The number of open files, pipes and sockets of a process."""
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


def thread_count(pid: int) -> int:
    """The number of threads of a process."""
    return sum(1 for _ in Path(f"/proc/{pid}/task").iterdir())
