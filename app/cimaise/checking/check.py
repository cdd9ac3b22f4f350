"""All that is wrong with an exhibit that was read, in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.checking import captions, descriptions, files, glyphs, languages, length, theme
from cimaise.checking.probes import probe_all
from cimaise.checking.texts import texts
from cimaise.exhibit.plan import page_ids
from cimaise.exhibit.used import Role, uses
from cimaise.source.diagnostic import Diagnostic
from cimaise.source.faults import Faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cimaise.exhibit.reading import Reading


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order of the files and their lines; the texts of the files; what was looked at."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    can_be_shown: bool
    pages: int = 0
    pictures: int = 0
    films: int = 0


def check(
    reading: Reading,
    memory: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Checked:
    """Judge media and craft besides what reading has found. `memory` and `progress` are those of `probe_all`."""
    exhibit = reading.exhibit
    if exhibit is None:
        return Checked(reading.diagnostics, reading.texts, can_be_shown=False)
    faults = Faults(list(reading.diagnostics))
    used = list(uses(exhibit))
    pictures = {use.file for use in used if use.role is Role.PICTURE}
    probes = probe_all(exhibit.folder, sorted(pictures), memory, progress)
    read = dict(reading.texts)
    files.judge(exhibit, probes, faults)
    for use in used:
        if use.role is Role.CAPTIONS:
            captions.judge(reading.folder, use.file, read, faults)
    descriptions.judge(exhibit, faults)
    theme.judge(exhibit, faults)
    said = list(texts(exhibit))
    for one in said:
        length.judge(one, read, faults)
        languages.judge(exhibit, one, faults)
    glyphs.judge(exhibit, said, faults)
    order = {file: place for place, file in enumerate(read)}
    found = sorted(
        dict.fromkeys(faults.found),
        key=lambda d: (order.get(d.span.file, len(order)), d.span.line, d.span.column),
    )
    return Checked(
        tuple(found),
        read,
        can_be_shown=True,
        pages=sum(1 for _ in page_ids(exhibit)),
        pictures=len(pictures),
        films=len({use.file for use in used if use.role is Role.FILM}),
    )
