"""What all checks share: the exhibit, its texts, the uses of its files, and the probes of its media."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cimaise.checking.probes.probe import Medium, Probe
from cimaise.exhibit.model.exhibit import Exhibit
from cimaise.exhibit.pages.assets import AssetUse, Role
from cimaise.exhibit.pages.texts import ExhibitText

DEFAULT_SCREEN = (1920, 1080)
"""The width and height in px of the screen that pictures are checked for, unless `--size` gives another."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """An exhibit and everything that the checks need to know about it.

    `folder` is the path as the user typed it. `screen` is a width and a height in px. `asset_uses` has the uses of each
    file in each role, in the order of the exhibit. `sources` has the text of every file that was read, by its name in
    diagnostics; a check that reads another file adds it.
    """

    exhibit: Exhibit
    folder: Path
    screen: tuple[int, int]
    texts: Sequence[ExhibitText]
    asset_uses: Mapping[tuple[Role, str], Sequence[AssetUse]]
    probes: Mapping[tuple[Medium, str], Probe]
    sources: dict[str, str] = field(default_factory=dict)

    def picture_probe(self, file: str) -> Probe | None:
        """The probe of a picture; None if the file does not exist."""
        return self.probes.get((Medium.PICTURE, file))

    def film_probe(self, file: str) -> Probe | None:
        """The probe of a film; None if the file does not exist."""
        return self.probes.get((Medium.FILM, file))
