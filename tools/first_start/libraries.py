"""The system libraries that the Qt wheels do not contain, and the Debian packages that contain them.

The names were determined on bare Debian 12, Debian 13 and Ubuntu 24.04 systems (tools/bare-machine.sh). A library
counts as present if it can be loaded, whatever the package manager says.
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# The libraries that `import PySide6.QtQuick` and the offscreen platform load; other platforms need more. The package
# names are those of Debian and Ubuntu. Where the current name ends in t64, apt still accepts the old name.
_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FILMS = "films"
"""Pseudo-platform for the libraries of films; everything else works without them."""

_PLATFORM = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-glx.so.0": "libxcb-glx0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
    "eglfs": {"libdrm.so.2": "libdrm2"},
    "linuxfb": {"libdrm.so.2": "libdrm2"},
    # Qt Multimedia and its FFmpeg. They load libva and its drivers for hardware decoding on their own, if present.
    FILMS: {
        "libXext.so.6": "libxext6",
        "libXrandr.so.2": "libxrandr2",
        "libbz2.so.1": "libbz2-1.0",
        "libdrm.so.2": "libdrm2",
        "libpulse.so.0": "libpulse0",
    },
}
PACKAGES = _QT | {name: package for libraries in _PLATFORM.values() for name, package in libraries.items()}
"""Each soname and the Debian package that contains it."""

# The files of the wheel that a start loads, relative to PySide6/Qt. Loading one also loads its dependencies.
_QT_FILES = (
    "lib/libQt6Quick.so.6",
    "lib/libQt6QuickTemplates2.so.6",
    "lib/libQt6QuickLayouts.so.6",
    "plugins/imageformats/libqsvg.so",
    "plugins/platforms/libqoffscreen.so",
)
_PLATFORM_FILES = {
    "xcb": ("plugins/platforms/libqxcb.so", "plugins/xcbglintegrations/libqxcb-glx-integration.so"),
    "wayland": (
        "plugins/platforms/libqwayland.so",
        "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    ),
    # The PySide6 6.11.3 wheels lack libQt6EglFsKmsGbmSupport.so.6, so the integration for Mesa, which needs it, never
    # loads. The integration for EGL devices does.
    "eglfs": (
        "plugins/platforms/libqeglfs.so",
        "plugins/egldeviceintegrations/libqeglfs-kms-egldevice-integration.so",
    ),
    "linuxfb": ("plugins/platforms/libqlinuxfb.so",),
    FILMS: ("lib/libQt6Multimedia.so.6", "plugins/multimedia/libffmpegmediaplugin.so"),
}


def missing_before_install(platforms: Iterable[str]) -> list[str]:
    """The sonames in the tables above that cannot be loaded, for Qt itself and for these platforms."""
    if sys.platform != "linux":  # macOS includes every library that the Qt wheels lack
        return []
    wanted = set(_QT).union(*(_PLATFORM.get(name, {}) for name in platforms))
    return sorted(name for name in wanted if not _loads(name))


def missing_after_install(qt: Path, platforms: Iterable[str], python: Path) -> list[str]:
    """The libraries that keep the installed Qt (the folder PySide6/Qt) from loading for these platforms.

    Each is a soname, or the message of the loader if the cause is not a missing file. A child process of `python`
    loads them, since a process cannot unload a library.
    """
    if sys.platform != "linux":
        return []
    files = [*_QT_FILES, *(file for name in platforms for file in _PLATFORM_FILES.get(name, ()))]
    code = (
        "import ctypes, sys\n"
        "for file in sys.argv[1:]:\n"
        "    try:\n"
        "        ctypes.CDLL(file)\n"
        "    except OSError as error:\n"
        "        print(error)\n"
    )
    run = subprocess.run(
        [python, "-I", "-c", code, *(str(qt / file) for file in files)],
        # While they load, Qt plug-ins log which optional libraries they did not find.
        env=os.environ | {"QT_LOGGING_RULES": "*=false"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return sorted({_soname(line) for line in run.stdout.splitlines()})


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _soname(message: str) -> str:
    match = re.match(r"(\S+): cannot open shared object file", message)
    return match.group(1) if match else message
