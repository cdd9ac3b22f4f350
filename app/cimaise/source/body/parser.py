"""The Markdown that bodies may use: CommonMark with tables, footnotes, definition lists and a few more marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MARKS_AT_MOST = 500
"""How many marks of footnotes a body may have. Further ones are shown as typed."""
_LABEL_AT_MOST = 100
"""The maximum length of a footnote's label. Without it, many unclosed labels would take quadratic time."""
_TAGS = re.compile(r"<(?:(/?)(su[bp])|br\s?/?)>", re.IGNORECASE)
_WIDE = re.compile("[ᄀ-ᇿ⺀-鿿가-힣豈-﫿\uff00-\uffef\U00020000-\U0003ffff]")


def parse(markdown: str) -> list[Token]:
    """The tokens of a text. Never raises."""
    # A link's address cannot contain a lone surrogate.
    return _parser().parse(markdown.encode("utf-8", "replace").decode("utf-8"))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin)
    parser.inline.ruler.at("footnote_ref", _footnote_mark)
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.before("html_inline", "tag", _tag)
    parser.inline.ruler.before("html_inline", "remark", _remark)
    return parser


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """The mark of a footnote, `[^1]`, within limits."""
    if not state.src.startswith("[^", state.pos):
        return False
    if (
        state.src.find("]", state.pos, state.pos + _LABEL_AT_MOST) < 0
        or state.env.get("marks", 0) >= MARKS_AT_MOST
    ):
        return False
    found = footnote_ref(state, silent)
    if found and not silent:
        state.env["marks"] = state.env.get("marks", 0) + 1
    return found


def _tag(state: StateInline, silent: bool) -> bool:
    """`<sup>`, `<sub>` with their ends, and `<br>`: the only HTML with a meaning."""
    match = _TAGS.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        name = (match[2] or "").lower()
        state.push(
            f"{name}_{'close' if match[1] else 'open'}" if name else "hardbreak", "", 0
        ).content = match[0]
    state.pos = match.end()
    return True


def _remark(state: StateInline, silent: bool) -> bool:
    """A remark `<!-- ... -->` inside a paragraph."""
    # The last end is searched once only, since many remarks without an end would take quadratic time.
    if not state.src.startswith("<!--", state.pos) or state.html_terminator_last("-->") < state.pos + 4:
        return False
    end = state.src.index("-->", state.pos + 4)
    if not silent:
        state.push("remark", "", 0).content = state.src[state.pos : end + 3]
    state.pos = end + 3
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Emphasis as in CommonMark, but beside Chinese, Japanese or Korean characters a mark may also open before
    punctuation and close after it: these languages put no space around `**"..."**`."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    opens, closes = scanned.can_open, scanned.can_close
    if marker == "*":
        before = state.src[state.pos - 1] if state.pos > 0 else " "
        end = state.pos + scanned.length
        after = state.src[end] if end < state.posMax else " "
        opens |= not _is_space(after) and _is_punctuation(after) and bool(_WIDE.match(before))
        closes |= not _is_space(before) and _is_punctuation(before) and bool(_WIDE.match(after))
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos += scanned.length
    return True


def _is_space(character: str) -> bool:
    return isWhiteSpace(ord(character))


def _is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
