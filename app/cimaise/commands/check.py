"""`cimaise check`: tell everything that is wrong with an exhibit, in one run."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit, pixel_size
from cimaise.commands.exit_status import BAD_EXHIBIT, ISSUES_FOUND, OK
from cimaise.commands.guards import MAX_PER_CODE, exhibit_reader
from cimaise.paths import data

if TYPE_CHECKING:
    from cimaise.checking.run import CheckResult

FORMATS = ("text", "json", "github")


def add(parser: argparse.ArgumentParser) -> None:
    """Its arguments."""
    add_exhibit(parser)
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="for people, for programs, for GitHub's workflows"
    )
    parser.add_argument("--strict", action="store_true", help="warnings end it with status 1, too")
    parser.add_argument(
        "--explain",
        type=_code,
        metavar="CODE",
        help="what a rule asks and why, such as missing-alt, and no check",
    )
    parser.add_argument(
        "--size",
        type=pixel_size,
        metavar="WxH",
        help="the screen in px that pictures must fill (default: 1920x1080)",
    )


def run(asked: argparse.Namespace) -> int:
    """Print what was found: status 0, 1 where it counts, 65 where the exhibit cannot be shown at all."""
    if asked.explain:
        from cimaise.checking.rules.explain import explained
        from cimaise.checking.rules.registry import RULES

        _print(explained(RULES[asked.explain]))
        return OK
    from cimaise.checking.run import check
    from cimaise.checking.subject import SCREEN
    from cimaise.commands.progress import ProgressBar
    from cimaise.platform import renderer

    folder = _as_typed(asked.exhibit or data("content"))
    memory = renderer.cache(os.environ)
    with ProgressBar("looking at pictures and films", sys.stderr) as bar:
        checked = check(folder, memory, asked.size or SCREEN, bar.update, exhibit_reader())
    _print(_told(checked, folder, asked.format))
    return _status(checked, strict=asked.strict)


def _code(text: str) -> str:
    """The code of a rule."""
    from cimaise.checking.rules.registry import RULES
    from cimaise.source.wording import did_you_mean, nearest

    if text not in RULES:
        raise argparse.ArgumentTypeError(
            f"there is no rule '{text}'{did_you_mean(nearest(text, RULES)).rstrip('?')}"
        )
    return text


def _as_typed(folder: Path) -> Path:
    """The folder as somebody would type it here: without the way to here, where it lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_absolute() and folder.is_relative_to(here) else folder


def _told(checked: CheckResult, folder: Path, form: str) -> str:
    from cimaise import __version__
    from cimaise.source import machine_output
    from cimaise.source.diagnostic import Severity
    from cimaise.source.render import report
    from cimaise.source.wording import counted, listed

    if form == "json":
        severities = {f"{severity}s": checked.number(severity) for severity in Severity}
        head = {
            "program": f"cimaise {__version__}",
            "exhibit": str(folder),
            "canBeShown": checked.can_be_shown,
        }
        return machine_output.as_json(checked.diagnostics, head, severities | dict(checked.counts))
    if form == "github":
        return "\n".join(map(machine_output.as_github, checked.diagnostics))
    if checked.diagnostics:
        return report(checked.diagnostics, checked.texts, MAX_PER_CODE)
    looked_at = listed(counted(number, kind.removesuffix("s")) for kind, number in checked.counts.items())
    return f"{folder}: nothing is wrong; {looked_at} were looked at"


def _status(checked: CheckResult, *, strict: bool) -> int:
    from cimaise.source.diagnostic import Severity

    if not checked.can_be_shown:
        return BAD_EXHIBIT
    counts = checked.number(Severity.ERROR) + (checked.number(Severity.WARNING) if strict else 0)
    return ISSUES_FOUND if counts else OK


def _print(text: str) -> None:
    """To stdout, whatever it can write, and as long as somebody reads it."""
    if not text:
        return
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), flush=True)
    except BrokenPipeError:
        # `| head` has seen enough. Python would say so once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
