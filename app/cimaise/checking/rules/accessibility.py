"""Rules about accessibility: contrast, alternative texts and captions."""

from __future__ import annotations

from cimaise.checking.rules.examples import gallery_picture
from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

_FILM = "- film: films/launch.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive"

ACCESSIBILITY = (
    Rule(
        code="low-contrast",
        requirement="The accent colour should have a contrast of at least 7:1 to the paper (the background of the pages) and to the "
        "labels of buttons.",
        reason="Small text has the accent colour. WCAG 2.2 requires 7:1 for text (1.4.6, enhanced) and 3:1 for controls (1.4.11). "
        "The light around a kiosk is often poor for reading.",
        bad='theme: {name: paper, accent: "#D9822B"}',
        good='theme: {name: paper, accent: "#1F4E6B"}',
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-alt",
        requirement="Every picture and film should have an alternative text that describes what it shows.",
        reason="WCAG 2.2, 1.1.1, and EN 301 549, 5.1.3.6: content that is not text needs a text that can be read aloud, unless "
        'it is only decoration. For decoration, write alt: "".',
        bad=gallery_picture("credit: Harbour Archive"),
        good=gallery_picture("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
        reports_absence=True,
    ),
    Rule(
        code="missing-captions",
        requirement="A film with sound should have captions in each of the exhibit's languages.",
        reason="WCAG 2.2, 1.2.2, requires captions for all recorded sound. In a gallery, the sound is often low or off for all "
        "visitors. A film without a sound track needs no captions.",
        bad=_FILM,
        good=f"{_FILM}\n  captions: {{en: films/launch.en.vtt}}",
        severity=Severity.WARNING,
        reports_absence=True,
    ),
    Rule(
        code="weak-alt",
        requirement="An alternative text should describe what the picture or film shows: it must not be a file name or a copy of "
        "the caption.",
        reason="WCAG 2.2, 1.1.1 (failure F30): a file name does not describe anything. If the text is a copy of the caption, "
        "people who listen to the page hear the caption twice.",
        bad=gallery_picture("alt: quay.jpg", "caption: The quay on a Sunday", "credit: Harbour Archive"),
        good=gallery_picture(
            "alt: Fishing boats at a stone quay", "caption: The quay on a Sunday", "credit: Harbour Archive"
        ),
        severity=Severity.WARNING,
    ),
)
