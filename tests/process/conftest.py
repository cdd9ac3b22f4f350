from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest
from kiosk import Kiosk, shown, wait_until
from xclient import XClient

if TYPE_CHECKING:
    from pathlib import Path

Start = Callable[..., Kiosk]
_REACTION = 0.5
"""The shortest time between the first picture and the first touch, in seconds."""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program and wait for its first picture, or with `words` for any text."""
    with ExitStack() as opened:

        def begin(
            *arguments: str,
            words: bool = False,
            meanwhile: Callable[[Kiosk], None] | None = None,
            **options: Any,
        ) -> Kiosk:
            kiosk = opened.enter_context(shown(tmp_path, *arguments, **options))
            if meanwhile is not None:
                meanwhile(kiosk)
            shows = kiosk.shows_words if words else kiosk.shows_a_picture
            wait_until(lambda: shows() or kiosk.process.poll() is not None, "a picture")
            assert kiosk.process.poll() is None, kiosk.log.read_text()
            time.sleep(_REACTION)
            return kiosk

        yield begin


@pytest.fixture
def kiosk(start: Start) -> Kiosk:
    return start()


@pytest.fixture
def witness(kiosk: Kiosk) -> Iterator[XClient]:
    """Another client of the same X display."""
    client = XClient(kiosk.screen.name)
    yield client
    client.close()
