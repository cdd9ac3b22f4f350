"""A process on a display, and what it costs: processor time, memory, descriptors, threads."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

TREE = Path(__file__).resolve().parents[1]
PYTHON = str(TREE / ".venv/bin/python")


def launch(
    command: list[str], display: str, stdout: int | None = None
) -> tuple[subprocess.Popen[bytes], float]:
    """A process on a display, and when it was started."""
    surroundings = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    surroundings |= {"DISPLAY": display, "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(TREE / "app")}
    # As on any machine, the second start finds the program compiled.
    for name in ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
        surroundings.pop(name, None)
    start = time.monotonic()
    return subprocess.Popen(command, env=surroundings, stdout=stdout, stderr=subprocess.DEVNULL), start


def written(process: subprocess.Popen[bytes]) -> list[str]:
    """The lines that it has written since it was asked last."""
    assert process.stdout is not None
    os.set_blocking(process.stdout.fileno(), False)
    return (process.stdout.read() or b"").decode().splitlines()


def ticks(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pss(pid: int) -> float:
    """Its proportional share of memory, in MiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise LookupError(pid)


def descriptors(pid: int) -> int:
    """How many files, pipes and sockets it has open."""
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


def threads(pid: int) -> int:
    """How many threads it has."""
    return sum(1 for _ in Path(f"/proc/{pid}/task").iterdir())
