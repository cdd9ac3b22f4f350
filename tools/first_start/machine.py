"""Whether Qt for Python has a wheel for this machine, and why not."""

from __future__ import annotations

import platform
import struct
import sysconfig
from dataclasses import dataclass

# The tags of PySide6 6.11.3's wheels: manylinux_2_34_x86_64, manylinux_2_39_aarch64, macosx_13_0_universal2.
_GLIBC = {
    "x86_64": ((2, 34), "Debian 12, Ubuntu 22.04 or newer"),
    "aarch64": ((2, 39), "Debian 13, Ubuntu 24.04 or newer"),
}
_MACOS = (13, 0)


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides which wheels fit. `libc` is a name and a version, both empty where unknown."""

    system: str
    processor: str
    bits: int
    libc: tuple[str, str] = ("", "")
    macos: str = ""
    free_threaded: bool = False


def here() -> Machine:
    """This machine, as this Python sees it."""
    return Machine(
        system=platform.system(),
        processor=platform.machine(),
        bits=struct.calcsize("P") * 8,
        libc=platform.libc_ver(),
        macos=platform.mac_ver()[0],
        free_threaded=bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    )


def fault(machine: Machine) -> str | None:
    """The one sentence that says why Qt for Python cannot be installed here; None where it can."""
    if machine.free_threaded:
        return "Qt for Python has no wheel for free-threaded Python; start with the ordinary build of Python."
    if machine.system == "Darwin":
        if _numbers(machine.macos) < _MACOS:
            return f"Qt for Python needs macOS 13 or newer, and this is macOS {machine.macos}."
        return None
    if machine.system != "Linux":
        return f"Qt for Python has no wheel for {machine.system}; it has for Linux, macOS and Windows."
    if machine.bits != 64:
        return f"Qt for Python needs a 64-bit system, and this Python is a {machine.bits}-bit one."
    if machine.processor not in _GLIBC:
        return f"Qt for Python has wheels for x86_64 and aarch64, and this processor is {machine.processor}."
    needed, systems = _GLIBC[machine.processor]
    name, version = machine.libc
    if name != "glibc":
        return (
            f"Qt for Python needs the GNU C library, and this system has another (musl, as in Alpine Linux, "
            f"perhaps); use {systems}."
        )
    if _numbers(version) < needed:
        wanted = ".".join(map(str, needed))
        return (
            f"Qt for Python needs glibc {wanted} or newer on {machine.processor}, and this system has {version}; "
            f"use {systems}."
        )
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
