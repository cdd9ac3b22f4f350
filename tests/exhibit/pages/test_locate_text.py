"""The span of a body, and of a sentence in it: in exhibit.yaml or in a Markdown file."""

from __future__ import annotations

import pytest

from cimaise.exhibit.model.localized_text import LocalizedText
from cimaise.exhibit.model.source_map import SourceMap
from cimaise.exhibit.pages.locate_text import locate_text
from cimaise.exhibit.pages.texts import ExhibitText, TextRole
from cimaise.source.diagnostic import Span
from cimaise.source.document import read


def body(yaml: str, **other_files: Span) -> ExhibitText:
    node, _ = read(yaml, "exhibit.yaml")
    source_map = SourceMap(node, {name.replace("_", "."): span for name, span in other_files.items()})
    return ExhibitText(LocalizedText.plain("A quay."), TextRole.BODY, source_map, "body")


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        (body("title: A\ntext: A quay."), "", Span("exhibit.yaml", 2, 7, 2, 14)),
        (body("text: {en: A quay.}"), "en", Span("exhibit.yaml", 1, 12, 1, 19)),
        (body("file: a.md"), "", Span("exhibit.yaml", 1, 7, 1, 11)),
        (body("file: a.md", body=Span("a.md", 3, 1, 3, 1)), "", Span("a.md", 3, 1, 3, 1)),
        (body("file: {ko: b.md}", body_ko=Span("b.md")), "ko", Span("b.md")),
        (body("file: {ko: b.md}", body_ko=Span("b.md")), "", Span("exhibit.yaml", 1, 7, 1, 17)),
        (body("title: A"), "", Span("exhibit.yaml", 1, 1, 1, 6)),
    ],
)
def test_the_span_of_a_body_is_its_text_or_the_path_of_its_file(
    text: ExhibitText, language: str, span: Span
) -> None:
    assert text.span(language) == span


TEXTS = {
    "exhibit.yaml": "text: |\n  A quay.\n\n  So *many* stones\n  lie there.\ncaption: Nobody counts them.",
    "a.md": "---\ntitle: A\n---\nA quay.\n\nNobody counts them.",
}
IN_YAML = Span("exhibit.yaml", 1, 7, 6, 1)


@pytest.mark.parametrize(
    ("part", "text_span", "span"),
    [
        ("So many stones lie there.", IN_YAML, Span("exhibit.yaml", 4, 3, 5, 13)),
        ("Nobody counts them.", Span("a.md", 4, 1, 4, 1), Span("a.md", 6, 1, 6, 20)),
        ("Nobody counts them.", IN_YAML, IN_YAML),
        ("A quay.", Span("gone.md"), Span("gone.md")),
        ("", IN_YAML, IN_YAML),
    ],
)
def test_a_sentence_is_located_in_its_text(part: str, text_span: Span, span: Span) -> None:
    assert locate_text(part, text_span, TEXTS) == span
