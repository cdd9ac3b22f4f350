from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from cimaise.authoring.contact_sheet.sheet import Proof, SheetHeader, render_sheet

if TYPE_CHECKING:
    from pathlib import Path


class ParsedHtml(HTMLParser):
    """The elements of a document with their attributes, and its texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())

    def all(self, tag: str) -> list[dict[str, Any]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def proofs(tmp_path: Path) -> list[Proof]:
    Image.new("RGB", (1920, 1080), "#5B7C99").save(tmp_path / "a.png")
    Image.new("RGB", (1080, 1920), "#8A7B4F").save(tmp_path / "b.png")
    return [
        Proof("home", "A <b>Town</b>", "The Town", "wide", tmp_path / "a.png"),
        Proof("photos/one", 'One & "two"', "Photos", "wide", tmp_path / "a.png"),
        Proof("photos/one", "One", "Photos", "tall", tmp_path / "b.png"),
    ]


HEADER = SheetHeader("A <b>Town</b>", "en", "2026-01-31")


def test_every_page_has_an_image_a_checkbox_and_a_comment_field(proofs: list[Proof]) -> None:
    document = ParsedHtml(render_sheet(HEADER, proofs))
    articles = document.all("article")
    assert [(each["data-page"], each["class"]) for each in articles] == [
        ("home (wide)", "wide"),
        ("photos/one (wide)", "wide"),
        ("photos/one (tall)", "tall"),
    ]
    assert [each["type"] for each in document.all("input")] == ["checkbox"] * 3
    assert len(document.all("label")) == 6
    for image in document.all("img")[:3]:
        kind, _, data = image["src"].partition(",")
        assert kind == "data:image/webp;base64"
        with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
            assert picture.size == (int(image["width"]), int(image["height"]))
            assert max(picture.size) == 1280
        assert image["alt"]


def test_the_sheet_needs_no_other_file_and_no_network(proofs: list[Proof]) -> None:
    text = render_sheet(HEADER, proofs)
    assert not re.search(r"https?://|<link|@import|url\(", text)
    assert all("src" not in script for script in ParsedHtml(text).all("script"))


def test_texts_are_escaped(proofs: list[Proof]) -> None:
    text = render_sheet(HEADER, proofs)
    assert "<b>Town" not in text
    texts = ParsedHtml(text).texts
    assert "A <b>Town</b>" in texts
    assert 'One & "two"' in texts


def test_a_variant_that_all_pages_share_is_named_once(proofs: list[Proof]) -> None:
    assert "Photos, wide" in ParsedHtml(render_sheet(HEADER, proofs)).texts
    single = ParsedHtml(render_sheet(HEADER, proofs[:2]))
    assert "Photos" in single.texts
    assert [each["data-page"] for each in single.all("article")] == ["home", "photos/one"]
    assert any(text.startswith("2 pages, wide, rendered on 2026-01-31.") for text in single.texts)
