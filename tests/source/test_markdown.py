from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter

import pytest
from growth import is_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source.markdown import Block, BlockKind, Run, blocks

CAPITAL = re.compile("[A-Z]")
PIECES = [
    "WORD", "ANOTHER", " ", "\n", "\n\n", "*", "**", "~~", "> ", "- ", "1. ", "| ", "|-|-|\n", "[^n]", "[^n]: ", "# ", "***\n",
    "\n: ", "<sub>", "</sub>", "<br>", "<b>", "-- ", "\u2014 ", "```names\n", "```\n", "    ", "가", "。",
]  # fmt: skip
"""Parts of texts: words in capitals, and marks."""


def shapes(markdown: str) -> list[tuple[str, int, str, str]]:
    return [(str(block.kind), block.level, block.marker, block.text) for block in blocks(markdown)]


def test_paragraphs() -> None:
    assert shapes("One.\n\nTwo.\n") == [("paragraph", 0, "", "One."), ("paragraph", 0, "", "Two.")]


def test_a_soft_break_is_a_space_and_a_hard_break_a_new_line() -> None:
    assert shapes("One\ntwo  \nthree\\\nfour") == [("paragraph", 0, "", "One two\nthree\nfour")]


def test_emphasis() -> None:
    assert blocks("A *b **c*** d __e__")[0].runs == (
        Run("A "),
        Run("b ", emphasis=True),
        Run("c", emphasis=True, strong=True),
        Run(" d "),
        Run("e", strong=True),
    )


def test_adjacent_text_in_one_style_is_one_run() -> None:
    assert blocks("A `b` [c](d)\n&amp; e")[0].runs == (Run("A b c & e"),)


def test_emphasis_within_emphasis_ends_with_the_outer_one() -> None:
    assert blocks("*a _b_ c* d")[0].runs == (Run("a b c", emphasis=True), Run(" d"))
    assert blocks("**a __b__ c** d")[0].runs == (Run("a b c", strong=True), Run(" d"))


def test_a_link_in_emphasis_is_its_text() -> None:
    assert blocks("[*a* b](c) **[d](e)**")[0].runs == (
        Run("a", emphasis=True),
        Run(" b "),
        Run("d", strong=True),
    )


def test_headings() -> None:
    assert shapes("# One\n\nText.\n\n    code\n") == [
        ("heading", 1, "", "One"),
        ("paragraph", 0, "", "Text."),
        ("paragraph", 0, "", "code"),
    ]
    assert shapes("# One\n\n### Three\n\nTwo\n---\n") == [
        ("heading", 1, "", "One"),
        ("heading", 3, "", "Three"),
        ("heading", 2, "", "Two"),
    ]


def test_lists() -> None:
    assert shapes("- a\n  - b\n\n    more b\n- c\n\n3. x\n4. y\n\n1) z") == [
        ("item", 1, "•", "a"),
        ("item", 2, "•", "b"),
        ("item", 2, "", "more b"),
        ("item", 1, "•", "c"),
        ("item", 1, "3.", "x"),
        ("item", 1, "4.", "y"),
        ("item", 1, "1)", "z"),
    ]


def test_quotes() -> None:
    assert shapes("> a\n>\n> > b\n\nc") == [
        ("quote", 1, "", "a"),
        ("quote", 2, "", "b"),
        ("paragraph", 0, "", "c"),
    ]


def test_a_block_has_the_kind_of_its_innermost_container() -> None:
    assert shapes("> - a\n\n- > b") == [("item", 1, "•", "a"), ("quote", 1, "", "b")]


def test_html_is_shown_as_typed_and_remarks_are_left_out() -> None:
    assert shapes("<b>a</b> & <!-- b -->\n\n<!-- c -->\n\n<!-- d\n\n<script>\nc\n</script>") == [
        ("paragraph", 0, "", "<b>a</b> &"),
        ("paragraph", 0, "", "<!-- d"),
        ("paragraph", 0, "", "<script> c </script>"),
    ]


def test_code_is_plain_text() -> None:
    assert shapes("```\n  MAXX \n\n```") == [("paragraph", 0, "", "  MAXX ")]
    assert shapes("```python\na = 1\n\nb\n```\n\n    c\n    d\n") == [
        ("paragraph", 0, "", "a = 1\n\nb"),
        ("paragraph", 0, "", "c\nd"),
    ]


def test_pictures_are_left_out_with_the_space_before_them() -> None:
    assert shapes("![a](b.png)") == []
    assert shapes("![a](b.png) X\u2003X ![c](d.png)") == [("paragraph", 0, "", "X\u2003X")]
    assert shapes("![a](b.png) \u2003X\u2003 ![c](d.png)") == [("paragraph", 0, "", "\u2003X\u2003")]
    assert shapes("![a](b.png) c ![d](e.png) f ![g](h.png)") == [("paragraph", 0, "", "c f")]


def test_empty_blocks_are_left_out() -> None:
    assert shapes("- \n\n#\n\n> \n\n&nbsp;\n\n```names\n\n```\n") == []


def test_a_rule() -> None:
    assert shapes("a\n\n***\n\nb\n\n- - -") == [
        ("paragraph", 0, "", "a"),
        ("rule", 0, "", ""),
        ("paragraph", 0, "", "b"),
        ("rule", 0, "", ""),
    ]


def test_quotes_and_dots_are_unchanged() -> None:
    assert shapes('It\'s "so" -- ...') == [("paragraph", 0, "", 'It\'s "so" -- ...')]


@given(
    st.text(st.characters(), max_size=200)
    | st.text("*_`[]()<>!#-+>.1\\ \n&\t\0\ud800ab", max_size=200)
    | st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_any_text_is_markdown(markdown: str) -> None:
    for block in blocks(markdown):
        assert isinstance(block, Block)
        # A note's mark alone is enough for a paragraph.
        marks = any(run.note for run in block.runs)
        assert block.kind is BlockKind.RULE or block.text.strip() or marks or block.table
        assert all(run.text or run.note for run in block.runs)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=100, deadline=None)
def test_no_letter_of_a_word_is_lost(markdown: str) -> None:
    """Words are the only capitals; all other pieces are marks, without which two words may become one."""
    shown = "".join(block.text for block in blocks(markdown))
    assert Counter(CAPITAL.findall(shown)) == Counter(CAPITAL.findall(markdown))


@pytest.mark.parametrize(
    "part",
    [
        "[",
        "![",
        "*a ",
        "`a",
        "> ",
        "- ",
        "<!--",
        "[a](",
        "\\",
        "a  \n",
        "[a]: b\n",
        "&",
        "[^",
        "[^n]",
        "[^n]: a\n",
        "|",
        "|a",
        "a|b\n-|-\n",
        "a\n: b\n\n",
        ": ",
        "~~a ",
        "<sub>",
        "가**",
    ],
)
def test_a_hostile_text_is_parsed_in_limited_time(part: str) -> None:
    assert is_linear(lambda share: blocks("[^n]: a\n\n" + part * (20_000 // (len(part) * share))))


def test_the_parser_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, cimaise.source.markdown; sys.exit('markdown_it' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0
