"""Texts that are there in some of the exhibit's languages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.texts import Part
from cimaise.source.faults import listed

if TYPE_CHECKING:
    from cimaise.checking.texts import Said
    from cimaise.exhibit.model import Exhibit
    from cimaise.source.faults import Faults


def judge(exhibit: Exhibit, said: Said, faults: Faults) -> None:
    """Warn of languages that a text lacks.

    What was written without a language stands for all of them, as names and dates do; a body hardly can.
    """
    if len(exhibit.languages) < 2:
        return
    written = {language.lower() for language, _ in said.words.entries}
    if written == {""} and said.part is not Part.BODY:
        return
    # A plain text is in the first language.
    there = written | ({exhibit.languages[0].lower()} if "" in written else set())
    lacking = [language for language in exhibit.languages if language.lower() not in there]
    if lacking:
        message = f"this text is missing in {listed(lacking)}"
        advice = "write it, or visitors in that language read another one"
        faults.warning("missing-translation", message, said.place(), advice=advice)
