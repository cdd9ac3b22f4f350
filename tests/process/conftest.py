from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from kiosk import Kiosk, shown, wait_until
from xclient import XClient

Start = Callable[..., Kiosk]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program and wait for its first picture."""
    with ExitStack() as opened:

        def begin(*arguments: str) -> Kiosk:
            kiosk = opened.enter_context(shown(tmp_path, *arguments))
            wait_until(lambda: kiosk.shows_a_picture() or kiosk.process.poll() is not None, "a picture")
            assert kiosk.process.poll() is None, kiosk.log.read_text()
            return kiosk

        yield begin


@pytest.fixture
def kiosk(start: Start) -> Kiosk:
    return start()


@pytest.fixture
def witness(kiosk: Kiosk) -> Iterator[XClient]:
    """Another client of the same X server."""
    client = XClient(kiosk.screen.name)
    yield client
    client.close()
