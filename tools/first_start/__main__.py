"""`python -m first_start TREE NEEDS`: prepare the `.venv` of a source tree, or report why that is impossible.

NEEDS is `test`, or the names of the Qt platforms in use, for example `wayland-xcb`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from first_start import apt, compatibility, install, libraries, pip, programs
from first_start.environment import Environment
from first_start.messages import SetupError, join_names, report

if TYPE_CHECKING:
    from collections.abc import Callable

# The tests start the program on a bare X server that they start themselves.
_TEST_PLATFORMS = ["xcb"]


def main(tree: Path, needs: str) -> int:
    """Return the exit status: 0 ready, 1 stopped with a message, 130 interrupted."""
    try:
        prepare(tree, needs)
    except SetupError as error:
        report(f"cimaise: {error}")
    except KeyboardInterrupt:
        report("\ncimaise: interrupted; the next start resumes the setup.")
        return 130
    except OSError as error:
        report(f"cimaise: {error.filename or tree}: {error.strerror}; fix this and start again.")
    else:
        return 0
    return 1


def prepare(tree: Path, needs: str) -> None:
    """Run all steps in order. Raises SetupError, or OSError if a file cannot be written."""
    if reason := compatibility.incompatibility(compatibility.this_machine()):
        raise SetupError(reason)
    tests = needs == "test"
    platforms = _TEST_PLATFORMS if tests else re.split("[-;]", needs)
    lockfile = tree / ("requirements-dev.lock" if tests else "requirements.lock")
    environment = Environment(tree / ".venv")
    with environment.exclusive():
        if environment.is_ready(needs, lockfile):
            return  # another start has finished the setup meanwhile
        complete = _provide(platforms, lambda names: _missing_before_install(names, tests=tests))
        install.install_missing(environment, lockfile, tests=tests)
        qt = environment.site / "PySide6/Qt"
        complete &= _provide(
            platforms, lambda names: libraries.missing_after_install(qt, names, environment.python)
        )
        if complete:
            environment.mark_ready(needs, lockfile)


def _missing_before_install(platforms: list[str], *, tests: bool) -> list[str]:
    """System libraries, certificates and programs that must be installed before any package is downloaded."""
    certificates = ["ca-certificates"] if pip.needs_certificates() else []
    return [
        *libraries.missing_before_install(platforms),
        *certificates,
        *(programs.missing() if tests else []),
    ]


def _provide(platforms: list[str], find_missing: Callable[[list[str]], list[str]]) -> bool:
    """Install what these platforms and films lack; return whether every platform is complete.

    Setup continues with the platforms that work if at least one does; the next start asks for the libraries of the
    others again. It asks for the libraries of films only once.
    """
    wanted = [*platforms, libraries.FILMS]
    missing = find_missing(wanted)
    if not missing:
        return True
    try:
        apt.offer_install(missing)
        missing = find_missing(wanted)
        if missing:
            raise SetupError(f"this system still lacks {join_names(missing)}, which Qt needs.")
    except SetupError as error:
        working = [name for name in platforms if not find_missing([name])]
        if not working:
            raise
        complete = working == platforms
        report(
            f"cimaise: {error}\n"
            f"Continuing {'without films' if complete else f'with {join_names(working)} only'}."
        )
        return complete
    return True


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
