"""The name of the OpenGL renderer, found by a child process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from limit import LIMIT

from cimaise.platform.renderer import _SOFTWARE_NAMES
from cimaise.stage.runtime import gl_probe

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, a child may need longer than the program waits for it."""
    monkeypatch.setattr(gl_probe, "_TIMEOUT", LIMIT)


def test_a_screen_in_memory_has_software_opengl_or_none(
    x_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    name = gl_probe.gl_renderer("xcb").lower()
    assert name == "" or any(sign in name for sign in _SOFTWARE_NAMES)


def test_a_child_that_ends_with_an_abort_reports_no_opengl() -> None:
    assert gl_probe.gl_renderer("no-such-platform") == ""


def test_a_child_that_hangs_reports_no_opengl(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "python"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(gl_probe.sys, "executable", str(hanging))
    monkeypatch.setattr(gl_probe, "_TIMEOUT", 0.2)
    assert gl_probe.gl_renderer("xcb") == ""


def test_files_in_the_working_directory_are_not_imported(
    x_server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", x_server)
    expected = gl_probe.gl_renderer("xcb")
    (tmp_path / "subprocess.py").write_text("raise SystemExit(1)\n")
    monkeypatch.chdir(tmp_path)
    assert gl_probe.gl_renderer("xcb") == expected
