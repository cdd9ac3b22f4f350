"""Rules about what may be missing: the content of a room, credits, translations, characters and typefaces."""

from __future__ import annotations

from cimaise.checking.rules.examples import gallery_picture
from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

COMPLETENESS = (
    Rule(
        code="empty-room",
        requirement="Every room should have content.",
        reason="The page of an empty room says that there is nothing to see yet, which disappoints visitors.",
        bad="- {kind: songs, title: Songs, songs: []}",
        good="- {kind: songs, title: Songs, songs: [Rain on the Roof]}",
        severity=Severity.WARNING,
        reports_absence=True,
    ),
    Rule(
        code="missing-credit",
        requirement="Every picture and film of a gallery should have a credit: its photographer, lender or archive.",
        reason="Most licences require a credit. If there is no one to name, for example for the museum's own snapshots, write "
        'credit: "".',
        bad=gallery_picture("alt: Fishing boats at a stone quay"),
        good=gallery_picture("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
        reports_absence=True,
    ),
    Rule(
        code="missing-glyph",
        requirement="Cimaise's typefaces should have every character of the texts.",
        reason="Cimaise's typefaces have the Latin letters of almost all European languages and of Vietnamese, Greek, Cyrillic, "
        "and Arabic. The kiosk shows other characters in a font of its operating system, or as empty boxes.",
        bad="- {kind: text, title: Welcome, text: The ferry to Łódź ⛴.}",
        good="- {kind: text, title: Welcome, text: The ferry to Łódź.}",
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-translation",
        requirement="A text should be written in each of the exhibit's languages, or once without a language.",
        reason="Otherwise visitors see another language in the middle of a page. You can write a name or a date once for all "
        "languages, but not the whole text of a page.",
        bad="languages: [en, ar]\ntitle: {en: The Old Harbour}\n"
        "rooms:\n  - {kind: text, title: {en: Welcome, ar: أهلا}, text: {en: A stone quay., ar: رصيف من حجر.}}",
        good="languages: [en, ar]\ntitle: {en: The Old Harbour, ar: الميناء القديم}\n"
        "rooms:\n  - {kind: text, title: {en: Welcome, ar: أهلا}, text: {en: A stone quay., ar: رصيف من حجر.}}",
        severity=Severity.WARNING,
        reports_absence=True,
    ),
    Rule(
        code="no-typeface",
        requirement="Cimaise should have a typeface for each of the exhibit's languages.",
        reason="Cimaise includes typefaces for Latin, Greek, Cyrillic and Arabic. For other scripts, the kiosk uses a font of its operating system, "
        "if it has one. Look at every page on the kiosk.",
        bad="languages: [ko]\ntitle: 옛 항구\nrooms:\n  - {kind: text, title: 인사말, text: 돌로 쌓은 부두.}",
        good="languages: [ar]\ntitle: الميناء القديم\nrooms:\n  - {kind: text, title: أهلا, text: رصيف من حجر.}",
        severity=Severity.WARNING,
    ),
)
