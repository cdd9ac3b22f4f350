"""What a body has that the kiosk leaves out or shows as typed, for the checks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from cimaise.source.body.months import starts_with_month
from cimaise.source.body.parser import parse
from cimaise.source.body.reader import CELLS_AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token


class FindingKind(StrEnum):
    """What was found. A mark is shown as typed if it has no meaning or no counterpart.
    A year, or another number with a full stop, made a list by accident."""

    PICTURE = "picture"
    LINK = "link"
    REMARK = "remark"
    HTML = "HTML"
    MARK = "mark"
    TASK = "task"
    TYPED_BULLET = "typed bullet"
    MISSING_NOTE = "missing note"
    UNUSED_NOTE = "unused note"
    LARGE_TABLE = "large table"
    YEAR = "year"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a body. `text` is that part of the source."""

    kind: FindingKind
    text: str


# Only a text with one of these can have a finding.
_SUSPICIOUS = re.compile(r"[<\[|~`#•◦▪‣●○■]|\*\*|__|^[\s>*+-]*\d+[.)]", re.MULTILINE)
_RAW = re.compile(
    r"(?P<html></?[A-Za-z][^<>]*>)|(?P<note>\[\^[^\]\s]+\])|"
    r"(?P<mark><!--|-->|\*\*|~~|!\[|\]\(|^#{1,6}(?=\w)|^\|.*\|\s*$|^:?-{2,}:?\s*\|.*)"
)
_TASK = re.compile(r"\[[ xX]\] ")
_BULLET = re.compile(r"[•◦▪‣●○■]\s")
_RAW_KINDS = {"html": FindingKind.HTML, "note": FindingKind.MISSING_NOTE, "mark": FindingKind.MARK}
_YEAR_DIGITS = 4
_LAST_DAY = 31


def find_problems(markdown: str, language: str = "") -> tuple[Finding, ...]:
    """The findings of a body in their order. Its language tells the names of the months. Never raises."""
    if not _SUSPICIOUS.search(markdown):
        return ()
    found = tuple(_findings(parse(markdown), language))
    # The end of a tag goes with its start.
    started = {each.text[1:].partition(" ")[0].rstrip(">") for each in found if each.kind is FindingKind.HTML}
    return tuple(each for each in found if not (each.text.startswith("</") and each.text[2:-1] in started))


def _findings(tokens: Sequence[Token], language: str) -> Iterator[Finding]:
    marked = {
        child.meta["label"]
        for token in tokens
        for child in token.children or ()
        if child.type == "footnote_ref"
    }
    cells, in_item, number = 0, False, ""
    lonely = _lonely_numbers(tokens)
    for before, token in pairwise([*tokens[:1], *tokens]):
        match token.type:
            case "footnote_reference_open" if token.meta["label"] not in marked:
                yield Finding(FindingKind.UNUSED_NOTE, f"[^{token.meta['label']}]:")
            case "list_item_open":
                in_item = True
                number = token.info + token.markup if token.info else ""
            case "table_open":
                cells = 0
            case "th_open" | "td_open":
                cells += 1
                if cells == CELLS_AT_MOST + 1:
                    yield Finding(FindingKind.LARGE_TABLE, "|")
            case "inline":
                is_task = in_item and before.type == "paragraph_open" and _TASK.match(token.content)
                if is_task:
                    yield Finding(FindingKind.TASK, token.content[:3])
                if in_item and number and (kind := _accident(number, token.content, language, lonely)):
                    yield Finding(kind, " ".join([number, *token.content.split()[:2]]))
                in_item = False
                yield from _inline(token.children or ())


def _lonely_numbers(tokens: Sequence[Token]) -> set[str]:
    """The markers of lists of one item that do not begin with 1, and that continue no earlier list."""
    seen, found = {0}, set[str]()
    for index, token in enumerate(tokens):
        if token.type != "list_item_open" or not token.info:
            continue
        if tokens[index - 1].type == "ordered_list_open" and int(token.info) - 1 not in seen:
            end = next(at for at in range(index, len(tokens)) if tokens[at].level < token.level)
            inside = tokens[index:end]
            if sum(each.type == "list_item_open" and each.level == token.level for each in inside) == 1:
                found.add(token.info + token.markup)
        seen.add(int(token.info))
    return found


def _accident(marker: str, text: str, language: str, lonely: set[str]) -> FindingKind | None:
    """Whether a list item was probably meant as a sentence that starts with a year, a date or an ordinal."""
    number = marker[:-1]
    if len(number) == _YEAR_DIGITS:
        return FindingKind.YEAR
    day = marker.endswith(".") and 1 <= int(number) <= _LAST_DAY and starts_with_month(text, language)
    return FindingKind.NUMBER if day or (marker.endswith(".") and marker in lonely) else None


def _inline(tokens: Sequence[Token]) -> Iterator[Finding]:
    starts_line = True
    for before, token in pairwise([*tokens[:1], *tokens]):
        match token.type:
            case "image":
                yield Finding(FindingKind.PICTURE, f"![{token.content}")
            case "remark":
                yield Finding(FindingKind.REMARK, token.content)
            case "text":
                if before.type == "link_open":
                    yield Finding(FindingKind.LINK, token.content)
                yield from _text(token.content, starts_line=starts_line)
        starts_line = token.type in ("softbreak", "hardbreak")


def _text(text: str, *, starts_line: bool) -> Iterator[Finding]:
    if starts_line and _BULLET.match(text):
        yield Finding(FindingKind.TYPED_BULLET, text[:1])
    for match in _RAW.finditer(text):
        at_start = match.start() > 0 or starts_line or not _needs_line_start(match[0])
        if at_start and match.lastgroup:
            yield Finding(_RAW_KINDS[match.lastgroup], match[0])


def _needs_line_start(text: str) -> bool:
    return text[0] in "#|:-" and text != "-->"
