from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from screen import screen

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def x_server() -> Iterator[str]:
    """The name of a real X display."""
    with screen() as there:
        yield there.name
