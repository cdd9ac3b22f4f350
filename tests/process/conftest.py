from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kiosk import Kiosk, Start, starting
from xclient import XClient

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program: see `starting`."""
    with starting(tmp_path) as make:
        yield make


@pytest.fixture
def kiosk(start: Start) -> Kiosk:
    return start()


@pytest.fixture
def x_client(kiosk: Kiosk) -> Iterator[XClient]:
    """Another client of the same X display."""
    client = XClient(kiosk.screen.name)
    yield client
    client.close()
