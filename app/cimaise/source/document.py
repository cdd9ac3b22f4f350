"""Reads YAML documents to nodes.

Only the part of YAML that curators need is supported: no anchors, no tags, no second document. Every value is a text
as typed; the code that reads a value decides on its type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from cimaise.source.characters import forbidden_character
from cimaise.source.collector import FOUND_AT_MOST
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.limits import ValueLimits, Violation
from cimaise.source.messages import DocumentAdvice, DocumentReason
from cimaise.source.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from cimaise.source.limits import Budget

    class _Mark(Protocol):
        """A position, counted from 0. Both of PyYAML's parsers have their own class for it."""

        line: int
        column: int


# No-break, typographic and zero-width spaces look like indentation, but YAML reads them as part of the word.
_UNUSUAL_SPACE = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]")
_COMMENT_WITHOUT_SPACE = re.compile(r"\s+(#[^\s#]\S*)")


class _RejectedDocument(Exception):
    """The document cannot be read further; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def read(text: str, file: str, budget: Budget | None = None) -> tuple[Node | None, list[Diagnostic]]:
    """The root of a document (None if it is empty or cannot be read) and its diagnostics. Never raises.

    The line ends of `text` must be LF. `file` is the name that spans use. The number of values is subtracted from
    `budget`, which several documents can share.
    """
    builder = _Builder(text, file, budget)
    try:
        builder.build()
    except _RejectedDocument as error:
        return None, [*builder.diagnostics, error.diagnostic]
    root = builder.root
    # A --- line alone starts an empty document.
    is_empty = isinstance(root, Scalar) and root.plain and not root.text
    return None if is_empty else root, builder.diagnostics


@dataclass(slots=True)
class _Open:
    """A list or map whose end event has not come yet. The children of a map are keys and values in turn."""

    span: Span
    is_list: bool
    children: list[Node]

    @property
    def awaits_value(self) -> bool:
        return self.is_list or len(self.children) % 2 == 1


class _Builder:
    """Builds nodes from the parser's events. Open lists and maps are on a stack, so that no depth needs recursion."""

    def __init__(self, text: str, file: str, budget: Budget | None) -> None:
        self.root: Node | None = None
        self.diagnostics: list[Diagnostic] = []
        self._text = text
        self._file = file
        self._lines = text.split("\n")
        self._open: list[_Open] = []
        self._documents = 0
        self._limits = ValueLimits(budget)

    def build(self) -> None:
        """Read the whole document. Raises _RejectedDocument."""
        for event in self._events():
            match event:
                case yaml.ScalarEvent():
                    self._check(event)
                    self._add(self._scalar(event))
                case yaml.CollectionStartEvent():
                    self._check(event)
                    is_list = isinstance(event, yaml.SequenceStartEvent)
                    self._open.append(_Open(self._span(event), is_list, []))
                case yaml.CollectionEndEvent():
                    self._close(event)
                case yaml.AliasEvent():
                    message = DocumentReason.RESERVED_CHARACTER(character="*")
                    raise self._rejected(Violation("alias", message, DocumentAdvice.QUOTE_ALIAS()), event)
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        message, advice = DocumentReason.SECOND_DOCUMENT(), DocumentAdvice.REMOVE_DIVIDER()
                        raise self._rejected(Violation("second-document", message, advice), event)

    def _events(self) -> Iterator[yaml.Event]:
        if diagnostic := forbidden_character(self._text, self._file):
            raise _RejectedDocument(diagnostic)
        # The parser in C is 20 times as fast. PyYAML's own gives the same result, for builds without the other.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            yield from yaml.parse(self._text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            # Imported only when needed: compiling its patterns takes as long as reading a whole exhibit.
            from cimaise.source.syntax_errors import explain

            raise _RejectedDocument(explain(error, self._lines, self._file)) from error

    def _span(self, event: yaml.Event) -> Span:
        return Span(self._file, *self._position(event.start_mark), *self._position(event.end_mark))

    def _position(self, mark: _Mark | None) -> tuple[int, int]:
        """The line and column of a mark, from 1. At the end of the text, the parser's mark is one line too far."""
        if mark is None or mark.line >= len(self._lines):
            return len(self._lines), len(self._lines[-1]) + 1
        return mark.line + 1, mark.column + 1

    def _rejected(self, violation: Violation, event: yaml.Event) -> _RejectedDocument:
        span = self._span(event)
        return _RejectedDocument(Diagnostic(violation.code, violation.message, span, help=violation.advice))

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if violation := self._limits.violation(event, len(self._open)):
            raise self._rejected(violation, event)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        # For the plain style, libyaml gives "" and PyYAML's own parser None.
        scalar = Scalar(event.value, self._span(event), not event.style)
        if scalar.plain and self._open and self._open[-1].awaits_value:
            self._look_for_comment(scalar.span)
        return scalar

    def _look_for_comment(self, span: Span) -> None:
        """Add a warning for a comment after a text that may belong to the text: "Song #1" is read as "Song"."""
        line, column = self._lines[span.end_line - 1], span.end_column - 1
        if comment := _COMMENT_WITHOUT_SPACE.match(line, column):
            start, end = comment.span(1)
            comment_span = Span(self._file, span.end_line, start + 1, span.end_line, end + 1)
            message, advice = DocumentReason.COMMENT(text=comment[1]), DocumentAdvice.QUOTE_OR_SPACE()
            self._report(Diagnostic("remark", message, comment_span, Severity.WARNING, help=advice))

    def _report(self, diagnostic: Diagnostic) -> None:
        # One more than the collector keeps, so that it can report that there are more.
        if len(self.diagnostics) <= FOUND_AT_MOST:
            self.diagnostics.append(diagnostic)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        top = self._open.pop()
        end = self._span(event)
        if top.children and (end.line, end.column) == (end.end_line, end.end_column):
            # Without brackets, the end event is at the start of the next node.
            end = top.children[-1].span
        span = Span(self._file, top.span.line, top.span.column, end.end_line, end.end_column)
        self._add(Sequence(tuple(top.children), span) if top.is_list else self._mapping(top.children, span))

    def _mapping(self, children: list[Node], span: Span) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                message, advice = DocumentReason.BAD_KEY(), DocumentAdvice.WRITE_KEY()
                self._report(Diagnostic("bad-key", message, key.span, help=advice))
            elif space := _UNUSUAL_SPACE.search(key.text):
                message = DocumentReason.UNUSUAL_SPACE(code=ord(space[0]))
                self._report(Diagnostic("character", message, key.span, help=DocumentAdvice.TYPE_SPACE()))
            elif key.text in entries:
                line = entries[key.text][0].span.line
                message = DocumentReason.DUPLICATE_KEY(key=key.text)
                advice = DocumentAdvice.KEEP_ONE(line=line)
                self._report(Diagnostic("doubled-key", message, key.span, help=advice))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), span)
