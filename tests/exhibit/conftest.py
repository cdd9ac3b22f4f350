from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cimaise.exhibit.reading.reader import Reading, read

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: 1\ntitle: The Town and the Sea\nlanguages: [en, ko]\n"
INTRODUCTION = "rooms:\n  - {kind: text, title: Introduction, text: A harbour.}\n"

Write = Callable[..., Reading]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """A function that writes and reads an exhibit.

    Takes the rooms (the YAML of the list) or a whole exhibit.yaml, and other files by name, with `__` for / and
    `_` for a dot.
    """

    def write(rooms: str = "", *, whole: str | bytes = "", head: str = HEAD, **files: str) -> Reading:
        text = whole or head + (f"rooms:\n{rooms}" if rooms else INTRODUCTION)
        raw = text.encode() if isinstance(text, str) else text
        (tmp_path / "exhibit.yaml").write_bytes(raw)
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return read(tmp_path)

    return write
