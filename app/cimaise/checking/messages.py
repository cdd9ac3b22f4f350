"""The reasons that the checks report, with their English templates. `part` is what is wrong: "caption", "sentence"."""

from __future__ import annotations

from cimaise.source.message import Reason


class AssetReason(Reason):
    """Files that the exhibit names: missing, unreadable, or of the wrong kind."""

    NOT_FOUND = "{role} file {file:quoted} not found"
    NOT_FOUND_BECAUSE = "{role} file {file:quoted} not found: {cause}"
    UNREADABLE = "{file:quoted} cannot be read: {cause}"
    UNUSABLE = "{file:quoted}: {cause}"
    IS_DOCUMENT = "it is {kind}, not a plain text"


class AssetAdvice(Reason):
    """What to do about such a file."""

    USE_SIMILAR = "did you mean {file:quoted}?"
    ADD_FILE = "add the file to the exhibit, or correct its name"
    REPLACE_FILE = "replace it with a regular file that Cimaise has permission to read"
    SAVE_AS_UTF8 = "save it as UTF-8"
    SAVE_AS_PLAIN_TEXT = "save it as plain text in UTF-8"


class DocumentKind(Reason):
    """Documents that are mistaken for plain texts."""

    PDF = "a PDF document"
    OFFICE = "a document of an office program"
    RTF = "an RTF document"


class UseReason(Reason):
    """Other positions where a file is named."""

    ALSO_USED = "also used here"
    ALSO_USED_ELSEWHERE = "also used here and in {number:counted other place}"


class FilmReason(Reason):
    """Codecs and captions of films."""

    CODEC = "this film's codec is {codec}, which some machines cannot play"
    AV1 = "this film's codec is AV1, which shows no picture on machines without a hardware decoder for AV1"
    NO_CAPTIONS = "this film has sound but no captions"
    NO_CAPTIONS_IN = "this film has sound but no captions in {languages:list}"


class FilmAdvice(Reason):
    """What to do about a film."""

    CONVERT = "convert it to WebM (VP9) or MP4 (H.264); docs/curators.md has a command for ffmpeg"
    ADD_CAPTIONS = "add captions in WebVTT, for example: captions: {{{language}: {file}}}"
    ADD_LANGUAGE = "add captions in WebVTT, and write the file's name after '{language}:' in 'captions'"


class PictureReason(Reason):
    """Pictures with too few pixels."""

    TOO_FEW_PIXELS = (
        "this picture has {width} x {height} pixels; a screen of {screen_width} x {screen_height} enlarges it "
        "{enlargement:.1f} times, so it looks blurred"
    )


class PictureAdvice(Reason):
    """What to do about such a picture."""

    MORE_PIXELS = "scan or export it again with at least {width} x {height} pixels"


class AltReason(Reason):
    """Alternative texts of pictures and films."""

    MISSING = "this {medium} has no alternative text"
    IS_FILE_NAME = "this alternative text is a file name: {text:quoted}"
    REPEATS_CAPTION = "this alternative text repeats the caption: {text:quoted}"


class AltAdvice(Reason):
    """What to write as an alternative text."""

    ADD = 'describe the {medium}, for example: alt: Boats at a stone quay; if it is only decoration, write alt: ""'
    ADD_TO_FILE = "describe the picture, for example: {field}: {{file: {file}, alt: Boats at a stone quay}}"
    DESCRIBE = "describe what the picture or film shows"


class CreditReason(Reason):
    """Credits in a gallery."""

    MISSING = "this {medium} has no credit"
    ALL_MISSING = "none of the {number:,} pictures and films of this gallery has a credit"


class CreditAdvice(Reason):
    """What to write as a credit."""

    ADD = "write the photographer, lender or archive after 'credit:'; if there is no one to credit, write credit: \"\""


class TranslationReason(Reason):
    """Texts that are missing in a language of the exhibit."""

    MISSING = "this {part} is missing in {languages:list}; visitors see it in {fallback}"
    NOT_TRANSLATED = "this {part} is not translated, but the exhibit is in {languages:list}"


class TranslationAdvice(Reason):
    """How to add a translation."""

    ADD = "add the translation after '{language}:'"
    WRITE_EACH = "write it in each language, for example: {{{first}: ..., {second}: ...}}"


class LengthUnit(Reason):
    """A number of words or characters."""

    WORDS = "{number:counted word}"
    CHARACTERS = "{number:counted character}"


class LengthReason(Reason):
    """Texts, paragraphs, sentences and lines that are too long."""

    SHORT_TEXT = "this {part} has {length}; {limit:,} is the limit"
    PAGE = "this {part} has {length}; {limit:,} is the limit for visitors who read standing"
    PASSAGE = "this {part} has {length}; {limit:,} is the limit: {text:quoted}"
    PASSAGES = (
        "this {part} has {length}; {limit:,} is the limit: {text:quoted} "
        "(also too long: {others:counted other {part}})"
    )
    LINE = "this line has {length}; {limit:,} is the limit, and a longer line may wrap: {text:quoted}"


class LengthAdvice(Reason):
    """How to shorten a text."""

    CAPTION = "shorten it, and move the rest to a text or a section"
    TITLE = "shorten it; the text below it can give the details"
    PAGE = "shorten it, or split it into several pages"
    PARAGRAPH = "split it where the subject changes"
    SENTENCE = "split it: sentences of up to 15 words are easiest to read; do not change quotations"
    LINE = "break it earlier, between two phrases"


class GlyphReason(Reason):
    """Languages and characters that the typefaces of Cimaise do not have."""

    NO_TYPEFACE = (
        "Cimaise has no typeface for the language '{language}'; the kiosk uses a font of its operating system"
    )
    MISSING = "this {part} has {number:counted character} missing from Cimaise's typefaces: {characters:list}"
    MISSING_EXAMPLES = (
        "this {part} has {number:counted character} missing from Cimaise's typefaces, for example "
        "{characters:list}"
    )
    CHARACTER = "{character} (U+{code:04X})"


class GlyphAdvice(Reason):
    """What to do about missing characters."""

    INSTALL_FONT = (
        "install a font for this language on the kiosk, for example fonts-noto-cjk for Korean, Chinese and Japanese, "
        "and check every page there"
    )
    LOOK_OR_REWRITE = "check the page on the kiosk, which uses another font for these characters; or write the text without them"


class ContrastReason(Reason):
    """The contrast of the accent colour."""

    TEXT = "small text in this colour has a contrast of {ratio:.1f}:1 on paper; it needs {minimum:g}:1"
    TEXT_AND_CONTROLS = (
        "small text in this colour has a contrast of {ratio:.1f}:1 on paper; it needs {minimum:g}:1, "
        "and buttons need {controls:g}:1"
    )


class ContrastAdvice(Reason):
    """Which colour to use instead."""

    DARKER = 'use a darker colour, for example: accent: "{colour}"'


class RoomReason(Reason):
    """Rooms without content."""

    EMPTY = "this room is empty; visitors see a note that it has no content yet"


class RoomAdvice(Reason):
    """What to do about an empty room."""

    FILL_OR_REMOVE = "add content, or remove the room until it is ready"


class MarkReason(Reason):
    """Parts of texts that are left out, or shown as typed."""

    PICTURE = "pictures in texts are not shown: {text:quoted}"
    LINK = "links in texts do not work; only the words of this one are shown: {text:quoted}"
    REMARK = "this comment is not shown: {text:quoted}"
    HTML = "this HTML is shown as typed: {text:quoted}"
    MARK = "these characters are shown as typed: {text:quoted}"
    TASK = "the checkbox at the start of this list item is shown as typed: {text:quoted}"
    BULLET = "this line starts with a bullet character and becomes part of a paragraph: {text:quoted}"
    MISSING_NOTE = "this footnote mark is shown as typed because its footnote is missing: {text:quoted}"
    UNUSED_NOTE = "this footnote has no mark in the text: {text:quoted}"
    LARGE_TABLE = "this table is too large; its rows are shown as paragraphs"
    YEAR = "this line starts with a year and becomes a list item: {text:quoted}"
    NUMBER = "this line starts with a number and becomes a list item: {text:quoted}"


class MarkAdvice(Reason):
    """What to write instead."""

    PICTURE = "show the picture in a gallery, or with 'picture' at the top of the page"
    LINK = "remove the link; if visitors need the address, write it as text"
    REMARK = "remove it, or keep it in a separate file"
    HTML = "use Markdown, for example **bold**; only <sub>, <sup> and <br> are supported"
    MARK = "correct or remove them; to show them on purpose, write a backslash before each character"
    TASK = "remove the checkbox"
    BULLET = "write '- ' instead of the bullet character, and an empty line before the list"
    MISSING_NOTE = "write the footnote on a separate line, after an empty line: {text}: The text of the note."
    UNUSED_NOTE = "add its mark to the text, or remove the footnote"
    LARGE_TABLE = "split it into several tables"
    YEAR = "write a backslash before the full stop, as in 1957\\. It was"
    NUMBER = "if it is not a list, write a backslash before the full stop, as in 3\\. Mai"
