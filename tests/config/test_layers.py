"""Which value is in force, and where it comes from."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.config.compatibility import language_fault
from cimaise.config.layers import Loaded, load
from cimaise.config.origin import Origin, Placed
from cimaise.config.settings import (
    AttractSettings,
    IdleSettings,
    LogSettings,
    ScreenSettings,
    Settings,
    SoundSettings,
    VisitSettings,
)
from cimaise.config.settings import all_settings as declared

if TYPE_CHECKING:
    from conftest import LoadSettings


def config(loaded: Loaded) -> Settings:
    assert loaded.diagnostics == ()
    assert loaded.config is not None
    return loaded.config


def origins(loaded: Loaded, root: Path) -> dict[str, str]:
    """Where every value comes from that is not the default, without the root's name."""
    told = {name: str(origin).replace(f"{root}/", "") for name, origin in loaded.origins.items()}
    return {name: origin for name, origin in told.items() if origin != "default"}


def test_no_file_is_needed(tmp_path: Path) -> None:
    loaded = load({"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert config(loaded) == Settings()
    assert set(loaded.origins) == set(declared())
    assert set(map(str, loaded.origins.values())) == {"default"}
    assert loaded.texts == {}


def test_values_are_merged_key_by_key(settings: LoadSettings, tmp_path: Path) -> None:
    loaded = settings(
        machines="idle: {warn_after: 60, warn_for: 40}\nscreen: {rotate: 90}\nlog: {level: error}\n",
        users="idle:\n  warn_after: 50\nscreen: {output: 1}\n",
        given={"screen.output": Placed(Origin(option="--screen"), 2)},
    )
    assert config(loaded) == Settings(
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


def test_a_file_that_is_named_takes_the_place_of_the_users_and_not_of_the_machines(
    settings: LoadSettings, tmp_path: Path
) -> None:
    loaded = settings(
        machines="sound: {volume: 0.1, limit: 0.2}\n",
        users="sound: {output: Headphones}\n",
        named="sound: {volume: 0.3}\n",
    )
    assert config(loaded).sound == SoundSettings(volume=0.3, limit=0.2)
    assert loaded.files == (tmp_path / "named.yaml", tmp_path / "etc/cimaise/kiosk.yaml")


@pytest.mark.parametrize("nothing", ["", "null", "~", '""', "{output: , rotate: null, bottom_mm: ~}", "{}"])
def test_nothing_after_a_colon_is_not_set_here(nothing: str, settings: LoadSettings) -> None:
    loaded = settings(machines="screen: {output: 3, bottom_mm: 700}\n", users=f"screen: {nothing}\n")
    assert config(loaded).screen == ScreenSettings(output=3, bottom_mm=700)


@pytest.mark.parametrize("home", ["{root}/home", ""])
@pytest.mark.parametrize(
    ("xdg", "expected"),
    [
        ("{root}/xdg", "{root}/xdg/cimaise/kiosk.yaml"),
        ("", "{home}/.config/cimaise/kiosk.yaml"),
        # As the specification of these folders says.
        ("relative", "{home}/.config/cimaise/kiosk.yaml"),
    ],
)
def test_the_users_file_lies_where_other_programs_have_theirs(
    home: str, xdg: str, expected: str, tmp_path: Path
) -> None:
    environ = {"HOME": home.format(root=tmp_path), "XDG_CONFIG_HOME": xdg.format(root=tmp_path)}
    files = load(environ, root=tmp_path).files
    machines = tmp_path / "etc/cimaise/kiosk.yaml"
    users = Path(expected.format(root=tmp_path, home=environ["HOME"]))
    assert files == ((users, machines) if home or xdg.startswith("{root}") else (machines,))


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert loaded.config is None
    assert [d.code for d in loaded.diagnostics] == ["unreadable-file"]


@pytest.mark.parametrize("where", ["etc/cimaise/kiosk.yaml", "home/.config/cimaise/kiosk.yaml"])
@pytest.mark.parametrize("what", ["folder", "pipe", "lost link", "link to itself"])
def test_something_else_than_a_file_is_told_and_not_passed_over(
    where: str, what: str, tmp_path: Path
) -> None:
    path = tmp_path / where
    path.parent.mkdir(parents=True)
    match what:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "lost link":
            path.symlink_to("nowhere.yaml")
        case _:
            path.symlink_to(path)
    loaded = load({"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert loaded.config is None
    (fault,) = loaded.diagnostics
    assert (fault.code, fault.span.file) == ("unreadable-file", str(path))


def test_a_link_to_a_file_elsewhere_is_followed(settings: LoadSettings, tmp_path: Path) -> None:
    settings(named="idle: {warn_for: 44}\n")
    (tmp_path / "etc/cimaise").mkdir(parents=True)
    (tmp_path / "etc/cimaise/kiosk.yaml").symlink_to(tmp_path / "named.yaml")
    assert config(load({}, root=tmp_path)).idle.warn_for == 44


def test_a_home_that_may_not_be_entered_has_no_settings_but_a_machine_that_hides_them_is_told(
    settings: LoadSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(machines="log: {level: debug}\n", users="log: {level: error}\n")
    closed = {tmp_path / "home"}
    lstat, stat, scan = Path.lstat, Path.stat, Path.iterdir

    def guard(path: Path) -> None:
        if closed & {path, *path.parents}:
            raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "lstat", lambda path: guard(path) or lstat(path))
    monkeypatch.setattr(Path, "stat", lambda path, **how: guard(path) or stat(path, **how))
    monkeypatch.setattr(Path, "iterdir", lambda path: guard(path) or scan(path))
    again = partial(load, {"HOME": str(tmp_path / "home")}, root=tmp_path)
    assert config(again()).log.level == "debug"
    closed.add(tmp_path / "etc/cimaise")
    (fault,) = again().diagnostics
    assert fault.message == "this file cannot be read: this program is not allowed to read it"


def test_the_machines_file_may_be_named_and_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "etc/cimaise/kiosk.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("format: 1\nidle: {warn_for: 1}\n")
    loaded = load({}, file, root=tmp_path)
    assert len(loaded.diagnostics) == 1
    assert loaded.files == (file,)


def test_a_path_begins_at_the_folder_of_its_file(settings: LoadSettings, tmp_path: Path) -> None:
    assert config(settings(machines="exhibit: {path: town}\n")).exhibit.path == tmp_path / "etc/cimaise/town"
    assert config(settings(users="exhibit: {path: ../../town}\n")).exhibit.path == (
        tmp_path / "home/.config/cimaise/../../town"
    )
    assert config(settings(named="exhibit: {path: /srv/town}\n")).exhibit.path == Path("/srv/town")


@pytest.mark.parametrize(
    ("written", "output"),
    [
        ("1", 1),
        ("HDMI-1", "HDMI-1"),
        ('"1"', "1"),
        ("1A", "1A"),
        ("null-1", "null-1"),
        ("DP-3 # left", "DP-3"),
    ],
)
def test_an_output_is_a_number_or_a_name(written: str, output: int | str, settings: LoadSettings) -> None:
    assert config(settings(users=f"screen:\n  output: {written}\n")).screen.output == output


@pytest.mark.parametrize("written", ["1.5", "-1", "1234567890"])
def test_what_looks_like_a_number_is_no_name(written: str, settings: LoadSettings) -> None:
    loaded = settings(users=f"screen: {{output: {written}}}\n")
    assert [d.code for d in loaded.diagnostics] == ["out-of-range"]


@pytest.mark.parametrize(
    ("written", "seconds"), [("60", 60), ("60.5", 60.5), ("6e1", 60), ("+60", 60), ("5", 5), ("3600", 3600)]
)
def test_numbers_are_numbers_as_people_type_them(
    written: str, seconds: float, settings: LoadSettings
) -> None:
    assert config(settings(users=f"idle: {{warn_after: {written}}}\n")).idle.warn_after == seconds


@pytest.mark.parametrize("written", ["4.99", "3600.1", "-60", "inf", "nan", "1_000", "1:15", "75s", "true"])
def test_no_number_is_clamped_or_guessed(written: str, settings: LoadSettings) -> None:
    loaded = settings(users=f"idle:\n  warn_after: {written}\n")
    assert loaded.config is None
    assert [d.code for d in loaded.diagnostics] in (["out-of-range"], ["wrong-kind"])


def test_the_word_no_is_a_language(settings: LoadSettings) -> None:
    assert config(settings(users="visit: {language: no}\n")).visit == VisitSettings(language="no")


def test_a_fault_in_a_value_that_is_overridden_is_told_all_the_same(settings: LoadSettings) -> None:
    loaded = settings(machines="idle: {warn_for: 1}\n", users="idle: {warn_for: 60}\n")
    assert [d.code for d in loaded.diagnostics] == ["out-of-range"]


def test_faults_are_told_in_the_order_of_what_counts_most(settings: LoadSettings, tmp_path: Path) -> None:
    loaded = settings(machines="a: 1\n", users="b: 1\nidle: {warn_for: 1}\n")
    assert [Path(d.span.file).parts[-4] for d in loaded.diagnostics] == ["home", "home", tmp_path.name]


def test_a_warning_stops_nothing(settings: LoadSettings) -> None:
    loaded = settings(users="screen:\n  output: HDMI-1 #left\n")
    assert [str(d.severity) for d in loaded.diagnostics] == ["warning"]
    assert loaded.config == Settings(screen=ScreenSettings(output="HDMI-1"))


@pytest.mark.parametrize(
    ("machines", "users", "fits"),
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
    machines: str, users: str, fits: bool, settings: LoadSettings
) -> None:
    loaded = settings(machines=machines, users=users)
    assert [d.code for d in loaded.diagnostics] == ([] if fits else ["out-of-range"])


def test_a_fade_is_not_compared_with_a_dwell_that_is_wrong(settings: LoadSettings) -> None:
    loaded = settings(machines="attract: {dwell: 20, fade: 5}\n", users="attract: {dwell: soon}\n")
    assert [d.code for d in loaded.diagnostics] == ["wrong-kind"]


def test_a_list_takes_the_place_of_a_whole_list(settings: LoadSettings) -> None:
    a, b, c = (f"ed25519:{letter * 43}=" for letter in "abc")
    machines = f"exhibit: {{trusted_keys: ['{a}', '{b}']}}\n"
    loaded = settings(machines=machines, users=f"exhibit: {{trusted_keys: ['{c}']}}\n")
    assert config(loaded).exhibit.trusted_keys == (c,)


@pytest.mark.parametrize("root", ["- idle\n", "idle\n", "[]\n"])
def test_a_file_that_is_no_map_is_told(root: str, tmp_path: Path) -> None:
    (tmp_path / "kiosk.yaml").write_text(root)
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert [d.code for d in loaded.diagnostics] == ["wrong-kind"]
    assert loaded.config is None


def test_a_language_fits_the_exhibit_or_is_told(settings: LoadSettings) -> None:
    loaded = settings(users="visit: {language: ko}\n")
    assert language_fault(loaded, ["en", "ko"]) is None
    fault = language_fault(loaded, ["en", "ar"])
    assert fault is not None
    assert fault.message == "'ko' is not one of the exhibit's languages"
    # The command line's is judged where the command is.
    on_the_command_line = settings(given={"visit.language": Placed(Origin(option="--language"), "ko")})
    assert language_fault(on_the_command_line, ["en", "ar"]) is None
    assert language_fault(settings(users="attract: {}\n"), ["en"]) is None


def test_the_defaults_of_the_loop_fit_together() -> None:
    assert AttractSettings().fade <= 3 / 2


def test_a_key_that_is_none_is_a_fault(settings: LoadSettings) -> None:
    loaded = settings(machines="exhibit: {trusted_keys: [ed25519:abc]}\n")
    (fault,) = loaded.diagnostics
    assert (fault.code, fault.message) == ("unknown-value", "'ed25519:abc' is no public key")
