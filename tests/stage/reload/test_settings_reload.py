"""Reloading the settings while the kiosk runs."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from tests.stage.reload.polling import Polling

from cimaise.config.groups import AttractSettings, IdleSettings, SoundSettings, VisitSettings
from cimaise.config.loader import LoadedSettings, load
from cimaise.config.settings import Settings
from cimaise.show.visit import Phase
from cimaise.stage.reload import settings as settings_module
from cimaise.stage.reload.settings import THREAD, SettingsReloader, changed_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from tests.stage.driver import OpenWindow
    from tests.stage.patient_bot import PatientBot

    from cimaise.exhibit.model.exhibit import Exhibit

KEEPING = "Keeping the previous settings."


class PolledSettings:
    """A settings file that is polled, and the settings that were applied."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.file = folder / "kiosk.yaml"
        self.file.write_text("format: 1\n")
        self.applied: list[Settings] = []
        self._folder = folder
        self._parent = QObject()
        config = self._load().settings
        assert config is not None
        self.reloader = SettingsReloader(
            self._load, config, lambda: ("en", "ko"), self.applied.append, self._parent, interval=0.03
        )
        self.polling = Polling(settings_module, self.reloader._poll, monkeypatch)
        # The first scan finds out which files there are.
        self.polling.pass_time(1)

    def _load(self) -> LoadedSettings:
        return load({}, self.file, root=self._folder)

    def write(self, text: str) -> None:
        self.file.write_text(f"format: 1\n{text}")

    def wait(self, count: int) -> None:
        self.polling.until(lambda: len(self.applied) == count)

    def wait_for_rejection(self, caplog: pytest.LogCaptureFixture) -> None:
        self.polling.until(lambda: KEEPING in caplog.messages)


@pytest.fixture
def polled(
    tmp_path: Path, qapp: QGuiApplication, main_thread_gc: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PolledSettings]:
    settings = PolledSettings(tmp_path, monkeypatch)
    yield settings
    settings.reloader.close()


def test_a_change_is_applied_and_the_changed_setting_is_logged(
    polled: PolledSettings, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        polled.write("idle: {warn_after: 20}\n")
        polled.wait(1)
    assert polled.applied[0].idle.warn_after == 20
    assert "Settings changed: idle.warn_after." in caplog.messages


def test_an_invalid_change_is_not_applied_and_reported_once(
    polled: PolledSettings, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        polled.write("idle: {warn_after: 2}\nscren: {rotate: 90}\n")
        polled.wait_for_rejection(caplog)
        polled.polling.pass_time(10)
    assert polled.applied == []
    errors = [message for message in caplog.messages if "error[" in message]
    assert len(errors) == 2
    assert "kiosk.yaml:2:20: error[out-of-range]" in errors[0]
    assert "did you mean 'screen'?" in errors[1]


def test_a_fixed_file_is_applied(polled: PolledSettings, caplog: pytest.LogCaptureFixture) -> None:
    polled.write("idle: [\n")
    polled.wait_for_rejection(caplog)
    polled.write("idle: {warn_after: 30}\n")
    polled.wait(1)


def test_a_file_from_the_command_line_that_is_deleted_is_an_invalid_change(
    polled: PolledSettings, caplog: pytest.LogCaptureFixture
) -> None:
    polled.file.unlink()
    polled.wait_for_rejection(caplog)
    assert polled.applied == []


def test_a_language_that_the_exhibit_does_not_have_is_not_applied(
    polled: PolledSettings, caplog: pytest.LogCaptureFixture
) -> None:
    polled.write("visit: {language: fr}\n")
    polled.wait_for_rejection(caplog)
    assert polled.applied == []


def test_a_setting_that_takes_effect_at_the_next_start_is_logged(
    polled: PolledSettings, caplog: pytest.LogCaptureFixture
) -> None:
    polled.write("screen: {renderer: software}\n")
    polled.wait(1)
    assert "screen.renderer takes effect at the next start." in caplog.messages


def test_close_ends_the_thread_and_nothing_is_applied_afterwards(polled: PolledSettings) -> None:
    polled.reloader.start()
    assert THREAD in [thread.name for thread in threading.enumerate()]
    polled.reloader.close()
    assert THREAD not in [thread.name for thread in threading.enumerate()]
    polled.write("idle: {warn_after: 20}\n")
    polled.polling.pass_time(10)
    assert polled.applied == []


def test_its_thread_loads_a_change(tmp_path: Path, qtbot: PatientBot, main_thread_gc: None) -> None:
    file, applied, parent = tmp_path / "kiosk.yaml", [], QObject()
    file.write_text("format: 1\n")
    reloader = SettingsReloader(
        lambda: load({}, file, root=tmp_path), Settings(), tuple, applied.append, parent, interval=0.03
    )
    reloader.start()
    file.write_text("format: 1\nidle: {warn_after: 20}\n")
    qtbot.waitUntil(lambda: applied != [])
    reloader.close()
    assert applied[0].idle.warn_after == 20


def test_settings_that_were_queued_before_close_are_dropped(polled: PolledSettings) -> None:
    """The thread has loaded the settings, but the UI thread has not received them yet."""
    for is_closed in (False, True):
        polled.applied.clear()
        polled.write(f"idle: {{warn_after: {20 + is_closed}}}\n")
        polled.polling.in_thread(5)
        assert polled.applied == []
        if is_closed:
            polled.reloader.close()
        QCoreApplication.processEvents()
        assert (polled.applied == []) is is_closed


def test_changed_settings_have_their_full_names() -> None:
    after = Settings(idle=IdleSettings(warn_after=5), sound=SoundSettings(volume=0.1))
    assert changed_settings(Settings(), after) == ["idle.warn_after", "sound.volume"]
    assert changed_settings(Settings(), Settings()) == []


def test_during_a_visit_language_and_text_size_apply_to_the_next_visit(
    open_window: OpenWindow, two_languages: Exhibit
) -> None:
    driver = open_window(two_languages)
    driver.open("home")
    driver.exhibit_window.session.apply_settings(Settings(visit=VisitSettings(language="ar", text_size=2)))
    assert (driver.kiosk.state.language, driver.kiosk.state.text_size, driver.page) == ("en", 1, "home")
    driver.kiosk.startAgain()
    driver.kiosk.touched()
    assert (driver.kiosk.state.language, driver.kiosk.state.text_size) == ("ar", 2)


def test_without_a_visit_language_and_text_size_apply_at_once(
    open_window: OpenWindow, two_languages: Exhibit
) -> None:
    driver = open_window(two_languages)
    driver.exhibit_window.session.apply_settings(Settings(visit=VisitSettings(language="ar", text_size=3)))
    assert driver.kiosk.property("rightToLeft") is True
    assert driver.kiosk.property("textSize") == 3


def test_the_idle_time_applies_to_the_current_page(open_window: OpenWindow, bundled: Exhibit) -> None:
    driver = open_window(bundled)
    driver.open("songs")
    driver.exhibit_window.session.apply_settings(Settings(idle=IdleSettings(warn_after=10)))
    driver.pass_time(11)
    assert driver.kiosk.state.phase is Phase.ASKING


def test_the_settings_of_attract_loop_and_sound_apply_at_once(
    open_window: OpenWindow, bundled: Exhibit
) -> None:
    driver = open_window(bundled)
    driver.exhibit_window.session.apply_settings(
        Settings(
            attract=AttractSettings(dwell=4, fade=0.5, order="shuffled"),
            sound=SoundSettings(volume=0.5, limit=0.5),
        )
    )
    loop = driver.attract_loop
    assert (loop.property("dwell"), loop.property("fade")) == (4000, 500)
    assert driver.slideshow.property("dwell") == 4000
    assert loop._playlist.shuffled
    assert driver.exhibit_window.player._volume == 0.25
