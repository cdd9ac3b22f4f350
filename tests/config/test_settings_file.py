"""How the values in a kiosk.yaml are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from settings_files import valid_settings

from cimaise.config.groups import ScreenSettings, VisitSettings
from cimaise.config.loader import load
from cimaise.config.messages import ConfigReason

if TYPE_CHECKING:
    from settings_files import LoadSettings


@pytest.mark.parametrize("nothing", ["", "null", "~", '""', "{output: , rotate: null, bottom_mm: ~}", "{}"])
def test_an_empty_value_sets_nothing(nothing: str, load_settings: LoadSettings) -> None:
    loaded = load_settings(machine="screen: {output: 3, bottom_mm: 700}\n", user=f"screen: {nothing}\n")
    assert valid_settings(loaded).screen == ScreenSettings(output=3, bottom_mm=700)


def test_a_relative_path_starts_at_the_folder_of_its_file(
    load_settings: LoadSettings, tmp_path: Path
) -> None:
    assert (
        valid_settings(load_settings(machine="exhibit: {path: town}\n")).exhibit.path
        == tmp_path / "etc/cimaise/town"
    )
    assert valid_settings(load_settings(user="exhibit: {path: ../../town}\n")).exhibit.path == (
        tmp_path / "home/.config/cimaise/../../town"
    )
    assert valid_settings(load_settings(named="exhibit: {path: /srv/town}\n")).exhibit.path == Path(
        "/srv/town"
    )


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
def test_an_output_is_a_number_or_a_name(
    written: str, output: int | str, load_settings: LoadSettings
) -> None:
    assert valid_settings(load_settings(user=f"screen:\n  output: {written}\n")).screen.output == output


@pytest.mark.parametrize("written", ["1.5", "-1", "1234567890"])
def test_an_output_that_looks_like_a_number_is_not_a_name(written: str, load_settings: LoadSettings) -> None:
    loaded = load_settings(user=f"screen: {{output: {written}}}\n")
    assert [d.code for d in loaded.diagnostics] == ["out-of-range"]


@pytest.mark.parametrize(
    ("written", "seconds"), [("60", 60), ("60.5", 60.5), ("6e1", 60), ("+60", 60), ("5", 5), ("3600", 3600)]
)
def test_numbers_in_several_notations(written: str, seconds: float, load_settings: LoadSettings) -> None:
    assert valid_settings(load_settings(user=f"idle: {{warn_after: {written}}}\n")).idle.warn_after == seconds


@pytest.mark.parametrize("written", ["4.99", "3600.1", "-60", "inf", "nan", "1_000", "1:15", "75s", "true"])
def test_invalid_numbers_are_errors_and_not_clamped(written: str, load_settings: LoadSettings) -> None:
    loaded = load_settings(user=f"idle:\n  warn_after: {written}\n")
    assert loaded.settings is None
    assert [d.code for d in loaded.diagnostics] in (["out-of-range"], ["wrong-kind"])


def test_no_is_a_language_tag(load_settings: LoadSettings) -> None:
    assert valid_settings(load_settings(user="visit: {language: no}\n")).visit == VisitSettings(language="no")


@pytest.mark.parametrize("root", ["- idle\n", "idle\n", "[]\n"])
def test_a_file_that_is_not_a_map_is_an_error(root: str, tmp_path: Path) -> None:
    (tmp_path / "kiosk.yaml").write_text(root)
    loaded = load({}, tmp_path / "kiosk.yaml", root=tmp_path)
    assert [d.code for d in loaded.diagnostics] == ["wrong-kind"]
    assert loaded.settings is None


def test_an_invalid_public_key_is_an_error(load_settings: LoadSettings) -> None:
    loaded = load_settings(machine="exhibit: {trusted_keys: [ed25519:abc]}\n")
    (diagnostic,) = loaded.diagnostics
    assert diagnostic.code == "unknown-value"
    assert diagnostic.message == ConfigReason.NOT_A_PUBLIC_KEY(key="ed25519:abc")
