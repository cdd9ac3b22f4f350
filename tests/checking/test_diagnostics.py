from __future__ import annotations

import pytest

from cimaise.checking.diagnostics import related_uses
from cimaise.exhibit.pages.assets import AssetUse, Role
from cimaise.source.diagnostic import Span


@pytest.mark.parametrize(
    ("count", "texts"),
    [
        (1, []),
        (2, ["also used here"]),
        (4, ["also used here"] * 3),
        (5, [*["also used here"] * 2, "also used here and in 1 other place"]),
        (9, [*["also used here"] * 2, "also used here and in 5 other places"]),
    ],
)
def test_related_uses_lists_three_and_counts_the_rest(count: int, texts: list[str]) -> None:
    uses = [
        AssetUse("quay.jpg", Role.PICTURE, "photos", Span("a.yaml", line)) for line in range(1, count + 1)
    ]
    related = related_uses(uses)
    assert [str(message) for _, message in related] == texts
    assert [span.line for span, _ in related] == list(range(2, 2 + len(texts)))
