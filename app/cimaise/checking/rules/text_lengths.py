"""Rules about the length of texts for visitors who read standing. Each gives the source of its number."""

from __future__ import annotations

from cimaise.checking.rules.examples import gallery_picture, sections_room, text_room
from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

_UNITS = (
    "In French, the limit is a fifth higher. In Chinese, Japanese and Korean, three characters count as one word; in Thai, "
    "Lao, Khmer and Burmese, six."
)
_LONG_SENTENCE = (
    "In nineteen hundred and forty-seven, when the winter had closed the harbour for the eleventh week and the last of "
    "the coal had been burnt, the crane men walked out over the ice to the ships."
)
_SHORT_SENTENCES = (
    "In 1947 the winter closed the harbour for eleven weeks. The last coal was burnt. Then the crane men walked out over "
    "the ice to the ships."
)
_FIRST_PARAGRAPH = (
    "The harbour froze in January. Nobody had seen that before. The ships stood still between the piers, and boys walked "
    "around them. A baker sold rolls from a sledge. He did well. The harbour master measured the ice each morning and "
    "wrote its thickness into his book. It grew until March. The crane men had no work and no pay. Some left for the "
    "mines. Most stayed and waited."
)
_SECOND_PARAGRAPH = (
    "On the ninth of March the wind turned west. The ice broke at night with a noise like guns. In the morning the "
    "harbour was a field of floes. The first ship left at noon with its flags up. People stood on the quay and cheered. "
    "The baker gave his rolls away."
)

TEXT_LENGTHS = (
    Rule(
        code="long-caption",
        requirement="A caption should have at most 30 words.",
        reason="A longer text is not a caption but a label. The Association of Independent Museums recommends 30 to 50 words for "
        f"the label of an object; the Canadian Museum for Human Rights recommends 17 words for a caption. {_UNITS}",
        bad=gallery_picture(
            "alt: Boats at the quay",
            "credit: Harbour Archive",
            "caption: Boats at the quay on a Sunday in the spring of the year after the great ice, photographed by the "
            "harbour master's younger brother from the roof of the customs house, which was pulled down a year later",
        ),
        good=gallery_picture(
            "alt: Boats at the quay",
            "credit: Harbour Archive",
            "caption: The quay on a Sunday in 1948, seen from the roof of the customs house",
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-line",
        requirement="A line that ends with a manual line break, as in verse, should have at most 55 characters.",
        reason="The Smithsonian's guidelines for accessible exhibition design recommend lines of at most 55 characters, better "
        "45 to 50. A page has room for 45 to 75 characters; a longer line is broken where the author did not want it. In "
        "Chinese, Japanese and Korean, a character counts as two.",
        bad=text_room(
            "The ice came over the sea one night while all the town was asleep,\\\n      and stayed."
        ),
        good=text_room(
            "The ice came over the sea one night\\\n      while all the town was asleep,\\\n      and stayed."
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-paragraph",
        requirement="A paragraph should have at most 100 words.",
        reason="The Smithsonian's guidelines recommend 75 to 100 words for a whole label, and Te Papa recommends short paragraphs "
        f"on screens. {_UNITS}",
        bad=sections_room(f"{_FIRST_PARAGRAPH} {_SECOND_PARAGRAPH}"),
        good=sections_room(_FIRST_PARAGRAPH, _SECOND_PARAGRAPH),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-sentence",
        requirement="A sentence should have at most 25 words.",
        reason="The Smithsonian's guidelines for accessible exhibition design recommend sentences of at most 25 words, better "
        f"15. {_UNITS} Do not change a quotation from a document: ignore the warning.",
        bad=text_room(_LONG_SENTENCE),
        good=text_room(_SHORT_SENTENCES),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-text",
        requirement="The page of a text or a work should have at most 125 words, a section at most 300.",
        reason="The Canadian Museum for Human Rights allows at most 125 words on a panel, and Te Papa shows 30 to 70 words at a time. "
        "A section is for visitors who want to read more. Visitors used touch tables in galleries for about two minutes (Open "
        "Exhibits 2013: medians from 1:52 to 2:30 minutes). In 2:30 minutes, a slow reader (120 words a minute) reads 300 words. "
        f"{_UNITS}",
        bad=text_room(_FIRST_PARAGRAPH, _SECOND_PARAGRAPH, _SHORT_SENTENCES),
        good=text_room(_FIRST_PARAGRAPH, _SHORT_SENTENCES),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-title",
        requirement="The title of an exhibit, a room or a section should have at most 8 words.",
        reason="The Canadian Museum for Human Rights recommends 2 to 5 words for a title and 5 to 8 for a subtitle. Titles appear in "
        "the attract loop, where people read them while walking past. The titles of works and songs are not checked: they are "
        f"proper names. {_UNITS}",
        bad="title: The Old Harbour and What Became of It When the Railway Came",
        good="title: The Old Harbour",
        severity=Severity.WARNING,
    ),
)
