"""How long `cimaise check` takes for what somebody wrote to harm it, or what is only rubbish, and how much memory; and
how long a page of such a text takes to be shown.

Each case is an exhibit of up to 10 MB in which something is done far too often. It is checked by a process of its own; the
slowest and the largest of all have a budget. The names of cases choose among them.

    .venv/bin/python benchmarks/any_input.py [CASE ...]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from costs import PYTHON, TREE
from figures import Figure, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SECONDS, MEGABYTES = 10, 300
"""What any input may take."""

_HEAD = "format: 1\ntitle: A\nlanguages: [en, ko]\n"
_FILE = 1_950_000
"""Bytes: just under what a file of YAML may have."""
_PAGE = 199_000
_PAGES = 50
"""So many Markdown files of that size are 10 MB."""

_SIGNS = (
    "[",
    "![",
    "> ",
    "- ",
    "- a\n",
    "a\n",
    "*a ",
    "a_",
    "`a",
    "[a](",
    "[[a]",
    "[a]: b\n",
    "<a ",
    "&amp;",
    "\\",
    "word ",
)
"""What a Markdown text may have far too much of."""


_SHOW = """
import sys, time
from cimaise.source.markdown import blocks
text = sys.stdin.read()
begun = time.perf_counter()
blocks(text)
print(time.perf_counter() - begun)
"""


class Cost(NamedTuple):
    """Seconds, and the most memory in MB."""

    seconds: float
    megabytes: float


def rooms(*written: str) -> str:
    """An exhibit.yaml with rooms, each as a map."""
    return f"{_HEAD}rooms:\n" + "".join(f"  - {room}\n" for room in written)


def room(kind: str, key: str, entry: str) -> str:
    """An exhibit.yaml with a room that has one entry as often as a file can hold it; {} stands for its number."""
    head = rooms(f"kind: {kind}") + f"    title: A\n    {key}:\n"
    lines, size = [head], len(head)
    while size < _FILE:
        lines.append(f"      - {entry.replace('{}', str(len(lines)))}\n")
        size += len(lines[-1])
    return "".join(lines[:180_000])


def often(text: str, size: int = _FILE) -> str:
    """A text again and again."""
    return text * (size // len(text))


def texts() -> dict[str, Callable[[], str]]:
    """What makes the exhibit.yaml of each case that is one file, by its name."""
    ids = [f"r{number}" for number in range(9_000)]
    tags = ["".join(letters) for letters in product(ascii_lowercase, repeat=3)]
    songs = partial(room, "songs", "songs")

    def attract(chosen: Iterable[str]) -> str:
        every = rooms(*(f"{{kind: songs, title: a, id: {one}, songs: []}}" for one in ids))
        return f"{every}attract: {{rooms: [{', '.join(chosen)}]}}\n"

    def keys(number: int) -> str:
        return "".join(f"titel{each}: a\n" for each in range(number))

    return {
        "10 MB of brackets": lambda: "[" * 10_000_000,
        "brackets": lambda: often("["),
        "maps in maps": lambda: often("{a: "),
        "dashes": lambda: often("- "),
        "one long line": lambda: f"title: {often('a ')}",
        "one long text": lambda: "title: |\n" + often(" a\n"),
        "hidden characters": lambda: often("\0"),
        "aliases": lambda: "a: &a [a]\n" + often("b: *a\n"),
        "merge keys": lambda: "".join(
            f"a{each}: &a{each} {{<<: [*a{each - 1}, *a{each - 1}]}}\n" for each in range(1, 50_000)
        ),
        "half a million keys": lambda: keys(600_000)[:10_000_000],
        "unknown keys": lambda: _HEAD + keys(99_000),
        "misspelt songs": lambda: songs("{titel: a, tilte: b}"),
        "doubled keys": lambda: songs("{title: a, title: b}"),
        "doubled ids": lambda: songs("{title: a, id: b}"),
        "ids that are none": lambda: songs("{title: a, id: B_}"),
        "paths out": lambda: songs("{title: a, lyrics: ../b}"),
        "pictures that are not there": lambda: room("gallery", "items", "picture: picture{}.jpg"),
        "songs of one name": lambda: songs("a"),
        "remarks": lambda: songs("a #b"),
        "unknown languages": lambda: songs("title: {fr: A}"),
        "one text in many languages": lambda: rooms(
            f"{{kind: songs, songs: [], title: {{{', '.join(f'k{each}: A' for each in range(95_000))}}}}}"
        ),
        "many languages": lambda: (
            f"format: 1\ntitle: A\nlanguages: [{', '.join(tags)}]\n"
            + songs("title: {aaa: A}").removeprefix(_HEAD)[:1_800_000].rpartition("\n")[0]
        ),
        "rooms": lambda: rooms(*["{kind: songs, title: a, songs: []}"] * 21_000),
        "an attract loop of all": lambda: attract(ids),
        "an attract loop of none": lambda: attract(f"s{each}" for each in range(30_000)),
    }


def cases() -> Iterator[tuple[str, dict[str, str]]]:
    """Each case with its files, made when it is asked for: a process begins with the memory of the one that starts it."""
    for name, text in texts().items():
        yield name, {"exhibit.yaml": text()}
    pages = [f"{number}.md" for number in range(_PAGES)]
    missing = room("sections", "sections", "{title: A, file: page{}.md}")
    yield (
        "files that are not there",
        {"exhibit.yaml": missing} | {f"{each}.md": "A." for each in range(5_000)},
    )
    one = room("sections", "sections", "a.md")
    page = f"---\ntitle: A\n---\n{often('word ', _PAGE)}"
    yield "one page a hundred thousand times", {"exhibit.yaml": one, "a.md": page}
    yield "fields without an end", {"exhibit.yaml": one, "a.md": "---\n" + often("title: A\n", _PAGE)}
    files = [f"{number}.yaml" for number in range(4)]
    songs = "kind: songs\ntitle: A\nsongs:\n" + often("- a\n", 760_000)
    whole = f"{_HEAD}rooms: [{', '.join(files)}]\n"
    yield "rooms in four files", {"exhibit.yaml": whole} | dict.fromkeys(files, songs)
    entries = ", ".join(f"{{title: A, file: {page}}}" for page in pages)
    every = rooms(f"{{kind: sections, title: A, sections: [{entries}]}}")
    for sign in _SIGNS:
        yield f"pages of {sign!r}", {"exhibit.yaml": every} | dict.fromkeys(pages, often(sign, _PAGE))


def cost(files: dict[str, str]) -> Cost:
    """What it costs to check an exhibit."""
    surroundings = os.environ | {"PYTHONPATH": str(TREE / "app")}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        surroundings["XDG_CACHE_HOME"] = folder
        start = time.perf_counter()
        process = subprocess.Popen(
            [PYTHON, "-P", "-m", "cimaise", "check", folder],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
    if process.returncode not in (0, 1, 65):
        raise RuntimeError(f"the check ended with {process.returncode}")
    return Cost(seconds, used.ru_maxrss * 1024 / 1_000_000)


def shown(sign: str) -> float:
    """Seconds until a page with far too much of a sign has been made blocks of."""
    surroundings = os.environ | {"PYTHONPATH": str(TREE / "app")}
    done = subprocess.run(
        [PYTHON, "-P", "-c", _SHOW],
        env=surroundings,
        input=often(sign, _PAGE),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def measure(chosen: list[str] | None = None) -> list[Figure]:
    costs: dict[str, Cost] = {}
    for name, files in cases():
        if not chosen or name in chosen:
            costs[name] = cost(files)
            print(f"{name}: {costs[name].seconds:.1f} s, {costs[name].megabytes:.0f} MB", flush=True)
    pages = {sign: shown(sign) for sign in _SIGNS} if not chosen else {}
    slowest = max(costs, key=lambda name: costs[name].seconds)
    largest = max(costs, key=lambda name: costs[name].megabytes)
    seconds, megabytes = costs[slowest].seconds, costs[largest].megabytes
    return [
        Figure(
            f"the slowest of {len(costs)} hostile exhibits ({slowest})",
            f"{seconds:.1f} s",
            f"at most {SECONDS} s",
            seconds <= SECONDS,
        ),
        Figure(
            f"the largest of them ({largest})",
            f"{megabytes:.0f} MB",
            f"at most {MEGABYTES} MB",
            megabytes <= MEGABYTES,
        ),
        *(
            Figure(
                f"a page of 200 kB of {sign!r}, the slowest to be shown",
                f"{seconds:.1f} s",
                f"at most {SECONDS} s",
                seconds <= SECONDS,
            )
            for sign, seconds in sorted(pages.items(), key=lambda page: page[1])[-1:]
        ),
    ]


if __name__ == "__main__":
    sys.exit(report(measure(sys.argv[1:])))
