"""The reasons that the commands report, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class ArgumentReason(Reason):
    """What is wrong with an argument."""

    NOT_A_SIZE = "{text:quoted} is not a size in pixels from 100x100 to 9999x9999, for example: 1920x1080"
    EXHIBIT_AS_SIZE = "{text:quoted} is not a size in pixels; write the exhibit's folder before the options"
    NOT_A_SCREEN = "{text:quoted} is not the number or name of a screen, for example: 0 or HDMI-1"
    NOT_ONE_OF = "{text:quoted} is not one of {choices}"
    UNKNOWN_COMMAND = "unknown command {text:quoted}{near:suggestion}"
    UNKNOWN_SETTING = "unknown setting {text:quoted}; similar: {similar:list}"
    UNKNOWN_SETTING_OR_GROUP = "unknown setting {text:quoted}; the groups are {groups:list}"
    UNKNOWN_RULE = "unknown rule {text:quoted}; similar: {similar}"
    UNKNOWN_RULE_WITHOUT_SIMILAR = "unknown rule {text:quoted}; write a code that `cimaise check` prints in brackets, for example: missing-alt"
    SEE_HELP = "{problem}; see `{program} --help`"


class CommandReason(Reason):
    """Why a command ends."""

    INVALID_INPUT = "the settings or the exhibit have errors"
    VERBOSE_ALONE = "--verbose requires --version; see `cimaise --help`"
    NOT_A_LANGUAGE_TAG = "{text:quoted} is not a language tag; for example: en, ko or pt-BR"
    UNKNOWN_PAGE = "this exhibit has no page {text:quoted}"
    UNKNOWN_LANGUAGE = "this exhibit has no language {text:quoted}"
    CANNOT_WRITE = "cannot write {path}: {problem}"
    CANNOT_CREATE = "cannot create {path}: {problem}"
    NOT_AN_EMPTY_FOLDER = "{path} already exists and is not an empty folder; choose another name"
    NO_DISPLAY = "no display; start one, or connect a screen"
    NO_FOLDER_FOR_PAGES = "no display, and no folder to render the pages into: {problem}"
    NEW_FROM_CONFLICT = "--title and --language cannot be used with --from, which takes them from the exhibit"
    SOURCE_REQUIRED = "SOURCE and --out are required; see `cimaise import --help`"
    NO_PICTURES = "no pictures in {source} that can be shown; use JPEG, PNG, WebP, GIF, TIFF or BMP files"
    NO_PICTURES_SAVED = "none of the pictures could be saved; see the messages above"
    NOT_AN_EXHIBIT = "{path} already exists and is not an exhibit; choose another folder"
    NOT_A_FOLDER = "{path} is not a folder; choose a folder to render into"
    PICTURES_MISSING = "these pictures were not loaded in time: {names}; their frames are empty in {images}"
    NO_EARLIER_FOLDER = "no folder {path}; choose one that `cimaise shots` has rendered into"
    SAME_FOLDER = "--changed-since and --out are the same folder; choose another one for --out"


class CommandAdvice(Reason):
    """What to write instead."""

    DID_YOU_MEAN = "did you mean {near}?"
    KNOWN_VALUES = "it has {known}"
    EXHIBIT_FIRST = "write the exhibit's folder before the options"


class CommandNote(Reason):
    """What a command reports about its work."""

    NO_PROBLEMS = "{path}: no problems found in {checked:list}"
    CREATED = "created the exhibit {path}. Start with {file}; `cimaise {path} --windowed` shows your changes as you save them."
    IMPORTED = "created {count:counted room} in {path}"
    ADD_ROOMS = (
        "created {count:counted room} in {path}. Write these lines below 'rooms:' in exhibit.yaml:\n{lines}"
    )
    PACKED = "packed {count:counted file}, {megabytes:.1f} MB, into {path}"
    PACKED_AND_SIGNED = "packed {count:counted file}, {megabytes:.1f} MB, into {path}, signed"
    UNUSED_FILES = "left out unused files ({count:,}): {names}"
    KEYS_CREATED = (
        "{path} is the secret key: anyone who has it can sign exhibits, so keep it private, with a copy in a safe "
        "place. The line above is the public key, also in {path}.pub: add it to 'trusted_keys' on the kiosks."
    )
    NOTHING_INSTALLED = "no exhibit is installed in {store}; install one with `cimaise install-exhibit FILE`"
    INSTALLED = "version {number} is now the current exhibit: {folder}"
    PATH_OVERRIDES_STORE = "the setting exhibit.path is {path}: the kiosk still shows that exhibit"
    PATH_ORIGIN = "The path of the exhibit is set in {origin}."
    RENDERED = "rendered {count:counted image}; see {file}"
    COMPARED = "{changed} changed, {new} new, {removed} removed; see {file}"
    NO_DISPLAY_RENDERING = "no display; rendering every page into {folder} instead"


class ImportPlan(Reason):
    """What `cimaise import --dry-run` prints on stdout."""

    ROOM = "{title}: {count:counted picture}"
    PICTURE = "{file}: {fields}"
    PICTURE_WITHOUT_TEXTS = "{file}: no texts"


class VerifyResult(Reason):
    """What `cimaise verify` prints on stdout."""

    INVALID = "{file}: {problem}"
    VALID = "{file} is valid: {title}, {count:counted file}, not signed"
    VALID_AND_SIGNED = "{file} is valid: {title}, {count:counted file}, signed by {key}"
