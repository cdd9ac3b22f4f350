"""What is told of the settings: the values in force as a file, and what one of them means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from cimaise.config.explain import explain, show
from cimaise.config.layers import load
from cimaise.config.origin import Origin, Placed
from cimaise.config.settings import Settings, configured, groups
from cimaise.config.settings import all_settings as declared

if TYPE_CHECKING:
    from conftest import LoadSettings

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


def test_what_is_shown_is_a_file_whose_remarks_say_where_values_come_from(
    settings: LoadSettings, tmp_path: Path
) -> None:
    loaded = settings(
        machines="screen:\n  output: HDMI-1\n  rotate: 90\n",
        given={"screen.renderer": Placed(Origin(option="--renderer"), "software")},
    )
    assert loaded.config is not None
    shown = show(loaded.config, loaded).replace(str(tmp_path), "")
    assert shown.startswith(
        """\
# The settings in force, and where each comes from. Looked for:
#   /home/.config/cimaise/kiosk.yaml (not there)
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


def test_a_relative_path_is_shown_so_that_it_means_the_same_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kiosk.yaml").write_text("format: 1\nexhibit: {path: town}\n")
    loaded = load({}, Path("kiosk.yaml"), root=tmp_path)
    assert loaded.config is not None
    assert f"path: {tmp_path}/town " in show(loaded.config, loaded)


@given(values)
@how(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_shown_can_be_read_again(tmp_path: Path, values: dict[str, object]) -> None:
    first = load({}, given={name: Placed(Origin(), value) for name, value in values.items()}, root=tmp_path)
    assert first.config == configured(values)
    shown = show(first.config, first)
    (tmp_path / "shown.yaml").write_text(shown, encoding="utf-8")
    again = load({}, tmp_path / "shown.yaml", root=tmp_path)
    assert again.diagnostics == ()
    assert again.config == first.config
    # And so it is by any other program that reads YAML.
    other = yaml.safe_load(shown)
    assert other["screen"]["output"] == first.config.screen.output
    assert other["visit"]["language"] == first.config.visit.language


def test_a_setting_is_explained(settings: LoadSettings, tmp_path: Path) -> None:
    loaded = settings(users="screen: {rotate: 90}\n")
    assert explain("screen.rotate", loaded).replace(str(tmp_path), "") == (
        """\
screen.rotate
  How far the picture is turned clockwise on the screen.

  allowed   0, 90, 180 or 270 (degrees)
  default   0
  in force  90 (/home/.config/cimaise/kiosk.yaml:2)
  a change  takes effect while the kiosk runs"""
    )
    assert explain("screen.renderer", loaded).endswith("a change  takes effect at the next start")


def test_a_group_is_explained_with_all_that_is_in_it(settings: LoadSettings, tmp_path: Path) -> None:
    loaded = settings(users="idle: {warn_after: 60}\n")
    assert explain("idle", loaded).replace(str(tmp_path), "") == (
        """\
idle
  How long the kiosk waits for somebody who may only be reading.

  idle.warn_after: 60 (/home/.config/cimaise/kiosk.yaml:2)
      How long without a touch until the kiosk asks whether somebody is still there. A page that
      takes a slow reader longer is given its own time.

  idle.warn_for: 30 (default)
      How long the question stands until the visit ends. WCAG 2.2, 2.2.1 Timing Adjustable, asks for
      20 seconds or more."""
    )


@pytest.mark.parametrize("name", [*groups(), *declared()])
def test_everything_is_explained_with_and_without_faults(name: str, settings: LoadSettings) -> None:
    assert "in force  none" in explain(name, settings()) or name != "visit.language"
    told = explain(name, settings(users="visit: 1\n"))
    assert "nothing, until the faults are mended" in told
    assert all(len(line) <= 100 for line in told.splitlines())


@pytest.mark.parametrize("name", ["screen.viewing_distance_mm", "screen.bottom_mm"])
def test_what_nothing_depends_on_yet_says_so(name: str, settings: LoadSettings) -> None:
    assert "nothing depends on it" in explain(name, settings())


def test_the_defaults_are_shown_in_the_order_of_the_declarations(settings: LoadSettings) -> None:
    names = [
        f"{group}.{key}"
        for group, inside in yaml.safe_load(show(Settings(), settings())).items()
        if group != "format"
        for key in inside
    ]
    assert names == list(declared())
