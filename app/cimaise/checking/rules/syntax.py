"""Rules about the syntax of YAML and Markdown files, and about their size."""

from __future__ import annotations

from cimaise.checking.rules.rule import Rule
from cimaise.source.diagnostic import Severity

SYNTAX = (
    Rule(
        code="alias",
        requirement="A text that begins with * or & must be in quotes.",
        reason="In YAML, * and & mark aliases and anchors. Cimaise does not support them, because with them a small file can need "
        "an extreme amount of memory.",
        bad="- {kind: songs, title: Songs, songs: [*Lamp]}",
        good='- {kind: songs, title: Songs, songs: ["*Lamp"]}',
    ),
    Rule(
        code="bad-key",
        requirement="The name of a field, before the colon, must be a word.",
        reason="A list or a map in its place is a typing mistake.",
        bad="- {kind: text, title: Welcome, text: A stone quay., [boats]: 3}",
        good="- {kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="character",
        requirement="Invisible characters are not allowed, and the spaces before a field must be ordinary spaces.",
        reason="Such characters are often copied from another program together with a text. YAML treats them as part of a word.",
        bad="kind: text\ntitle: Welcome\n\u00a0text: A stone quay.",
        good="kind: text\ntitle: Welcome\ntext: A stone quay.",
        file="room.yaml",
    ),
    Rule(
        code="doubled-key",
        requirement="A field must not appear twice in the same map.",
        reason="Other programs use the last one without a warning. Only the author knows which one is correct.",
        bad="- {kind: text, title: Welcome, title: Hello, text: A stone quay.}",
        good="- {kind: text, title: Welcome, text: A stone quay.}",
    ),
    Rule(
        code="front-matter",
        requirement="If a Markdown file begins with ---, fields must follow, and then a second --- line.",
        reason="With these fields, one file can hold a complete page. For a horizontal line in the text, write ***.",
        bad="---\ntitle: Welcome\n\nA stone quay.",
        good="---\ntitle: Welcome\n---\n\nA stone quay.",
        file="welcome.md",
    ),
    Rule(
        code="remark",
        requirement="A text with a # after a space should be in quotes. If the # begins a comment, a space should follow it.",
        reason='In YAML, a # after a space begins a comment: from the title Song #1 without quotes, only "Song" is read.',
        bad="- {kind: songs, title: Songs, songs: [\n    Song of the Sea #1\n  ]}",
        good='- {kind: songs, title: Songs, songs: [\n    "Song of the Sea #1"\n  ]}',
        severity=Severity.WARNING,
    ),
    Rule(
        code="second-document",
        requirement="A YAML file must not contain a line --- after its first field.",
        reason="In YAML, this line begins a second document, which Cimaise would not read.",
        bad="kind: text\ntitle: Welcome\n---\ntext: A stone quay.",
        good="kind: text\ntitle: Welcome\ntext: A stone quay.",
        file="room.yaml",
    ),
    Rule(
        code="syntax",
        requirement="A file must be valid YAML: a colon and a space after each field, a dash before each entry of a list, and "
        "closed quotes.",
        reason="The most common cause is a text with a colon: put the text in quotes.",
        bad="kind: text\ntitle: The harbour: a history\ntext: A stone quay.",
        good='kind: text\ntitle: "The harbour: a history"\ntext: A stone quay.',
        file="room.yaml",
    ),
    Rule(
        code="tag",
        requirement="A text that begins with ! must be in quotes.",
        reason="In YAML, the word after ! is the name of a type. Cimaise does not support these types.",
        bad="- kind: songs\n  title: Songs\n  songs:\n    - !Ahoy sailors",
        good='- kind: songs\n  title: Songs\n  songs:\n    - "!Ahoy sailors"',
    ),
    Rule(
        code="too-deep",
        requirement="Lists and maps may be nested at most 32 levels deep.",
        reason="An exhibit needs six levels. More than 32 are a mistake, or an attempt to crash the program.",
        bad=f"- {{kind: songs, title: Songs, songs: {'[' * 34}{']' * 34}}}",
        good="- {kind: songs, title: Songs, songs: [Rain on the Roof]}",
    ),
    Rule(
        code="too-large",
        requirement="A YAML file may have at most 2 MB and 200,000 values, and a value at most 200,000 characters. An exhibit may "
        "have at most 300,000 values, 10 million characters of text and 100 languages.",
        reason="A gallery of 10,000 pictures is within these limits. The most common cause is a quote that is not closed. Put a long "
        "text into its own Markdown file.",
        bad="- kind: text\n  title: Welcome\n  text: >\n    (a text of more than 200,000 characters: about 60 pages of a book)",
        good="- kind: text\n  title: Welcome\n  file: welcome.md",
    ),
    Rule(
        code="too-many",
        requirement="A check reports at most 1,000 errors and warnings.",
        reason="So many usually have the same cause. Fix some of them, then run the check again.",
        bad="- {kind: songs, title: {en: Songs, fr: Chansons}, songs: []}\n# and so on, a thousand times",
        good="- {kind: songs, title: {en: Songs}, songs: [Rain on the Roof]}",
        severity=Severity.WARNING,
    ),
)
