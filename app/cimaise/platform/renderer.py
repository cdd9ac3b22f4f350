"""Chooses the renderer: the graphics processor if there is a real one, else Qt Quick's own software renderer.

Measured at 1920x1080 on two cores: OpenGL on Mesa's software rasteriser takes 150 % of a core for what Qt's own
`software` renderer draws with 41 %. So OpenGL is used only with hardware behind it, and a process that chooses
`software` never loads it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.platform.messages import RendererReason
from cimaise.source.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

_SOFTWARE_DRIVERS = frozenset(
    {"vgem", "vkms", "simple-framebuffer", "simpledrm", "bochs-drm", "cirrus", "udl"}
)
"""Kernel drivers of render devices without a graphics processor."""
_SOFTWARE_NAMES = ("llvmpipe", "softpipe", "swrast", "software", "swiftshader")
"""Parts of GL_RENDERER, in lower case, that identify a software rasteriser."""
_WITHOUT_OPENGL = frozenset({"linuxfb", "offscreen", "minimal", "vnc"})
"""Qt's names for the platforms that have no OpenGL."""


class Renderer(StrEnum):
    """A renderer of Qt Quick."""

    GPU = "gpu"
    SOFTWARE = "software"


class RendererSetting(StrEnum):
    """The values of the setting `screen.renderer`."""

    AUTO = "auto"
    GPU = "gpu"
    SOFTWARE = "software"


@dataclass(frozen=True, slots=True)
class RendererChoice:
    """The renderer, and why it was chosen."""

    renderer: Renderer
    why: Message


def choose(
    setting: RendererSetting,
    platform: str,
    gl_renderer: Callable[[], str],
    cache_file: Path,
    root: Path = Path("/"),
    system: str = sys.platform,
) -> RendererChoice:
    """The renderer for this start on Qt's platform `platform`.

    `gl_renderer` returns GL_RENDERER ("" if OpenGL does not start). It starts a child process, so its result is
    stored in `cache_file` until the next boot. `root` is the folder that contains /dev, /sys and /proc.
    """
    if setting is not RendererSetting.AUTO:
        return RendererChoice(Renderer(setting), RendererReason.REQUESTED())
    if system != "linux":
        return RendererChoice(Renderer.GPU, RendererReason.SYSTEM())
    if platform.partition(":")[0] in _WITHOUT_OPENGL:
        return RendererChoice(Renderer.SOFTWARE, RendererReason.NO_OPENGL(platform=platform))
    drivers = _hardware_drivers(root)
    if not drivers:
        return RendererChoice(Renderer.SOFTWARE, RendererReason.NO_GPU())
    name = _cached_name(cache_file, root, platform, gl_renderer)
    if not name:
        return RendererChoice(Renderer.SOFTWARE, RendererReason.OPENGL_FAILS(drivers=drivers))
    if any(part in name.lower() for part in _SOFTWARE_NAMES):
        return RendererChoice(Renderer.SOFTWARE, RendererReason.SOFTWARE_OPENGL(name=name))
    return RendererChoice(Renderer.GPU, RendererReason.GPU(name=name))


def _hardware_drivers(root: Path) -> list[str]:
    """The kernel drivers of the render devices that this user may open and that have a graphics processor."""
    drivers = []
    for device in sorted(root.glob("dev/dri/renderD*")):
        link = root / "sys/class/drm" / device.name / "device/driver"
        driver = link.readlink().name if link.is_symlink() else ""
        if driver and driver not in _SOFTWARE_DRIVERS and os.access(device, os.R_OK | os.W_OK):
            drivers.append(driver)
    return drivers


def _cached_name(cache_file: Path, root: Path, platform: str, gl_renderer: Callable[[], str]) -> str:
    """GL_RENDERER, from the cache if it was stored during this boot for this platform."""
    # Imported here: a machine without a graphics card has no cache.
    import json

    try:
        boot = (root / "proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return gl_renderer()
    try:
        cached = json.loads(cache_file.read_text(encoding="utf-8"))
        if (cached["boot"], cached["platform"]) == (boot, platform) and cached["name"]:
            return str(cached["name"])
    except (OSError, ValueError, LookupError, TypeError):
        pass
    # A failure is not stored: a machine that was only busy would draw in software for months.
    if name := gl_renderer():
        _store(cache_file, {"boot": boot, "platform": platform, "name": name})
    return name


def _store(cache_file: Path, content: dict[str, str]) -> None:
    # Imported here: most starts read the cache and do not write it.
    import json

    from cimaise.platform.atomic import write_atomically

    # Only a cache: a kiosk whose home folder is read-only starts the child process at every start.
    with suppress(OSError):
        write_atomically(cache_file, json.dumps(content).encode())
