"""`.venv`: held by one start at a time, made, and marked ready at the very end."""

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

from first_start.words import Stop, say

if TYPE_CHECKING:
    from collections.abc import Iterator


class Environment:
    """The virtual environment in `folder`. Cut short at any moment, it is never taken for complete."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin/python"
        self.guard = -1

    @contextmanager
    def held(self) -> Iterator[None]:
        """Only one start sets up at a time; a second waits here until the first is done.

        `guard` is the held file. Who hands it down to pip keeps the hold until pip has ended as well.
        """
        self.folder.mkdir(exist_ok=True)
        self.guard = os.open(self.folder / "guard", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            try:
                fcntl.flock(self.guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another start is setting Cimaise up; this one waits for it.")
                fcntl.flock(self.guard, fcntl.LOCK_EX)
            yield
        finally:
            os.close(self.guard)

    @property
    def site(self) -> Path:
        """Where its packages lie; a folder that does not exist where there is no working environment."""
        found = list(self.folder.glob("lib/python3*/site-packages"))
        return found[0] if len(found) == 1 else self.folder / "none"

    def is_ready(self, needs: str, lock: Path) -> bool:
        """Whether everything was in order for `needs`, with this very lock file."""
        try:
            return self.python.exists() and self._mark(needs).read_bytes() == lock.read_bytes()
        except FileNotFoundError:
            return False

    def mark_ready(self, needs: str, lock: Path) -> None:
        """Say so, once all that was written has reached the disk: a kiosk's plug may be pulled at any moment."""
        os.sync()
        mark = self._mark(needs)
        mark.parent.mkdir(exist_ok=True)
        unfinished = mark.with_name(mark.name + ".part")
        unfinished.write_bytes(lock.read_bytes())
        unfinished.replace(mark)

    def unmark(self) -> None:
        """Take every mark away, before anything is changed."""
        shutil.rmtree(self.folder / "ready", ignore_errors=True)

    def works(self) -> bool:
        """Whether its Python runs and is still the version it was made with: a system's upgrade can change that."""
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

    def make(self) -> None:
        """Make it anew, without pip: that is taken from a wheel, where Python has none of its own too."""
        if importlib.util.find_spec("venv") is None:
            raise Stop(
                "this Python lacks its own module venv. Install the package python3-venv, and start again."
            )
        for entry in self.folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != "guard" and entry.suffix != ".whl":  # pip's, where it had to be fetched
                entry.unlink()
        # The link to Python is to python3.11, say, and not to python3, which may be another version one day.
        python = Path(sys.executable).resolve()
        subprocess.run([python, "-I", "-m", "venv", "--without-pip", self.folder], check=True)

    def _mark(self, needs: str) -> Path:
        return self.folder / "ready" / needs
