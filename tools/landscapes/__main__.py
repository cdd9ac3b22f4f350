"""`python -m landscapes [--out DIR] [--size WxH] [--only N]`: draw the pictures."""

from __future__ import annotations

import argparse
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from landscapes.scenes import SCENES

if TYPE_CHECKING:
    from PIL import Image

_MOST_BYTES = 750_000
"""Eight pictures are to fit into 6 MB."""

_QUALITIES = range(92, 59, -2)


def main() -> None:
    """Draw all, or the one that is asked for."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    for number, scene in enumerate(SCENES, start=1):
        if options.only in (None, number):
            picture = scene(options.size).image(number)
            file = options.out / f"{number:02}.jpg"
            file.write_bytes(_encoded(picture))
            print(f"{file}  {file.stat().st_size:,} bytes  {scene.__doc__}")


def _encoded(picture: Image.Image) -> bytes:
    """The best JPEG that is small enough; baseline, for it decodes faster than a progressive one."""
    data = b""
    for quality in _QUALITIES:
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
        data = buffer.getvalue()
        if len(data) <= _MOST_BYTES:
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
