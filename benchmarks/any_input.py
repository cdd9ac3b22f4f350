"""Measures time and memory of `cimaise check` for malicious or damaged exhibits, and the time to parse such a page.

Each case is an exhibit of up to 10 MB (see `hostile_exhibits.py`), checked in a separate process. The budget applies to
the slowest case and to the one that needs the most memory. Arguments select cases by name.

    .venv/bin/python benchmarks/any_input.py [CASE ...]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hostile_exhibits import MARKDOWN_FRAGMENTS, PAGE_SIZE, cases, repeat
from process_usage import PYTHON, TREE
from results import Result, report

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_SECONDS, MAX_MEGABYTES = 10, 300
"""The budget for any input."""

SLOWEST = (
    "missing pictures",
    "songs with the same title",
    "rooms in four files",
    "comments",
    "duplicate keys",
    "one text in many languages",
    "pages of '!['",
    "pages of 'a|b\\n-|-\\n'",
)
"""The cases that need the most time or memory: a change that makes any input dear is likely to show in one of them."""

_PARSE = """
import sys, time
from cimaise.source.markdown import blocks
text = sys.stdin.read()
start = time.perf_counter()
blocks(text)
print(time.perf_counter() - start)
"""


class Cost(NamedTuple):
    """Duration in seconds, and peak memory in MB."""

    seconds: float
    megabytes: float


def check_cost(files: dict[str, str]) -> Cost:
    """Check an exhibit with these files, and return the time and memory used."""
    variables = os.environ | {"PYTHONPATH": str(TREE / "app")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        variables["XDG_CACHE_HOME"] = folder
        start = time.perf_counter()
        process = subprocess.Popen(
            [PYTHON, "-P", "-m", "cimaise", "check", folder],
            env=variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
    if process.returncode not in (0, 1, 65):
        raise RuntimeError(f"cimaise check exited with status {process.returncode}")
    return Cost(seconds, used.ru_maxrss * 1024 / 1_000_000)


def parse_seconds(fragment: str) -> float:
    """The time to parse a page that repeats a Markdown fragment, in seconds."""
    variables = os.environ | {"PYTHONPATH": str(TREE / "app")}
    finished = subprocess.run(
        [PYTHON, "-P", "-c", _PARSE],
        env=variables,
        input=repeat(fragment, PAGE_SIZE),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(finished.stdout)


def measure(selected: Sequence[str] = ()) -> list[Result]:
    costs: dict[str, Cost] = {}
    for name, files in cases():
        if not selected or name in selected:
            costs[name] = check_cost(files)
            print(f"{name}: {costs[name].seconds:.1f} s, {costs[name].megabytes:.0f} MB", flush=True)
    pages = {fragment: parse_seconds(fragment) for fragment in MARKDOWN_FRAGMENTS} if not selected else {}
    slowest = max(costs, key=lambda name: costs[name].seconds)
    largest = max(costs, key=lambda name: costs[name].megabytes)
    seconds, megabytes = costs[slowest].seconds, costs[largest].megabytes
    return [
        Result(
            f"check: slowest of {len(costs)} hostile exhibits ({slowest})",
            f"{seconds:.1f} s",
            f"at most {MAX_SECONDS} s",
            seconds <= MAX_SECONDS,
        ),
        Result(
            f"check: largest memory of these exhibits ({largest})",
            f"{megabytes:.0f} MB",
            f"at most {MAX_MEGABYTES} MB",
            megabytes <= MAX_MEGABYTES,
        ),
        *(
            Result(
                f"parsing: slowest page of 200 kB (of {fragment!r})",
                f"{seconds:.1f} s",
                f"at most {MAX_SECONDS} s",
                seconds <= MAX_SECONDS,
            )
            for fragment, seconds in sorted(pages.items(), key=lambda page: page[1])[-1:]
        ),
    ]


if __name__ == "__main__":
    sys.exit(report(measure(sys.argv[1:])))
