"""The packages of a lock file, installed one at a time by pip, which is heard only when it fails."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from first_start import locked, pip
from first_start.words import Stop, say

if TYPE_CHECKING:
    from pathlib import Path

    from first_start.environment import Environment
    from first_start.locked import Requirement

# Measured on x86-64 with Python 3.11, in MB of a million bytes; the wheels for arm64 are 3 % smaller.
FETCHED_MB = 265
INSTALLED_MB = 720
TESTS_FETCHED_MB = 30
TESTS_INSTALLED_MB = 100
# Besides what it holds, the largest wheel lies on the disk while it is unpacked.
UNPACKING_MB = 180

_AGAIN = "and start again"
_REASONS = {
    r"No space left on device": f"the disk is full; make room, {_AGAIN}",
    r"DO NOT MATCH THE HASHES": "it is not the file that was locked, and was thrown away; look at pip's package index",
    r"CERTIFICATE_VERIFY_FAILED": f"the package index cannot be trusted; look at clock and certificates, {_AGAIN}",
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|ConnectionResetError"
    r"|connection broken|Failed to establish|Network is unreachable": (
        f"the package index cannot be reached. The first start needs a network once: connect this machine, {_AGAIN}"
    ),
    r"No matching distribution found": "the package index has no wheel of it for this Python on this machine",
}
"""What pip's words mean, the likelier cause first: without a network it also finds no distribution."""


def fill(environment: Environment, lock: Path, *, tests: bool) -> None:
    """Make `environment` hold what `lock` names, whole. Raises Stop where it cannot."""
    works = environment.works()
    lacking = [each for each in locked.read(lock) if not (works and locked.is_whole(each, environment.site))]
    if not lacking:
        return
    environment.unmark()
    if not works:
        environment.make()
    _announce(environment.folder, tests=tests)
    program = pip.unpack(environment.folder)
    log = environment.folder / "setup.log"
    log.write_bytes(b"")
    for each in lacking:
        say(f"  {each.name} {each.version}")
        if broken := locked.broken(each, environment.site):
            shutil.rmtree(broken)
        _install(environment, program, each, log)
    shutil.rmtree(program.parent)
    say("All is in place.")


def reason(log: str) -> str:
    """Why pip failed, in a sentence without its full stop, from what it wrote."""
    for pattern, words in _REASONS.items():
        if re.search(pattern, log):
            return words
    lines = [line for line in log.splitlines() if line.startswith("ERROR:")]
    return lines[0].removeprefix("ERROR:").strip().rstrip(".") if lines else "pip failed"


def _announce(folder: Path, *, tests: bool) -> None:
    fetched = FETCHED_MB + TESTS_FETCHED_MB * tests
    installed = INSTALLED_MB + TESTS_INSTALLED_MB * tests
    has = _megabytes(folder)
    if has < UNPACKING_MB:
        say(f"Setting up {folder}: about {fetched} MB of packages to fetch once, {installed} MB on the disk.")
    else:
        say(
            f"Completing {folder}: at most {fetched} MB of packages to fetch, {installed} MB on the disk in all."
        )
    free = shutil.disk_usage(folder).free // 1_000_000
    needed = max(installed - has, 0) + UNPACKING_MB
    if free < needed:
        raise Stop(
            f"the disk that holds {folder} has {free} MB free, and {needed} MB are needed; make room, and start again."
        )


def _install(environment: Environment, program: Path, requirement: Requirement, log: Path) -> None:
    scratch = environment.folder / "tmp"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    wanted = scratch / "requirement.txt"
    wanted.write_text(requirement.text, encoding="utf-8")
    with log.open("ab") as heard:
        before = heard.tell()
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
                # A second copy of everything in the home folder would be more disk than was said.
                *("--no-cache-dir", "--progress-bar", "off", "-r", wanted),
            ],
            env=_surroundings(scratch),
            stdin=subprocess.DEVNULL,
            stdout=heard,
            stderr=subprocess.STDOUT,
            pass_fds=[environment.guard],
            check=False,
        )
    shutil.rmtree(scratch)
    if run.returncode != 0:
        why = reason(log.read_bytes()[before:].decode(errors="replace"))
        raise Stop(f"{requirement.name} could not be installed: {why}. All that pip said is in {log}.")


def _surroundings(scratch: Path) -> dict[str, str]:
    """The environment for pip: its index, proxy and certificates as they are set; the place is ours to say.

    Its temporary files lie beside what they become, since /tmp is often kept in memory and small.
    """
    places = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in places}
    return kept | {"PIP_USER": "0", "TMPDIR": str(scratch)}


def _megabytes(folder: Path) -> int:
    return sum(file.lstat().st_size for file in folder.rglob("*")) // 1_000_000
