"""Redraws the pictures in the README and the guides from the bundled exhibit.

Run it with `PYTHONPATH=app .venv/bin/python tools/guide_pictures.py` after changing the appearance of pages. Each
picture is a page drawn by `cimaise shots`, scaled down and reduced to 256 colours.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

TREE = Path(__file__).resolve().parents[1]
FOLDER = TREE / "docs/pictures"
WIDE, TALL = "1920x1080", "1080x1920"
PICTURES = {
    "home": (WIDE, "home"),
    "gallery": (WIDE, "photos"),
    "viewer": (WIDE, "photos/03"),
    "film": (WIDE, "photos/sample-film"),
    "section": (WIDE, "sections/juche-type"),
    "songs": (WIDE, "songs"),
    "home-upright": (TALL, "home"),
    "viewer-upright": (TALL, "photos/03"),
}
"""The screen size in px and the page of each picture."""
_LONG_SIDE = 1280
_COLOURS = 256


def main() -> int:
    """Draw the pictures and return 0, or the exit status of `cimaise shots` if it fails."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        pages = sorted({page for _, page in PICTURES.values()})
        command = [sys.executable, "-P", "-m", "cimaise", "shots", "--out", name, "--size", WIDE, TALL]
        variables = os.environ | {"PYTHONPATH": str(TREE / "app")}
        status = subprocess.run([*command, "--page", *pages], env=variables, check=False).returncode
        if status != 0:
            return status
        FOLDER.mkdir(exist_ok=True)
        for picture, (size, page) in PICTURES.items():
            with Image.open(out / f"{size}-en-100" / f"{page}.png") as image:
                small = image.convert("RGB")
                small.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.LANCZOS)
                small.quantize(_COLOURS, dither=Image.Dither.FLOYDSTEINBERG).save(
                    FOLDER / f"{picture}.png", optimize=True
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
