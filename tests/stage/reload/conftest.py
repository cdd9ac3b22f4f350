from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.stage.exhibits import FILMS, read_valid
from tests.stage.reload.curator import LONG, YAML, Curator

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.driver import OpenWindow
    from tests.stage.reload.curator import EditExhibit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the exhibit that is edited."""
    (tmp_path / "exhibit.yaml").write_text(YAML)
    (tmp_path / "words.md").write_text(LONG)
    for name in ("red", "green", "blue"):
        Image.new("RGB", (160, 90), name).save(tmp_path / f"{name}.png")
    shutil.copy(FILMS / "vp9-opus.webm", tmp_path / "quay.webm")
    return tmp_path


@pytest.fixture
def edit_exhibit(open_window: OpenWindow, folder: Path) -> EditExhibit:
    """Open a window with the exhibit, on a page or in the attract loop. The options are those of `open_window`."""

    def make(page: str = "", **options: Any) -> Curator:
        curator = Curator(folder, open_window(read_valid(folder), **options))
        if page:
            curator.driver.open(page)
        return curator

    return make
