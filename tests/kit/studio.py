"""A folder for small exhibits of tests: the files that they may name, and a piece of an exhibit made into a whole."""

from __future__ import annotations

import re
import shutil
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

DATA = Path(__file__).resolve().parents[1] / "data"

_TEXTS = {
    "welcome.md": "A stone quay.\n",
    "songs.yaml": "kind: songs\ntitle: Songs\nsongs: [Rain on the Roof]\n",
    "songs/rain.lrc": "[00:01.00]Rain on the roof\n",
    "films/launch.en.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nThe band plays.\n",
    "films/launch.ar.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nتعزف الفرقة.\n",
}
_BYTES = {"songs/rain.opus": b"OggS" + bytes(60), "songs/rain.mid": b"MThd" + bytes(60)}
_FILMS = {"launch": "vp9-opus", "silent": "vp9", "av1": "av1", "cut-short": "cut-short"}
_HEAD = {"format": "1", "title": "The Old Harbour", "languages": "[en]"}
_ROOMS = "  - {id: welcome, kind: text, title: Welcome, text: A stone quay.}\n"


@cache
def _jpeg(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "#5B7C99").save(written, "JPEG", quality=60)
    return written.getvalue()


def furnish(folder: Path) -> None:
    """Lay every file there that an example may name, besides those that are there already."""
    files = {name: text.encode() for name, text in _TEXTS.items()} | _BYTES
    files |= {"pictures/quay.jpg": _jpeg(1920, 1080), "pictures/small.jpg": _jpeg(640, 480)}
    files["pictures/cut-short.jpg"] = _jpeg(1920, 1080)[:4000]
    files |= {
        f"films/{name}.webm": (DATA / f"films/{film}.webm").read_bytes() for name, film in _FILMS.items()
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_bytes(content)


def build(folder: Path, piece: str, file: str = "exhibit.yaml") -> None:
    """An exhibit in which a piece stands that documentation shows, in a file of its own where it is named."""
    furnish(folder)
    piece = f"{piece}\n"
    if not file:
        (folder / piece.strip()).write_text(_whole("", _ROOMS), "utf-8")
    elif file == "exhibit.yaml":
        (folder / file).write_text(_exhibit(piece), "utf-8")
    else:
        (folder / file).write_text(piece, "utf-8")
        film = (
            "- {film: films/launch.webm, alt: A ship, credit: Archive, captions: {en: films/launch.en.vtt}}\n"
        )
        rooms = f"- {file}\n" if file.endswith((".yaml", ".md")) else film
        (folder / "exhibit.yaml").write_text(_exhibit(rooms), "utf-8")


def copy(golden: Path, folder: Path) -> None:
    """The files of a golden text, and all that they may name."""
    shutil.copytree(golden, folder, ignore=shutil.ignore_patterns("expected.txt"))
    furnish(folder)


def _exhibit(piece: str) -> str:
    if re.match(r"- (?:\{.*)?(?:picture|film):", piece):
        return _whole("", f"  - kind: gallery\n    title: Photographs\n    items:\n{_moved(piece, 6)}")
    if piece.startswith("- "):
        return _whole("", _moved(piece, 2))
    return _whole(piece, "" if "\nrooms:" in f"\n{piece}" else _ROOMS)


def _whole(head: str, rooms: str) -> str:
    """A whole exhibit.yaml, in which `head` takes the place of what it has."""
    usual = "".join(f"{key}: {value}\n" for key, value in _HEAD.items() if f"\n{key}:" not in f"\n{head}")
    return usual + head + (f"rooms:\n{rooms}" if rooms else "")


def _moved(text: str, columns: int) -> str:
    return "".join(
        f"{' ' * columns}{line}" if line.strip() else line for line in text.splitlines(keepends=True)
    )
