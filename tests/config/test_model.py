"""The declarations: complete, and one with the parts of the program that they are for."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cimaise.config.explain import written
from cimaise.config.settings import Settings, all_settings, configured, groups, value_of
from cimaise.config.value_types import Number, Step, Word
from cimaise.log import set_level
from cimaise.platform.renderer import RendererSetting
from cimaise.show.visit_model import WARN_AFTER_RANGE, WARN_FOR_RANGE, Timing
from cimaise.source.collector import DiagnosticCollector
from cimaise.source.document import read

if TYPE_CHECKING:
    from cimaise.config.setting import Setting

EVERY = all_settings().items()


@pytest.mark.parametrize(("name", "setting"), EVERY, ids=list(all_settings()))
def test_default_and_example_are_what_the_setting_takes(name: str, setting: Setting) -> None:
    assert value_of(Settings(), name) == setting.default
    typed = [setting.example] + ([] if setting.default is None else [written(setting.default)])
    for text in typed:
        node, _ = read(text, "/etc/cimaise/kiosk.yaml")
        diagnostics = DiagnosticCollector()
        assert node is not None
        value = setting.kind.read(node, name, "", diagnostics)
        assert diagnostics.found == []
        assert setting.default in (None, value) or text == setting.example


@pytest.mark.parametrize("setting", all_settings().values(), ids=list(all_settings()))
def test_a_setting_says_in_sentences_what_it_means(setting: Setting) -> None:
    assert re.fullmatch(r"[A-Z0-9].+\.", setting.meaning)
    assert setting.kind.allowed
    assert "|" not in setting.meaning + setting.kind.allowed


def test_a_group_says_in_a_sentence_what_it_is_about() -> None:
    assert list(groups()) == ["exhibit", "screen", "idle", "attract", "visit", "sound", "log"]
    for meaning in groups().values():
        assert re.fullmatch(r"[A-Z][^.]+\.", meaning)


def test_only_who_draws_waits_for_the_next_start() -> None:
    assert [name for name, setting in EVERY if not setting.live] == ["screen.renderer"]


def test_patience_has_the_limits_and_defaults_of_a_visit() -> None:
    for name, limits in (("idle.warn_after", WARN_AFTER_RANGE), ("idle.warn_for", WARN_FOR_RANGE)):
        kind = all_settings()[name].kind
        assert isinstance(kind, Number)
        assert (kind.low, kind.high) == limits
    idle = Settings().idle
    assert Timing(idle.warn_after, idle.warn_for) == Timing()


def test_the_wishes_for_who_draws_are_those_that_can_be_met() -> None:
    kind = all_settings()["screen.renderer"].kind
    assert isinstance(kind, Word)
    assert kind.words == tuple(RendererSetting)


def test_every_level_of_the_log_is_one_of_the_log() -> None:
    kind = all_settings()["log.level"].kind
    assert isinstance(kind, Word)
    before = logging.getLogger().level
    try:
        for word in kind.words:
            set_level(word)
            assert logging.getLevelName(logging.getLogger().level) == word.upper()
    finally:
        logging.getLogger().setLevel(before)


def test_a_turned_screen_has_the_four_ways_to_hang() -> None:
    kind = all_settings()["screen.rotate"].kind
    assert isinstance(kind, Step)
    assert kind.allowed == "0, 90, 180 or 270"


def test_values_by_their_names_make_a_configuration() -> None:
    assert configured({}) == Settings()
    made = configured({"screen.rotate": 90, "screen.output": "DP-1", "exhibit.path": Path("/srv")})
    assert (made.screen.rotate, made.screen.output, made.exhibit.path) == (90, "DP-1", Path("/srv"))
    assert made.idle == Settings().idle
