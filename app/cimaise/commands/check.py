"""`cimaise check`: all that is wrong with an exhibit, in one run."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit
from cimaise.commands.judging import reader
from cimaise.commands.status import BAD_EXHIBIT, FOUND, OK
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse

    from cimaise.checking.check import Checked

_PATIENCE = 1.0
"""Seconds after which a person at a terminal is told how far it is."""
_BAR = 30
_OF_A_KIND = 20
"""How many findings of one rule are shown as text; whoever has more knows by then what to do."""


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_exhibit(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="for whom it is told (default: text)",
    )
    parser.add_argument("--strict", action="store_true", help="end with 1 for warnings, too")


def run(asked: argparse.Namespace) -> int:
    """Print what is wrong; 0 where nothing is, 1 where something is, 65 where the exhibit cannot be shown at all."""
    from cimaise.checking.check import check
    from cimaise.source.diagnostic import Severity
    from cimaise.system.renderer import cache

    progress = Progress(sys.stderr.isatty())
    checked = check(reader()(asked.exhibit or data("content")), cache(os.environ) / "probes", progress.show)
    progress.end()
    print(_told(checked, asked.format))
    if not checked.can_be_shown:
        return BAD_EXHIBIT
    errors = any(each.severity is Severity.ERROR for each in checked.diagnostics)
    return FOUND if errors or (asked.strict and checked.diagnostics) else OK


def _told(checked: Checked, form: str) -> str:
    from cimaise.source import forms, render

    match form:
        case "json":
            return forms.as_json(checked.diagnostics)
        case "github":
            return forms.as_github(checked.diagnostics)
    if checked.diagnostics:
        return render.report(checked.diagnostics, checked.texts, of_a_kind=_OF_A_KIND)
    counts = ((checked.pages, "page"), (checked.pictures, "picture"), (checked.films, "film"))
    told = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)
    return f"Nothing is wrong: {told}."


class Progress:
    """A bar on a terminal, for what takes longer than a moment."""

    def __init__(self, is_seen: bool) -> None:
        self._is_seen = is_seen
        self._begun = time.monotonic()
        self._last = 0.0
        self._shown = False

    def show(self, done: int, of: int) -> None:
        """So many of so many pictures were looked at."""
        now = time.monotonic()
        if not self._is_seen or now - self._begun < _PATIENCE or now - self._last < 0.1:
            return
        self._last, self._shown = now, True
        full = _BAR * done // of
        print(
            f"\r[{'#' * full}{' ' * (_BAR - full)}] {done} of {of} pictures",
            end="",
            file=sys.stderr,
            flush=True,
        )

    def end(self) -> None:
        """Leave the line as it was."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
