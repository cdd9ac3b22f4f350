"""Checks whether the settings fit the exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.config.messages import ConfigAdvice, ConfigReason
from cimaise.source.diagnostic import Diagnostic
from cimaise.source.wording import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.config.loader import LoadedSettings


def language_diagnostic(loaded: LoadedSettings, languages: Sequence[str]) -> Diagnostic | None:
    """An error if a file sets `visit.language` to a language that is not one of the exhibit's `languages`."""
    span = loaded.origins["visit.language"].span
    wanted = loaded.settings.visit.language if loaded.settings else None
    if span is None or wanted is None or wanted in languages:
        return None
    message = ConfigReason.UNKNOWN_LANGUAGE(language=wanted, near=nearest(wanted, languages))
    advice = ConfigAdvice.LANGUAGE(languages=tuple(languages), default=languages[0])
    return Diagnostic("unknown-language", message, span, help=advice)
