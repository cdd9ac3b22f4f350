"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason

_QUOTE = "put the whole text in double quotes"


class FileReason(Reason):
    """Why a file cannot be opened or read: a clause for a sentence such as "notes.md cannot be read: ..."."""

    NOT_FOUND = "file not found"
    NO_FOLDER = "its folder does not exist"
    IS_FOLDER = "it is a folder"
    NOT_ALLOWED = "permission denied"
    SYSTEM_ERROR = "system error: {error}"
    NOT_REGULAR = "not a regular file but a folder, pipe or device"
    TOO_LARGE = "larger than {limit:bytes}"
    NOT_UTF8 = "line {line} is not UTF-8"
    BAD_PATH = "its path {problem}"
    BROKEN_LINK = "its name or a link in its path cannot be resolved"
    LINK_LEAVES_EXHIBIT = "it is a link to a file outside the exhibit"
    OTHER_SPELLING = "the file is named '{actual}'"
    NAME_NOT_UTF8 = "its file name is not valid UTF-8"


class FileAdvice(Reason):
    """What to do about a file that cannot be opened."""

    USE_ACTUAL_NAME = "write it exactly like that: some systems distinguish capital and small letters"
    RENAME_TO_UTF8 = "rename the file (its name is not valid UTF-8)"
    SAVE_AS_UTF8 = "save the file as UTF-8"


class PathReason(Reason):
    """Why a path in an exhibit is refused: the end of a sentence such as "the path ..."."""

    EMPTY = "is empty"
    NUL = "contains a character that file names cannot contain"
    BACKSLASH = "contains a backslash; separate folders with /"
    ABSOLUTE = "starts outside the exhibit; write it relative to the exhibit's folder"
    PARENT = "leads outside the exhibit; every file must be inside its folder"


class DocumentReason(Reason):
    """What is wrong with a YAML file that the parser accepts."""

    INVISIBLE_CHARACTER = "invisible character U+{code:04X}"
    UNUSUAL_SPACE = "unusual space character U+{code:04X}"
    RESERVED_CHARACTER = "text without quotes cannot start with {character}"
    SECOND_DOCUMENT = "a second YAML document starts here"
    TOO_DEEP = "nested more than {limit} levels deep"
    TOO_MANY_VALUES = "this file has more than {limit:,} values"
    BUDGET_EXCEEDED = "the files of this exhibit have more values together than a kiosk can read"
    TEXT_TOO_LONG = "this text is longer than {limit:,} characters"
    COMMENT = "{text:quoted} is ignored: after a space, # starts a comment"
    BAD_KEY = "a list or a map cannot be a key"
    DUPLICATE_KEY = "duplicate key {key:quoted}"


class DocumentAdvice(Reason):
    """How to fix a YAML file that the parser accepts."""

    DELETE_CHARACTER = "delete it; such characters are often copied from another program"
    TYPE_SPACE = "delete it and type a space; such characters are often copied from another program"
    QUOTE_ALIAS = f"{_QUOTE}; YAML aliases are not supported"
    QUOTE_ANCHOR = f"{_QUOTE}; YAML anchors are not supported"
    QUOTE_TAG = f"{_QUOTE}; YAML tags are not supported"
    REMOVE_DIVIDER = "remove the --- line"
    CHECK_NESTING = "look for brackets or dashes that do not belong here"
    SPLIT_FILE = "move rooms into separate files"
    SPLIT_EXHIBIT = "split the exhibit into two"
    MOVE_TEXT = "move the text into its own file, or close its quote"
    QUOTE_OR_SPACE = "if it is text, put the whole text in quotes; if it is a comment, write a space after #"
    WRITE_KEY = "write a word before the colon"
    KEEP_ONE = "it is already in line {line}; keep one of the two"


class SyntaxReason(Reason):
    """What is wrong with a file that is not valid YAML. `character` is the one at the position of the error."""

    SECOND_COLON = "second colon in this line"
    NO_MATCH = "this line does not continue the line above"
    NO_SPACE_AFTER_COLON = "no space after the colon in this line"
    NO_COLON = "no colon in this line"
    UNCLOSED_QUOTE = "this quote is not closed"
    BACKSLASH = "a backslash has a special meaning in double quotes"
    TAB = "tab used for indentation; YAML allows only spaces"
    BAD_START = "text without quotes cannot start with {character}"
    BLOCK_CHARACTER = "text without quotes cannot start with > or |"
    UNCLOSED_BRACKET = "this {character} is not closed"
    DASH = "a list cannot start with this dash"
    INDENTATION = "this line is not indented like the lines it belongs to"
    AFTER_QUOTE = "unexpected text after the closing quote"
    AFTER_BRACKET = "unexpected text after the closing bracket"
    OTHER = "not valid YAML: {problem}"


class SyntaxAdvice(Reason):
    """How to fix a file that is not valid YAML. `closing` is the bracket that closes the one at the error."""

    QUOTE = _QUOTE
    QUOTE_COLON = f'{_QUOTE}, for example: title: "One: two"'
    ALIGN = "start it in the same column as the fields above, and check those for a missing colon or a missing space after it"
    ADD_SPACE = "write a space after it, for example: title: Songs"
    ADD_COLON = "write a field, a colon, a space and its value, for example: title: Songs"
    CLOSE_QUOTE = "write {character} at the end of the text too"
    ESCAPE_BACKSLASH = r"separate folders with /; write \\ for a backslash in a text"
    REPLACE_TAB = "replace it with spaces, two for each level"
    CLOSE_BRACKET = f"write {{closing}} at its end; if the bracket is part of a text, {_QUOTE}"
    LIST_LINES = "write each entry of a list on its own line"
    SAME_INDENTATION = "indent all fields of a map, and all dashes of a list, by the same number of spaces"
    SINGLE_QUOTE = f"{_QUOTE}, or write '' for a quote inside it"
    DOUBLE_QUOTE = r"write \" for a quote inside the text"
    QUOTE_BRACKET = f"if this is all one text, {_QUOTE}"
    CHECK_NEARBY = "look for a missing quote, colon or bracket here or in the line above"


class NodeKind(Reason):
    """The kind of a value in YAML, as part of a sentence."""

    TEXT = "text"
    NOTHING = "nothing"
    LIST = "a list"
    MAP = "a map"
    TYPED = "{text:quoted}"


class Expected(Reason):
    """What a value should be, as part of a sentence."""

    RANGE = "a number from {low:g} to {high:g}"
    TRUE_OR_FALSE = "true or false"
    NUMBER = "the number {number}"


class ValueReason(Reason):
    """What is wrong with a value. `name` is its name in messages: "'title'", "a performer"."""

    WRONG_KIND = "expected {expected} for {name}, found {found}"
    OUT_OF_RANGE = "{found:quoted} is out of range for {name}; expected {expected}"
    UNKNOWN = "{value:quoted} is not a value of {name}{near:suggestion}"
    EMPTY = "{name} is empty"
    EMPTY_LIST = "{name} is an empty list"
    INVISIBLE_CHARACTER = "invisible character U+{code:04X} in {name}"
    BAD_PATH = "the path {path:quoted} {problem}"


class ValueAdvice(Reason):
    """What to write instead of a value."""

    WRITE_TEXT = "write the text itself, without [ ], {{ }} or a dash"
    FILL_OR_REMOVE = "write the text, or remove the line"
    DELETE_CHARACTER = "delete it from the text"
    TRUE_OR_FALSE = "write true or false"
    ONE_OF = "write {choices:or}"
    LIST_LINES = "write each entry on its own line, after a dash"
    PATH = "write the path from the exhibit's folder, for example: pictures/01.jpg"
    FORMAT = "write format: {number}"
    EXAMPLE = "for example: {example}"


class FieldReason(Reason):
    """What is wrong with the fields of a map. `what` is the name of the map in messages: "song", "text room"."""

    NAME = "{what:article}"
    UNKNOWN = "{key:quoted} is not a field of {what:article}{near:suggestion}"
    CLASH = "this {what} has both '{first}' and '{second}'"
    NO_VALUE = "no value after '{key}:'"
    MISSING = "this {what} has no '{key}'"
    STARTS_HERE = "it starts here"


class FieldAdvice(Reason):
    """How to fix the fields of a map."""

    KNOWN_FIELDS = "its fields are {known:list}"


class FormatReason(Reason):
    """What is wrong with the format number of a file."""

    NEWER = "this {what} has format {number}; this version of Cimaise reads format {known}"


class FormatAdvice(Reason):
    """What to do about the format number of a file."""

    UPDATE = "update Cimaise on this computer"


class CollectorReason(Reason):
    """Messages about the diagnostics themselves."""

    TOO_MANY = "only the first {limit:,} errors and warnings are shown"


class CollectorAdvice(Reason):
    """What to do about the number of diagnostics."""

    FIX_SOME = "fix some of these, then check again"
