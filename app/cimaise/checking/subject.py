"""What is checked: an exhibit together with all that was found out about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise.checking.probes.probe import Medium, Probe
from cimaise.checking.rules.registry import RULES
from cimaise.exhibit.model.exhibit import Exhibit
from cimaise.exhibit.pages.assets import AssetUse, Role
from cimaise.exhibit.pages.texts import ExhibitText
from cimaise.source.diagnostic import Diagnostic

if TYPE_CHECKING:
    from cimaise.source.diagnostic import Span, Text

SCREEN = (1920, 1080)
"""The screen in px that an exhibit is made for where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """An exhibit, the folder as it was typed, the screen in px, and all that was found out about it.

    `said` are its texts; `uses` those of one file in one role together, in the order of the exhibit; `probes` what its
    media are. `texts` are the files that were read, by the name that spans use; a check that reads one adds it.
    """

    exhibit: Exhibit
    folder: Path
    screen: tuple[int, int]
    said: Sequence[ExhibitText]
    uses: Mapping[tuple[Role, str], Sequence[AssetUse]]
    probes: Mapping[tuple[Medium, str], Probe]
    texts: dict[str, str] = field(default_factory=dict)

    def picture(self, file: str) -> Probe | None:
        """What a picture is; None where it is not there."""
        return self.probes.get((Medium.PICTURE, file))

    def film(self, file: str) -> Probe | None:
        """What a film is; None where it is not there."""
        return self.probes.get((Medium.FILM, file))


def rule_diagnostic(
    code: str, message: Text, span: Span, advice: Text = "", related: tuple[tuple[Span, Text], ...] = ()
) -> Diagnostic:
    """A finding of a rule, as severe as the rule is."""
    return Diagnostic(code, message, span, RULES[code].severity, help=advice, related=related)


_OTHERS_AT_MOST = 3


def other_uses(uses: Sequence[AssetUse]) -> tuple[tuple[Span, Text], ...]:
    """Where a file is used besides, as far as anybody wants to read it."""
    told: list[tuple[Span, Text]] = [
        (use.span, "it is named here too") for use in uses[1 : _OTHERS_AT_MOST + 1]
    ]
    if (left := len(uses) - 1 - len(told)) and told:
        told[-1] = (told[-1][0], f"it is named here too, and in {left} more place{'s' if left > 1 else ''}")
    return tuple(told)
