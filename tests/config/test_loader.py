"""Which files are read, which value is used, and where it comes from."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from settings_files import valid_settings

from cimaise.config.groups import AttractSettings, IdleSettings, LogSettings, ScreenSettings, SoundSettings
from cimaise.config.loader import LoadedSettings, load
from cimaise.config.messages import ConfigReason
from cimaise.config.origin import Origin, SettingValue
from cimaise.config.settings import Settings, all_settings
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from settings_files import LoadSettings


def origins(loaded: LoadedSettings, root: Path) -> dict[str, str]:
    """The origins of all values that are not defaults, with paths relative to the root."""
    texts = {name: str(origin).replace(f"{root}/", "") for name, origin in loaded.origins.items()}
    return {name: origin for name, origin in texts.items() if origin != "default"}


def test_no_file_is_needed(tmp_path: Path) -> None:
    loaded = load({"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert valid_settings(loaded) == Settings()
    assert set(loaded.origins) == set(all_settings())
    assert set(map(str, loaded.origins.values())) == {"default"}
    assert loaded.texts == {}


def test_values_are_merged_key_by_key(load_settings: LoadSettings, tmp_path: Path) -> None:
    loaded = load_settings(
        machine="idle: {warn_after: 60, warn_for: 40}\nscreen: {rotate: 90}\nlog: {level: error}\n",
        user="idle:\n  warn_after: 50\nscreen: {output: 1}\n",
        command_line={"screen.output": SettingValue(Origin(option="--screen"), 2)},
    )
    assert valid_settings(loaded) == Settings(
        idle=IdleSettings(warn_after=50, warn_for=40),
        screen=ScreenSettings(output=2, rotate=90),
        log=LogSettings(level="error"),
    )
    assert origins(loaded, tmp_path) == {
        "screen.output": "command line, --screen",
        "screen.rotate": "etc/cimaise/kiosk.yaml:3",
        "idle.warn_after": "home/.config/cimaise/kiosk.yaml:3",
        "idle.warn_for": "etc/cimaise/kiosk.yaml:2",
        "log.level": "etc/cimaise/kiosk.yaml:4",
    }


def test_a_named_file_replaces_the_users_file_and_not_the_machines(
    load_settings: LoadSettings, tmp_path: Path
) -> None:
    loaded = load_settings(
        machine="sound: {volume: 0.1, limit: 0.2}\n",
        user="sound: {output: Headphones}\n",
        named="sound: {volume: 0.3}\n",
    )
    assert valid_settings(loaded).sound == SoundSettings(volume=0.3, limit=0.2)
    assert loaded.files == (tmp_path / "named.yaml", tmp_path / "etc/cimaise/kiosk.yaml")


@pytest.mark.parametrize("home", ["{root}/home", ""])
@pytest.mark.parametrize(
    ("xdg", "expected"),
    [
        ("{root}/xdg", "{root}/xdg/cimaise/kiosk.yaml"),
        ("", "{home}/.config/cimaise/kiosk.yaml"),
        # XDG Base Directory Specification: relative paths are ignored.
        ("relative", "{home}/.config/cimaise/kiosk.yaml"),
    ],
)
def test_the_users_file_is_in_the_xdg_config_folder(
    home: str, xdg: str, expected: str, tmp_path: Path
) -> None:
    environ = {"HOME": home.format(root=tmp_path), "XDG_CONFIG_HOME": xdg.format(root=tmp_path)}
    files = load(environ, root=tmp_path).files
    machine_file = tmp_path / "etc/cimaise/kiosk.yaml"
    user_file = Path(expected.format(root=tmp_path, home=environ["HOME"]))
    assert files == ((user_file, machine_file) if home or xdg.startswith("{root}") else (machine_file,))


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert loaded.settings is None
    assert [d.code for d in loaded.diagnostics] == ["unreadable-file"]


@pytest.mark.parametrize("where", ["etc/cimaise/kiosk.yaml", "home/.config/cimaise/kiosk.yaml"])
@pytest.mark.parametrize("what", ["folder", "pipe", "broken link", "link to itself"])
def test_something_else_than_a_file_is_an_error(where: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / where
    path.parent.mkdir(parents=True)
    match what:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "broken link":
            path.symlink_to("nowhere.yaml")
        case _:
            path.symlink_to(path)
    loaded = load({"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert loaded.settings is None
    (diagnostic,) = loaded.diagnostics
    assert (diagnostic.code, diagnostic.span.file) == ("unreadable-file", str(path))


def test_a_link_to_another_folder_is_followed(load_settings: LoadSettings, tmp_path: Path) -> None:
    load_settings(named="idle: {warn_for: 44}\n")
    (tmp_path / "etc/cimaise").mkdir(parents=True)
    (tmp_path / "etc/cimaise/kiosk.yaml").symlink_to(tmp_path / "named.yaml")
    assert valid_settings(load({}, root=tmp_path)).idle.warn_for == 44


def test_no_access_is_ignored_for_a_home_and_an_error_for_the_machines_folder(
    load_settings: LoadSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_settings(machine="log: {level: debug}\n", user="log: {level: error}\n")
    closed = {tmp_path / "home"}
    lstat, stat, scan = Path.lstat, Path.stat, Path.iterdir

    def guard(path: Path) -> None:
        if closed & {path, *path.parents}:
            raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "lstat", lambda path: guard(path) or lstat(path))
    monkeypatch.setattr(Path, "stat", lambda path, **how: guard(path) or stat(path, **how))
    monkeypatch.setattr(Path, "iterdir", lambda path: guard(path) or scan(path))
    again = partial(load, {"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert valid_settings(again()).log.level == "debug"
    closed.add(tmp_path / "etc/cimaise")
    (diagnostic,) = again().diagnostics
    assert diagnostic.message == ConfigReason.UNREADABLE(reason=FileReason.NOT_ALLOWED())


def test_the_machines_file_is_read_once_when_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "etc/cimaise/kiosk.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("format: 1\nidle: {warn_for: 1}\n")
    loaded = load({}, file, root=tmp_path)
    assert len(loaded.diagnostics) == 1
    assert loaded.files == (file,)


def test_an_error_in_an_overridden_value_is_reported(load_settings: LoadSettings) -> None:
    loaded = load_settings(machine="idle: {warn_for: 1}\n", user="idle: {warn_for: 60}\n")
    assert [d.code for d in loaded.diagnostics] == ["out-of-range"]


def test_diagnostics_are_in_the_order_of_precedence(load_settings: LoadSettings, tmp_path: Path) -> None:
    loaded = load_settings(machine="a: 1\n", user="b: 1\nidle: {warn_for: 1}\n")
    assert [Path(d.span.file).parts[-4] for d in loaded.diagnostics] == ["home", "home", tmp_path.name]


def test_settings_with_warnings_are_used(load_settings: LoadSettings) -> None:
    loaded = load_settings(user="screen:\n  output: HDMI-1 #left\n")
    assert [str(d.severity) for d in loaded.diagnostics] == ["warning"]
    assert loaded.settings == Settings(screen=ScreenSettings(output="HDMI-1"))


@pytest.mark.parametrize(
    ("machine", "user", "is_valid"),
    [
        ("attract: {dwell: 3}\n", "", True),
        ("attract: {dwell: 5, fade: 2.5}\n", "", True),
        ("attract: {fade: 4}\n", "", True),
        ("attract: {fade: 4.1}\n", "", False),
        ("attract: {fade: 2}\n", "attract: {dwell: 3}\n", False),
        ("attract: {fade: 2}\n", "attract: {fade: 1, dwell: 3}\n", True),
    ],
)
def test_a_fade_is_at_most_half_of_the_dwell(
    machine: str, user: str, is_valid: bool, load_settings: LoadSettings
) -> None:
    loaded = load_settings(machine=machine, user=user)
    assert [d.code for d in loaded.diagnostics] == ([] if is_valid else ["out-of-range"])


def test_a_fade_is_not_compared_with_an_invalid_dwell(load_settings: LoadSettings) -> None:
    loaded = load_settings(machine="attract: {dwell: 20, fade: 5}\n", user="attract: {dwell: soon}\n")
    assert [d.code for d in loaded.diagnostics] == ["wrong-kind"]


def test_a_list_replaces_the_whole_list(load_settings: LoadSettings) -> None:
    a, b, c = (f"ed25519:{letter * 43}=" for letter in "abc")
    machine = f"exhibit: {{trusted_keys: ['{a}', '{b}']}}\n"
    loaded = load_settings(machine=machine, user=f"exhibit: {{trusted_keys: ['{c}']}}\n")
    assert valid_settings(loaded).exhibit.trusted_keys == (c,)


def test_the_default_fade_is_valid_for_every_dwell() -> None:
    assert AttractSettings().fade <= 3 / 2
