"""Who draws: the graphics processor where there is a real one, else Qt Quick's own software renderer.

Measured at 1920x1080 on two cores: Mesa's software rasteriser under OpenGL takes 150 % of a core for what Qt's own
`software` renderer draws with 41 %. So OpenGL is used only with hardware behind it, and a process that ends on
`software` never loads it.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SOFTWARE_DRIVERS = frozenset(
    {"vgem", "vkms", "simple-framebuffer", "simpledrm", "bochs-drm", "cirrus", "udl"}
)
"""Kernel drivers of devices that cannot draw by themselves."""
_SOFTWARE_NAMES = ("llvmpipe", "softpipe", "swrast", "software", "swiftshader")
"""What GL_RENDERER calls a rasteriser that runs on the processor."""
_WITHOUT_OPENGL = frozenset({"linuxfb", "offscreen", "minimal", "vnc"})
"""Qt's names for the platforms that have no OpenGL."""


class Renderer(StrEnum):
    """Qt Quick's way of drawing."""

    GPU = "gpu"
    SOFTWARE = "software"


class RendererSetting(StrEnum):
    """What the operator asked for."""

    AUTO = "auto"
    GPU = "gpu"
    SOFTWARE = "software"


@dataclass(frozen=True, slots=True)
class RendererChoice:
    """The renderer, and why, as part of a sentence."""

    renderer: Renderer
    why: str


def choose(
    wish: RendererSetting,
    platform: str,
    ask: Callable[[], str],
    memory: Path,
    root: Path = Path("/"),
    system: str = sys.platform,
) -> RendererChoice:
    """The renderer for this start on Qt's platform `platform`.

    `ask` gives GL_RENDERER ("" where OpenGL does not start); it runs in a process of its own, and its answer is
    remembered in the file `memory` for this boot. `root` is where /dev, /sys and /proc lie.
    """
    if wish is not RendererSetting.AUTO:
        return RendererChoice(Renderer(wish), "it was asked for")
    if system != "linux":
        return RendererChoice(Renderer.GPU, "the system always has one")
    if platform.partition(":")[0] in _WITHOUT_OPENGL:
        return RendererChoice(Renderer.SOFTWARE, f"Qt's platform {platform} has no OpenGL")
    drivers = _hardware(root)
    if not drivers:
        return RendererChoice(Renderer.SOFTWARE, "there is no graphics processor under /dev/dri")
    name = _remembered(memory, root, platform, ask)
    if not name:
        return RendererChoice(Renderer.SOFTWARE, f"OpenGL does not start on {', '.join(drivers)}")
    if any(sign in name.lower() for sign in _SOFTWARE_NAMES):
        return RendererChoice(Renderer.SOFTWARE, f"OpenGL is only {name}")
    return RendererChoice(Renderer.GPU, name)


def cache(environ: Mapping[str, str]) -> Path:
    """The program's folder for what can be made anew, and where the answer is remembered."""
    base = environ.get("XDG_CACHE_HOME") or str(Path(environ.get("HOME") or "/var/cache", ".cache"))
    return Path(base) / "cimaise"


def _hardware(root: Path) -> list[str]:
    """The kernel drivers of the render devices that may be used and can draw by themselves."""
    found = []
    for device in sorted(root.glob("dev/dri/renderD*")):
        driver = root / "sys/class/drm" / device.name / "device/driver"
        name = driver.readlink().name if driver.is_symlink() else ""
        if name and name not in _SOFTWARE_DRIVERS and os.access(device, os.R_OK | os.W_OK):
            found.append(name)
    return found


def _remembered(memory: Path, root: Path, platform: str, ask: Callable[[], str]) -> str:
    try:
        boot = (root / "proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ask()
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
        if (known["boot"], known["platform"]) == (boot, platform) and known["name"]:
            return str(known["name"])
    except (OSError, ValueError, LookupError, TypeError):
        pass
    # A failure is not remembered: a machine that was only busy would draw without its processor for months.
    if name := ask():
        _remember(memory, {"boot": boot, "platform": platform, "name": name})
    return name


def _remember(memory: Path, known: dict[str, str]) -> None:
    # Only a hint: a kiosk whose home cannot be written asks again at every start.
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        unfinished = memory.with_name(f"{memory.name}.{os.getpid()}")
        unfinished.write_text(json.dumps(known), encoding="utf-8")
        unfinished.replace(memory)
    except OSError:
        pass
