from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import run
from PIL import Image
from screen import screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


WITHOUT_DISPLAY = """
import sys
from cimaise import cli
from cimaise.platform import display
display.find = lambda *_: None  # this machine may have a graphics card
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.fixture
def x_server() -> Iterator[str]:
    with screen() as server:
        yield server.name


def test_an_unknown_screen_is_reported_with_the_existing_ones(exhibit: Path, x_server: str) -> None:
    done = run(str(exhibit), "--screen", "7", DISPLAY=x_server)
    assert (done.returncode, done.stdout) == (69, "")
    assert (
        done.stderr
        == "cimaise: screen 7 not found; available: 0 (screen); name one of these with --screen.\n"
    )


def test_a_screen_may_be_named(exhibit: Path, x_server: str, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("format: 1\nscreen: {output: HDMI-1}\n")
    done = run(str(exhibit), "--config", str(file), DISPLAY=x_server)
    assert (done.returncode, done.stdout) == (69, "")
    assert done.stderr.endswith(
        "cimaise: screen HDMI-1 not found; available: 0 (screen); name one of these with --screen.\n"
    )


@pytest.mark.thorough
def test_without_a_display_every_page_is_rendered_into_a_folder(exhibit: Path, tmp_path: Path) -> None:
    done = run(str(exhibit), code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(tmp_path))
    folder = tmp_path / "cimaise/pages"
    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        f"cimaise: no display; rendering every page into {folder} instead\n"
        f"cimaise: rendered 12 images; see {folder}/index.html\n"
    )
    assert (folder / "1920x1080-ar-100/photos/hill.png").is_file()


def test_without_a_display_the_requested_page_and_size_are_rendered(exhibit: Path, tmp_path: Path) -> None:
    file = tmp_path / "in the way"
    file.touch()
    options = ["--page", "photos", "--windowed", "640x360", "--language", "ar"]
    # The cache cannot be written: a temporary folder is used.
    done = run(str(exhibit), *options, code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(file), TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    images = list(tmp_path.rglob("*.png"))
    assert [str(path.relative_to(tmp_path)).partition("/")[2] for path in images] == [
        "640x360-ar-100/photos.png"
    ]
    with Image.open(images[0]) as picture:
        assert picture.size == (640, 360)


@pytest.mark.parametrize("exists", [True, False])
def test_a_kiosk_without_a_display_renders_nothing(exhibit: Path, tmp_path: Path, exists: bool) -> None:
    folder = exhibit if exists else tmp_path / "nowhere"
    done = run(str(folder), "--kiosk", code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert (done.returncode, done.stdout) == (69, "")
    assert done.stderr == "cimaise: no display; start one, or connect a screen.\n"
    assert not (tmp_path / "cache").exists()
