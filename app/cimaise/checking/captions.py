"""Captions files, each line of which must be as WebVTT has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.media import captions
from cimaise.source.files import Unopenable, read_text

if TYPE_CHECKING:
    from pathlib import Path

    from cimaise.source.faults import Faults


def judge(folder: Path, file: str, texts: dict[str, str], faults: Faults) -> None:
    """Note what is wrong with one; its text goes to `texts`, so that the line can be shown."""
    try:
        text = read_text(folder, file, captions.FILE_LIMIT)
    except Unopenable:
        # Whoever looked whether it can be read has said so.
        return
    name = str(folder / file)
    texts[name] = text
    faults.found += captions.parse(text, name).faults
