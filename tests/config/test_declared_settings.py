"""The declarations are complete and agree with the parts of the program that use them."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.config.messages import ConfigAdvice
from cimaise.config.output import yaml_value
from cimaise.config.settings import Settings, all_settings, group_descriptions, settings_from, value_of
from cimaise.config.value_types import Number, NumberChoice, WordChoice
from cimaise.log import set_level
from cimaise.platform.renderer import RendererSetting
from cimaise.show.visit_model import WARN_AFTER_RANGE, WARN_FOR_RANGE, Timing
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.document import read

if TYPE_CHECKING:
    from cimaise.config.setting import Setting

EVERY = all_settings().items()


@pytest.mark.parametrize(("name", "setting"), EVERY, ids=list(all_settings()))
def test_default_and_example_are_valid(name: str, setting: Setting) -> None:
    assert value_of(Settings(), name) == setting.default
    typed = [setting.example] + ([] if setting.default is None else [yaml_value(setting.default)])
    for text in typed:
        node, _ = read(text, "/etc/cimaise/kiosk.yaml")
        diagnostics = DiagnosticCollector()
        assert node is not None
        value = setting.value_type.read(node, name, ConfigAdvice.EXISTING_FILE(), diagnostics)
        assert diagnostics.found == []
        assert setting.default in (None, value) or text == setting.example


@pytest.mark.parametrize("setting", all_settings().values(), ids=list(all_settings()))
def test_the_meaning_of_a_setting_is_in_sentences(setting: Setting) -> None:
    assert re.fullmatch(r"[A-Z0-9].+\.", setting.meaning)
    assert setting.value_type.allowed
    assert "|" not in setting.meaning + setting.value_type.allowed


def test_the_description_of_a_group_is_a_sentence() -> None:
    assert list(group_descriptions()) == ["exhibit", "screen", "idle", "attract", "visit", "sound", "log"]
    for description in group_descriptions().values():
        assert re.fullmatch(r"[A-Z][^.]+\.", description)


def test_only_the_renderer_needs_a_restart() -> None:
    assert [name for name, setting in EVERY if not setting.live] == ["screen.renderer"]


def test_idle_times_have_the_limits_and_defaults_of_a_visit() -> None:
    for name, limits in (("idle.warn_after", WARN_AFTER_RANGE), ("idle.warn_for", WARN_FOR_RANGE)):
        value_type = all_settings()[name].value_type
        assert isinstance(value_type, Number)
        assert (value_type.low, value_type.high) == limits
    idle = Settings().idle
    assert Timing(idle.warn_after, idle.warn_for) == Timing()


def test_the_renderers_of_the_setting_are_those_of_the_program() -> None:
    value_type = all_settings()["screen.renderer"].value_type
    assert isinstance(value_type, WordChoice)
    assert value_type.choices == tuple(RendererSetting)


def test_every_level_is_a_logging_level() -> None:
    value_type = all_settings()["log.level"].value_type
    assert isinstance(value_type, WordChoice)
    before = logging.getLogger().level
    try:
        for word in value_type.choices:
            set_level(word)
            assert logging.getLevelName(logging.getLogger().level) == word.upper()
    finally:
        logging.getLogger().setLevel(before)


def test_the_screen_has_four_orientations() -> None:
    value_type = all_settings()["screen.rotate"].value_type
    assert isinstance(value_type, NumberChoice)
    assert value_type.allowed == "0, 90, 180 or 270"


def test_settings_from_values_by_name() -> None:
    assert settings_from({}) == Settings()
    made = settings_from({"screen.rotate": 90, "screen.output": "DP-1", "exhibit.path": Path("/srv")})
    assert (made.screen.rotate, made.screen.output, made.exhibit.path) == (90, "DP-1", Path("/srv"))
    assert made.idle == Settings().idle
