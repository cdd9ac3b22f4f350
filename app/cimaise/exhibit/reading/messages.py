"""The reasons that reading an exhibit reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class ReadingReason(Reason):
    """What is wrong with an exhibit."""

    FOLDER_NOT_FOUND = "folder not found"
    NOT_A_FOLDER = "this is a file; an exhibit is a folder"
    EXHIBIT_UNREADABLE = "this file cannot be read: {problem}"
    FILE_UNREADABLE = "{file:quoted} cannot be read: {problem}"
    EXHIBIT_EMPTY = "this file is empty"
    ROOM_FILE_EMPTY = "{file:quoted} is empty"
    DUPLICATE_ROOM_FILE = "duplicate room file {file:quoted}"
    TOO_MUCH_TEXT = "the pages have more than {limit:,} characters of text in total"

    NOT_A_COLOUR = "{colour:quoted} is not a colour"
    UNKNOWN_ROOM = "there is no room with the id {room:quoted}{near:suggestion}"
    FOCUS_COUNT = "'focus' has {count:counted number}, expected two"
    NO_TEXT_OR_FILE = "this text room has neither 'text' nor 'file'"
    NO_PICTURE_OR_FILM = "this gallery entry has neither 'picture' nor 'film'"

    INVALID_ID = "{id:quoted} is not a valid id{near:suggestion}"
    RESERVED_ID = "{id:quoted} cannot be the id of a room: the kiosk has its own page with this id"
    DUPLICATE_ID = "duplicate id {id:quoted}"

    TOO_MANY_LANGUAGES = "more than {limit} languages"
    INVALID_LANGUAGE = "{tag:quoted} is not a language tag{near:suggestion}"
    DUPLICATE_LANGUAGE = "duplicate language {tag:quoted}"
    DUPLICATE_LANGUAGE_FILE = "{file:quoted} is a second file for the language {language:quoted}"
    UNKNOWN_LANGUAGE = "{tag:quoted} is not one of the exhibit's languages{near:suggestion}"
    UNKNOWN_LANGUAGE_FILE = (
        "{tag:quoted}, in the file name {file:quoted}, is not one of the exhibit's languages{near:suggestion}"
    )
    NO_TEXT_IN_ANY_LANGUAGE = "{name} has no text in any language"

    TEXT_AND_FILE = "this {noun} has both 'text' and 'file'"
    BODY_IN_FRONT_MATTER = (
        "'{key}' is not allowed here: the text of this file is everything after the second ---"
    )
    NOT_TRANSLATABLE = "{key:quoted} is not a translatable text of this {noun}{near:suggestion}"
    FRONT_MATTER_NOT_CLOSED = "the fields that start after this --- have no closing ---"
    FRONT_MATTER_WITHOUT_FIELDS = "no fields between the --- lines"


class ReadingAdvice(Reason):
    """What to write instead."""

    EXAMPLE = "for example: {yaml}"
    ADD_LINE = "add a line, for example: {yaml}"
    ADD_KIND = "add a line, for example: kind: text; the kinds are {kinds:list}"
    ADD_LIST = "add '{key}:' and list each {entry} below it, after a dash"
    ADD_TITLE = (
        "add a line, for example: {yaml}; or put it at the start of {file:quoted}, between two --- lines"
    )
    KEEP_ONE = "keep one of the two"
    REMOVE = "remove it"
    REMOVE_LINE = "remove this line"

    NAME_THE_FOLDER = "give the folder that contains {file}"
    EXHIBIT_FILE_NEEDED = "every exhibit needs a text file with this name, saved as UTF-8"
    RENAME_TO_EXHIBIT = "rename {actual} to {file}; Windows hides file name extensions by default"
    MAKE_READABLE = "the file must be text in UTF-8, and Cimaise must have permission to read it"
    DID_YOU_MEAN = "did you mean {path:quoted}?"
    ADD_FILE_OR_RENAME = "add the file, or correct the path"
    WRITE_ROOM_FIELDS = "write the fields of a room into it, starting with kind: text"
    OTHER_ROOM_FILE = "remove this line, or write the path of another file"
    SPLIT_EXHIBIT = "split it into two exhibits"

    COLOUR = 'write # and six hexadecimal digits in quotes, for example: accent: "#96231A"'
    ROOM_IDS = "the rooms are {rooms:list}"
    FOCUS = "write two numbers from 0 to 1: the distances from the left and from the top, for example: focus: [0.5, 0.4]"
    SPLIT_ENTRY = "split it into two entries; the still picture of a film is its 'poster'"

    ID_CHARACTERS = (
        "use only lowercase letters a-z, digits and hyphens, at most {limit} characters; or remove the id"
    )
    OTHER_ID = "choose another id, or remove it"
    ID_IN_USE = "line {line} already uses it; change one of the two"
    ID_IN_USE_IN_FILE = "line {line} of {file} already uses it; change one of the two"

    LANGUAGE_TAG = "write a tag such as en, ko, pt-BR or zh-Hant"
    USED_LANGUAGES = "keep only the languages that the exhibit's texts are written in"
    ADD_LANGUAGE_OR_CORRECT = (
        "'languages' in exhibit.yaml lists {languages:list}; add this language there, or correct it here"
    )
    ADD_LANGUAGE_OR_RENAME = (
        "'languages' in exhibit.yaml lists {languages:list}; add this language there, or rename the file"
    )
    TEXT_FOR_EACH_LANGUAGE = "write a text after each language, or one text without a language"

    TRANSLATABLE_FIELDS = "a translation can only have {fields:list}; write this field in the main file"
    TRANSLATED_MAP = "write only the translated text, for example: {key}: {{alt: ...}}"
    CLOSE_FRONT_MATTER = "write --- after the last field; for a horizontal line in the text, write ***"
    FIELDS_OR_LINES = (
        "write fields between them, for example: title: Dusk; for a horizontal line in the text, write ***"
    )


class ValueName(Reason):
    """What messages call a value or its kind, as part of a sentence."""

    MAP = "a map"
    LANGUAGE_MAP = "a map of languages"
    LANGUAGE = "a language"
    ROOM = "a room"
    ATTRACT_ROOM = "a room of the attract loop"
    SONG = "a song"
    PERFORMER = "a performer"
    TAG = "a tag"
    GALLERY_ENTRY = "a gallery entry"
    TRANSLATED_FIELD = "the {key} of a translation"
