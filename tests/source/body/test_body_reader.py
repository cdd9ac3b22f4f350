"""Tables, footnotes, quotations with their source, definitions and lists of names."""

from __future__ import annotations

import pytest

from cimaise.source.body.model import Block, BlockKind, Run
from cimaise.source.body.names import initial_of
from cimaise.source.body.parser import MARKS_AT_MOST
from cimaise.source.body.reader import CELLS_AT_MOST
from cimaise.source.markdown import blocks, text_of


def cells(block: Block) -> list[list[str]]:
    assert block.table is not None
    return [[text_of(cell) for cell in row] for row in block.table.rows]


def kinds(markdown: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(markdown)]


def test_a_table_has_rows_of_cells_and_alignments() -> None:
    table, caption = blocks("| Ship | Year |\n|:-:|---:|\n| *Anna* | 1903 |\n| B |\n\n*Note.*\n")
    assert cells(table) == [["Ship", "Year"], ["Anna", "1903"], ["B", ""]]
    assert table.table is not None
    assert table.table.alignments == ("center", "right")
    assert table.table.rows[1][0] == (Run("Anna", emphasis=True),)
    assert (caption.kind, caption.runs) == (BlockKind.CAPTION, (Run("Note."),))


def test_a_paragraph_after_a_table_is_no_caption_unless_all_of_it_is_emphasised() -> None:
    assert kinds("|a|\n|-|\n\n*b* c\n\n*d*")[1:] == [("paragraph", "b c"), ("paragraph", "d")]


def test_the_rows_of_a_large_table_are_paragraphs() -> None:
    rows = "|a|b|\n" * (CELLS_AT_MOST // 2)
    assert kinds(f"|a|b|\n|-|-|\n{rows}")[-1] == ("paragraph", "a · b")


def test_footnotes_are_at_the_end_in_the_order_of_their_marks() -> None:
    parsed = blocks("A[^x] b[^y] c[^x].\n\n[^unused]: U.\n\n[^y]: Y.\n\n[^x]: X.\n\n    - More.\n\nEnd.")
    assert [(str(block.kind), block.marker, block.text) for block in parsed] == [
        ("paragraph", "", "A b c."),
        ("paragraph", "", "End."),
        ("note", "1", "X."),
        ("item", "•", "More."),
        ("note", "2", "Y."),
        ("note", "3", "U."),
    ]
    assert [run.note for run in parsed[0].runs if run.note] == [1, 2, 1]


def test_a_mark_without_footnote_is_shown_as_typed() -> None:
    assert kinds("A.[^x]\n\n[^y]: Y.") == [("paragraph", "A.[^x]"), ("note", "Y.")]


def test_a_body_has_a_limited_number_of_marks() -> None:
    runs = blocks("[^x] " * (MARKS_AT_MOST + 1) + "\n\n[^x]: X.")[0].runs
    assert sum(run.note > 0 for run in runs) == MARKS_AT_MOST
    assert runs[-1].text.strip() == "[^x]"


@pytest.mark.parametrize("quotation", ["> A.\n> — B", "> A.\n>\n> -- B", "> A.  \n> – B", "> A.\n— B"])
def test_the_source_of_a_quotation(quotation: str) -> None:
    assert kinds(quotation) == [("quote", "A."), ("attribution", "B")]


def test_lines_of_a_dialogue_are_no_source() -> None:
    assert kinds("> — A?\n> — B!") == [("quote", "— A? — B!")]
    assert kinds("> A\n> — b\n>\n> C") == [("quote", "A — b"), ("quote", "C")]
    assert kinds("A\n— b") == [("paragraph", "A — b")]


def test_containers_are_kept() -> None:
    item, quote = blocks("> - a\n>   > b")
    assert [container.kind for container in item.containers] == ["quote", "item"]
    assert [container.kind for container in quote.containers] == ["quote", "item", "quote"]
    assert quote.containers[0] == item.containers[0] != quote.containers[2]


def test_superscript_subscript_strikethrough_and_line_breaks() -> None:
    assert blocks("H<sub>2</sub>O<BR>m<sup>3</sup> ~~a~~")[0].runs == (
        Run("H"),
        Run("2", shift=-1),
        Run("O\nm"),
        Run("3", shift=1),
        Run(" "),
        Run("a", struck=True),
    )
    assert blocks("</sup>a<sup>b")[0].runs == (Run("a"), Run("b", shift=1))


@pytest.mark.parametrize("text", ['이것은 **"강조"**입니다.', "**テスト。**テスト", "テスト**「強調」**です"])
def test_emphasis_beside_wide_punctuation(text: str) -> None:
    assert any(run.strong for run in blocks(text)[0].runs)
    assert "*" not in blocks(text)[0].text


def test_definitions() -> None:
    assert kinds("Flood\n: Rises.\n: Comes.\n\nEbb\n: Falls.") == [
        ("term", "Flood"),
        ("definition", "Rises."),
        ("definition", "Comes."),
        ("term", "Ebb"),
        ("definition", "Falls."),
    ]


def test_names_are_in_groups_of_one_initial() -> None:
    block = blocks("```names\nÄrger\nAnna\n\nBert\nAbel\n김\n王\n李\n```")[0]
    assert block.kind is BlockKind.NAMES
    assert [(group.initial, group.names) for group in block.groups] == [
        ("A", ("Ärger", "Anna")),
        ("B", ("Bert",)),
        ("A", ("Abel",)),
        ("ㄱ", ("김",)),
        ("", ("王",)),
        ("", ("李",)),
    ]


def test_definitions_of_letters_are_names() -> None:
    block = blocks("A\n: Anna\n: Abel\n\nSt\n: Stone")[0]
    assert [(group.initial, group.names) for group in block.groups] == [
        ("A", ("Anna", "Abel")),
        ("St", ("Stone",)),
    ]


@pytest.mark.parametrize(
    ("name", "initial"), [("“Élan”", "E"), ("ßeta", "S"), ("123", ""), ("Ωmega", "Ω"), ("한강", "ㅎ")]
)
def test_the_initial_of_a_name(name: str, initial: str) -> None:
    assert initial_of(name) == initial


def test_a_letter_without_names_is_a_term() -> None:
    found = blocks("A\n: Anna\n\nB\n: <sub>")
    assert [(block.kind, block.text) for block in found] == [
        (BlockKind.TERM, "A"),
        (BlockKind.DEFINITION, "Anna"),
        (BlockKind.TERM, "B"),
    ]
