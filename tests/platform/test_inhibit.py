"""Inhibition of the screen saver of an X server."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import pytest
from kiosk import wait_until
from xclient import XClient

from cimaise.platform import inhibit, x11

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def observer(x_server: str) -> Iterator[XClient]:
    """Another client of the same X server, which starts the screen saver after a second without input."""
    client = XClient(x_server)
    client.set_screen_saver(1)
    yield client
    client.close()


def test_x_screen_saver_is_inhibited_until_closed(
    x_server: str, observer: XClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    inhibition = inhibit.inhibit_screen_saver("xcb")
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert not observer.screen_saver_is_on()
        time.sleep(0.1)
    inhibition.close()
    wait_until(observer.screen_saver_is_on, "the screen saver is on")


def test_without_an_x_server_nothing_is_inhibited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    inhibit.inhibit_screen_saver("xcb").close()
    with pytest.raises(ConnectionError):
        x11.Connection(":4711")


def test_x_server_without_the_extension_is_logged(
    x_server: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    monkeypatch.setattr(x11.Connection, "inhibit_screen_saver", lambda self: False)
    with caplog.at_level(logging.WARNING):
        inhibit.inhibit_screen_saver("xcb").close()
    assert "cannot inhibit its screen saver" in caplog.text


@pytest.mark.parametrize("platform", ["wayland", "eglfs", "offscreen"])
def test_other_platforms_do_not_use_x(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x11, "Connection", lambda: pytest.fail("connected to X"))
    inhibit.inhibit_screen_saver(platform).close()
