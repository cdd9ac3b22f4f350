"""The output of `cimaise config`: the current settings as a file, and what a setting means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.config.loader import load
from cimaise.config.origin import Origin, SettingValue
from cimaise.config.output import as_kiosk_yaml, explanation
from cimaise.config.settings import Settings, all_settings, group_descriptions, settings_from

if TYPE_CHECKING:
    from settings_files import LoadSettings

printable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=70)
texts = printable.filter(lambda text: text == text.strip())
keys = st.from_regex(r"ed25519:[A-Za-z0-9+/]{43}=", fullmatch=True)
values = st.fixed_dictionaries(
    {},
    optional={
        "exhibit.path": texts.filter(lambda text: "\\" not in text).map(lambda text: Path("/srv", text)),
        "exhibit.trusted_keys": st.lists(keys, max_size=3).map(tuple),
        "screen.output": st.integers(0, 99) | texts,
        "screen.rotate": st.sampled_from([0, 90, 180, 270]),
        "screen.diagonal_mm": st.floats(100, 5000),
        "idle.warn_after": st.integers(5, 3600) | st.floats(5, 3600),
        "visit.language": texts,
        "visit.text_size": st.sampled_from([1, 2, 3]),
        "sound.volume": st.floats(0, 1),
        "sound.output": texts,
        "log.level": st.sampled_from(["debug", "info", "warning", "error"]),
    },
)


def test_the_current_settings_are_a_file_with_origins_in_comments(
    load_settings: LoadSettings, tmp_path: Path
) -> None:
    loaded = load_settings(
        machine="screen:\n  output: HDMI-1\n  rotate: 90\n",
        command_line={"screen.renderer": SettingValue(Origin(option="--renderer"), "software")},
    )
    assert loaded.settings is not None
    shown = as_kiosk_yaml(loaded.settings, loaded).replace(str(tmp_path), "")
    assert shown.startswith(
        """\
# The current settings, and where each comes from. Files looked for:
#   /home/.config/cimaise/kiosk.yaml (not found)
#   /etc/cimaise/kiosk.yaml
format: 1
exhibit:
  path: null                # default
  trusted_keys: []          # default
screen:
  output: HDMI-1            # /etc/cimaise/kiosk.yaml:3
  rotate: 90                # /etc/cimaise/kiosk.yaml:4
  renderer: software        # command line, --renderer
  diagonal_mm: null         # default
"""
    )
    assert shown.endswith("\nlog:\n  level: info               # default")


def test_a_relative_path_is_shown_as_an_absolute_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kiosk.yaml").write_text("format: 1\nexhibit: {path: town}\n")
    loaded = load({}, Path("kiosk.yaml"), root=tmp_path)
    assert loaded.settings is not None
    assert f"path: {tmp_path}/town " in as_kiosk_yaml(loaded.settings, loaded)


@given(values)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_current_settings_can_be_read_again(tmp_path: Path, values: dict[str, object]) -> None:
    first = load(
        {},
        command_line={name: SettingValue(Origin(), value) for name, value in values.items()},
        root=tmp_path,
    )
    assert first.settings == settings_from(values)
    shown = as_kiosk_yaml(first.settings, first)
    (tmp_path / "shown.yaml").write_text(shown, encoding="utf-8")
    again = load({}, tmp_path / "shown.yaml", root=tmp_path)
    assert again.diagnostics == ()
    assert again.settings == first.settings
    # Other YAML readers agree.
    other = yaml.safe_load(shown)
    assert other["screen"]["output"] == first.settings.screen.output
    assert other["visit"]["language"] == first.settings.visit.language


def test_a_setting_is_explained(load_settings: LoadSettings, tmp_path: Path) -> None:
    loaded = load_settings(user="screen: {rotate: 90}\n")
    assert explanation("screen.rotate", loaded).replace(str(tmp_path), "") == (
        """\
screen.rotate
  How far the picture is rotated clockwise on the screen.

  allowed   0, 90, 180 or 270 (degrees)
  default   0
  current   90 (/home/.config/cimaise/kiosk.yaml:2)
  changes   take effect while the kiosk runs"""
    )
    assert explanation("screen.renderer", loaded).endswith("changes   take effect at the next start")


def test_a_group_is_explained_with_all_its_settings(load_settings: LoadSettings, tmp_path: Path) -> None:
    loaded = load_settings(user="idle: {warn_after: 60}\n")
    assert explanation("idle", loaded).replace(str(tmp_path), "") == (
        """\
idle
  How long the kiosk waits for a visitor who may be reading.

  idle.warn_after: 60 (/home/.config/cimaise/kiosk.yaml:2)
      The time without a touch after which the kiosk asks whether someone is still there. A page
      that a slow reader needs longer to read gets more time.

  idle.warn_for: 30 (default)
      How long the question is shown before the visit ends. WCAG 2.2, 2.2.1 Timing Adjustable,
      requires at least 20 seconds."""
    )


@pytest.mark.parametrize("name", [*group_descriptions(), *all_settings()])
def test_everything_is_explained_with_and_without_errors(name: str, load_settings: LoadSettings) -> None:
    assert "current   none" in explanation(name, load_settings()) or name != "visit.language"
    text = explanation(name, load_settings(user="visit: 1\n"))
    assert "until the errors are fixed" in text
    assert all(len(line) <= 100 for line in text.splitlines())


@pytest.mark.parametrize("name", ["screen.viewing_distance_mm", "screen.bottom_mm"])
def test_a_setting_without_effect_says_so(name: str, load_settings: LoadSettings) -> None:
    assert "no effect yet" in " ".join(explanation(name, load_settings()).split())


def test_the_settings_are_shown_in_the_order_of_the_declarations(load_settings: LoadSettings) -> None:
    names = [
        f"{group}.{key}"
        for group, inside in yaml.safe_load(as_kiosk_yaml(Settings(), load_settings())).items()
        if group != "format"
        for key in inside
    ]
    assert names == list(all_settings())
