"""Exhibits of up to 10 MB for `any_input.py`: malicious or damaged files that repeat one construct very often."""

from __future__ import annotations

from functools import partial
from itertools import product
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_HEAD = "format: 1\ntitle: A\nlanguages: [en, ko]\n"
_YAML_SIZE = 1_950_000
"""Bytes, just below the limit of a YAML file."""
PAGE_SIZE = 199_000
"""Bytes, just below the limit of a Markdown file."""
_PAGE_COUNT = 50
"""This many Markdown files of that size are 10 MB."""

MARKDOWN_FRAGMENTS = (
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
    "[^a] ",
    "[^a]: b\n",
    "[^a]: b\n\n[^a] [^",
    "|a",
    "a|b\n-|-\n",
    "a\n: b\n\n",
    "~~a ",
    "<sub>",
    "<!--",
    "가**",
)
"""Markdown fragments, each of which is repeated to fill a page."""


def with_rooms(*rooms: str) -> str:
    """An exhibit.yaml with rooms, each given as a mapping."""
    return f"{_HEAD}rooms:\n" + "".join(f"  - {room}\n" for room in rooms)


def with_entries(kind: str, key: str, entry: str) -> str:
    """An exhibit.yaml with a room that repeats one entry until the file is full; {} is replaced by its number."""
    head = with_rooms(f"kind: {kind}") + f"    title: A\n    {key}:\n"
    lines, size = [head], len(head)
    while size < _YAML_SIZE:
        lines.append(f"      - {entry.replace('{}', str(len(lines)))}\n")
        size += len(lines[-1])
    return "".join(lines[:180_000])


def repeat(text: str, size: int = _YAML_SIZE) -> str:
    """Repeat a text up to a size in bytes."""
    return text * (size // len(text))


def single_file_cases() -> dict[str, Callable[[], str]]:
    """For each case with a single file: its name, and a function that returns its exhibit.yaml."""
    ids = [f"r{number}" for number in range(9_000)]
    tags = ["".join(letters) for letters in product(ascii_lowercase, repeat=3)]
    songs = partial(with_entries, "songs", "songs")

    def attract(room_ids: Iterable[str]) -> str:
        all_rooms = with_rooms(*(f"{{kind: songs, title: a, id: {room_id}, songs: []}}" for room_id in ids))
        return f"{all_rooms}attract: {{rooms: [{', '.join(room_ids)}]}}\n"

    def keys(count: int) -> str:
        return "".join(f"titel{number}: a\n" for number in range(count))

    return {
        "10 MB of brackets": lambda: "[" * 10_000_000,
        "brackets": lambda: repeat("["),
        "nested mappings": lambda: repeat("{a: "),
        "nested lists": lambda: repeat("- "),
        "one long line": lambda: f"title: {repeat('a ')}",
        "one long text": lambda: "title: |\n" + repeat(" a\n"),
        "invisible characters": lambda: repeat("\0"),
        "aliases": lambda: "a: &a [a]\n" + repeat("b: *a\n"),
        "merge keys": lambda: "".join(
            f"a{number}: &a{number} {{<<: [*a{number - 1}, *a{number - 1}]}}\n" for number in range(1, 50_000)
        ),
        "half a million keys": lambda: keys(600_000)[:10_000_000],
        "unknown keys": lambda: _HEAD + keys(99_000),
        "misspelt fields": lambda: songs("{titel: a, tilte: b}"),
        "duplicate keys": lambda: songs("{title: a, title: b}"),
        "duplicate ids": lambda: songs("{title: a, id: b}"),
        "invalid ids": lambda: songs("{title: a, id: B_}"),
        "paths outside the exhibit": lambda: songs("{title: a, lyrics: ../b}"),
        "missing pictures": lambda: with_entries("gallery", "items", "picture: picture{}.jpg"),
        "songs with the same title": lambda: songs("a"),
        "comments": lambda: songs("a #b"),
        "unknown languages": lambda: songs("title: {fr: A}"),
        "one text in many languages": lambda: with_rooms(
            f"{{kind: songs, songs: [], title: {{{', '.join(f'k{number}: A' for number in range(95_000))}}}}}"
        ),
        "many languages": lambda: (
            f"format: 1\ntitle: A\nlanguages: [{', '.join(tags)}]\n"
            + songs("title: {aaa: A}").removeprefix(_HEAD)[:1_800_000].rpartition("\n")[0]
        ),
        "rooms": lambda: with_rooms(*["{kind: songs, title: a, songs: []}"] * 21_000),
        "attract loop of all rooms": lambda: attract(ids),
        "attract loop of unknown rooms": lambda: attract(f"s{number}" for number in range(30_000)),
    }


def cases() -> Iterator[tuple[str, dict[str, str]]]:
    """The name and the files of each case, created on demand: a child process starts with the memory of its parent."""
    for name, text in single_file_cases().items():
        yield name, {"exhibit.yaml": text()}
    pages = [f"{number}.md" for number in range(_PAGE_COUNT)]
    missing = with_entries("sections", "sections", "{title: A, file: page{}.md}")
    yield (
        "missing files",
        {"exhibit.yaml": missing} | {f"{number}.md": "A." for number in range(5_000)},
    )
    one_page = with_entries("sections", "sections", "a.md")
    page = f"---\ntitle: A\n---\n{repeat('word ', PAGE_SIZE)}"
    yield "the same page 100,000 times", {"exhibit.yaml": one_page, "a.md": page}
    yield (
        "front matter without an end",
        {"exhibit.yaml": one_page, "a.md": "---\n" + repeat("title: A\n", PAGE_SIZE)},
    )
    files = [f"{number}.yaml" for number in range(4)]
    songs = "kind: songs\ntitle: A\nsongs:\n" + repeat("- a\n", 760_000)
    exhibit = f"{_HEAD}rooms: [{', '.join(files)}]\n"
    yield "rooms in four files", {"exhibit.yaml": exhibit} | dict.fromkeys(files, songs)
    entries = ", ".join(f"{{title: A, file: {page}}}" for page in pages)
    all_pages = with_rooms(f"{{kind: sections, title: A, sections: [{entries}]}}")
    for fragment in MARKDOWN_FRAGMENTS:
        yield (
            f"pages of {fragment!r}",
            {"exhibit.yaml": all_pages} | dict.fromkeys(pages, repeat(fragment, PAGE_SIZE)),
        )
