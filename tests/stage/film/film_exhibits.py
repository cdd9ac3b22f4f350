"""Creates exhibits with the test films."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.stage.exhibits import FILMS, gallery

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from cimaise.exhibit.model.exhibit import Exhibit

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:00.900\nThe first second\n\n00:01.000 --> 00:09.000\nThe second one\n"
_NO_SOUND = "No audio device found; films play without sound until one is connected."


def film_exhibit(folder: Path, *items: str) -> Exhibit:
    """An exhibit with a gallery of these items, and all test films and captions in its folder."""
    shutil.copytree(FILMS, folder / "films", dirs_exist_ok=True)
    (folder / "films/quay.vtt").write_text(CAPTIONS)
    return gallery(folder, "films", *items)


def log_lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines that the program has logged, without the one about a missing audio device."""
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("cimaise")]
    return [line for line in lines if line != _NO_SOUND]
