"""The complete check of an exhibit: reads it, probes its media, and runs every check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking import (
    accent_contrast,
    alt_texts,
    asset_files,
    credit_lines,
    empty_rooms,
    film_captions,
    film_codecs,
    glyph_coverage,
    length_limits,
    missing_translations,
    picture_resolution,
    text_marks,
)
from cimaise.checking.check_context import DEFAULT_SCREEN, CheckContext
from cimaise.checking.probes.cache import ProbeCache
from cimaise.checking.probes.pool import probe_all
from cimaise.checking.rules.registry import RULES
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

_CHECKS = (
    asset_files.check,
    picture_resolution.check,
    film_codecs.check,
    film_captions.check,
    alt_texts.check,
    credit_lines.check,
    missing_translations.check,
    length_limits.check,
    text_marks.check,
    glyph_coverage.check,
    accent_contrast.check,
    empty_rooms.check,
)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The diagnostics in the order of files and lines, and whether the kiosk can show the exhibit.

    `sources` has the text of every file that was read, by its name in diagnostics. `counts` has the numbers of checked
    pages, pictures and films.
    """

    can_be_shown: bool
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    counts: Mapping[str, int]

    def number(self, severity: Severity) -> int:
        """The number of diagnostics of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def check_exhibit(
    folder: Path,
    cache_folder: Path | None = None,
    screen: tuple[int, int] = DEFAULT_SCREEN,
    progress: Callable[[int, int], None] = lambda done, total: None,
    read: Callable[[Path], Reading] = read,
) -> CheckResult:
    """Check the exhibit in a folder, for a screen with a width and a height in px. Never raises.

    `cache_folder` keeps the probes of media between checks; None for no cache. `progress` receives the number of probed
    media files and the number of all media files. `read` reads the exhibit; for a packed exhibit, the folder of the
    result differs from `folder`.
    """
    reading = read(folder)
    folder = reading.folder
    diagnostics, sources = list(reading.diagnostics), dict(reading.texts)
    counts = dict.fromkeys(("pages", "pictures", "films"), 0)
    if reading.draft is not None:
        uses = _grouped_uses(reading.draft)
        probes = probe_all(folder, uses, ProbeCache(folder, cache_folder), progress)
        texts = tuple(all_texts(reading.draft))
        context = CheckContext(reading.draft, folder, screen, texts, uses, probes, sources)
        reported = [diagnostic for check in _CHECKS for diagnostic in check(context)]
        diagnostics += _without_uncertain(reported, reading.diagnostics)
        counts = _counts(reading.draft, uses)
    order = {file: index for index, file in enumerate(sources)}
    diagnostics.sort(key=lambda d: (order.get(d.span.file, -1), d.span.line, d.span.column))
    return CheckResult(reading.exhibit is not None, tuple(diagnostics), sources, counts)


def _grouped_uses(exhibit: Exhibit) -> dict[tuple[Role, str], list[AssetUse]]:
    """The uses of each file, by its role and name."""
    grouped: dict[tuple[Role, str], list[AssetUse]] = {}
    for use in asset_uses(exhibit):
        if use.file:
            grouped.setdefault((use.role, use.file), []).append(use)
    return grouped


def _without_uncertain(reported: Iterable[Diagnostic], read_errors: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Without reports of missing fields in files with errors: the field may be in the part that was not read."""
    incomplete = {diagnostic.span.file for diagnostic in read_errors if diagnostic.severity is Severity.ERROR}
    return [
        diagnostic
        for diagnostic in reported
        if diagnostic.span.file not in incomplete or not RULES[diagnostic.code].reports_absence
    ]


def _counts(exhibit: Exhibit, files: Iterable[tuple[Role, str]]) -> dict[str, int]:
    roles = [role for role, _ in files]
    pages = sum(1 for _ in page_ids(exhibit))
    return {"pages": pages, "pictures": roles.count(Role.PICTURE), "films": roles.count(Role.FILM)}
