"""Emphasis: italic where a script has italics, else bold."""

from __future__ import annotations

import pytest

from cimaise.stage.text.emphasis import emphasised


@pytest.mark.parametrize("text", ["Chosŏn", "Ελλάς", "Мир – и мир", "Những", "1945, † № €", "ﬁn", ""])
def test_scripts_with_italics(text: str) -> None:
    assert emphasised(text) == (f"<i>{text}</i>" if text else "")


@pytest.mark.parametrize(
    "text", ["كتاب الغيوم", "옛 항구", "港の、歌", "שלום", "नमस्ते दुनिया", "สวัสดี", "一 (二) 三", "𠮷"]
)
def test_scripts_without_italics_are_bold(text: str) -> None:
    assert emphasised(text) == f"<b>{text}</b>"


def test_mixed_scripts_are_separated_and_escaped() -> None:
    assert emphasised("the <조선> of 1945") == "<i>the &lt;</i><b>조선</b><i>&gt; of 1945</i>"
