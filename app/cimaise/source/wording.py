"""Parts of messages: quoted input, lists, counts, sizes, suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUOTED_AT_MOST = 60
_LISTED_AT_MOST = 20


def quoted(text: str) -> str:
    """Input in single quotes, on one line, shortened to 60 characters."""
    line = " ".join(text.split())
    return f"'{line[:_QUOTED_AT_MOST]}…'" if len(line) > _QUOTED_AT_MOST else f"'{line}'"


def listed(words: Iterable[str], conjunction: str = "and") -> str:
    """Words as a list in a sentence: a, b and c. A long list ends with a number: ..., and 30 more. "" without words."""
    *most, last = [*words] or [""]
    if len(most) > _LISTED_AT_MOST:
        most, last = most[:_LISTED_AT_MOST], f"{len(most) + 1 - _LISTED_AT_MOST:,} more"
    return f"{', '.join(most)} {conjunction} {last}" if most else last


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: 1 error, 1,204 pictures. `plural` is needed only if it is not the noun with an s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def file_size(number: int) -> str:
    """A number of bytes as MB, kB or bytes, rounded down."""
    if number < 1000:
        return counted(number, "byte")
    return f"{number // 1_000_000} MB" if number >= 1_000_000 else f"{number // 1000} kB"


def with_article(noun: str) -> str:
    """A noun with its indefinite article: a song, an exhibit. Looks only at the first letter."""
    return f"{'an' if noun[:1] in set('aeiou') else 'a'} {noun}"


def did_you_mean(suggestion: str) -> str:
    """The end of a message that suggests a word; "" without a suggestion."""
    return f"; did you mean '{suggestion}'?" if suggestion else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most similar to another; "" if none is similar."""
    # Imported here: only needed after a mistake.
    from difflib import get_close_matches

    by_lower = {candidate.lower(): candidate for candidate in known}
    close = get_close_matches(word.lower(), by_lower, n=1)
    return by_lower[close[0]] if close else ""
