"""Checks whether Qt for Python has a wheel for this machine."""

from __future__ import annotations

import platform
import struct
import sysconfig
from dataclasses import dataclass

# Tags of the PySide6 6.11.3 wheels: manylinux_2_34_x86_64, manylinux_2_39_aarch64, macosx_13_0_universal2.
_GLIBC = {
    "x86_64": ((2, 34), "Debian 12, Ubuntu 22.04 or newer"),
    "aarch64": ((2, 39), "Debian 13, Ubuntu 24.04 or newer"),
}
_MACOS = (13, 0)


@dataclass(frozen=True, slots=True)
class Machine:
    """The properties that decide which wheels fit. `libc` is a name and a version, both empty if unknown."""

    system: str
    processor: str
    bits: int
    libc: tuple[str, str] = ("", "")
    macos: str = ""
    free_threaded: bool = False


def this_machine() -> Machine:
    """The machine and the Python that run this code."""
    return Machine(
        system=platform.system(),
        processor=platform.machine(),
        bits=struct.calcsize("P") * 8,
        libc=platform.libc_ver(),
        macos=platform.mac_ver()[0],
        free_threaded=bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    )


def incompatibility(machine: Machine) -> str | None:
    """A sentence with the reason why Qt for Python cannot be installed on this machine; None if it can."""
    if machine.free_threaded:
        return "Qt for Python has no wheel for free-threaded Python; use the standard build of Python."
    if machine.system == "Darwin":
        if _numbers(machine.macos) < _MACOS:
            return f"Qt for Python needs macOS 13 or newer; this is macOS {machine.macos}."
        return None
    if machine.system != "Linux":
        return f"Qt for Python has no wheel for {machine.system}, only for Linux, macOS and Windows."
    if machine.bits != 64:
        return f"Qt for Python needs a 64-bit system; this Python is a {machine.bits}-bit build."
    if machine.processor not in _GLIBC:
        return f"Qt for Python has wheels for x86_64 and aarch64 only; this processor is {machine.processor}."
    needed, systems = _GLIBC[machine.processor]
    name, version = machine.libc
    if name != "glibc":
        return (
            "Qt for Python needs the GNU C library (glibc); this system has a different one, such as musl on "
            f"Alpine Linux. Use {systems}."
        )
    if _numbers(version) < needed:
        minimum = ".".join(map(str, needed))
        return (
            f"Qt for Python needs glibc {minimum} or newer on {machine.processor}; this system has {version}. "
            f"Use {systems}."
        )
    return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
