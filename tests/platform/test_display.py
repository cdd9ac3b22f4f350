"""The display of a machine: found by environment variables, servers and graphics cards."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from cimaise.platform import display, x11
from cimaise.platform.messages import DisplayAdvice, DisplayOrigin, DisplayReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cimaise.source.message import Message

NO_SERVER = ":4711"


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    folder = tmp_path / "runtime"
    folder.mkdir()
    return folder


@pytest.fixture
def compositor(runtime: Path) -> Iterator[dict[str, str]]:
    """The environment of a user whose Wayland compositor accepts connections."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(runtime / "wayland-0"))
        server.listen()
        yield {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture
def stale(runtime: Path) -> dict[str, str]:
    """The environment of a user whose compositor has ended and left its socket."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(runtime / "wayland-0"))
    return {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The root folder of a machine without a graphics card."""
    root = tmp_path / "root"
    (root / "dev/dri").mkdir(parents=True)
    return root


def put_card(root: Path, name: str, *connectors: str) -> Path:
    card = root / "dev/dri" / name
    card.touch()
    for connector in connectors:
        (root / "sys/class/drm" / f"{name}-{connector}").mkdir(parents=True)
    return card


def find(environ: dict[str, str], root: Path, system: str = "linux") -> tuple[str, Message] | None:
    """The platform of the display, and why it was chosen."""
    found = display.find(environ, root, system)
    return (found.platform, found.why) if found else None


def by_variable(variable: str, name: str) -> Message:
    return DisplayOrigin.VARIABLE(variable=variable, name=name)


def test_wayland_compositor_is_used(compositor: dict[str, str], machine: Path) -> None:
    assert find(compositor, machine) == ("wayland", by_variable("WAYLAND_DISPLAY", "wayland-0"))


def test_wayland_display_may_be_an_absolute_path(compositor: dict[str, str], machine: Path) -> None:
    name = f"{compositor['XDG_RUNTIME_DIR']}/wayland-0"
    assert find({"WAYLAND_DISPLAY": name}, machine) == ("wayland", by_variable("WAYLAND_DISPLAY", name))


def test_wayland_is_preferred_to_x(compositor: dict[str, str], machine: Path, x_server: str) -> None:
    found = find(compositor | {"DISPLAY": x_server}, machine)
    assert found == ("wayland", by_variable("WAYLAND_DISPLAY", "wayland-0"))


def test_x_server_is_used_with_its_screen_size(machine: Path, x_server: str) -> None:
    assert display.find({"DISPLAY": x_server}, machine, "linux") == display.Display(
        "xcb", by_variable("DISPLAY", x_server), (1920, 1080)
    )


def test_x_is_used_if_the_compositor_has_ended(stale: dict[str, str], machine: Path, x_server: str) -> None:
    assert find(stale | {"DISPLAY": x_server}, machine) == ("xcb", by_variable("DISPLAY", x_server))


@pytest.mark.parametrize(
    ("environ", "displays", "variables"),
    [
        ({"DISPLAY": NO_SERVER}, "the X display :4711", "DISPLAY"),
        ({"WAYLAND_DISPLAY": "wayland-7"}, "the Wayland display wayland-7", "WAYLAND_DISPLAY"),
        (
            {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": NO_SERVER},
            "the Wayland display wayland-7 or the X display :4711",
            "WAYLAND_DISPLAY and DISPLAY",
        ),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": NO_SERVER}, "the X display :4711", "DISPLAY"),
    ],
)
def test_named_display_without_a_server_is_an_error(
    environ: dict[str, str], displays: str, variables: str, machine: Path
) -> None:
    put_card(machine, "card0", "HDMI-A-1")
    with pytest.raises(display.DisplayError) as error:
        find(environ, machine)
    assert error.value.reason is DisplayReason.NO_CONNECTION
    advice = f"start the display server, give this user access to it, or unset {variables}"
    assert str(error.value) == f"cannot connect to {displays}; {advice}"


def test_compositor_that_has_ended_is_an_error(stale: dict[str, str], machine: Path) -> None:
    with pytest.raises(display.DisplayError, match="wayland-0") as error:
        find(stale, machine)
    assert error.value.reason is DisplayReason.NO_CONNECTION


def test_missing_library_is_reported_as_such(
    monkeypatch: pytest.MonkeyPatch, machine: Path, x_server: str
) -> None:
    def load(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(x11.ctypes, "CDLL", load)
    with pytest.raises(display.DisplayError, match=r"cannot load a library .*: libxcb\.so\.1") as error:
        find({"DISPLAY": x_server}, machine)
    assert error.value.reason is DisplayReason.LIBRARY_MISSING
    assert error.value.message.parameters["name"] == x_server
    assert error.value.advice == DisplayAdvice.INSTALL_LIBRARY()


def test_graphics_card_is_used_without_a_named_display(machine: Path) -> None:
    card = put_card(machine, "card0", "HDMI-A-1")
    assert find({}, machine) == ("eglfs", DisplayOrigin.CARD(card=card))


def test_empty_variables_are_ignored(machine: Path) -> None:
    assert find({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, machine) is None


def test_card_without_connectors_is_ignored(machine: Path) -> None:
    put_card(machine, "card0")
    assert find({}, machine) is None
    card = put_card(machine, "card1", "DP-1", "HDMI-A-1")
    assert find({}, machine) == ("eglfs", DisplayOrigin.CARD(card=card))


@pytest.mark.parametrize("missing", [os.R_OK, os.W_OK], ids=["read", "write"])
def test_card_without_permission_is_ignored(
    machine: Path, monkeypatch: pytest.MonkeyPatch, missing: int
) -> None:
    """The permissions are simulated, because root may open every file."""
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "card0" or not mode & missing)
    put_card(machine, "card0", "HDMI-A-1")
    assert find({}, machine) is None
    card = put_card(machine, "card1", "HDMI-A-1")
    assert find({}, machine) == ("eglfs", DisplayOrigin.CARD(card=card))


def test_render_device_is_not_a_display(machine: Path) -> None:
    (machine / "dev/dri/renderD128").touch()
    assert find({}, machine) is None


def test_platform_set_by_the_environment_is_used(machine: Path, x_server: str) -> None:
    environ = {"QT_QPA_PLATFORM": "linuxfb:fb=/dev/fb1", "DISPLAY": x_server}
    assert find(environ, machine) == ("linuxfb:fb=/dev/fb1", DisplayOrigin.REQUESTED())


def test_first_platform_with_a_server_is_used(stale: dict[str, str], machine: Path, x_server: str) -> None:
    environ = stale | {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": x_server}
    assert find(environ, machine) == ("xcb", by_variable("DISPLAY", x_server))
    environ = stale | {"QT_QPA_PLATFORM": "wayland;offscreen"}
    assert find(environ, machine) == ("offscreen", DisplayOrigin.REQUESTED())


def test_platform_without_its_variable_is_an_error(machine: Path) -> None:
    with pytest.raises(display.DisplayError) as error:
        find({"QT_QPA_PLATFORM": "xcb"}, machine)
    assert error.value.reason is DisplayReason.VARIABLE_NOT_SET
    expected = "QT_QPA_PLATFORM is xcb, but DISPLAY is not set; set DISPLAY, or unset QT_QPA_PLATFORM"
    assert str(error.value) == expected


@pytest.mark.parametrize(("system", "platform"), [("darwin", "cocoa"), ("win32", "windows")])
def test_other_systems_have_one_display(system: str, platform: str, machine: Path) -> None:
    assert find({}, machine, system) == (platform, DisplayOrigin.SYSTEM())


def test_card_with_disconnected_connectors_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "dev/dri").mkdir(parents=True)
    put_card(tmp_path, "card0", "HDMI-A-1")
    status = tmp_path / "sys/class/drm/card0-HDMI-A-1/status"
    status.write_text("disconnected\n", encoding="ascii")
    assert find({}, tmp_path) is None
    status.write_text("connected\n", encoding="ascii")
    assert find({}, tmp_path) == ("eglfs", DisplayOrigin.CARD(card=tmp_path / "dev/dri/card0"))


def test_unknown_platform_is_an_error() -> None:
    with pytest.raises(
        display.DisplayError, match=r"QT_QPA_PLATFORM is foo, .*; unset QT_QPA_PLATFORM"
    ) as error:
        display.find({"QT_QPA_PLATFORM": "foo"})
    assert error.value.reason is DisplayReason.UNKNOWN_PLATFORM


def test_origins_as_text() -> None:
    assert str(by_variable("DISPLAY", ":0")) == "DISPLAY is :0"
    assert str(DisplayOrigin.CARD(card="/dev/dri/card0")) == "/dev/dri/card0 can be used"
    assert str(DisplayOrigin.REQUESTED()) == "set by QT_QPA_PLATFORM"
