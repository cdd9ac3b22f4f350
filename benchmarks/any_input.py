"""Whether any exhibit of up to 10 MB is judged in bearable time and memory: texts that are hostile to parsers.

.venv/bin/python benchmarks/any_input.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from costs import PYTHON, TREE
from figures import Figure, report

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS, MEGABYTES = 10.0, 300
_HEAD = "format: 1\ntitle: T\nlanguages: [en]\nrooms:\n"
_SIZE = 1_900_000
"""Characters of one YAML file: a little less than it may have."""

_YAML: dict[str, Callable[[], str]] = {
    "ten megabytes in one line": lambda: "title: " + "x" * 9_900_000,
    "brackets": lambda: "[" * _SIZE,
    "maps in maps": lambda: "{a: " * (_SIZE // 4),
    "aliases of aliases": lambda: "a: &a [x,x]\n" + "".join(f"b{i}: [*a,*a]\n" for i in range(80_000)),
    "merge keys": lambda: "a: {<<: [{<<: [" * (_SIZE // 15),
    "remarks at once": lambda: "a: b #x\n" * (_SIZE // 8),
    "a hundred thousand fields": lambda: _HEAD + "".join(f"k{i}: v\n" for i in range(99_000)),
    "songs of one name": lambda: _HEAD + "  - {kind: songs, title: S, songs: [" + "x," * 190_000 + "]}\n",
}
_MARKDOWN: dict[str, Callable[[], str]] = {
    "quotations in quotations": lambda: ">" * 190_000,
    "brackets in a text": lambda: "[" * 190_000,
    "pictures in a text": lambda: "![[" * 63_000,
    "stars in a text": lambda: "**x" * 63_000,
    "lists in lists": lambda: "- " * 95_000,
    "fields without an end": lambda: "---\n" + "a: b\n" * 38_000,
}
_JUDGE = """
import resource, sys, time
from pathlib import Path
from cimaise.exhibit.markdown import blocks
from cimaise.exhibit.plan import bodies
from cimaise.exhibit.reading import read
from cimaise.source.render import report
begun = time.monotonic()
reading = read(Path(sys.argv[1]))
report(reading.diagnostics, reading.texts, 20)
for body in bodies(reading.exhibit, "en").values() if reading.exhibit else ():
    blocks(body)
print(time.monotonic() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def judged(folder: Path) -> tuple[float, float]:
    """Seconds and MiB that reading an exhibit and telling its faults takes."""
    environment = os.environ | {"PYTHONPATH": str(TREE / "app")}
    done = subprocess.run(
        [PYTHON, "-P", "-c", _JUDGE, str(folder)], env=environment, check=True, capture_output=True, text=True
    )
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def _written(folder: Path, name: str) -> None:
    if name in _YAML:
        (folder / "exhibit.yaml").write_text(_YAML[name]())
    elif name in _MARKDOWN:
        (folder / "exhibit.yaml").write_text(f"{_HEAD}  - {{kind: text, title: A, file: a.md}}\n")
        (folder / "a.md").write_text(_MARKDOWN[name]())
    else:
        # Five files of two megabytes each.
        (folder / "exhibit.yaml").write_text(_HEAD + "".join(f"  - {i}.yaml\n" for i in range(5)))
        for i in range(5):
            fields = "".join(f"k{i}: v\n" for i in range(95_000))
            (folder / f"{i}.yaml").write_text(f"kind: text\ntitle: A\ntext: B\n{fields}")


def measure() -> list[Figure]:
    figures = []
    for name in (*_YAML, *_MARKDOWN, "ten megabytes of unknown fields"):
        with tempfile.TemporaryDirectory() as folder:
            _written(Path(folder), name)
            seconds, megabytes = judged(Path(folder))
        kept = seconds <= SECONDS and megabytes <= MEGABYTES
        budget = f"{SECONDS:g} s, {MEGABYTES} MiB"
        figures.append(Figure(f"judging {name}", f"{seconds:.1f} s, {megabytes:.0f} MiB", budget, kept))
    return figures


if __name__ == "__main__":
    sys.exit(report(measure()))
