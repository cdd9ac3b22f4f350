"""`python -m landscapes [--out DIR] [--size WxH] [--only N]`: draw the pictures."""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from landscapes.scenes import SCENES

if TYPE_CHECKING:
    from PIL import Image

_MAX_BYTES = 750_000
"""Maximum size of one file, so that the eight pictures take no more than 6 MB."""

_QUALITIES = range(92, 59, -2)


def main() -> None:
    """Draw all pictures, or the one given by --only."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    for number, scene in enumerate(SCENES, start=1):
        if options.only in (None, number):
            picture = scene(options.size).to_image(number)
            file = options.out / f"{number:02}.jpg"
            file.write_bytes(_encode(picture))
            print(f"{file}  {file.stat().st_size:,} bytes  {scene.__doc__}")


def _encode(picture: Image.Image) -> bytes:
    """Encode the picture as a JPEG of the highest quality that fits into _MAX_BYTES.

    The JPEG is baseline because that decodes faster than progressive.
    """
    data = b""
    for quality in _QUALITIES:
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
        data = buffer.getvalue()
        if len(data) <= _MAX_BYTES:
            break
    return data


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="landscapes", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("content/pictures"), metavar="DIR")
    parser.add_argument("--size", type=_size, default=(3840, 2160), metavar="WxH")
    parser.add_argument("--only", type=int, choices=range(1, len(SCENES) + 1), metavar="N")
    return parser.parse_args()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    main()
