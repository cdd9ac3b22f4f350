"""A text in YAML as nodes, built from the parser's events: measured before anything is made of it.

Of YAML only what a curator needs is read: no anchors, no tags, no second document. All values are texts
as they were typed; what they mean is decided by whoever asks for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from cimaise.source.characters import QUOTE_IT, forbidden_character
from cimaise.source.collector import FOUND_AT_MOST
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.nodes import Mapping, Node, Scalar, Sequence
from cimaise.source.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    class _Mark(Protocol):
        """A place as both of PyYAML's parsers give it, counted from 0."""

        line: int
        column: int


DEPTH_AT_MOST = 32
NODES_AT_MOST = 200_000
SCALAR_AT_MOST = 200_000
BYTES_AT_MOST = 2_000_000

# No-break, typographic and zero-width spaces look like indentation, and are part of the word to YAML.
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]")
_COMMENT_AT_ONCE = re.compile(r"\s+(#[^\s#]\S*)")


@dataclass(slots=True)
class Budget:
    """How many values may still be read, in all the files that belong together."""

    left: int


class Refused(Exception):
    """A text that is not read any further, with the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read(text: str, file: str, budget: Budget | None = None) -> tuple[Node | None, list[Diagnostic]]:
    """A document's root (None where it is empty or refused) and what is wrong with it. Line ends are LF.

    What is read is taken from the `budget`; no document has more than `NODES_AT_MOST` values.
    """
    builder = _Builder(text, file, budget or Budget(NODES_AT_MOST))
    try:
        builder.build()
    except Refused as refused:
        return None, [*builder.diagnostics, refused.diagnostic]
    root = builder.root
    # A line --- alone begins a document of nothing.
    is_empty = isinstance(root, Scalar) and root.plain and not root.text
    return None if is_empty else root, builder.diagnostics


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet; a map's children are keys and values in turn."""

    span: Span
    is_list: bool
    children: list[Node]

    @property
    def awaits_value(self) -> bool:
        return self.is_list or len(self.children) % 2 == 1


class _Builder:
    """Nodes from events. What is open waits on a stack of its own, so that depth is no danger."""

    def __init__(self, text: str, file: str, budget: Budget) -> None:
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []
        self._text = text
        self._file = file
        self._lines = text.split("\n")
        self._open: list[_Open] = []
        self._documents = self._nodes = 0
        self._budget = budget

    def build(self) -> None:
        """Read to the end. Raises Refused."""
        for event in self._events():
            match event:
                case yaml.ScalarEvent():
                    self._measure(event)
                    self._add(self._scalar(event))
                case yaml.CollectionStartEvent():
                    self._measure(event)
                    is_list = isinstance(event, yaml.SequenceStartEvent)
                    self._open.append(_Open(self._span(event), is_list, []))
                case yaml.CollectionEndEvent():
                    self._close(event)
                case yaml.AliasEvent():
                    advice = f"{QUOTE_IT}; YAML's aliases are not used here"
                    raise self._refuse("alias", "a text cannot begin with *", event, advice)
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        message = "a second document begins here"
                        raise self._refuse("second-document", message, event, "remove the line ---")

    def _events(self) -> Iterator[yaml.Event]:
        if fault := forbidden_character(self._text, self._file):
            raise Refused(fault)
        # The loader in C is 20 times as fast; where PyYAML was built without it, its own reads the same.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            yield from yaml.parse(self._text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            # Imported only where there is something to explain: its patterns take as long as a whole exhibit.
            from cimaise.source.syntax_errors import explain

            raise Refused(explain(error, self._lines, self._file)) from error

    def _span(self, event: yaml.Event) -> Span:
        return Span(self._file, *self._place(event.start_mark), *self._place(event.end_mark))

    def _place(self, mark: _Mark | None) -> tuple[int, int]:
        """A mark as a line and a column that the text has: at its end the parser counts one more line."""
        if mark is None or mark.line >= len(self._lines):
            return len(self._lines), len(self._lines[-1]) + 1
        return mark.line + 1, mark.column + 1

    def _refuse(self, code: str, message: str, event: yaml.Event, advice: str) -> Refused:
        return Refused(Diagnostic(code, message, self._span(event), help=advice))

    def _measure(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse what is not used here, and what is too large."""
        self._nodes += 1
        self._budget.left -= 1
        if event.anchor:
            advice = f"{QUOTE_IT}; YAML's anchors are not used here"
            raise self._refuse("alias", "a text cannot begin with &", event, advice)
        if event.tag:
            advice = f"{QUOTE_IT}; YAML's tags are not used here"
            raise self._refuse("tag", "a text cannot begin with !", event, advice)
        if len(self._open) >= DEPTH_AT_MOST:
            advice = "look for brackets or dashes that do not belong here"
            raise self._refuse(
                "too-deep", f"this is nested deeper than {DEPTH_AT_MOST} levels", event, advice
            )
        if self._nodes > NODES_AT_MOST:
            message = f"this file holds more than {NODES_AT_MOST:,} values"
            raise self._refuse("too-large", message, event, "put rooms into files of their own")
        if self._budget.left < 0:
            message = "here there are more values than one kiosk can read, in all files together"
            raise self._refuse("too-large", message, event, "make two exhibits of it")
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > SCALAR_AT_MOST:
            message = f"this text is longer than {SCALAR_AT_MOST:,} characters"
            raise self._refuse(
                "too-large", message, event, "put it into a file of its own, or close its quote"
            )

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        # libyaml says "" where the style is plain, PyYAML's own parser None.
        scalar = Scalar(event.value, self._span(event), not event.style)
        if scalar.plain and self._open and self._open[-1].awaits_value:
            self._look_for_comment(scalar.span)
        return scalar

    def _look_for_comment(self, span: Span) -> None:
        """Warn where a # without a space after it follows a text: "Song #1" would be read as "Song"."""
        line, column = self._lines[span.end_line - 1], span.end_column - 1
        if comment := _COMMENT_AT_ONCE.match(line, column):
            start, end = comment.span(1)
            place = Span(self._file, span.end_line, start + 1, span.end_line, end + 1)
            message = f"{quoted(comment[1])} is not read: after a space, # begins a remark"
            advice = (
                "if it belongs to the text, put the text in quotes; if it is a remark, write a space after #"
            )
            self._note(Diagnostic("remark", message, place, Severity.WARNING, help=advice))

    def _note(self, fault: Diagnostic) -> None:
        # One more than are told, so that it is known that there were more.
        if len(self.diagnostics) <= FOUND_AT_MOST:
            self.diagnostics.append(fault)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        top = self._open.pop()
        end = self._span(event)
        if top.children and (end.line, end.column) == (end.end_line, end.end_column):
            # Without brackets its end is noticed only where the next thing begins.
            end = top.children[-1].span
        span = Span(self._file, top.span.line, top.span.column, end.end_line, end.end_column)
        self._add(Sequence(tuple(top.children), span) if top.is_list else self._mapping(top.children, span))

    def _mapping(self, children: list[Node], span: Span) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                message, advice = "a list or a map cannot stand before a colon", "write a word there"
                self._note(Diagnostic("bad-key", message, key.span, help=advice))
            elif odd := _ODD_SPACE.search(key.text):
                message = f"a space stands here that is no ordinary one (U+{ord(odd[0]):04X})"
                advice = "delete it and type a space; it often comes along with a text from another program"
                self._note(Diagnostic("character", message, key.span, help=advice))
            elif key.text in entries:
                message = f"{quoted(key.text)} stands here a second time"
                advice = f"it already stands in line {entries[key.text][0].span.line}; keep one of the two"
                self._note(Diagnostic("doubled-key", message, key.span, help=advice))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), span)
