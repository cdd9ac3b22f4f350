"""System libraries: looked for by loading them, and named when they are missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import PySide6
import pytest
from first_start import libraries

QT = Path(PySide6.__file__).parent / "Qt"
PYTHON = Path(sys.executable)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system brings all of them")


@pytest.mark.parametrize("platforms", [[], ["offscreen"], ["xcb"], ["vnc"], [libraries.FILMS]])
def test_what_the_tests_themselves_run_on_is_here(platforms: list[str]) -> None:
    assert libraries.missing_before(platforms) == []
    assert libraries.missing_after(QT, platforms, PYTHON) == []


def test_a_library_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    """Qt's X11 plug-in, taken away from the folder where it finds the libraries of the wheel."""
    plugin = tmp_path / "plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    shutil.copy(QT / "plugins/platforms/libqxcb.so", plugin)
    assert "libQt6XcbQpa.so.6" in libraries.missing_after(tmp_path, ["xcb"], PYTHON)


def test_a_library_of_a_platform_that_is_not_in_use_is_not_looked_for(tmp_path: Path) -> None:
    shutil.copytree(QT / "lib", tmp_path / "lib", copy_function=_link)
    platforms = tmp_path / "plugins/platforms"
    platforms.mkdir(parents=True)
    (platforms / "libqoffscreen.so").symlink_to(QT / "plugins/platforms/libqoffscreen.so")
    (tmp_path / "plugins/imageformats").symlink_to(QT / "plugins/imageformats")
    assert libraries.missing_after(tmp_path, ["offscreen"], PYTHON) == []
    assert libraries.missing_after(tmp_path, ["offscreen", "wayland"], PYTHON) != []


def test_what_films_need_is_looked_for_only_where_it_is_asked_for(tmp_path: Path) -> None:
    shutil.copytree(QT / "lib", tmp_path / "lib", copy_function=_link)
    (tmp_path / "lib/libavformat.so.61").unlink()
    (tmp_path / "plugins/multimedia").mkdir(parents=True)
    shutil.copy(QT / "plugins/multimedia/libffmpegmediaplugin.so", tmp_path / "plugins/multimedia")
    for folder in ("platforms", "imageformats"):
        (tmp_path / "plugins" / folder).symlink_to(QT / "plugins" / folder)
    assert libraries.missing_after(tmp_path, ["offscreen"], PYTHON) == []
    assert libraries.missing_after(tmp_path, ["offscreen", libraries.FILMS], PYTHON) == ["libavformat.so.61"]


def test_a_plug_ins_wishes_are_not_told(capfd: pytest.CaptureFixture[str]) -> None:
    libraries.missing_after(QT, [libraries.FILMS], PYTHON)
    assert capfd.readouterr() == ("", "")


def test_a_damaged_library_is_told_in_the_loaders_words(tmp_path: Path) -> None:
    file = tmp_path / "plugins/platforms/libqxcb.so"
    file.parent.mkdir(parents=True)
    file.write_text("no library", encoding="utf-8")
    assert any(
        "libqxcb.so" in line and " " in line for line in libraries.missing_after(tmp_path, ["xcb"], PYTHON)
    )


def test_every_library_has_a_package() -> None:
    for soname, package in libraries.PACKAGES.items():
        assert ".so." in soname
        assert package == package.lower()


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)
