"""Installs the packages of a lock file one at a time with pip. The output of pip goes to a log file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from first_start import lockfile, pip
from first_start.messages import SetupError, report

if TYPE_CHECKING:
    from pathlib import Path

    from first_start.environment import Environment
    from first_start.lockfile import Requirement

# Measured on x86-64 with Python 3.11, in MB of a million bytes; the wheels for arm64 are 3 % smaller.
DOWNLOAD_MB = 265
INSTALLED_MB = 720
TESTS_DOWNLOAD_MB = 30
TESTS_INSTALLED_MB = 100
# Additional space for the largest wheel file while pip unpacks it.
UNPACKING_MB = 180

_RETRY = "and start again"
_REASONS = {
    r"No space left on device": f"the disk is full; free some space {_RETRY}",
    r"DO NOT MATCH THE HASHES": "the downloaded file differs from the locked one and was deleted; check the package index",
    r"CERTIFICATE_VERIFY_FAILED": (
        f"the certificate of the package index is not trusted; check the clock and the certificates {_RETRY}"
    ),
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|ConnectionResetError"
    r"|connection broken|Failed to establish|Network is unreachable": (
        "cannot connect to the package index. The first start needs a network connection: "
        f"connect this machine {_RETRY}"
    ),
    r"No matching distribution found": "the package index has no wheel for this Python on this machine",
}
"""Reasons for patterns in the output of pip, most likely cause first: without a network pip also finds no
distribution."""


def install_missing(environment: Environment, lock: Path, *, tests: bool) -> None:
    """Install each package of the lock file that is missing or incomplete. Raises SetupError if that fails."""
    works = environment.works()
    missing = [
        requirement
        for requirement in lockfile.read(lock)
        if not (works and lockfile.is_complete(requirement, environment.site))
    ]
    if not missing:
        return
    environment.unmark()
    if not works:
        environment.create()
    _announce(environment.folder, tests=tests)
    program = pip.unpack(environment.folder)
    log = environment.folder / "setup.log"
    log.write_bytes(b"")
    for requirement in missing:
        report(f"  {requirement.name} {requirement.version}")
        if incomplete := lockfile.metadata_without_record(requirement, environment.site):
            shutil.rmtree(incomplete)
        _install(environment, program, requirement, log)
    shutil.rmtree(program.parent)
    report("Setup complete.")


def failure_reason(log: str) -> str:
    """Why pip failed, derived from its output: a sentence without its full stop."""
    for pattern, reason in _REASONS.items():
        if re.search(pattern, log):
            return reason
    errors = [line for line in log.splitlines() if line.startswith("ERROR:")]
    return errors[0].removeprefix("ERROR:").strip().rstrip(".") if errors else "pip failed"


def _announce(folder: Path, *, tests: bool) -> None:
    download = DOWNLOAD_MB + TESTS_DOWNLOAD_MB * tests
    installed = INSTALLED_MB + TESTS_INSTALLED_MB * tests
    present = _megabytes(folder)
    if present < UNPACKING_MB:
        report(f"Setting up {folder}: downloading about {download} MB of packages, {installed} MB on disk.")
    else:
        report(
            f"Completing {folder}: downloading up to {download} MB of packages, {installed} MB on disk in total."
        )
    free = shutil.disk_usage(folder).free // 1_000_000
    needed = max(installed - present, 0) + UNPACKING_MB
    if free < needed:
        raise SetupError(
            f"not enough disk space for {folder}: {free} MB free, {needed} MB needed; free some space {_RETRY}."
        )


def _install(environment: Environment, program: Path, requirement: Requirement, log: Path) -> None:
    scratch = environment.folder / "tmp"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    requirements = scratch / "requirement.txt"
    requirements.write_text(requirement.text, encoding="utf-8")
    with log.open("ab") as output:
        before = output.tell()
        run = subprocess.run(
            [
                *(
                    environment.python,
                    "-P",
                    program,
                    "--verbose",
                    "--no-input",
                    "--disable-pip-version-check",
                    "install",
                ),
                *("--require-hashes", "--no-deps", "--only-binary", ":all:", "--force-reinstall"),
                # A cache in the home folder would use more disk space than announced.
                *("--no-cache-dir", "--progress-bar", "off", "-r", requirements),
            ],
            env=_pip_environment(scratch),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=[environment.lock_fd],
            check=False,
        )
    shutil.rmtree(scratch)
    if run.returncode != 0:
        reason = failure_reason(log.read_bytes()[before:].decode(errors="replace"))
        raise SetupError(f"cannot install {requirement.name}: {reason}. The output of pip is in {log}.")


def _pip_environment(scratch: Path) -> dict[str, str]:
    """The environment variables for pip: the user's index, proxy and certificates, but not the target folder.

    Temporary files go next to their destination, since /tmp is often in memory and small.
    """
    targets = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in targets}
    return kept | {"PIP_USER": "0", "TMPDIR": str(scratch)}


def _megabytes(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*")) // 1_000_000
