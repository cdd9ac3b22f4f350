"""YAML as nodes, built from the parser's events. Limits are checked before anything is built.

Only the part of YAML that a curator needs is supported: no anchors, no tags, no second document. All values are texts as
they were typed; the code that reads a value decides on its type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from cimaise.source.characters import forbidden_character
from cimaise.source.collector import FOUND_AT_MOST
from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.messages import DocumentAdvice, DocumentReason
from cimaise.source.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from cimaise.source.message import Message

    class _Mark(Protocol):
        """A position as both of PyYAML's parsers give it, counted from 0."""

        line: int
        column: int


DEPTH_AT_MOST = 32
NODES_AT_MOST = 200_000
SCALAR_AT_MOST = 200_000
BYTES_AT_MOST = 2_000_000

# No-break, typographic and zero-width spaces look like indentation, but YAML reads them as part of the word.
_UNUSUAL_SPACE = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]")
_COMMENT_WITHOUT_SPACE = re.compile(r"\s+(#[^\s#]\S*)")


@dataclass(slots=True)
class Budget:
    """How many values may still be read, in all files of one exhibit together."""

    left: int


class DocumentError(Exception):
    """The document cannot be read; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic


def read(text: str, file: str, budget: Budget | None = None) -> tuple[Node | None, list[Diagnostic]]:
    """A document's root (None if it is empty or cannot be read) and its diagnostics. Line ends are LF.

    The number of values is subtracted from the `budget`; no document may have more than `NODES_AT_MOST` values.
    """
    builder = _Builder(text, file, budget or Budget(NODES_AT_MOST))
    try:
        builder.build()
    except DocumentError as error:
        return None, [*builder.diagnostics, error.diagnostic]
    root = builder.root
    # A --- line alone starts an empty document.
    is_empty = isinstance(root, Scalar) and root.plain and not root.text
    return None if is_empty else root, builder.diagnostics


@dataclass(slots=True)
class _Open:
    """A list or map before its end event; a map's children are keys and values in turn."""

    span: Span
    is_list: bool
    children: list[Node]

    @property
    def awaits_value(self) -> bool:
        return self.is_list or len(self.children) % 2 == 1


class _Builder:
    """Builds nodes from events. Open lists and maps are on an explicit stack, so that depth cannot exhaust Python's."""

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
        """Read to the end. Raises DocumentError."""
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
                    message, advice = DocumentReason.RESERVED_SIGN(sign="*"), DocumentAdvice.QUOTE_ALIAS()
                    raise self.error("alias", message, event, advice)
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        message, advice = DocumentReason.SECOND_DOCUMENT(), DocumentAdvice.REMOVE_DIVIDER()
                        raise self.error("second-document", message, event, advice)

    def _events(self) -> Iterator[yaml.Event]:
        if diagnostic := forbidden_character(self._text, self._file):
            raise DocumentError(diagnostic)
        # The loader in C is 20 times as fast; PyYAML's own, for builds without it, gives the same result.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            yield from yaml.parse(self._text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            # Imported only when needed: compiling its patterns takes as long as reading a whole exhibit.
            from cimaise.source.syntax_errors import explain

            raise DocumentError(explain(error, self._lines, self._file)) from error

    def _span(self, event: yaml.Event) -> Span:
        return Span(self._file, *self._position(event.start_mark), *self._position(event.end_mark))

    def _position(self, mark: _Mark | None) -> tuple[int, int]:
        """A mark as an existing line and column: at the end of the text, the parser counts one more line."""
        if mark is None or mark.line >= len(self._lines):
            return len(self._lines), len(self._lines[-1]) + 1
        return mark.line + 1, mark.column + 1

    def error(self, code: str, message: Message, event: yaml.Event, advice: Message) -> DocumentError:
        return DocumentError(Diagnostic(code, message, self._span(event), help=advice))

    def _measure(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Count a value. Raises DocumentError for unsupported syntax, and if a limit is exceeded."""
        self._nodes += 1
        self._budget.left -= 1
        if event.anchor:
            message, advice = DocumentReason.RESERVED_SIGN(sign="&"), DocumentAdvice.QUOTE_ANCHOR()
            raise self.error("alias", message, event, advice)
        if event.tag:
            message, advice = DocumentReason.RESERVED_SIGN(sign="!"), DocumentAdvice.QUOTE_TAG()
            raise self.error("tag", message, event, advice)
        if len(self._open) >= DEPTH_AT_MOST:
            message, advice = DocumentReason.TOO_DEEP(limit=DEPTH_AT_MOST), DocumentAdvice.CHECK_NESTING()
            raise self.error("too-deep", message, event, advice)
        if self._nodes > NODES_AT_MOST:
            message, advice = DocumentReason.TOO_MANY_VALUES(limit=NODES_AT_MOST), DocumentAdvice.SPLIT_FILE()
            raise self.error("too-large", message, event, advice)
        if self._budget.left < 0:
            message, advice = DocumentReason.BUDGET_EXCEEDED(), DocumentAdvice.SPLIT_EXHIBIT()
            raise self.error("too-large", message, event, advice)
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > SCALAR_AT_MOST:
            message, advice = DocumentReason.TEXT_TOO_LONG(limit=SCALAR_AT_MOST), DocumentAdvice.MOVE_TEXT()
            raise self.error("too-large", message, event, advice)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        # For the plain style, libyaml gives "" and PyYAML's own parser None.
        scalar = Scalar(event.value, self._span(event), not event.style)
        if scalar.plain and self._open and self._open[-1].awaits_value:
            self._look_for_comment(scalar.span)
        return scalar

    def _look_for_comment(self, span: Span) -> None:
        """Warn about a # without a space after it that follows a text: "Song #1" is read as "Song"."""
        line, column = self._lines[span.end_line - 1], span.end_column - 1
        if comment := _COMMENT_WITHOUT_SPACE.match(line, column):
            start, end = comment.span(1)
            comment_span = Span(self._file, span.end_line, start + 1, span.end_line, end + 1)
            message, advice = DocumentReason.COMMENT(text=comment[1]), DocumentAdvice.QUOTE_OR_SPACE()
            self._note(Diagnostic("remark", message, comment_span, Severity.WARNING, help=advice))

    def _note(self, diagnostic: Diagnostic) -> None:
        # One more than the collector keeps, so that it notices that there are more.
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
                self._note(Diagnostic("bad-key", message, key.span, help=advice))
            elif space := _UNUSUAL_SPACE.search(key.text):
                message, advice = (
                    DocumentReason.UNUSUAL_SPACE(code=ord(space[0])),
                    DocumentAdvice.TYPE_SPACE(),
                )
                self._note(Diagnostic("character", message, key.span, help=advice))
            elif key.text in entries:
                line = entries[key.text][0].span.line
                message, advice = (
                    DocumentReason.DUPLICATE_KEY(key=key.text),
                    DocumentAdvice.KEEP_ONE(line=line),
                )
                self._note(Diagnostic("doubled-key", message, key.span, help=advice))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), span)
