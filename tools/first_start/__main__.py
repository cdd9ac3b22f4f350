"""`python -m first_start TREE NEEDS`: make the tree's `.venv` ready for a start, or say why that cannot be.

NEEDS is `test`, or the names of Qt's platforms in use here, as `wayland-xcb`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from first_start import apt, install, libraries, machine, pip, programs
from first_start.environment import Environment
from first_start.words import Stop, say, series

if TYPE_CHECKING:
    from collections.abc import Callable

# The tests start the program on a screen of their own: a bare X server with nothing else on it.
_TEST_PLATFORMS = ["xcb"]


def main(tree: Path, needs: str) -> int:
    """Exit status: 0 ready, 1 stopped with one sentence, 130 interrupted."""
    try:
        prepare(tree, needs)
    except Stop as stop:
        say(f"cimaise: {stop}")
    except KeyboardInterrupt:
        say("\ncimaise: interrupted; the next start goes on from here.")
        return 130
    except OSError as fault:
        say(f"cimaise: {fault.filename or tree}: {fault.strerror}; mend that, and start again.")
    else:
        return 0
    return 1


def prepare(tree: Path, needs: str) -> None:
    """All steps in their order. Raises Stop, or OSError where a file cannot be written."""
    if fault := machine.fault(machine.here()):
        raise Stop(fault)
    tests = needs == "test"
    platforms = _TEST_PLATFORMS if tests else re.split("[-;]", needs)
    lock = tree / ("requirements-dev.lock" if tests else "requirements.lock")
    environment = Environment(tree / ".venv")
    with environment.held():
        if environment.is_ready(needs, lock):
            return  # another start was faster
        complete = _provide(platforms, lambda names: _missing_before(names, tests=tests))
        install.fill(environment, lock, tests=tests)
        qt = environment.site / "PySide6/Qt"
        complete &= _provide(platforms, lambda names: libraries.missing_after(qt, names, environment.python))
        if complete:
            environment.mark_ready(needs, lock)


def _missing_before(platforms: list[str], *, tests: bool) -> list[str]:
    """What a package manager has to bring before anything is fetched; asked anew after it has run."""
    certificates = ["ca-certificates"] if pip.lacks_certificates() else []
    return [*libraries.missing_before(platforms), *certificates, *(programs.missing() if tests else [])]


def _provide(platforms: list[str], missing: Callable[[list[str]], list[str]]) -> bool:
    """See to it that nothing is missing for these platforms, and for films; whether nothing is for the platforms.

    One platform that works is enough to go on with: the other's libraries are asked for again at the next start. What
    films need is asked for once.
    """
    wanted = [*platforms, libraries.FILMS]
    lacking = missing(wanted)
    if not lacking:
        return True
    try:
        apt.offer(lacking)
        lacking = missing(wanted)
        if lacking:
            raise Stop(f"this system still lacks {series(lacking)}, which Qt needs.")
    except Stop as stop:
        working = [name for name in platforms if not missing([name])]
        if not working:
            raise
        complete = working == platforms
        say(f"cimaise: {stop}\nGoing on {'without films' if complete else f'with {series(working)}'}.")
        return complete
    return True


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
