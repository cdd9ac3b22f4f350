"""`cimaise check`: check an exhibit and report every problem in one run."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.commands.arguments import add_exhibit, pixel_size, rule_code
from cimaise.commands.exit_status import BAD_EXHIBIT, ISSUES_FOUND, OK
from cimaise.commands.guards import MAX_PER_CODE, exhibit_reader
from cimaise.commands.messages import CommandNote
from cimaise.paths import data

if TYPE_CHECKING:
    import argparse

    from cimaise.checking.exhibit_check import CheckResult

FORMATS = ("text", "json", "github")


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_exhibit(parser)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="output for people, for programs, or for GitHub workflows (default: text)",
    )
    parser.add_argument("--strict", action="store_true", help="exit with status 1 also if there are warnings")
    parser.add_argument(
        "--explain",
        type=rule_code,
        metavar="CODE",
        help="print a rule and its reason, for example missing-alt, and exit without a check",
    )
    parser.add_argument(
        "--size",
        type=pixel_size,
        metavar="WxH",
        help="size in px of the screen that pictures must fill (default: 1920x1080)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the diagnostics. The status is 0; 1 for errors, or warnings with --strict; 65 if the exhibit cannot be shown."""
    if arguments.explain:
        from cimaise.checking.rules.explain import explain
        from cimaise.checking.rules.registry import RULES

        _print(explain(RULES[arguments.explain]))
        return OK
    from cimaise.checking.check_context import DEFAULT_SCREEN
    from cimaise.checking.exhibit_check import check_exhibit
    from cimaise.commands.progress import ProgressBar
    from cimaise.platform import dirs

    path = _relative(arguments.exhibit or data("content"))
    cache_folder = dirs.cache_dir(os.environ)
    with ProgressBar("checking pictures and films", sys.stderr) as bar:
        result = check_exhibit(
            path, cache_folder, arguments.size or DEFAULT_SCREEN, bar.update, exhibit_reader()
        )
    _print(_report(result, path, arguments.format))
    return _status(result, strict=arguments.strict)


def _relative(path: Path) -> Path:
    """A path as a user would type it: relative to the current folder if it is inside it."""
    current = Path.cwd()
    return path.relative_to(current) if path.is_absolute() and path.is_relative_to(current) else path


def _report(result: CheckResult, path: Path, output_format: str) -> str:
    """The text to print, without the last line end; "" if there is nothing to report to GitHub."""
    from cimaise import __version__
    from cimaise.source import machine_output
    from cimaise.source.diagnostic import Severity
    from cimaise.source.render import report
    from cimaise.source.wording import counted

    if output_format == "json":
        severities = {f"{severity}s": result.number(severity) for severity in Severity}
        head = {
            "program": f"cimaise {__version__}",
            "exhibit": str(path),
            "canBeShown": result.can_be_shown,
        }
        return machine_output.as_json(result.diagnostics, head, severities | dict(result.counts))
    if output_format == "github":
        return "\n".join(map(machine_output.as_github, result.diagnostics))
    if result.diagnostics:
        return report(result.diagnostics, result.sources, MAX_PER_CODE)
    checked = [counted(number, kind.removesuffix("s")) for kind, number in result.counts.items()]
    return str(CommandNote.NO_PROBLEMS(path=path, checked=checked))


def _status(result: CheckResult, *, strict: bool) -> int:
    from cimaise.source.diagnostic import Severity

    if not result.can_be_shown:
        return BAD_EXHIBIT
    failing = result.number(Severity.ERROR) + (result.number(Severity.WARNING) if strict else 0)
    return ISSUES_FOUND if failing else OK


def _print(text: str) -> None:
    """Print to stdout, nothing for "". A closed pipe is ignored."""
    if not text:
        return
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # The reader, such as `head`, has exited. Otherwise Python would report the error again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
