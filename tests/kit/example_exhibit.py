"""Creates small exhibits for tests: the files that they refer to, and a complete exhibit around a fragment."""

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
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#5B7C99").save(buffer, "JPEG", quality=60)
    return buffer.getvalue()


def create_files(folder: Path) -> None:
    """Create every file that an example may refer to, unless it exists."""
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


def create(folder: Path, fragment: str, file: str = "exhibit.yaml") -> None:
    """Create an exhibit that contains a fragment from the documentation, in a separate file if `file` is given."""
    create_files(folder)
    fragment = f"{fragment}\n"
    if not file:
        (folder / fragment.strip()).write_text(_complete("", _ROOMS), "utf-8")
    elif file == "exhibit.yaml":
        (folder / file).write_text(_exhibit(fragment), "utf-8")
    else:
        (folder / file).write_text(fragment, "utf-8")
        film = (
            "- {film: films/launch.webm, alt: A ship, credit: Archive, captions: {en: films/launch.en.vtt}}\n"
        )
        rooms = f"- {file}\n" if file.endswith((".yaml", ".md")) else film
        (folder / "exhibit.yaml").write_text(_exhibit(rooms), "utf-8")


def copy_golden(golden: Path, folder: Path) -> None:
    """Copy the files of a golden test, and create all files that they may refer to."""
    shutil.copytree(golden, folder, ignore=shutil.ignore_patterns("expected.txt"))
    create_files(folder)


def _exhibit(fragment: str) -> str:
    if re.match(r"- (?:\{.*)?(?:picture|film):", fragment):
        return _complete(
            "", f"  - kind: gallery\n    title: Photographs\n    items:\n{_indented(fragment, 6)}"
        )
    if fragment.startswith("- "):
        return _complete("", _indented(fragment, 2))
    return _complete(fragment, "" if "\nrooms:" in f"\n{fragment}" else _ROOMS)


def _complete(head: str, rooms: str) -> str:
    """A complete exhibit.yaml, in which the fields in `head` replace the defaults."""
    defaults = "".join(f"{key}: {value}\n" for key, value in _HEAD.items() if f"\n{key}:" not in f"\n{head}")
    return defaults + head + (f"rooms:\n{rooms}" if rooms else "")


def _indented(text: str, columns: int) -> str:
    return "".join(
        f"{' ' * columns}{line}" if line.strip() else line for line in text.splitlines(keepends=True)
    )
