"""A picture that is rendered in a child process."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import pytest
from limit import LIMIT
from PIL import Image

from cimaise.media.forked_render import ForkedRender, RenderJob, RenderPlan
from cimaise.media.picture import PictureError, render
from cimaise.media.render_spec import RenderSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Start = Callable[..., ForkedRender]

SPEC = RenderSpec(8, 6)
LONG = LIMIT
"""How long a test waits for the child process, in seconds."""


@pytest.fixture
def orange(tmp_path: Path) -> Path:
    Image.new("RGB", (400, 300), (200, 100, 40)).save(tmp_path / "a.png")
    return tmp_path


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child process may take as long as the machine needs."""
    monkeypatch.setattr("cimaise.media.forked_render.TIMEOUT", LIMIT)


@pytest.fixture
def start(orange: Path) -> Iterator[Start]:
    """Start to render a file of the folder; `size` is the one that the child process knows."""
    started: list[ForkedRender] = []

    def make(
        file: str = "a.png", *, size: tuple[int, int] | None = (8, 6), details: Any = None, jobs: int = 1
    ) -> ForkedRender:
        def job(found: tuple[int, int]) -> RenderJob | None:
            return RenderJob(orange, file, RenderSpec(*found)) if jobs else None

        forked = ForkedRender(lambda: RenderPlan(details or {"kiosk": True}, job, size))
        started.append(forked)
        return forked

    yield make
    for forked in started:
        forked.close()


def test_details_come_before_the_picture(start: Start) -> None:
    forked = start(details={"output": "HDMI-1", "windowed": None})
    assert forked.wait_for_details(LONG) == {"output": "HDMI-1", "windowed": None}


def test_picture_is_the_same_as_one_rendered_here(start: Start, orange: Path) -> None:
    forked = start()
    forked.wait_for_details(LONG)
    pixels = forked.wait(LONG)
    expected = render(orange, "a.png", SPEC)
    assert pixels is not None
    assert bytes(pixels.data) == expected.data
    assert (pixels.width, pixels.height, pixels.alpha) == (8, 6, False)
    assert pixels.source_size == expected.source_size == (400, 300)


def test_caller_may_know_the_size_of_the_screen(start: Start, orange: Path) -> None:
    forked = start(size=None)
    forked.wait_for_details(LONG)
    assert forked.wait(0.0) is None
    forked.set_size((16, 9))
    pixels = forked.wait(LONG)
    assert pixels is not None
    assert (pixels.width, pixels.height) == (16, 9)


def test_picture_can_be_taken_once_and_only_with_the_same_spec(start: Start, orange: Path) -> None:
    forked = start()
    forked.wait_for_details(LONG)
    assert forked.take(orange, "a.png", RenderSpec(8, 7)) is None
    assert forked.take(orange, "b.png", SPEC) is None
    assert forked.take(orange / "other", "a.png", SPEC) is None
    pixels = forked.take(orange, "a.png", SPEC)
    assert pixels is not None
    assert bytes(pixels.data) == render(orange, "a.png", SPEC).data
    assert forked.take(orange, "a.png", SPEC) is None


def test_picture_stays_available_after_it_was_shown(start: Start, orange: Path) -> None:
    forked = start()
    forked.wait_for_details(LONG)
    shown = forked.wait(LONG)
    taken = forked.take(orange, "a.png", SPEC)
    assert shown is not None
    assert taken is not None
    assert bytes(shown.data) == bytes(taken.data)


def test_exhibit_without_a_first_picture_has_details_only(start: Start, orange: Path) -> None:
    forked = start(jobs=0)
    assert forked.wait_for_details(LONG) == {"kiosk": True}
    assert forked.wait(LONG) is None
    assert forked.take(orange, "a.png", SPEC) is None


def test_failed_picture_is_none_and_the_caller_gets_the_error(start: Start, orange: Path) -> None:
    forked = start("missing.png")
    forked.wait_for_details(LONG)
    assert forked.take(orange, "missing.png", SPEC) is None
    with pytest.raises(PictureError):
        render(orange, "missing.png", SPEC)


def test_failed_plan_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> RenderPlan:
        os.write(1, b"usage: cimaise")
        os.write(2, b"usage: cimaise")
        raise SystemExit(2)

    forked = ForkedRender(fail)
    assert forked.wait_for_details(LONG) is None
    assert forked.wait(LONG) is None
    forked.close()
    assert capfd.readouterr() == ("", "")


def test_child_process_that_hangs_is_killed(
    start: Start, orange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cimaise.media.picture.render", lambda *_: time.sleep(10 * LONG))
    monkeypatch.setattr("cimaise.media.forked_render.TIMEOUT", 0.05)
    forked = start()
    forked.wait_for_details(LONG)
    child = forked._child
    assert forked.take(orange, "a.png", SPEC) is None
    assert not exists(child)


def test_unused_child_process_is_ended_by_close(
    start: Start, orange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cimaise.media.picture.render", lambda *_: time.sleep(10 * LONG))
    forked = start()
    child = forked._child
    forked.close()
    forked.close()
    assert forked.take(orange, "a.png", SPEC) is None
    assert not exists(child)


def test_no_descriptor_stays_open(start: Start, orange: Path) -> None:
    before = open_descriptors()
    forked = start()
    forked.wait_for_details(LONG)
    assert forked.take(orange, "a.png", SPEC) is not None
    assert open_descriptors() == before


def test_without_fork_it_cannot_be_created(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    with pytest.raises(NotImplementedError):
        start()


def open_descriptors() -> set[int]:
    return {number for number in range(1000) if is_open(number)}


def is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def exists(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
