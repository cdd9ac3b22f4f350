"""The operator's files, edited while the kiosk runs."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from cimaise.config.groups import AttractSettings, IdleSettings, SoundSettings, VisitSettings
from cimaise.config.loader import load
from cimaise.config.settings import Settings
from cimaise.show.visit import Phase
from cimaise.stage.reload.settings import SettingsReloader, changed_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.stage.conftest import House

    from cimaise.exhibit.model.exhibit import Exhibit

    Make = Callable[..., House]

SOON = 3000
"""How long a test waits, in ms."""


class Office:
    """An operator with a file, and what the kiosk was told."""

    def __init__(self, folder: Path, bot: QtBot, languages: tuple[str, ...] = ("en", "ko")) -> None:
        self.file = folder / "kiosk.yaml"
        self.file.write_text("format: 1\n")
        self.told: list[Settings] = []
        self._holder = QObject()
        self._bot = bot
        read = lambda: load({}, self.file, root=folder)  # noqa: E731 - as the command hands it over
        config = read().settings
        assert config is not None
        self.operator = SettingsReloader(
            read, config, lambda: languages, self.told.append, self._holder, every=0.03
        )

    def write(self, text: str) -> None:
        self.file.write_text(f"format: 1\n{text}")

    def wait(self, count: int) -> None:
        self._bot.waitUntil(lambda: len(self.told) == count, timeout=SOON)


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Office:
    one = Office(tmp_path, qtbot)
    yield one
    one.operator.close()


def test_an_edit_takes_effect_and_the_log_says_which_setting_it_was(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        office.write("idle: {warn_after: 20}\n")
        office.wait(1)
    assert office.told[0].idle.warn_after == 20
    assert "The operator's file has changed: idle.warn_after." in caplog.messages


def test_a_bad_edit_leaves_what_was_in_force_and_says_why_once(
    office: Office, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    with caplog.at_level(logging.INFO):
        office.write("idle: {warn_after: 2}\nscren: {rotate: 90}\n")
        qtbot.waitUntil(
            lambda: "The settings that were in force before stay." in caplog.messages, timeout=SOON
        )
        qtbot.wait(200)
    assert office.told == []
    wrong = [message for message in caplog.messages if "error[" in message]
    assert len(wrong) == 2
    assert "kiosk.yaml:2:20: error[out-of-range]" in wrong[0]
    assert "did you mean 'screen'?" in wrong[1]


def test_a_mended_edit_takes_effect(office: Office, caplog: pytest.LogCaptureFixture, qtbot: QtBot) -> None:
    office.write("idle: [\n")
    qtbot.waitUntil(lambda: "The settings that were in force before stay." in caplog.messages, timeout=SOON)
    office.write("idle: {warn_after: 30}\n")
    office.wait(1)


def test_a_file_that_is_gone_is_a_bad_edit_where_it_was_named(
    office: Office, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    office.file.unlink()
    qtbot.waitUntil(lambda: "The settings that were in force before stay." in caplog.messages, timeout=SOON)
    assert office.told == []


def test_a_language_that_the_exhibit_does_not_speak_is_refused(
    office: Office, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    office.write("visit: {language: fr}\n")
    qtbot.waitUntil(lambda: "The settings that were in force before stay." in caplog.messages, timeout=SOON)
    assert office.told == []


def test_what_waits_for_the_next_start_says_so(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.write("screen: {renderer: software}\n")
    office.wait(1)
    assert "screen.renderer takes effect at the next start." in caplog.messages


def test_settings_that_differ_are_named_in_full() -> None:
    after = Settings(idle=IdleSettings(warn_after=5), sound=SoundSettings(volume=0.1))
    assert changed_settings(Settings(), after) == ["idle.warn_after", "sound.volume"]
    assert changed_settings(Settings(), Settings()) == []


def test_the_next_visit_begins_as_the_operator_says(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    one.open("home")
    one.stage.session.apply_settings(Settings(visit=VisitSettings(language="ar", text_size=2)))
    # Nothing changes under a visitor's eyes.
    assert (one.kiosk.state.language, one.kiosk.state.text_size, one.page) == ("en", 1, "home")
    one.kiosk.startAgain()
    one.kiosk.touched()
    assert (one.kiosk.state.language, one.kiosk.state.text_size) == ("ar", 2)


def test_where_nobody_is_there_it_takes_effect_at_once(house: Make, two_languages: Exhibit) -> None:
    one = house(two_languages)
    one.stage.session.apply_settings(Settings(visit=VisitSettings(language="ar", text_size=3)))
    assert one.kiosk.property("rightToLeft") is True
    assert one.kiosk.property("textSize") == 3


def test_a_new_patience_holds_for_the_page_that_is_read(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.open("songs")
    one.stage.session.apply_settings(Settings(idle=IdleSettings(warn_after=10)))
    one.pass_time(11)
    assert one.kiosk.state.phase is Phase.ASKING


def test_the_attract_loops_pace_and_order_and_the_sound_change_too(house: Make, bundled: Exhibit) -> None:
    one = house(bundled)
    one.stage.session.apply_settings(
        Settings(
            attract=AttractSettings(dwell=4, fade=0.5, order="shuffled"),
            sound=SoundSettings(volume=0.5, limit=0.5),
        )
    )
    loop = one.attract_loop
    assert (loop.property("dwell"), loop.property("fade")) == (4000, 500)
    assert one.slideshow.property("dwell") == 4000
    assert loop._playlist.shuffled
    assert one.stage.player._volume == 0.25
