"""Rules about what the texts have that visitors do not see, or that they see as typed."""

from __future__ import annotations

from cimaise.checking.rules.examples import text_room
from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

TEXT_MARKS = (
    Rule(
        code="accidental-list",
        requirement="A paragraph should not start with a year, a date or an ordinal number and a full stop.",
        reason="In Markdown, a number with a full stop at the start of a line makes a list: *3. Mai* becomes item 3.",
        bad=text_room("1903. It was a good year."),
        good=text_room("1903\\. It was a good year."),
        severity=Severity.WARNING,
    ),
    Rule(
        code="left-out",
        requirement="A text should have no pictures, links or remarks.",
        reason="A page has its picture beside the text, and visitors move with buttons, not with links. A remark that the kiosk "
        "leaves out is easily forgotten in a file that others read.",
        bad=text_room(
            "The quay ![the quay](quay.jpg) is [old](https://example.org). <!-- check the year -->"
        ),
        good=text_room("The quay is old."),
        severity=Severity.WARNING,
    ),
    Rule(
        code="raw-marks",
        requirement="A text should have no characters that are meant as marks but have no effect.",
        reason="HTML, checkboxes, bullet characters, and marks without their counterpart are shown as typed. Visitors take them for "
        "mistakes.",
        bad=text_room("The **quay is <b>old</b>.[^1]"),
        good=text_room("The quay is **old**.[^1]", "[^1]: Built in 1903."),
        severity=Severity.WARNING,
    ),
    Rule(
        code="unused-note",
        requirement="Each footnote should have a mark in the text.",
        reason="The note stands at the end of the page, but no visitor knows to which word it belongs.",
        bad=text_room("The quay is old.", "[^1]: Built in 1903."),
        good=text_room("The quay is old.[^1]", "[^1]: Built in 1903."),
        severity=Severity.WARNING,
    ),
)
