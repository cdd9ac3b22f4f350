"""Emphasis: italic where a script has italics, else bold."""

from __future__ import annotations

import pytest

from cimaise.stage.text.emphasis import emphasis_parts, has_italics


@pytest.mark.parametrize("text", ["Chosŏn", "Ελλάς", "Мир – и мир", "Những", "1945, † № €", "ﬁn", ""])
def test_scripts_with_italics(text: str) -> None:
    assert emphasis_parts(text) == ([(text, True)] if text else [])
    assert has_italics(text)


@pytest.mark.parametrize(
    "text", ["كتاب الغيوم", "옛 항구", "港の、歌", "שלום", "नमस्ते दुनिया", "สวัสดี", "一 (二) 三", "𠮷"]
)
def test_scripts_without_italics_are_bold(text: str) -> None:
    assert emphasis_parts(text) == [(text, False)]
    assert not has_italics(text)


def test_mixed_scripts_are_separated() -> None:
    assert emphasis_parts("the 조선 of 1945") == [("the ", True), ("조선", False), (" of 1945", True)]
    assert not has_italics("the 조선")
