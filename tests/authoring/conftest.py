from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from packed_exhibit import packer, write_exhibit

if TYPE_CHECKING:
    from pathlib import Path

    from packed_exhibit import Pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exhibit, with a file that it does not use."""
    return write_exhibit(tmp_path / "exhibit")


@pytest.fixture
def packed(folder: Path, tmp_path: Path) -> Pack:
    """Packs the exhibit."""
    return packer(folder, tmp_path)
