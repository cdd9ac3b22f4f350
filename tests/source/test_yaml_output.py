from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cimaise.source import document
from cimaise.source.nodes import Mapping, Scalar
from cimaise.source.yaml_output import field, scalar, words

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1).filter(
    lambda text: all(c.isprintable() or c in "\n\t" for c in text)
)


def value(text: str) -> Mapping | Scalar:
    root, diagnostics = document.read(text, "a.yaml")
    assert diagnostics == []
    assert isinstance(root, Mapping)
    found = root.get("a")
    assert isinstance(found, Mapping | Scalar)
    return found


@given(texts)
def test_a_text_reads_back_unchanged(text: str) -> None:
    found = value(field("a", scalar(text)))
    assert isinstance(found, Scalar)
    assert found.text == text


@pytest.mark.parametrize("text", ["\u200d", "a\u00a0b", "\U0001f3f4\U000e0067\U000e0062\U000e007f", '"\\'])
def test_a_text_with_special_characters_reads_back_unchanged(text: str) -> None:
    found = value(field("a", scalar(text)))
    assert isinstance(found, Scalar)
    assert found.text == text


@given(st.dictionaries(st.sampled_from(["en", "ko", "no", "pt-BR"]), texts, min_size=1))
def test_a_text_in_several_languages_reads_back_unchanged(written: dict[str, str]) -> None:
    found = value(field("a", words(written)))
    assert isinstance(found, Mapping)
    assert {key.text: text.text for key, text in found.entries if isinstance(text, Scalar)} == written


@pytest.mark.parametrize(
    "text", ["no", "12:30", "0123", "1957-05-03", "~", "null", "True", "a: b", "a #b", "[a", " a"]
)
def test_a_text_that_looks_like_another_type_is_quoted(text: str) -> None:
    assert scalar(text)[0] == scalar(text)[-1] == '"'


@pytest.mark.parametrize(
    "text", ["The Old Harbour", "Harbour (1957)", "L’Été", "항구의 불빛", "Father & Son"]
)
def test_an_unambiguous_text_is_not_quoted(text: str) -> None:
    assert scalar(text) == text


def test_a_text_without_a_language_is_written_alone() -> None:
    assert words({"": "The Harbour"}) == "The Harbour"
    assert words({"en": "The Harbour", "no": "Havna: nå"}) == '{en: The Harbour, "no": "Havna: nå"}'


def test_special_characters_are_escaped() -> None:
    assert scalar('"\\\n\t\u00a0\U000e0067') == '"\\"\\\\\\n\\t\\u00a0\\U000e0067"'


def test_a_field_is_one_indented_line() -> None:
    assert field("title", "The Harbour") == "title: The Harbour\n"
    assert field("title", "The Harbour", 4) == "    title: The Harbour\n"
