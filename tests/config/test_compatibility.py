from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.config.compatibility import language_diagnostic
from cimaise.config.messages import ConfigReason
from cimaise.config.origin import Origin, SettingValue

if TYPE_CHECKING:
    from settings_files import LoadSettings


def test_a_language_that_the_exhibit_lacks_is_an_error(load_settings: LoadSettings) -> None:
    loaded = load_settings(user="visit: {language: ko}\n")
    assert language_diagnostic(loaded, ["en", "ko"]) is None
    diagnostic = language_diagnostic(loaded, ["en", "ar"])
    assert diagnostic is not None
    assert diagnostic.message == ConfigReason.UNKNOWN_LANGUAGE(language="ko", near="")
    # The command checks the language of the command line.
    on_the_command_line = load_settings(
        command_line={"visit.language": SettingValue(Origin(option="--language"), "ko")}
    )
    assert language_diagnostic(on_the_command_line, ["en", "ar"]) is None
    assert language_diagnostic(load_settings(user="attract: {}\n"), ["en"]) is None
