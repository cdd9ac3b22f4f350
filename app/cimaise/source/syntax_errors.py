"""What is wrong with a text that is not YAML, said to somebody who does not want to learn YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cimaise.source.characters import QUOTE_IT
from cimaise.source.diagnostic import Diagnostic, Span

if TYPE_CHECKING:
    import yaml

_UNFINISHED = re.compile("simple key|alias|anchor|quoted scalar: .*end of stream|flow .*',' or")
"""What the parser says where something lacks its end: that is shown where it begins."""


class _Rule(NamedTuple):
    """What to say where the parser says something, and something stands before and after the place it means.

    In the words `{sign}` is the character at the place, `{closing}` the bracket that would close it.
    """

    message: str
    advice: str
    said: str = ""
    before: str = ""
    after: str = ""


# The first rule that fits counts. The parser is libyaml or PyYAML's own, whose words differ.
_RULES = (
    _Rule(
        "a second colon stands in this line",
        f'{QUOTE_IT}: title: "One: two"',
        said="mapping values are not allowed",
        before=": ",
    ),
    _Rule(
        "this line does not go with the line above",
        "begin it in the same column as the fields above, and look there for a missing colon or space after it",
        said="mapping values are not allowed",
    ),
    _Rule(
        "no space stands after the colon in this line",
        "write a space there, such as title: Songs",
        said="simple key",
        after=r"^[\w-]+:\S",
    ),
    _Rule(
        "this line has no colon",
        "write a field, a colon, a space and its value, such as title: Songs",
        said="simple key",
    ),
    _Rule(
        "this quote is not closed",
        "write {sign} at the end of the text too",
        said="quoted scalar: .*end of stream",
    ),
    _Rule(
        "a backslash means something else in double quotes",
        r"between folders write / instead; in a text write \\ for it",
        said="escape|hexa?decimal",
    ),
    _Rule(
        "a tab stands here, where only spaces can be",
        "replace it by spaces, two for each step",
        said="cannot start any token",
        after="^\t",
    ),
    _Rule(
        "a text cannot begin with {sign}",
        QUOTE_IT,
        said="alphabetic or numeric|cannot start any token",
    ),
    _Rule(
        "a text cannot begin with > or |",
        QUOTE_IT,
        said="comment or line break",
    ),
    _Rule(
        "this {sign} is not closed",
        f"write {{closing}} at its end; or, if it begins a text, {QUOTE_IT}",
        said="flow .*',' or",
    ),
    _Rule(
        "a dash stands here, where no list can begin",
        "write each item of a list on a line of its own",
        said="sequence entries are not allowed",
    ),
    _Rule(
        "this line begins in another column than the lines it belongs to",
        "give all fields of one thing, and all dashes of one list, the same number of spaces",
        before=r"^\s*$",
    ),
    _Rule(
        "the text has ended at the quote before this",
        f"{QUOTE_IT}, or write '' for a quote inside it",
        before=r"'\s*$",
    ),
    _Rule(
        "the text has ended at the quote before this",
        r"write \" for a quote inside the text",
        before=r'"\s*$',
    ),
    _Rule(
        "the list or map has ended before this",
        f"if it belongs to a text, {QUOTE_IT}",
        before=r"[]}]\s*$",
    ),
    _Rule(
        "a text cannot begin with {sign}",
        QUOTE_IT,
        after="^[],}]",
    ),
    _Rule(
        "this is not YAML: {problem}",
        "look for a missing quote, colon or bracket, here or a line above",
    ),
)


def explain(error: yaml.MarkedYAMLError, lines: list[str], file: str) -> Diagnostic:
    """The parser's error in words for people, at the place where the mistake was made."""
    said = f"{error.context or ''}: {error.problem or ''}"
    mark = error.context_mark if error.context_mark and _UNFINISHED.search(said) else error.problem_mark
    line, column = _inside(lines, mark.line, mark.column) if mark else (0, 0)
    before, after = lines[line][:column], lines[line][column:]
    rule = next(
        rule
        for rule in _RULES
        if re.search(rule.said, said) and re.search(rule.before, before) and re.search(rule.after, after)
    )
    filled = {"sign": after[:1], "closing": "]" if after[:1] == "[" else "}", "problem": error.problem}
    span = Span(file, line + 1, column + 1, line + 1, column + 2)
    return Diagnostic("syntax", rule.message.format(**filled), span, help=rule.advice.format(**filled))


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """A place in a line that has words: a fault found at the end of a file was made before it."""
    if line >= len(lines):
        line, column = len(lines) - 1, 0
    while line and not lines[line].strip():
        line -= 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))
