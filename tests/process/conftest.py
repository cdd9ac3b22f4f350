from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest
from kiosk import Kiosk, running_kiosk, wait_until
from xclient import XClient

if TYPE_CHECKING:
    from pathlib import Path

Start = Callable[..., Kiosk]
_REACTION_TIME = 0.5
"""How long a visitor waits between the first picture and the first touch, in seconds."""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program and wait for its first picture, or with `text` for any text.

    The other options are those of `running_kiosk`.
    """
    with ExitStack() as opened:

        def make(
            *arguments: str,
            text: bool = False,
            while_starting: Callable[[Kiosk], None] | None = None,
            **options: Any,
        ) -> Kiosk:
            kiosk = opened.enter_context(running_kiosk(tmp_path, *arguments, **options))
            if while_starting is not None:
                while_starting(kiosk)
            is_shown = kiosk.shows_text if text else kiosk.shows_a_picture
            wait_until(lambda: is_shown() or kiosk.process.poll() is not None, "the first picture is shown")
            assert kiosk.process.poll() is None, kiosk.log.read_text()
            time.sleep(_REACTION_TIME)
            return kiosk

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
