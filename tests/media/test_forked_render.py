"""A picture that is rendered in a child process."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest
from limit import LIMIT
from PIL import Image

from cimaise.media.forked_render import ForkedRender
from cimaise.media.picture import PictureError, render
from cimaise.media.render_spec import RenderSpec

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def orange(tmp_path: Path) -> Path:
    Image.new("RGB", (400, 300), (200, 100, 40)).save(tmp_path / "a.png")
    return tmp_path


def test_picture_can_be_taken_once_and_only_with_the_same_spec(orange: Path) -> None:
    spec = RenderSpec(8, 6)
    forked = ForkedRender(orange, "a.png", spec)
    assert forked.take("a.png", RenderSpec(8, 7)) is None
    assert forked.take("b.png", spec) is None
    assert forked.take("a.png", spec) == render(orange, "a.png", spec)
    assert forked.take("a.png", spec) is None


def test_failed_picture_is_none_and_the_caller_gets_the_error(orange: Path) -> None:
    assert ForkedRender(orange, "missing.png", RenderSpec(8, 6)).take("missing.png", RenderSpec(8, 6)) is None
    with pytest.raises(PictureError):
        render(orange, "missing.png", RenderSpec(8, 6))


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Rendering does not end. The signals that are sent to the child process."""
    kill, signals = os.kill, []

    def record(child: int, number: int) -> None:
        signals.append(number)
        kill(child, number)

    monkeypatch.setattr("cimaise.media.picture.render", lambda *_: time.sleep(LIMIT))
    monkeypatch.setattr("cimaise.media.forked_render.os.kill", record)
    return signals


def test_child_process_that_hangs_is_killed(
    orange: Path, monkeypatch: pytest.MonkeyPatch, killed: list[int]
) -> None:
    monkeypatch.setattr("cimaise.media.forked_render._TIMEOUT", 0.05)
    assert ForkedRender(orange, "a.png", RenderSpec(8, 6)).take("a.png", RenderSpec(8, 6)) is None
    assert killed == [signal.SIGKILL]


def test_unused_child_process_is_ended_by_close(orange: Path, killed: list[int]) -> None:
    forked = ForkedRender(orange, "a.png", RenderSpec(8, 6))
    forked.close()
    forked.close()
    assert forked.take("a.png", RenderSpec(8, 6)) is None
    assert killed == [signal.SIGKILL]


def test_without_fork_nothing_is_rendered(orange: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    forked = ForkedRender(orange, "a.png", RenderSpec(8, 6))
    assert forked.take("a.png", RenderSpec(8, 6)) is None
    forked.close()
