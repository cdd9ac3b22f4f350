"""Rules of the craft: what is written for a wall, and read by people who stand. Each has a number and its source."""

from __future__ import annotations

from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

_COUNTED = (
    "Words are counted in languages that part them by spaces, a fifth more of them in French; in Chinese, Japanese and "
    "Korean three characters count as a word, in Thai, Lao, Khmer and Burmese six."
)
_LONG = (
    "In nineteen hundred and forty-seven, when the winter had closed the harbour for the eleventh week and the last of "
    "the coal had been burnt, the crane men walked out over the ice to the ships."
)
_SHORT = (
    "In 1947 the winter closed the harbour for eleven weeks. The last coal was burnt. Then the crane men walked out over "
    "the ice to the ships."
)
_PARAGRAPH = (
    "The harbour froze in January. Nobody had seen that before. The ships stood still between the piers, and boys walked "
    "around them. A baker sold rolls from a sledge. He did well. The harbour master measured the ice each morning and "
    "wrote its thickness into his book. It grew until March. The crane men had no work and no pay. Some left for the "
    "mines. Most stayed and waited."
)
_MORE = (
    "On the ninth of March the wind turned west. The ice broke at night with a noise like guns. In the morning the "
    "harbour was a field of floes. The first ship left at noon with its flags up. People stood on the quay and cheered. "
    "The baker gave his rolls away."
)


def _section(*paragraphs: str) -> str:
    text = "\n\n".join(f"          {paragraph}" for paragraph in paragraphs)
    return f"- kind: sections\n  title: Stories\n  sections:\n    - title: The winter of 1947\n      text: |\n{text}"


def _page(*paragraphs: str) -> str:
    text = "\n\n".join(f"      {paragraph}" for paragraph in paragraphs)
    return f"- kind: text\n  title: Welcome\n  text: |\n{text}"


def _photo(*lines: str, file: str = "quay", note: str = "") -> str:
    remark = f"  # {note}" if note else ""
    return "\n".join((f"- picture: pictures/{file}.jpg{remark}", *(f"  {line}" for line in lines)))


CRAFT = (
    Rule(
        code="empty-room",
        asks="Every room has something in it.",
        why="Its page tells visitors that there is nothing yet. They came for something.",
        bad="- {kind: songs, title: Songs, songs: []}",
        good="- {kind: songs, title: Songs, songs: [Rain on the Roof]}",
        severity=Severity.WARNING,
        of_absence=True,
    ),
    Rule(
        code="long-caption",
        asks="A caption has at most 30 words.",
        why="From 30 words on it is a label: the Association of Independent Museums gives an object's label 30 to 50, and "
        f"the Canadian Museum for Human Rights a caption 17. {_COUNTED}",
        bad=_photo(
            "alt: Boats at the quay",
            "credit: Harbour Archive",
            "caption: Boats at the quay on a Sunday in the spring of the year after the great ice, photographed by the "
            "harbour master's younger brother from the roof of the customs house, which was pulled down a year later",
        ),
        good=_photo(
            "alt: Boats at the quay",
            "credit: Harbour Archive",
            "caption: The quay on a Sunday in 1948, seen from the roof of the customs house",
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-line",
        asks="A line that is broken by hand, as in verse, has at most 55 characters.",
        why="The Smithsonian's guidelines for accessible exhibition design ask for lines of at most 55 characters, better "
        "45 to 50. A page shows 45 to 75, and a longer line is broken once more, where nobody meant it. In Chinese, "
        "Japanese and Korean a character counts as two.",
        bad=_page("The ice came over the sea one night while all the town was asleep,\\\n      and stayed."),
        good=_page(
            "The ice came over the sea one night\\\n      while all the town was asleep,\\\n      and stayed."
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-paragraph",
        asks="A paragraph has at most 100 words.",
        why="The Smithsonian's guidelines give a whole label 75 to 100 words, and Te Papa asks for short paragraphs on "
        f"screens. {_COUNTED}",
        bad=_section(f"{_PARAGRAPH} {_MORE}"),
        good=_section(_PARAGRAPH, _MORE),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-sentence",
        asks="A sentence has at most 25 words.",
        why="The Smithsonian's guidelines for accessible exhibition design ask for sentences of at most 25 words, better "
        f"of 15. {_COUNTED} What is quoted from a document stays as it is; leave the warning alone then.",
        bad=_page(_LONG),
        good=_page(_SHORT),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-text",
        asks="A text or a work has at most 125 words on its page, a section at most 300.",
        why="The longest panel that the Canadian Museum for Human Rights allows has 125 words, and Te Papa shows 30 to 70 "
        "at once. A section is there for those who want more: at touch tables in galleries people stayed about two minutes "
        "(Open Exhibits 2013: medians from 1:52 to 2:30), in which a slow reader, at 120 words a minute, reads 300. "
        f"{_COUNTED}",
        bad=_page(_PARAGRAPH, _MORE, _SHORT),
        good=_page(_PARAGRAPH, _SHORT),
        severity=Severity.WARNING,
    ),
    Rule(
        code="long-title",
        asks="The title of an exhibit, a room or a section has at most 8 words.",
        why="The Canadian Museum for Human Rights gives a title 2 to 5 words and a subtitle 5 to 8. Titles stand in the "
        f"attract loop, where they are read in passing. Titles of works and songs are their names. {_COUNTED}",
        bad="title: The Old Harbour and What Became of It When the Railway Came",
        good="title: The Old Harbour",
        severity=Severity.WARNING,
    ),
    Rule(
        code="low-contrast",
        asks="The accent has a contrast of 7:1 to paper and to the words of buttons, since small lines are written in it.",
        why="WCAG 2.2 asks for 7:1 for text (1.4.6, enhanced) and for 3:1 for controls (1.4.11). A kiosk stands in light that "
        "nobody chose for reading.",
        bad='theme: {name: paper, accent: "#D9822B"}',
        good='theme: {name: paper, accent: "#1F4E6B"}',
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-alt",
        asks="Every picture and film has an alternative text that says what is seen.",
        why="WCAG 2.2, 1.1.1, and EN 301 549, 5.1.3.6: what is not text has words that can be spoken in its place, unless it "
        'is there for the eye only. Of that write alt: "".',
        bad=_photo("credit: Harbour Archive"),
        good=_photo("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
        of_absence=True,
    ),
    Rule(
        code="missing-captions",
        asks="A film with sound has captions in each of the exhibit's languages.",
        why="WCAG 2.2, 1.2.2: captions for all recorded sound. In a gallery the sound is low, or off, for everybody. A film "
        "without a sound track needs none.",
        bad="- film: films/launch.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive",
        good="- film: films/launch.webm\n  alt: A ship slides into the water\n  credit: Harbour Archive\n"
        "  captions: {en: films/launch.en.vtt}",
        severity=Severity.WARNING,
        of_absence=True,
    ),
    Rule(
        code="missing-credit",
        asks="Every picture and film of a gallery says whom it comes from.",
        why="Lenders and photographers are named; most licences ask for it. Where there is nobody to name, as for the "
        'museum\'s own snapshots, write credit: "".',
        bad=_photo("alt: Fishing boats at a stone quay"),
        good=_photo("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
        of_absence=True,
    ),
    Rule(
        code="missing-glyph",
        asks="The typefaces have every character that is written.",
        why="Cimaise brings Source Serif 4 and Inter with Latin letters as in English, French, German or Spanish, and Noto for "
        "Arabic. For another character the kiosk's system puts in what it has: another typeface, or an empty box.",
        bad="- {kind: text, title: Welcome, text: The ferry to Łódź.}",
        good="- {kind: text, title: Welcome, text: The ferry to Lodz.}",
        severity=Severity.WARNING,
    ),
    Rule(
        code="missing-translation",
        asks="A text stands in all of the exhibit's languages, or in none by name.",
        why="Who has chosen a language meets another one in the middle of a page. A name or a date may be written once for "
        "all; a page's whole text may not.",
        bad="languages: [en, ar]\ntitle: {en: The Old Harbour}\n"
        "rooms:\n  - {kind: text, title: {en: Welcome, ar: أهلا}, text: {en: A stone quay., ar: رصيف من حجر.}}",
        good="languages: [en, ar]\ntitle: {en: The Old Harbour, ar: الميناء القديم}\n"
        "rooms:\n  - {kind: text, title: {en: Welcome, ar: أهلا}, text: {en: A stone quay., ar: رصيف من حجر.}}",
        severity=Severity.WARNING,
        of_absence=True,
    ),
    Rule(
        code="no-typeface",
        asks="There is a typeface for each of the exhibit's languages.",
        why="Cimaise brings Latin and Arabic ones. For others a typeface of the kiosk's system stands in, if it has one: look "
        "at every page there.",
        bad="languages: [ko]\ntitle: 옛 항구\nrooms:\n  - {kind: text, title: 인사말, text: 돌로 쌓은 부두.}",
        good="languages: [ar]\ntitle: الميناء القديم\nrooms:\n  - {kind: text, title: أهلا, text: رصيف من حجر.}",
        severity=Severity.WARNING,
    ),
    Rule(
        code="small-picture",
        asks="A picture of a gallery or of the attract loop has enough pixels for the screen: none is drawn more than 1.5 times "
        "as large as it is.",
        why="From there on it looks blurred at arm's length; the number is our own. The screen is taken for 1920 x 1080, "
        "Te Papa's usual one, unless --size says otherwise. A picture that is cropped must cover it.",
        bad=_photo(
            "alt: Fishing boats at a stone quay",
            "credit: Harbour Archive",
            file="small",
            note="640 x 480 pixels",
        ),
        good=_photo("alt: Fishing boats at a stone quay", "credit: Harbour Archive"),
        severity=Severity.WARNING,
    ),
    Rule(
        code="weak-alt",
        asks="An alternative text says what is seen: it is not the name of a file, nor the caption once more.",
        why="WCAG 2.2, 1.1.1 (failure F30): a file's name stands for nothing that is seen. Whoever hears the caption has it "
        "read twice.",
        bad=_photo("alt: quay.jpg", "caption: The quay on a Sunday", "credit: Harbour Archive"),
        good=_photo(
            "alt: Fishing boats at a stone quay", "caption: The quay on a Sunday", "credit: Harbour Archive"
        ),
        severity=Severity.WARNING,
    ),
)
