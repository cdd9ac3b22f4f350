"""Rules about the fields of an exhibit and their values: ids, languages, paths, kinds."""

from __future__ import annotations

from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

FIELDS = (
    Rule(
        code="bad-colour",
        requirement="A colour must be # and six hexadecimal digits (0-9, a-f), in quotes.",
        reason="Without quotes, # begins a comment in YAML, and Cimaise would not read the colour.",
        bad="theme: {name: paper, accent: red}",
        good='theme: {name: paper, accent: "#96231A"}',
    ),
    Rule(
        code="bad-id",
        requirement="An id may contain only lowercase letters a-z, digits and hyphens, and at most 64 characters.",
        reason="Ids are used in links and on the command line. If you omit the id, Cimaise makes one.",
        bad="- {id: The Harbour, kind: text, title: The Harbour, text: A stone quay.}",
        good="- {id: the-harbour, kind: text, title: The Harbour, text: A stone quay.}",
    ),
    Rule(
        code="bad-language",
        requirement="A language must be a BCP 47 tag, for example en, ko, pt-BR or zh-Hant.",
        reason="The tag (RFC 5646) selects the writing direction, the language of the kiosk's buttons, and the typeface.",
        bad="languages: [english]",
        good="languages: [en]",
    ),
    Rule(
        code="bad-path",
        requirement="A path must be relative to the exhibit's folder, must not lead out of it, and must use / between folders.",
        reason="Only the exhibit's folder is copied to the kiosk: a file outside it would be missing there.",
        bad="- {kind: text, title: Welcome, file: ../welcome.md}",
        good="- {kind: text, title: Welcome, file: welcome.md}",
    ),
    Rule(
        code="doubled-file",
        requirement="The file of a room must be listed only once.",
        reason="Otherwise the same room would appear on Home twice.",
        bad="rooms:\n  - songs.yaml\n  - songs.yaml",
        good="rooms:\n  - songs.yaml",
    ),
    Rule(
        code="doubled-id",
        requirement="An id must be unique: among the rooms, and among the entries of a room.",
        reason="Otherwise two pages would have the same address.",
        bad="- {id: harbour, kind: text, title: The Harbour, text: A stone quay.}\n"
        "- {id: harbour, kind: text, title: The Town, text: A white town.}",
        good="- {id: harbour, kind: text, title: The Harbour, text: A stone quay.}\n"
        "- {id: town, kind: text, title: The Town, text: A white town.}",
    ),
    Rule(
        code="doubled-language",
        requirement="A language must appear only once in 'languages', and only once in each text.",
        reason="Only the author knows which one is correct. In a language tag, capital and small letters are the same.",
        bad="title: {en: The Old Harbour, EN: The Harbour}",
        good="title: {en: The Old Harbour}",
    ),
    Rule(
        code="empty",
        requirement="A colon or a dash must be followed by a value.",
        reason="An empty value may be one that was forgotten. Remove a field that you do not need.",
        bad='- {kind: text, title: "", text: A stone quay.}',
        good="- {kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="missing-key",
        requirement="Every required field must be present, such as 'format', 'languages' and 'rooms' in exhibit.yaml, and 'kind' and "
        "'title' in a room.",
        reason="Visitors cannot choose a page without a title, and a room without a kind has no layout. The tables in docs/format.md "
        "say which fields are required.",
        bad="- {kind: text, text: A stone quay.}",
        good="- {kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="newer-format",
        requirement="The format of the exhibit must be one that the installed Cimaise can read: 1.",
        reason="An exhibit with a higher number was made for a newer Cimaise. An older one would ignore everything that is new in it. "
        "Update Cimaise.",
        bad="format: 2",
        good="format: 1",
    ),
    Rule(
        code="no-exhibit",
        requirement="An exhibit must be a folder with a file exhibit.yaml, or a complete packed exhibit with a signature that the "
        "kiosk accepts.",
        reason="A common mistake is a file name such as exhibit.yaml.txt or exhibit.yml, which looks correct on Windows because "
        "Windows hides the end of file names.",
        bad="exhibit.yml",
        good="exhibit.yaml",
        file="",
    ),
    Rule(
        code="out-of-range",
        requirement="A number must be within its limits.",
        reason="Cimaise does not guess what a number outside its limits means: a focus of 50 may mean per cent or pixels.",
        bad="- {picture: pictures/quay.jpg, alt: Boats at the quay, credit: Harbour Archive, focus: [50, 40]}",
        good="- {picture: pictures/quay.jpg, alt: Boats at the quay, credit: Harbour Archive, focus: [0.5, 0.4]}",
    ),
    Rule(
        code="picture-and-film",
        requirement="An entry of a gallery must be either a picture or a film.",
        reason="A picture and a film have separate pages. The picture that is shown until a film plays is its 'poster'.",
        bad="- {film: films/silent.webm, picture: pictures/quay.jpg, alt: The quay, credit: Harbour Archive}",
        good="- {film: films/silent.webm, poster: pictures/quay.jpg, alt: The quay, credit: Harbour Archive}",
    ),
    Rule(
        code="reserved-id",
        requirement="A room must not have the id home or attract.",
        reason="The kiosk has its own pages with these names.",
        bad="- {id: home, kind: text, title: Welcome, text: A stone quay.}",
        good="- {id: welcome, kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="text-and-file",
        requirement="A text must be written either in 'text' or in the file that 'file' names.",
        reason="Only one of them can be shown.",
        bad="- {kind: text, title: Welcome, text: A stone quay., file: welcome.md}",
        good="- {kind: text, title: Welcome, file: welcome.md}",
    ),
    Rule(
        code="unknown-key",
        requirement="A field must be one that the format defines.",
        reason="Otherwise Cimaise would silently ignore a field with a misspelt name. The tables in docs/format.md list all fields.",
        bad="- {picture: pictures/quay.jpg, alt: Boats at the quay, creidt: Harbour Archive}",
        good="- {picture: pictures/quay.jpg, alt: Boats at the quay, credit: Harbour Archive}",
    ),
    Rule(
        code="unknown-language",
        requirement="A text should be only in languages that the exhibit lists in 'languages'.",
        reason="Visitors cannot choose any other language, so no visitor would see the text.",
        bad="title: {en: The Old Harbour, fr: Le vieux port}",
        good="languages: [en, fr]\ntitle: {en: The Old Harbour, fr: Le vieux port}\n"
        "rooms:\n  - kind: text\n    title: {en: Welcome, fr: Bienvenue}\n    text: {en: A stone quay., fr: Un quai de pierre.}",
        severity=Severity.WARNING,
    ),
    Rule(
        code="unknown-room",
        requirement="The attract loop must name rooms that exist, by their ids.",
        reason="Otherwise the room would be missing from the attract loop.",
        bad="attract: {rooms: [welcom]}",
        good="attract: {rooms: [welcome]}",
    ),
    Rule(
        code="unknown-value",
        requirement="If a field allows only certain values, it must have one of them.",
        reason="For example, a room of an unknown kind has no layout. The message lists the allowed values.",
        bad="- {kind: txt, title: Welcome, text: A stone quay.}",
        good="- {kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="unreadable-file",
        requirement="A file that the exhibit names must be readable: a YAML or Markdown file must exist, every file must have read "
        "permission, and every text must be in UTF-8.",
        reason="The kiosk does not show an exhibit if one of its texts cannot be read. Every text editor can save in UTF-8.",
        bad="- {kind: text, title: Welcome, file: welcom.md}",
        good="- {kind: text, title: Welcome, file: welcome.md}",
    ),
    Rule(
        code="wrong-kind",
        requirement="A value must be of the type that its field requires: a text, a list, a map, a number, true or false.",
        reason="Cimaise does not guess what a value of another type means. The tables in docs/format.md give the type of each field.",
        bad="languages: en",
        good="languages: [en]",
    ),
)
