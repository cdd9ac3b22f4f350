from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest
from kiosk import INK, Kiosk, running_kiosk, wait_until
from xclient import XClient

if TYPE_CHECKING:
    from pathlib import Path

Start = Callable[..., Kiosk]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the program and wait until its first picture is shown, or with `text` any text, and a visit can start. With
    `holding`, wait for the background of the holding window instead.

    The other options are those of `running_kiosk`.
    """
    with ExitStack() as opened:

        def make(
            *arguments: str,
            text: bool = False,
            holding: bool = False,
            while_starting: Callable[[Kiosk], None] | None = None,
            **options: Any,
        ) -> Kiosk:
            kiosk = opened.enter_context(running_kiosk(tmp_path, *arguments, **options))
            if while_starting is not None:
                while_starting(kiosk)

            def is_started() -> bool:
                if holding:
                    return INK in kiosk.sample_pixels()
                return (kiosk.shows_text() if text else kiosk.shows_a_picture()) and kiosk.is_ready()

            wait_until(lambda: is_started() or kiosk.process.poll() is not None, "the first picture is shown")
            assert kiosk.process.poll() is None, kiosk.log.read_text()
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
