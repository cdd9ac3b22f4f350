"""One check of an exhibit: read, its media probed, every field of the craft asked for what it finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking import (
    accent_contrast,
    credit_lines,
    descriptions,
    empty_rooms,
    film_captions,
    glyphs,
    media_files,
    missing_translations,
    picture_sizes,
    text_lengths,
)
from cimaise.checking.probes.cache import ProbeCache
from cimaise.checking.probes.pool import probe_all
from cimaise.checking.rules.registry import RULES
from cimaise.checking.subject import SCREEN, CheckContext
from cimaise.exhibit.pages.assets import Role, asset_uses
from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.exhibit.pages.texts import all_texts
from cimaise.exhibit.reading.reader import read
from cimaise.source.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.exhibit.pages.assets import AssetUse
    from cimaise.exhibit.reading.reader import Reading

_FIELDS = (
    media_files.check,
    picture_sizes.check,
    film_captions.check,
    descriptions.check,
    credit_lines.check,
    missing_translations.check,
    text_lengths.check,
    glyphs.check,
    accent_contrast.check,
    empty_rooms.check,
)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What came of it: whether the exhibit can be shown at all, what was found, in the order of the files and their
    lines, the texts that were read, and how much was looked at (pages, pictures, films)."""

    can_be_shown: bool
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    counts: Mapping[str, int]

    def number(self, severity: Severity) -> int:
        """How many findings are of this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def check(
    folder: Path,
    memory: Path | None = None,
    screen: tuple[int, int] = SCREEN,
    progress: Callable[[int, int], None] = lambda done, total: None,
    read: Callable[[Path], Reading] = read,
) -> CheckResult:
    """Everything that is wrong with the exhibit in a folder, for a screen in px. Never raises.

    `read` reads it; what it says of a packed exhibit lies in another folder. `memory` is the folder where it is remembered what media are; `progress` is told how many have been looked at.
    """
    reading = read(folder)
    folder = reading.folder
    diagnostics, texts = list(reading.diagnostics), dict(reading.texts)
    counts = dict.fromkeys(("pages", "pictures", "films"), 0)
    if reading.draft is not None:
        by_file = _by_file(reading.draft)
        probes = probe_all(folder, by_file, ProbeCache(folder, memory), progress)
        said = tuple(all_texts(reading.draft))
        subject = CheckContext(reading.draft, folder, screen, said, by_file, probes, texts)
        found = [diagnostic for field in _FIELDS for diagnostic in field(subject)]
        diagnostics += _that_hold(found, reading.diagnostics)
        counts = _counts(reading.draft, by_file)
    order = {file: place for place, file in enumerate(texts)}
    diagnostics.sort(key=lambda d: (order.get(d.span.file, -1), d.span.line, d.span.column))
    return CheckResult(reading.exhibit is not None, tuple(diagnostics), texts, counts)


def _by_file(exhibit: Exhibit) -> dict[tuple[Role, str], list[AssetUse]]:
    """Every use of a file, by its role and its name."""
    found: dict[tuple[Role, str], list[AssetUse]] = {}
    for use in asset_uses(exhibit):
        if use.file:
            found.setdefault((use.role, use.file), []).append(use)
    return found


def _that_hold(found: Iterable[Diagnostic], diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Without what is said to be missing in a file that has errors: it may stand there, and not be readable."""
    spoiled = {fault.span.file for fault in diagnostics if fault.severity is Severity.ERROR}
    return [each for each in found if each.span.file not in spoiled or not RULES[each.code].of_absence]


def _counts(exhibit: Exhibit, files: Iterable[tuple[Role, str]]) -> dict[str, int]:
    roles = [role for role, _ in files]
    pages = sum(1 for _ in page_ids(exhibit))
    return {"pages": pages, "pictures": roles.count(Role.PICTURE), "films": roles.count(Role.FILM)}
