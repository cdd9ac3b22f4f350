"""Inhibition of the screen saver of an X server."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from kiosk import wait_until
from limit import LIMIT
from xclient import XClient

from cimaise.platform import inhibit, x11

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    connection = x11.Connection(x_server)
    assert connection.inhibit_screen_saver()
    connection.close()
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
    for name in ("", ":4711"):
        with pytest.raises(ConnectionError, match=f"^no X server answers at {name or 'DISPLAY'}$"):
            x11.Connection(name)


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


def test_macos_keeps_the_screen_on_until_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "caffeinate"
    tool.write_text('#!/bin/sh\necho "$@" > "$0.arguments"\nmv "$0.arguments" "$0.started"\nexec sleep 600\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    processes: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command: processes.append(popen(command)) or processes[0])
    inhibition = inhibit.inhibit_screen_saver("cocoa")
    wait_until((tmp_path / "caffeinate.started").exists, "the tool runs")
    assert (tmp_path / "caffeinate.started").read_text() == f"-d -i -w {os.getpid()}\n"
    inhibition.close()
    assert processes[0].wait(LIMIT) == -signal.SIGTERM


def test_without_its_tool_macos_inhibits_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    inhibit.inhibit_screen_saver("cocoa").close()


def test_windows_keeps_the_screen_on(monkeypatch: pytest.MonkeyPatch) -> None:
    windll = Mock()
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    inhibit.inhibit_screen_saver("windows").close()
    windll.kernel32.SetThreadExecutionState.assert_called_once_with(0x80000003)
