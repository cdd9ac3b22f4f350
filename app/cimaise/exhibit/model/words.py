"""A visitor-facing text in one or several languages."""

from __future__ import annotations

from dataclasses import dataclass

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Primary language subtags whose usual script runs from right to left (Unicode CLDR)."""


def is_right_to_left(language: str) -> bool:
    """Whether a BCP 47 tag names a language written from right to left."""
    primary, _, rest = language.lower().partition("-")
    return "latn" not in rest and (primary in RIGHT_TO_LEFT or "arab" in rest or "hebr" in rest)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as written: plain (one entry whose language is "") or one entry a language, in file order."""

    entries: tuple[tuple[str, str], ...] = ()

    @classmethod
    def plain(cls, text: str) -> Words:
        """One text for every language."""
        return cls((("", text),)) if text else cls()

    def __bool__(self) -> bool:
        return any(text for _, text in self.entries)

    def find(self, language: str) -> tuple[str, str]:
        """The text for a BCP 47 tag and the language it is really in ("" where it was written plain).

        The exact tag wins, then the same primary language, then plain text, then the first given.
        """
        primary = language.lower().partition("-")[0]
        ranked = sorted(
            self.entries,
            key=lambda entry: (
                0
                if entry[0].lower() == language.lower()
                else 1
                if entry[0] and entry[0].lower().partition("-")[0] == primary
                else 2
                if not entry[0]
                else 3
            ),
        )
        return (ranked[0][1], ranked[0][0]) if ranked else ("", "")

    def text(self, language: str) -> str:
        """The text for a BCP 47 tag, or the nearest there is; "" where nothing was written."""
        return self.find(language)[0]
