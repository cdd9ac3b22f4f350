from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from cimaise.authoring.contact_sheet.sheet import About, Proof, sheet

if TYPE_CHECKING:
    from pathlib import Path


class Read(HTMLParser):
    """Its elements with their attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())

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


ABOUT = About("A <b>Town</b>", "en", "2026-01-31")


def test_every_page_is_there_with_its_picture_a_tick_and_a_line(proofs: list[Proof]) -> None:
    found = Read(sheet(ABOUT, proofs))
    articles = found.all("article")
    assert [(each["data-page"], each["class"]) for each in articles] == [
        ("home (wide)", "wide"),
        ("photos/one (wide)", "wide"),
        ("photos/one (tall)", "tall"),
    ]
    assert [each["type"] for each in found.all("input")] == ["checkbox"] * 3
    assert len(found.all("label")) == 6
    for image in found.all("img")[:3]:
        kind, _, data = image["src"].partition(",")
        assert kind == "data:image/webp;base64"
        with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
            assert picture.size == (int(image["width"]), int(image["height"]))
            assert max(picture.size) == 1280
        assert image["alt"]


def test_it_needs_no_other_file_and_no_network(proofs: list[Proof]) -> None:
    text = sheet(ABOUT, proofs)
    assert not re.search(r"https?://|<link|@import|url\(", text)
    assert all("src" not in script for script in Read(text).all("script"))


def test_words_stay_words(proofs: list[Proof]) -> None:
    text = sheet(ABOUT, proofs)
    assert "<b>Town" not in text
    words = Read(text).words
    assert "A <b>Town</b>" in words
    assert 'One & "two"' in words


def test_what_is_the_same_for_all_is_said_once(proofs: list[Proof]) -> None:
    assert "Photos, wide" in Read(sheet(ABOUT, proofs)).words
    one = Read(sheet(ABOUT, proofs[:2]))
    assert "Photos" in one.words
    assert [each["data-page"] for each in one.all("article")] == ["home", "photos/one"]
    assert any(words.startswith("2 pages, wide, drawn on 2026-01-31.") for words in one.words)
