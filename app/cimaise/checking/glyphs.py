"""Characters that no font which comes with Cimaise can draw."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from cimaise.paths import data
from cimaise.source.faults import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cimaise.checking.texts import Said
    from cimaise.exhibit.model import Exhibit
    from cimaise.source.faults import Faults

_NAMED_AT_MOST = 5


@cache
def covered(language: str) -> frozenset[str]:
    """What can be drawn in texts of a language: `resources/fonts/coverage.json`, written by tools/glyphs.py."""
    known = json.loads((data("resources") / "fonts" / "coverage.json").read_text(encoding="ascii"))
    primary = language.lower().partition("-")[0]
    ranges = known["always"] + known["scripts"].get(primary, [])
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


def judge(exhibit: Exhibit, texts: Iterable[Said], faults: Faults) -> None:
    """Warn of languages whose letters are missing altogether, and of single characters in other texts."""
    lacking: dict[str, list[tuple[Said, set[str]]]] = {}
    letters: dict[str, set[str]] = {}
    for said in texts:
        for language, text in said.words.entries:
            spoken = language or exhibit.languages[0]
            used = {sign for sign in set(text) if not unicodedata.category(sign).startswith(("C", "Z"))}
            letters.setdefault(spoken, set()).update(used)
            if missing := used - covered(spoken):
                lacking.setdefault(spoken, []).append((said, missing))
    for language, found in lacking.items():
        missing = set().union(*(signs for _, signs in found))
        if len(missing) * 2 > len(letters[language]):
            message = f"no font that comes with Cimaise has the letters of '{language}'"
            advice = "see that the machine that shows it has one, and look at every page there"
            faults.warning("missing-font", message, exhibit.places.of("languages"), advice=advice)
            continue
        for said, signs in found:
            shown = sorted(signs)[:_NAMED_AT_MOST]
            names = listed([f"{sign} (U+{ord(sign):04X})" for sign in shown])
            more = f" and {len(signs) - len(shown)} more" if len(signs) > len(shown) else ""
            message = f"no font that comes with Cimaise has {names}{more}"
            advice = "write it otherwise, or look whether the machine that shows it has a font for it"
            place = said.place(language if dict(said.words.entries).get(language) else "")
            faults.warning("missing-glyph", message, place, advice=advice)
