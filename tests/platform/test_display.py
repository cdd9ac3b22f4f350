from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from cimaise.platform import display, x11

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOBODY = ":4711"


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    folder = tmp_path / "runtime"
    folder.mkdir()
    return folder


@pytest.fixture
def compositor(runtime: Path) -> Iterator[dict[str, str]]:
    """The environment of somebody whose Wayland compositor listens."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(runtime / "wayland-0"))
        door.listen()
        yield {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture
def stale(runtime: Path) -> dict[str, str]:
    """The environment of somebody whose compositor has ended and left its socket."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(runtime / "wayland-0"))
    return {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A root folder of a machine with no graphics card yet."""
    root = tmp_path / "root"
    (root / "dev/dri").mkdir(parents=True)
    return root


def put_card(root: Path, name: str, *connectors: str) -> Path:
    card = root / "dev/dri" / name
    card.touch()
    for connector in connectors:
        (root / "sys/class/drm" / f"{name}-{connector}").mkdir(parents=True)
    return card


def find(environ: dict[str, str], root: Path, system: str = "linux") -> tuple[str, str] | None:
    found = display.find(environ, root, system)
    return (found.platform, found.why) if found else None


def test_a_wayland_compositor_that_answers_is_used(compositor: dict[str, str], machine: Path) -> None:
    assert find(compositor, machine) == ("wayland", "WAYLAND_DISPLAY is wayland-0")


def test_a_wayland_display_may_be_named_by_its_whole_path(compositor: dict[str, str], machine: Path) -> None:
    name = f"{compositor['XDG_RUNTIME_DIR']}/wayland-0"
    assert find({"WAYLAND_DISPLAY": name}, machine) == ("wayland", f"WAYLAND_DISPLAY is {name}")


def test_wayland_is_preferred_to_x(compositor: dict[str, str], machine: Path, x_server: str) -> None:
    found = find(compositor | {"DISPLAY": x_server}, machine)
    assert found == ("wayland", "WAYLAND_DISPLAY is wayland-0")


def test_an_x_server_that_answers_is_used_and_tells_its_size(machine: Path, x_server: str) -> None:
    assert display.find({"DISPLAY": x_server}, machine, "linux") == display.Display(
        "xcb", f"DISPLAY is {x_server}", (1920, 1080)
    )


def test_x_is_used_where_the_compositor_has_ended(
    stale: dict[str, str], machine: Path, x_server: str
) -> None:
    assert find(stale | {"DISPLAY": x_server}, machine) == ("xcb", f"DISPLAY is {x_server}")


@pytest.mark.parametrize(
    ("environ", "places"),
    [
        ({"DISPLAY": NOBODY}, "DISPLAY (:4711)"),
        ({"WAYLAND_DISPLAY": "wayland-7"}, "WAYLAND_DISPLAY (wayland-7)"),
        (
            {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": NOBODY},
            "WAYLAND_DISPLAY (wayland-7) and DISPLAY (:4711)",
        ),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": NOBODY}, "DISPLAY (:4711)"),
    ],
)
def test_a_display_that_is_named_and_does_not_answer_is_a_fault(
    environ: dict[str, str], source_map: str, machine: Path
) -> None:
    put_card(machine, "card0", "HDMI-A-1")
    with pytest.raises(display.DisplayError) as fault:
        find(environ, machine)
    sentence = f"nothing answers this user at {source_map}; start a display there, or unset the variable."
    assert str(fault.value) == sentence


def test_a_compositor_that_has_ended_does_not_answer(stale: dict[str, str], machine: Path) -> None:
    with pytest.raises(display.DisplayError, match="wayland-0"):
        find(stale, machine)


def test_a_missing_library_is_not_taken_for_a_silent_server(
    monkeypatch: pytest.MonkeyPatch, machine: Path, x_server: str
) -> None:
    def load(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(x11.ctypes, "CDLL", load)
    with pytest.raises(display.DisplayError, match=r"a library that X needs is missing: libxcb\.so\.1"):
        find({"DISPLAY": x_server}, machine)


def test_a_card_is_used_where_no_display_is_named(machine: Path) -> None:
    card = put_card(machine, "card0", "HDMI-A-1")
    assert find({}, machine) == ("eglfs", f"{card} can be used")


def test_an_empty_variable_names_no_display(machine: Path) -> None:
    assert find({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, machine) is None


def test_a_card_that_no_screen_can_be_plugged_into_is_passed_over(machine: Path) -> None:
    put_card(machine, "card0")
    assert find({}, machine) is None
    card = put_card(machine, "card1", "DP-1", "HDMI-A-1")
    assert find({}, machine) == ("eglfs", f"{card} can be used")


def test_a_card_that_may_not_be_opened_is_passed_over(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_card(machine, "card0", "HDMI-A-1")
    # Root may open everything, and tests often are root.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert find({}, machine) is None


def test_a_render_device_is_no_display(machine: Path) -> None:
    (machine / "dev/dri/renderD128").touch()
    assert find({}, machine) is None


def test_what_qt_is_told_to_use_is_used(machine: Path, x_server: str) -> None:
    environ = {"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb1", "DISPLAY": x_server}
    assert find(environ, machine) == ("linuxfb:fb=/dev/fb1", "QT_QPA_PLATFORM says so")


def test_of_several_platforms_the_first_that_answers_is_used(
    stale: dict[str, str], machine: Path, x_server: str
) -> None:
    environ = stale | {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": x_server}
    assert find(environ, machine) == ("xcb", f"DISPLAY is {x_server}")
    environ = stale | {"QT_QPA_PLATFORM": "wayland;offscreen"}
    assert find(environ, machine) == ("offscreen", "QT_QPA_PLATFORM says so")


def test_a_platform_whose_display_is_not_named_is_a_fault(machine: Path) -> None:
    with pytest.raises(display.DisplayError) as fault:
        find({"QT_QPA_PLATFORM": "xcb"}, machine)
    assert str(fault.value) == "QT_QPA_PLATFORM is xcb, and DISPLAY is not set; set it as well."


@pytest.mark.parametrize(("system", "platform"), [("darwin", "cocoa"), ("win32", "windows")])
def test_other_systems_have_one_display_of_their_own(system: str, platform: str, machine: Path) -> None:
    assert find({}, machine, system) == (platform, "the system's own")


def test_a_card_with_nothing_plugged_in_is_no_display(tmp_path: Path) -> None:
    (tmp_path / "dev/dri").mkdir(parents=True)
    put_card(tmp_path, "card0", "HDMI-A-1")
    status = tmp_path / "sys/class/drm/card0-HDMI-A-1/status"
    status.write_text("disconnected\n", encoding="ascii")
    assert display.find({}, tmp_path, "linux") is None
    status.write_text("connected\n", encoding="ascii")
    found = display.find({}, tmp_path, "linux")
    assert found is not None
    assert found.platform == "eglfs"


def test_a_platform_that_qt_has_not_is_refused() -> None:
    with pytest.raises(display.DisplayError, match="no such platform; unset it"):
        display.find({"QT_QPA_PLATFORM": "foo"})
