"""Whether the operator's settings fit the exhibit that is shown with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic
from cimaise.source.wording import did_you_mean, listed, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.config.layers import Loaded


def language_fault(loaded: Loaded, languages: Sequence[str]) -> Diagnostic | None:
    """What is wrong with `visit.language` for an exhibit with these languages, where a file has set it."""
    span = loaded.origins["visit.language"].span
    wanted = loaded.config.visit.language if loaded.config else None
    if span is None or wanted is None or wanted in languages:
        return None
    message = (
        f"{quoted(wanted)} is not one of the exhibit's languages{did_you_mean(nearest(wanted, languages))}"
    )
    advice = f"write {listed(languages, 'or')}, or remove the line: then it is {languages[0]}"
    return Diagnostic("unknown-language", message, span, help=advice)
