"""Missing system libraries are detected by loading them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import PySide6
import pytest
from first_start import libraries

QT = Path(PySide6.__file__).parent / "Qt"
PYTHON = Path(sys.executable)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems include all of them")


@pytest.mark.parametrize("platforms", [[], ["offscreen"], ["xcb"], ["vnc"], [libraries.FILMS]])
def test_the_platforms_of_the_tests_are_complete(platforms: list[str]) -> None:
    assert libraries.missing_before_install(platforms) == []
    assert libraries.missing_after_install(QT, platforms, PYTHON) == []


def test_a_library_that_cannot_be_loaded_is_listed(tmp_path: Path) -> None:
    """The X11 plug-in of Qt, copied to a folder from which it does not find the libraries of the wheel."""
    plugin = tmp_path / "plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    shutil.copy(QT / "plugins/platforms/libqxcb.so", plugin)
    assert "libQt6XcbQpa.so.6" in libraries.missing_after_install(tmp_path, ["xcb"], PYTHON)


def test_libraries_of_unused_platforms_are_not_checked(tmp_path: Path) -> None:
    shutil.copytree(QT / "lib", tmp_path / "lib", copy_function=_link)
    platforms = tmp_path / "plugins/platforms"
    platforms.mkdir(parents=True)
    (platforms / "libqoffscreen.so").symlink_to(QT / "plugins/platforms/libqoffscreen.so")
    (tmp_path / "plugins/imageformats").symlink_to(QT / "plugins/imageformats")
    assert libraries.missing_after_install(tmp_path, ["offscreen"], PYTHON) == []
    assert libraries.missing_after_install(tmp_path, ["offscreen", "wayland"], PYTHON) != []


def test_libraries_of_films_are_checked_only_on_request(tmp_path: Path) -> None:
    shutil.copytree(QT / "lib", tmp_path / "lib", copy_function=_link)
    (tmp_path / "lib/libavformat.so.61").unlink()
    (tmp_path / "plugins/multimedia").mkdir(parents=True)
    shutil.copy(QT / "plugins/multimedia/libffmpegmediaplugin.so", tmp_path / "plugins/multimedia")
    for folder in ("platforms", "imageformats"):
        (tmp_path / "plugins" / folder).symlink_to(QT / "plugins" / folder)
    assert libraries.missing_after_install(tmp_path, ["offscreen"], PYTHON) == []
    assert libraries.missing_after_install(tmp_path, ["offscreen", libraries.FILMS], PYTHON) == [
        "libavformat.so.61"
    ]


def test_log_messages_of_plug_ins_are_suppressed(capfd: pytest.CaptureFixture[str]) -> None:
    libraries.missing_after_install(QT, [libraries.FILMS], PYTHON)
    assert capfd.readouterr() == ("", "")


def test_a_damaged_library_is_reported_with_the_message_of_the_loader(tmp_path: Path) -> None:
    file = tmp_path / "plugins/platforms/libqxcb.so"
    file.parent.mkdir(parents=True)
    file.write_text("not a library", encoding="utf-8")
    assert any(
        "libqxcb.so" in line and " " in line
        for line in libraries.missing_after_install(tmp_path, ["xcb"], PYTHON)
    )


def test_every_library_has_a_package() -> None:
    for soname, package in libraries.PACKAGES.items():
        assert ".so." in soname
        assert package == package.lower()


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)
