"""Chooses the renderer of a start."""

from __future__ import annotations

import os

from cimaise.platform import renderer
from cimaise.platform.dirs import cache_dir


def choose_renderer(setting: renderer.RendererSetting, platform: str) -> renderer.RendererChoice:
    """The renderer for one of Qt's platform plugins, such as xcb. Probes OpenGL in a child process if the cache has no
    result."""

    def probe() -> str:
        from cimaise.stage.runtime import gl_probe

        return gl_probe.gl_renderer(platform)

    return renderer.choose(setting, platform, probe, cache_dir(os.environ) / "renderer.json")
