"""What a body has that is left out or shown as typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cimaise.source.body.findings import FindingKind, find_problems


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a ![b](c.jpg)", [(FindingKind.PICTURE, "![b")]),
        ("a [b](c)", [(FindingKind.LINK, "b")]),
        ("a <!-- b --> c", [(FindingKind.REMARK, "<!-- b -->")]),
        ('<div class="a">b</div> <i>', [(FindingKind.HTML, '<div class="a">'), (FindingKind.HTML, "<i>")]),
        ("</b>", [(FindingKind.HTML, "</b>")]),
        ("a **b", [(FindingKind.MARK, "**")]),
        ("~~b\n\n#Heading", [(FindingKind.MARK, "~~"), (FindingKind.MARK, "#")]),
        ("|a|b|\n|c|d|", [(FindingKind.MARK, "|a|b|"), (FindingKind.MARK, "|c|d|")]),
        ("- [x] a\n\n[ ] b", [(FindingKind.TASK, "[x]")]),
        ("• a\n• b", [(FindingKind.TYPED_BULLET, "•")] * 2),
        ("a[^b]", [(FindingKind.MISSING_NOTE, "[^b]")]),
        ("[^b]: c", [(FindingKind.UNUSED_NOTE, "[^b]:")]),
        ("1921. It was so.", [(FindingKind.YEAR, "1921. It was")]),
    ],
)
def test_findings(markdown: str, expected: list[tuple[FindingKind, str]]) -> None:
    assert [(finding.kind, finding.text) for finding in find_problems(markdown)] == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "# A\n\nPlain **bold** *text* ~~x~~.[^1]\n\n> b\n> — c\n\n|a|\n|-|\n\n[^1]: d",
        "H<sub>2</sub>O<br>x",
        "`**` and\n\n    <b>\n",
        "5 * 3 < 4, a|b, C#, #1",
        "1. a\n2. b\n\n100. c",
    ],
)
def test_texts_without_findings(markdown: str) -> None:
    assert find_problems(markdown) == ()


@pytest.mark.parametrize(
    ("language", "markdown", "numbers"),
    [
        ("de", "3. Mai 1945: Die Brücke steht.", ["3. Mai 1945:"]),
        ("de", "1. Mai 1890\n2. Sept. 1900\n3. Maissuppe", ["1. Mai 1890", "2. Sept. 1900"]),
        ("cs", "Psáno\n\n1. května 1945 v Praze.", ["1. května 1945"]),
        ("de", "Im Süden.\n\n19. Jahrhundert", ["19. Jahrhundert"]),
        ("en", "1. March to the sea\n2. May we rest", []),
        ("en", "1. One\n\nBetween.\n\n2. Two\n\nBetween.\n\n3. Three", []),
        ("en", "4. Four\n5. Five", []),
        ("en", "3\\. Mai\n\n3) a", []),
    ],
)
def test_numbers_that_make_a_list_by_accident(language: str, markdown: str, numbers: list[str]) -> None:
    found = find_problems(markdown, language)
    assert [each.text for each in found if each.kind is FindingKind.NUMBER] == numbers


@given(st.text("*_[]()<>!#-+>.1|:^~ \n\ud800ab•", max_size=100))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_searched(markdown: str) -> None:
    for finding in find_problems(markdown):
        assert finding.text
