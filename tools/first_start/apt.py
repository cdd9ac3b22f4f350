"""Installing system packages: the one command, shown first, and run only with consent."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from first_start import libraries, programs
from first_start.words import Stop, say, series

# Measured for all platforms at once on a bare Debian 12, where nothing has shown a picture before: 60 and 243 MB.
_FETCHED_MB = 65
_INSTALLED_MB = 250
_PACKAGES = libraries.PACKAGES | programs.PACKAGES | {"ca-certificates": "ca-certificates"}


def offer(lacking: list[str]) -> None:
    """Show the one command that brings what is lacking, and run it: on a terminal when the answer is yes, unasked
    only as root without a terminal.

    Raises Stop where it is refused, fails, or cannot be run here.
    """
    packages = sorted({_PACKAGES[name] for name in lacking if name in _PACKAGES})
    if not packages or shutil.which("apt-get") is None:
        raise Stop(
            f"this system lacks {series(lacking)}; install what brings them with its package manager, and start again."
        )
    command = _command(packages)
    say(
        f"Cimaise needs {len(packages)} system packages that are not here yet (at most about {_FETCHED_MB} MB to "
        f"fetch, {_INSTALLED_MB} MB on the disk). This installs them:\n\n    {command}\n"
    )
    if sys.stdin.isatty():
        if not _agreed():
            raise Stop("nothing was installed; run the command above, and start again.")
    elif os.geteuid() == 0:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    else:
        raise Stop(
            "there is no terminal to ask on, and this is not root; run the command above, and start again."
        )
    if subprocess.run(["/bin/sh", "-c", command], stdout=sys.stderr, check=False).returncode != 0:
        raise Stop("the command above failed for the reason that it gives; mend that, and start again.")


def _command(packages: list[str]) -> str:
    # A fresh machine has no package lists, and old ones name files that the mirrors no longer have.
    both = f"apt-get -q update && apt-get -q install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() == 0:
        return both
    return both.replace("apt-get", "sudo apt-get") if shutil.which("sudo") else f"su -c {shlex.quote(both)}"


def _agreed() -> bool:
    print("Run it now? [Y/n] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    return answer.strip().lower() in ({"", "y", "yes"} if answer else set())
