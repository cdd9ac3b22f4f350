"""Every rule by its code: what it says, why, and how a text looks that breaks it and one that does not."""

from __future__ import annotations

from dataclasses import dataclass

from cimaise.checking import files, length
from cimaise.media.contrast import ENHANCED
from cimaise.source.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """`meaning` is a sentence, `why` another with the source of a number; `bad` and `good` are lines of a file."""

    code: str
    severity: Severity
    meaning: str
    why: str
    bad: str
    good: str


def _error(code: str, meaning: str, why: str, bad: str, good: str) -> Rule:
    return Rule(code, Severity.ERROR, meaning, why, bad, good)


def _warning(code: str, meaning: str, why: str, bad: str, good: str) -> Rule:
    return Rule(code, Severity.WARNING, meaning, why, bad, good)


_YAML = (
    _error(
        "syntax",
        "The file is not YAML.",
        "Where a quote, a colon, a bracket or a space is missing, what follows cannot be told apart.",
        "title: One: two",
        'title: "One: two"',
    ),
    _error(
        "character",
        "A character stands there that cannot be seen.",
        "It comes along with texts from other programs, and is part of the word.",
        "title:<no-break space>A Town",
        "title: A Town",
    ),
    _error(
        "alias",
        "A text begins with & or *.",
        "YAML takes them for something else; a few such lines can fill a machine's memory.",
        "caption: *Town Hall",
        'caption: "*Town Hall"',
    ),
    _error(
        "tag",
        "A text begins with !.",
        "YAML takes it for something else.",
        "title: !Welcome",
        'title: "!Welcome"',
    ),
    _error(
        "second-document",
        "A line --- stands in the middle of a file.",
        "It begins a second document, which nobody would read.",
        "---",
        "# a remark",
    ),
    _error(
        "bad-key",
        "A list or a map stands before a colon.",
        "Before a colon stands the name of a field.",
        "[title]: A Town",
        "title: A Town",
    ),
    _error(
        "doubled-key",
        "A field was written twice.",
        "Only one of the two can be shown.",
        "title: A\ntitle: B",
        "title: A",
    ),
    _error(
        "too-deep",
        "Lists and maps lie in each other more than 32 deep.",
        "No exhibit needs five.",
        "[[[[[[ ...",
        "songs: [The Sea]",
    ),
    _error(
        "too-large",
        "A file or a text is larger than people write.",
        "A quote that is not closed makes one text of a whole file.",
        'title: "A Town (and so on for pages)',
        'title: "A Town"',
    ),
    _warning(
        "remark",
        "A # with a space before it begins a remark, which is not read.",
        "So the rest of a title can be lost.",
        "title: Song #1",
        'title: "Song #1"',
    ),
)

_FIELDS = (
    _error(
        "unknown-key",
        "There is no field of that name.",
        "What it says would be shown nowhere.",
        "tilte: A Town",
        "title: A Town",
    ),
    _error(
        "missing-key",
        "A field is missing that nothing can do without.",
        "A page needs its title, a room its kind.",
        "- {kind: songs}",
        "- {kind: songs, title: Songs, songs: []}",
    ),
    _error(
        "wrong-kind",
        "A text stands where a list belongs, or the other way round.",
        "It cannot be guessed what was meant.",
        "performers: Anna",
        "performers: [Anna]",
    ),
    _error(
        "empty",
        "A field has no value.",
        "An empty line would be shown.",
        "title:",
        "title: A Town",
    ),
    _error(
        "unknown-value",
        "The value is not one of those that the field knows.",
        "It would not be known what to do.",
        "kind: txt",
        "kind: text",
    ),
    _error(
        "out-of-range",
        "A number is too small or too large.",
        "It is not made to fit: what was meant is known to its author alone.",
        "focus: [50, 40]",
        "focus: [0.5, 0.4]",
    ),
    _error(
        "text-and-file",
        "A text stands in place, and a file is named as well.",
        "Only one of the two can be shown.",
        "text: A harbour.\nfile: harbour.md",
        "file: harbour.md",
    ),
    _error(
        "picture-and-film",
        "One item of a gallery has both a picture and a film.",
        "Each has a page of its own; the picture that stands for a film is its poster.",
        "{picture: a.jpg, film: a.webm}",
        "{film: a.webm, poster: a.jpg}",
    ),
    _error(
        "bad-colour",
        "That is not a colour.",
        "Colours are written as in web pages.",
        "accent: red",
        'accent: "#96231A"',
    ),
    _error(
        "newer-format",
        "A later version of Cimaise wrote this.",
        "What is new in it would be missing without a word.",
        "format: 2",
        "format: 1",
    ),
    _error(
        "no-exhibit",
        "The folder holds no exhibit.yaml that can be read.",
        "Every exhibit begins with that file, saved as UTF-8.",
        "exhibit.yml",
        "exhibit.yaml",
    ),
)

_FRONT = _error(
    "front-matter",
    "A Markdown file begins with --- and has no fields up to the next ---.",
    "A --- in the first line begins the fields of the page; a line across the page is written ***.",
    "---\ntitle: Dawn\n\nThe sun rises.",
    "---\ntitle: Dawn\n---\n\nThe sun rises.",
)

_NAMES = (
    _error(
        "bad-id",
        "That cannot be an id.",
        "Ids stand in addresses: small letters a-z, digits and hyphens, at most 64.",
        "id: The Sea",
        "id: the-sea",
    ),
    _error(
        "doubled-id",
        "Two things of one room have the same id.",
        "A page could not be told from the other.",
        "- {id: sea, title: A}\n- {id: sea, title: B}",
        "- {id: sea, title: A}\n- {id: sea-2, title: B}",
    ),
    _error(
        "reserved-id",
        "The kiosk has a page of that name.",
        "`home` and `attract` are its own.",
        "id: home",
        "id: welcome",
    ),
    _error(
        "unknown-room",
        "The attract loop names a room that is not there.",
        "Its pictures would be missing without a word.",
        "attract: {rooms: [photo]}",
        "attract: {rooms: [photos]}",
    ),
    _error(
        "doubled-file",
        "A room's file is named twice.",
        "The same room would be there twice.",
        "rooms: [songs.yaml, songs.yaml]",
        "rooms: [songs.yaml]",
    ),
    _error(
        "bad-language",
        "That is not the tag of a language.",
        "Languages are written as in BCP 47.",
        "languages: [english]",
        "languages: [en]",
    ),
    _error(
        "doubled-language",
        "A language stands there twice.",
        "Only one of the two texts can be shown.",
        "title: {en: A, EN: B}",
        "title: {en: A}",
    ),
    _warning(
        "unknown-language",
        "A text is in a language that the exhibit does not list.",
        "Nobody can choose it.",
        "languages: [en]\ntitle: {en: A Town, ko: 마을}",
        "languages: [en, ko]\ntitle: {en: A Town, ko: 마을}",
    ),
)

_FILES = (
    _error(
        "bad-path",
        "A path leads out of the exhibit's folder, or is written in another system's way.",
        "An exhibit is one folder that can be copied.",
        "file: C:\\photos\\a.jpg",
        "file: photos/a.jpg",
    ),
    _error(
        "unreadable-file",
        "A file is there or is named, and cannot be read.",
        "It must be a file that this program may read; texts are UTF-8.",
        "file: introduction.docx",
        "file: introduction.md",
    ),
    _error(
        "bad-package",
        "A packed exhibit is damaged, is no packed exhibit, or is signed by nobody whom this kiosk trusts.",
        "Nothing of it is shown unless every byte is as it was packed.",
        "a file that was cut short while it was copied",
        "the file as `cimaise verify` finds it whole",
    ),
    _error(
        "missing-file",
        "A file is named that is not there.",
        "Visitors would see a grey field in its place. Capital and small letters count: most kiosks run Linux.",
        "picture: pictures/01.JPG",
        "picture: pictures/01.jpg",
    ),
    _error(
        "bad-picture",
        "A picture cannot be shown.",
        "It was decoded to its end, as the kiosk does it.",
        "picture: scan.psd",
        "picture: scan.jpg",
    ),
    _error(
        "bad-film",
        "A film cannot be played.",
        "Kiosks play VP9 and H.264; AV1 shows nothing where no processor decodes it.",
        "film: harbour.avi",
        "film: harbour.webm",
    ),
    _warning(
        "captions",
        "A line of a captions file is not as WebVTT has it.",
        "That cue is not shown (W3C, WebVTT).",
        "00:01 --> 00:04",
        "00:01.000 --> 00:04.000",
    ),
    _warning(
        "small-picture",
        f"A picture is enlarged more than {files.ENLARGED_AT_MOST:g} times on a screen of "
        f"{files.SCREEN[0]} x {files.SCREEN[1]} pixels.",
        "Beyond that it looks soft from where visitors stand.",
        "a picture of 800 x 600 pixels",
        "a picture of 1920 x 1440 pixels",
    ),
)

_CRAFT = (
    _warning(
        "missing-alt",
        "Nothing says what is seen in a picture or a film.",
        "Visitors who cannot see it are told (WCAG 2.2, 1.1.1).",
        "picture: pictures/01.jpg",
        "picture: pictures/01.jpg\nalt: A harbour at dawn",
    ),
    _warning(
        "poor-alt",
        "The description is a file's name, or the caption once more.",
        "It says nothing to whoever cannot see the picture.",
        "alt: IMG_2041",
        "alt: A harbour at dawn",
    ),
    _warning(
        "missing-credit",
        "A picture or a film has no credit.",
        "Whoever made or lent it is named beside it.",
        "picture: pictures/01.jpg",
        "picture: pictures/01.jpg\ncredit: Town Archive",
    ),
    _warning(
        "missing-captions",
        "A film has no captions in one of the exhibit's languages.",
        "Films in a museum run muted, and some visitors do not hear (WCAG 2.2, 1.2.2).",
        "film: films/harbour.webm",
        "film: films/harbour.webm\ncaptions: {en: films/harbour.en.vtt}",
    ),
    _warning(
        "missing-translation",
        "A text is there in some of the exhibit's languages only.",
        "Visitors in the others read it in one that they have not chosen.",
        "languages: [en, ko]\ntitle: {en: A Town}",
        "languages: [en, ko]\ntitle: {en: A Town, ko: 마을}",
    ),
    _warning(
        "long-text",
        f"A page has more than {length.PAGE_AT_MOST} words.",
        "A label has 75 to 100 at the most (Smithsonian, Guidelines for Accessible Exhibition Design); this is three.",
        f"text: (more than {length.PAGE_AT_MOST} words)",
        "text: (several pages of 100 words)",
    ),
    _warning(
        "long-paragraph",
        f"A paragraph has more than {length.PARAGRAPH_AT_MOST} words.",
        "It fills a screen, and its end is not seen from its beginning (Smithsonian, as above).",
        f"a paragraph of more than {length.PARAGRAPH_AT_MOST} words",
        "two paragraphs",
    ),
    _warning(
        "long-sentence",
        f"A sentence has more than {length.SENTENCE_AT_MOST} words.",
        "Standing among others, people read a sentence once (Smithsonian, as above: 25, better 15).",
        "a sentence of 40 words",
        "two sentences of 20 words",
    ),
    _warning(
        "long-caption",
        f"A caption has more than {length.CAPTION_AT_MOST} words.",
        "So many are read beside an object (Canadian Museum for Human Rights, Inclusive Design Guidelines).",
        f"caption: (more than {length.CAPTION_AT_MOST} words)",
        "caption: The harbour in 1901",
    ),
    _warning(
        "long-title",
        f"A title has more than {length.TITLE_AT_MOST} characters.",
        "It breaks into many lines; two to five words are read at a glance (Canadian Museum for Human Rights).",
        f"title: (more than {length.TITLE_AT_MOST} characters)",
        "title: The Harbour",
    ),
    _warning(
        "low-contrast",
        f"The accent has a contrast of less than {ENHANCED:g} : 1 on paper.",
        "Small lines are set in it, and buttons are filled with it (WCAG 2.2, 1.4.6 for text; 3 : 1 for controls, 1.4.11).",
        'accent: "#E8A33D"',
        'accent: "#96231A"',
    ),
    _warning(
        "missing-font",
        "No font that comes with Cimaise has the letters of a language.",
        "What the machine has instead is not known here; it may be empty boxes.",
        "languages: [en, ko]",
        "languages: [en, ar]",
    ),
    _warning(
        "missing-glyph",
        "No font that comes with Cimaise has a character.",
        "It is drawn in another face, or as an empty box.",
        "title: Harbour \N{ANCHOR}",
        "title: Harbour",
    ),
)

GROUPS = {
    "The file as a text": (*_YAML, _FRONT),
    "Fields and their values": _FIELDS,
    "Names and languages": _NAMES,
    "Files": _FILES,
    "The craft of labels": _CRAFT,
}
"""The rules by what they are about."""
RULES = {rule.code: rule for rules in GROUPS.values() for rule in rules}
