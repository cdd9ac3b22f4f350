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
from cimaise.system import display
display.find = lambda *_: None  # this machine may have a graphics card
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.fixture
def x_server() -> Iterator[str]:
    with screen() as there:
        yield there.name


def test_a_screen_that_is_not_there_is_told_with_those_that_are(exhibit: Path, x_server: str) -> None:
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


def test_without_any_display_every_page_is_drawn_into_a_folder_that_is_named(
    exhibit: Path, tmp_path: Path
) -> None:
    done = run(str(exhibit), code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(tmp_path))
    folder = tmp_path / "cimaise/pages"
    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        f"cimaise: there is no display here; every page is drawn into {folder} instead.\n"
        f"cimaise: 12 pictures drawn; look at {folder}/index.html\n"
    )
    assert (folder / "1920x1080-ar-100/photos/hill.png").is_file()


def test_without_any_display_the_page_and_size_that_were_asked_for_are_drawn(
    exhibit: Path, tmp_path: Path
) -> None:
    file = tmp_path / "in the way"
    file.touch()
    options = ["--page", "photos", "--windowed", "640x360", "--language", "ar"]
    # Where the cache cannot be written, a folder for temporary files takes its place.
    done = run(str(exhibit), *options, code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(file), TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    drawn = list(tmp_path.rglob("*.png"))
    assert [str(path.relative_to(tmp_path)).partition("/")[2] for path in drawn] == [
        "640x360-ar-100/photos.png"
    ]
    with Image.open(drawn[0]) as picture:
        assert picture.size == (640, 360)


@pytest.mark.parametrize("there", [True, False])
def test_a_kiosk_without_any_display_draws_nothing(exhibit: Path, tmp_path: Path, there: bool) -> None:
    folder = exhibit if there else tmp_path / "nowhere"
    done = run(str(folder), "--kiosk", code=WITHOUT_DISPLAY, XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert (done.returncode, done.stdout) == (69, "")
    assert done.stderr == "cimaise: there is no display here; start one, or connect a screen.\n"
    assert not (tmp_path / "cache").exists()
