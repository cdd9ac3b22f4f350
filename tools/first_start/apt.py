"""Installs system packages with one apt-get command, which is shown first and run only with consent."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from first_start import libraries, programs
from first_start.messages import SetupError, join_names, report

# Measured for all platforms together on a bare Debian 12 without any graphics packages: 60 MB and 243 MB.
_DOWNLOAD_MB = 65
_INSTALLED_MB = 250
_PACKAGES = libraries.PACKAGES | programs.PACKAGES | {"ca-certificates": "ca-certificates"}


def offer_install(missing: list[str]) -> None:
    """Show the command that installs what is missing, and run it.

    On a terminal it runs after the user answers yes. Without a terminal it runs without a question, but only as root.
    Raises SetupError if the user declines, the command fails, or it cannot be run on this system.
    """
    packages = sorted({_PACKAGES[name] for name in missing if name in _PACKAGES})
    if not packages or shutil.which("apt-get") is None:
        raise SetupError(
            f"this system lacks {join_names(missing)}; install the packages that contain them with the package "
            "manager of this system and start again."
        )
    command = _command(packages)
    report(
        f"Cimaise needs {len(packages)} system packages that are not installed (up to {_DOWNLOAD_MB} MB to "
        f"download, {_INSTALLED_MB} MB on disk). This command installs them:\n\n    {command}\n"
    )
    if sys.stdin.isatty():
        if not _confirmed():
            raise SetupError("nothing was installed; run the command above and start again.")
    elif os.geteuid() == 0:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    else:
        raise SetupError(
            "the setup is not running as root and has no terminal to ask for permission; run the command above "
            "and start again."
        )
    if subprocess.run(["/bin/sh", "-c", command], stdout=sys.stderr, check=False).returncode != 0:
        raise SetupError("the command above failed (see its output); fix the cause and start again.")


def _command(packages: list[str]) -> str:
    # Update the package lists first: a new system has none, and old lists name files that mirrors have deleted.
    command = f"apt-get -q update && apt-get -q install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() == 0:
        return command
    if shutil.which("sudo"):
        return command.replace("apt-get", "sudo apt-get")
    return f"su -c {shlex.quote(command)}"


def _confirmed() -> bool:
    print("Run it now? [Y/n] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    return answer.strip().lower() in ({"", "y", "yes"} if answer else set())
