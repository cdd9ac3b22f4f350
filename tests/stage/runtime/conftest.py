from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from screen import screen

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def x_server() -> Iterator[str]:
    """The name of an X display."""
    with screen() as running:
        yield running.name
