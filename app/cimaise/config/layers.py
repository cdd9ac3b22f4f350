"""The settings in force: the command line's, the operator's files' and the defaults, merged key by key."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cimaise.config.origin import Origin, Placed
from cimaise.config.reader import FILE, read
from cimaise.config.settings import AttractSettings, Settings, all_settings, configured
from cimaise.source.collector import BudgetExceeded, DiagnosticCollector
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.source.diagnostic import Diagnostic


class Loaded(NamedTuple):
    """What came of loading: `config` is None where an error stops it.

    `origins` says of every setting, by its full name, where its value comes from; `diagnostics` are in the order of
    `files` and of their lines. `texts` holds each file that was read, by the name that spans use; `files` are those that
    were looked for, there or not, the one that counts most first.
    """

    config: Settings | None
    origins: Mapping[str, Origin]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    files: tuple[Path, ...]


def load(
    environ: Mapping[str, str],
    file: Path | None = None,
    given: Mapping[str, Placed] | None = None,
    root: Path = Path("/"),
) -> Loaded:
    """The settings in force. Never raises: whatever is wrong is in the diagnostics.

    `file` is the one that the command line names in place of the user's, and must be there; `given` are the values of
    the command line, by their full names. `root` is where /etc lies.
    """
    diagnostics, texts = DiagnosticCollector(), dict[str, str]()
    machines = root / "etc/cimaise" / FILE
    users = file or _users(environ)
    files = tuple(dict.fromkeys(path for path in (users, machines) if path))
    merged: dict[str, Placed] = {}
    with contextlib.suppress(BudgetExceeded):
        for path in reversed(files):
            if path == file or _is_there(path, private=path != machines):
                merged |= read(path, diagnostics, texts)
    merged |= given or {}
    config = configured({name: placed.value for name, placed in merged.items() if placed.is_right})
    with contextlib.suppress(BudgetExceeded):
        _check_fade(config.attract, merged, diagnostics)

    order = {str(path): place for place, path in enumerate(files)}
    found = sorted(diagnostics.found, key=lambda d: (order[d.span.file], d.span.line, d.span.column))
    wrong = any(diagnostic.severity is Severity.ERROR for diagnostic in found)
    return Loaded(
        config=None if wrong else config,
        origins={name: merged[name].origin if name in merged else Origin() for name in all_settings()},
        diagnostics=tuple(found),
        texts=texts,
        files=files,
    )


def _users(environ: Mapping[str, str]) -> Path | None:
    """The user's file, there or not; None where the environment names no home."""
    # XDG Base Directory Specification: a path that is not absolute is to be ignored.
    if Path(base := environ.get("XDG_CONFIG_HOME", "")).is_absolute():
        return Path(base, "cimaise", FILE)
    home = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(home, ".config/cimaise", FILE) if home else None


def _is_there(path: Path, *, private: bool = False) -> bool:
    """Whether something has this name, readable or not. What lies in a home that may not be entered is as good as not
    there: a service has often been locked out of it on purpose."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except PermissionError:
        return not private
    except OSError:
        return True
    return True


def _check_fade(
    attract: AttractSettings, merged: Mapping[str, Placed], diagnostics: DiagnosticCollector
) -> None:
    """Note a fade after which no picture would stand still. The dwell may come from another file."""
    dwell, fade = merged.get("attract.dwell"), merged.get("attract.fade")
    # The default fade goes with every dwell.
    if not (fade and fade.is_right and fade.origin.span) or (dwell and not dwell.is_right):
        return
    most = attract.dwell / 2
    if attract.fade > most:
        where = dwell.origin if dwell else Origin()
        message = f"found {attract.fade:g}, expected at most {most:g} for 'attract.fade'"
        advice = f"write at most half of attract.dwell, which is {attract.dwell:g} ({where})"
        diagnostics.error("out-of-range", message, fade.origin.span, advice=advice)
