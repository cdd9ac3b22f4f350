from __future__ import annotations

import pytest

from cimaise.typography.sentences import split_sentences


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("“Go!” she said. He went.", ["“Go!” she said.", "He went."]),
        ("«\u00a0Reste\u202f!\u00a0» dit-il. Fin.", ["«\u00a0Reste\u202f!\u00a0» dit-il.", "Fin."]),
        ("«\u00a0Non.\u00a0» Il part.", ["«\u00a0Non.\u00a0»", "Il part."]),
        ("»Und dann?« Er kam. »Gut.«", ["»Und dann?«", "Er kam.", "»Gut.«"]),
        ("So z. B. Anna. Sie kam.", ["So z. B. Anna.", "Sie kam."]),
        ("Dr. A. Seaman came. He stayed.", ["Dr. A. Seaman came.", "He stayed."]),
        ("It began on 12. March. It ended.", ["It began on 12. March.", "It ended."]),
        ("It froze in 1947. It melted.", ["It froze in 1947.", "It melted."]),
        ("Version 1.2 is out", ["Version 1.2 is out"]),
        ("一つ。二つ。", ["一つ。", "二つ。"]),
        ("واحد. اثنان؟ ثلاثة", ["واحد.", "اثنان؟", "ثلاثة"]),
        ("And so on ...", ["And so on ..."]),
        ("", []),
    ],
)
def test_paragraph_is_split_at_sentence_ends(paragraph: str, sentences: list[str]) -> None:
    assert split_sentences(paragraph) == sentences
