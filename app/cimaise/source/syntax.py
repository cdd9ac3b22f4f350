"""What is wrong with a text that is not YAML, said to somebody who does not want to learn YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cimaise.source.diagnostic import Diagnostic, Span

if TYPE_CHECKING:
    import yaml

# YAML 1.1, production c-printable, without what a file never means: U+0085, U+2028 and U+2029 break a line
# in YAML but not in an editor, U+FEFF is not seen.
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_UNFINISHED = re.compile("simple key|alias|anchor|quoted scalar: .*end of stream|flow .*',' or")
QUOTE_IT = "put the whole text in double quotes"


def forbidden_character(text: str, file: str) -> Diagnostic | None:
    """The first character that cannot stand in a YAML file, where there is one. Line ends are LF."""
    found = _FORBIDDEN.search(text)
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = f"a character stands here that cannot be seen (U+{ord(found.group()):04X})"
    advice = "delete it; it often comes along with a text from another program"
    return Diagnostic("character", message, Span(file, line, column, line, column + 1), help=advice)


def explain(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Diagnostic:
    """The parser's error in words for people, at the place where the mistake was made."""
    problem, context = error.problem or "", error.context or ""
    here = (error.problem_mark.line, error.problem_mark.column) if error.problem_mark else (0, 0)
    begun = (error.context_mark.line, error.context_mark.column) if error.context_mark else here
    # What lacks its end is shown where it begins, not where the file was found to be at its end.
    unfinished = "simple key" in context or ("quoted scalar" in context and "end of stream" in problem)
    unfinished = unfinished or ("flow" in context and ("',' or" in problem))
    line, column = _inside(lines, *(begun if unfinished else here))
    message, advice = _words(problem, context, lines[line][:column], lines[line][column:])
    return Diagnostic("syntax", message, Span(file, line + 1, column + 1, line + 1, column + 2), help=advice)


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """A place in a line that has words: a fault found at the end of a file was made before it."""
    if line >= len(lines):
        line, column = len(lines) - 1, 0
    while line and not lines[line].strip():
        line -= 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))


def _words(problem: str, context: str, before: str, after: str) -> tuple[str, str]:
    """A message and advice. `before` and `after` are the parts of the line around the place.

    Holds for the words of libyaml and of PyYAML's own parser, which differ.
    """
    character = after[:1]
    if "mapping values are not allowed" in problem:
        if ": " in before:
            return "a second colon stands in this line", f'{QUOTE_IT}: title: "One: two"'
        return (
            "this line does not go with the line above",
            "begin it in the same column as the fields above, and look there for a missing colon or space after it",
        )
    if "simple key" in context and re.match(r"[\w-]+:\S", after):
        return "no space stands after the colon in this line", "write a space there, such as title: Songs"
    if "simple key" in context:
        return "this line has no colon", "write a field, a colon, a space and its value, such as title: Songs"
    if "quoted scalar" in context and "end of stream" in problem:
        return "this quote is not closed", f"write {character} at the end of the text too"
    if "escape" in problem:
        return "a backslash means something else in double quotes", "write \\\\ for it, or use single quotes"
    if "cannot start any token" in problem and character == "\t":
        return "a tab stands here, where only spaces can be", "replace it by spaces, two for each step"
    if "alphabetic or numeric" in problem or "cannot start any token" in problem:
        sign = (
            before.rstrip().rpartition(" ")[2][:1] if "alias" in context or "anchor" in context else character
        )
        return f"a text cannot begin with {sign}", QUOTE_IT
    if "comment or line break" in problem:
        return "a text cannot begin with > or |", QUOTE_IT
    if "',' or" in problem:
        closing = "]" if character == "[" else "}"
        return (
            f"this {character} is not closed",
            f"write {closing} at its end; or, if it begins a text, {QUOTE_IT}",
        )
    if "block sequence entries" in problem:
        return "a dash stands here, where no list can begin", "write each item of a list on a line of its own"
    return _misplaced(problem, before, character)


def _misplaced(problem: str, before: str, character: str) -> tuple[str, str]:
    """A message and advice where something stands at which nothing was expected."""
    if not before.strip():
        return (
            "this line begins in another column than the lines it belongs to",
            "give all fields of one thing, and all dashes of one list, the same number of spaces",
        )
    if before.rstrip().endswith("'"):
        return "the text has ended at the quote before this", f"{QUOTE_IT}, or write '' for a quote inside it"
    if before.rstrip().endswith('"'):
        return "the text has ended at the quote before this", 'write \\" for a quote inside the text'
    if before.rstrip().endswith(("]", "}")):
        return "the list or map has ended before this", f"if it belongs to a text, {QUOTE_IT}"
    if character in set(",]}"):
        return f"a text cannot begin with {character}", QUOTE_IT
    return f"this is not YAML: {problem}", "look for a missing quote, colon or bracket, here or a line above"
