"""Loads the settings: merges the command line, the files and the defaults key by key."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cimaise.config.messages import ConfigAdvice, ConfigValue
from cimaise.config.origin import Origin, SettingValue
from cimaise.config.settings import Settings, all_settings, settings_from
from cimaise.config.settings_file import FILE_NAME, read
from cimaise.platform.dirs import config_dir
from cimaise.source.collector import BudgetExceeded, DiagnosticCollector
from cimaise.source.diagnostic import Severity
from cimaise.source.messages import ValueReason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cimaise.config.groups import AttractSettings
    from cimaise.source.diagnostic import Diagnostic


class LoadedSettings(NamedTuple):
    """The result of loading.

    - `settings`: None if there is an error
    - `origins`: the origin of each value, by the setting's full name
    - `diagnostics`: in the order of `files` and of their lines
    - `texts`: the files that were read, by the name that spans use
    - `files`: the files that were looked for, whether or not they exist; the one with the highest precedence first
    """

    settings: Settings | None
    origins: Mapping[str, Origin]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    files: tuple[Path, ...]


def load(
    environ: Mapping[str, str],
    file: Path | None = None,
    command_line: Mapping[str, SettingValue] | None = None,
    root: Path = Path("/"),
) -> LoadedSettings:
    """The current settings. Never raises: errors are in the diagnostics.

    `file` replaces the user's file, and must exist; `command_line` are the values of options, by the settings' full
    names. `root` is the folder that contains etc.
    """
    diagnostics, texts = DiagnosticCollector(), dict[str, str]()
    machine_file = root / "etc/cimaise" / FILE_NAME
    user_folder = config_dir(environ)
    user_file = file or (user_folder / FILE_NAME if user_folder else None)
    files = tuple(dict.fromkeys(path for path in (user_file, machine_file) if path))
    merged: dict[str, SettingValue] = {}
    with contextlib.suppress(BudgetExceeded):
        for path in reversed(files):
            if path == file or _exists(path, private=path != machine_file):
                merged |= read(path, diagnostics, texts)
    merged |= command_line or {}
    settings = settings_from({name: each.value for name, each in merged.items() if each.is_valid})
    with contextlib.suppress(BudgetExceeded):
        _check_fade(settings.attract, merged, diagnostics)

    order = {str(path): index for index, path in enumerate(files)}
    found = sorted(diagnostics.found, key=lambda d: (order[d.span.file], d.span.line, d.span.column))
    has_errors = any(diagnostic.severity is Severity.ERROR for diagnostic in found)
    return LoadedSettings(
        settings=None if has_errors else settings,
        origins={name: merged[name].origin if name in merged else Origin() for name in all_settings()},
        diagnostics=tuple(found),
        texts=texts,
        files=files,
    )


def _exists(path: Path, *, private: bool = False) -> bool:
    """Whether the path exists, readable or not.

    A `private` file in a folder without access counts as missing, since services often have no access to homes.
    """
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
    attract: AttractSettings, merged: Mapping[str, SettingValue], diagnostics: DiagnosticCollector
) -> None:
    """Add an error if the fade is longer than half of the dwell, which may come from another file."""
    dwell, fade = merged.get("attract.dwell"), merged.get("attract.fade")
    # The default fade is short enough for every dwell.
    if not (fade and fade.is_valid and fade.origin.span) or (dwell and not dwell.is_valid):
        return
    limit = attract.dwell / 2
    if attract.fade > limit:
        message = ValueReason.OUT_OF_RANGE(
            found=f"{attract.fade:g}", name="'attract.fade'", expected=ConfigValue.AT_MOST(limit=limit)
        )
        origin = dwell.origin if dwell else Origin()
        advice = ConfigAdvice.HALF_DWELL(dwell=attract.dwell, origin=origin)
        diagnostics.error("out-of-range", message, fade.origin.span, advice=advice)
