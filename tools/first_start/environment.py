"""The virtual environment `.venv`: exclusive access, creation, and the marker that says that it is complete."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from first_start.messages import SetupError, report

if TYPE_CHECKING:
    from collections.abc import Iterator


class Environment:
    """The virtual environment in `folder`. After an interruption at any point it counts as incomplete."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin/python"
        self.lock_fd = -1

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Allow only one start at a time to set up the environment; a second one waits for the first.

        `lock_fd` is the descriptor of the locked file. If pip inherits it, the lock lasts until pip exits too.
        """
        self.folder.mkdir(exist_ok=True)
        self.lock_fd = os.open(self.folder / "guard", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            try:
                fcntl.flock(self.lock_fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                report("Another start is setting up Cimaise; waiting for it to finish.")
                fcntl.flock(self.lock_fd, fcntl.LOCK_EX)
            yield
        finally:
            os.close(self.lock_fd)

    @property
    def site(self) -> Path:
        """The site-packages folder; a path that does not exist if the environment does not work."""
        candidates = list(self.folder.glob("lib/python3*/site-packages"))
        return candidates[0] if len(candidates) == 1 else self.folder / "none"

    def is_ready(self, needs: str, lockfile: Path) -> bool:
        """Whether a setup for `needs` with exactly this lock file has completed."""
        try:
            return self.python.exists() and self._marker(needs).read_bytes() == lockfile.read_bytes()
        except FileNotFoundError:
            return False

    def mark_ready(self, needs: str, lockfile: Path) -> None:
        """Write the marker for `needs`, after all data is on disk: a kiosk may lose power at any moment."""
        os.sync()
        marker = self._marker(needs)
        marker.parent.mkdir(exist_ok=True)
        unfinished = marker.with_name(marker.name + ".part")
        unfinished.write_bytes(lockfile.read_bytes())
        unfinished.replace(marker)

    def unmark(self) -> None:
        """Remove all markers. Called before anything is changed."""
        shutil.rmtree(self.folder / "ready", ignore_errors=True)

    def works(self) -> bool:
        """Whether its Python runs and has the version it was created with: a system upgrade can change that."""
        if not self.python.exists():
            return False
        code = "import sys; print('python%d.%d' % sys.version_info[:2])"
        run = subprocess.run(
            [self.python, "-I", "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        return run.returncode == 0 and self.site.parent.name == run.stdout.strip()

    def create(self) -> None:
        """Create the environment again from scratch, without pip: pip runs from a wheel, which every Python can do."""
        if importlib.util.find_spec("venv") is None:
            raise SetupError(
                "this Python lacks the standard module venv; install the package python3-venv and start again."
            )
        for entry in self.folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != "guard" and entry.suffix != ".whl":  # keep the downloaded pip wheel
                entry.unlink()
        # Link to python3.11, for example, and not to python3, which may become another version.
        python = Path(sys.executable).resolve()
        subprocess.run([python, "-I", "-m", "venv", "--without-pip", self.folder], check=True)

    def _marker(self, needs: str) -> Path:
        return self.folder / "ready" / needs
