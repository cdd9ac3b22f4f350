"""Where the blocks of a body stand."""

from __future__ import annotations

import pytest

from cimaise.source.markdown import blocks
from cimaise.stage.text.body_spacing import Place, places, shown_marker, visible_levels


def of(markdown: str) -> list[Place]:
    return list(places(blocks(markdown)))


def test_a_bar_goes_on_through_a_list_and_an_inner_quotation() -> None:
    first, item, inner, last, after = of("> a\n>\n> - b\n>\n> > c\n>\n> d\n\ne")
    assert [place.bars for place in (first, item, inner, last, after)] == [(0,), (0,), (0, 1.2), (0,), ()]
    assert [place.joined for place in (first, item, inner, last, after)] == [0, 1, 1, 1, 0]
    assert item.indent > item.marker_at == first.indent > 0


def test_statements_are_farther_apart() -> None:
    parsed = blocks("By us.\n\nPictures: by them.")
    assert [place.gap for place in places(parsed)] == [0, 0.6]
    assert [place.gap for place in places(parsed, statements=True)] == [0, 1.5]


def test_two_quotations_are_not_joined() -> None:
    assert [place.joined for place in of("> a\n\n***\n\n> b")] == [0, 0, 0]


def test_the_widest_marker_of_a_list_decides_its_indent() -> None:
    narrow = of("1. a\n2. b")
    wide = of("1. a\n\n100. b\n\n1921. c")
    assert len({place.indent for place in wide}) == 1
    assert wide[0].indent > narrow[0].indent
    # Four figures and a full stop, none narrower than 0.45 em.
    assert wide[0].indent > 5 * 0.45


@pytest.mark.parametrize(
    ("marker", "shown"), [("1.", "1"), ("100)", "100"), ("1921.", "1921."), ("•", "•"), ("", "")]
)
def test_a_marker_is_shown_without_its_full_stop_unless_it_is_a_year(marker: str, shown: str) -> None:
    assert shown_marker(marker) == shown


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# a\n## b\n### c\n#### d", [1, 2, 3, 3]),
        ("## a\n### b\n#### c", [1, 2, 3]),
        ("### a\n#### b", [2, 3]),
        ("a", [0]),
    ],
)
def test_headings_have_three_visible_levels(markdown: str, levels: list[int]) -> None:
    assert visible_levels(blocks(markdown)) == levels


def test_the_gaps_of_the_design() -> None:
    """In em of 5 u."""
    gaps = [round(5 * place.gap, 1) for place in of("a\n\nb\n\n## c\n\nd\n\n- e\n- f\n\n[^1]: g\n[^2]: h")]
    assert gaps == [0, 3, 7.6, 2.6, 3, 1.4, 13, 1.7]


def test_the_source_of_a_quotation_is_near_it() -> None:
    _, quote, source, after = of("a\n\n> b\n> — c\n\nd")
    assert round(5 * source.gap, 1) == 2.4
    assert quote.gap == after.gap > 0.6
