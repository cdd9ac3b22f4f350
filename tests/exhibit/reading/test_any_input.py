"""Reading and checking any folder never raises; every diagnostic has a valid span and a help text."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.checking.exhibit_check import check_exhibit
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import page_ids
from cimaise.exhibit.reading.format.rooms import ROOMS
from cimaise.exhibit.reading.format.shapes import SHAPES
from cimaise.exhibit.reading.reader import read
from cimaise.source.render import report

FIELDS = (*sorted({name for shape in SHAPES for name in shape.names}), "en", "ko", "<<", "", "tilte")
ROOM_FIELDS = sorted({name for room in ROOMS.values() for name in room.names} - {"kind"})
VALUES = (
    *("", "1", "2", "0.5", "nan", "-1", "true", "false", "no", "A", "en", "ko", "paper", "cover"),
    *("text", "sections", "works", "songs", "gallery", "song", "home", "introduction"),
    *("a.md", "b.yaml", "../a", "exhibit.yaml", ".", "A\nB", "\x07", "#96231A", "'", "é"),
)

scalars: st.SearchStrategy[Any] = (
    st.sampled_from(VALUES) | st.integers(-2, 2) | st.booleans() | st.none() | st.text(max_size=9)
)
structures = st.recursive(
    scalars,
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.sampled_from(FIELDS), inside, max_size=6)
    ),
    max_leaves=40,
)
exhibits = st.fixed_dictionaries(
    {"format": st.just(1), "title": scalars, "languages": st.just(["en", "ko"]) | structures},
    optional={
        "theme": structures,
        "attract": structures,
        "rooms": st.lists(
            st.fixed_dictionaries(
                {"kind": st.sampled_from(sorted(ROOMS))},
                optional=dict.fromkeys(ROOM_FIELDS, structures),
            )
            | structures,
            max_size=4,
        ),
    },
)
LINE_PARTS = (
    *("a: b", "- ", "  ", "title: ", "rooms:", "\t", ": ", "#x", "&a ", "*a", "\n", "---", "? "),
    *("'", '"', "[", "{", "}", "]", "|", "é", "\\"),
)
lines = st.lists(st.sampled_from(LINE_PARTS), max_size=30).map("".join)


def check_input(exhibit: bytes, other: bytes = b"", korean: bytes = b"") -> None:
    """Read and check an exhibit; `other` is the content of b.yaml and a.md, `korean` that of translations of a.md."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "exhibit.yaml").write_bytes(exhibit)
        (folder / "b.yaml").write_bytes(other)
        (folder / "a.md").write_bytes(other)
        (folder / "a.KO.md").write_bytes(korean)
        (folder / "a.fr.md").write_bytes(korean)
        reading, checked = read(folder), check_exhibit(folder)
    assert (reading.exhibit is None) == any(d.severity == "error" for d in reading.diagnostics)
    assert set(reading.diagnostics) <= set(checked.diagnostics)
    for diagnostic in checked.diagnostics:
        span = diagnostic.span
        lines = checked.sources.get(span.file, "").split("\n")
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert diagnostic.message
        assert diagnostic.help, diagnostic
        assert "\n" not in f"{diagnostic.message}{diagnostic.help}"
    report(checked.diagnostics, checked.sources).encode()
    if reading.exhibit:
        for page in page_ids(reading.exhibit):
            describe(reading.exhibit, page, "en")


anything = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.binary(max_size=300), st.binary(max_size=100))
@anything
def test_any_bytes(exhibit: bytes, other: bytes) -> None:
    check_input(exhibit, other)


@given(st.text(st.characters(codec="utf-8"), max_size=200) | lines)
@anything
def test_any_text(text: str) -> None:
    check_input(text.encode())
    check_input(b"format: 1\ntitle: A\nlanguages: [en]\nrooms: [b.yaml]\n", text.encode())


FRONT_LINES = (
    *("---\n", "--- \n", "title: A\n", "title: {en: A, KO: B}\n", "title:\n", "text: B\n", "id: home\n"),
    *("tilte: C\n", "picture: {file: a.jpg}\n", "picture: {alt: A}\n", "picture: a.jpg\n", "picture: [a]\n"),
)
markdown_files = st.lists(
    st.sampled_from(FRONT_LINES) | st.text(st.characters(codec="utf-8"), max_size=9), max_size=8
).map("".join)


@given(markdown_files, markdown_files)
@anything
def test_any_markdown_file(text: str, korean: str) -> None:
    rooms = "[a.md, {kind: sections, title: S, sections: [a.md, {title: {en: T}, file: {en: a.md, ko: a.KO.md}}]}]"
    check_input(
        f"format: 1\ntitle: A\nlanguages: [en, ko]\nrooms: {rooms}\n".encode(), text.encode(), korean.encode()
    )


@given(structures | exhibits, st.booleans())
@anything
def test_any_structure(structure: Any, flow: bool) -> None:
    text = yaml.safe_dump(structure, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    check_input(text.encode("utf-8", "replace"), b"kind: text\ntitle: A\ntext: B\n")
