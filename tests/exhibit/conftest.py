from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.reading.reader import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit

HEAD = "format: 1\ntitle: The Town and the Sea\nlanguages: [en, ko]\n"
INTRODUCTION = "rooms:\n  - {kind: text, title: Introduction, text: A harbour.}\n"

ReadExhibit = Callable[..., Reading]


def valid(reading: Reading) -> Exhibit:
    """The exhibit of a reading without diagnostics."""
    assert reading.diagnostics == ()
    assert reading.exhibit
    return reading.exhibit


def codes(reading: Reading) -> list[str]:
    """The codes of the diagnostics, in order."""
    return [diagnostic.code for diagnostic in reading.diagnostics]


@pytest.fixture
def read_exhibit(tmp_path: Path) -> ReadExhibit:
    """A function that writes an exhibit to `tmp_path` and reads it.

    `rooms` is the YAML of the list of rooms, `head` the YAML before it; `whole` is a whole exhibit.yaml instead. The
    other arguments are files by name, with `__` for / and `_` for a dot.
    """

    def write_and_read(
        rooms: str = "", *, whole: str | bytes = "", head: str = HEAD, **files: str
    ) -> Reading:
        text = whole or head + (f"rooms:\n{rooms}" if rooms else INTRODUCTION)
        raw = text.encode() if isinstance(text, str) else text
        (tmp_path / "exhibit.yaml").write_bytes(raw)
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return read(tmp_path)

    return write_and_read
