"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class ConfigReason(Reason):
    """What is wrong with a kiosk.yaml, or with a setting."""

    UNREADABLE = "this file cannot be read: {reason}"
    EMPTY_FILE = "this file is empty"
    NO_FORMAT = "this file has no 'format'"
    UNKNOWN_GROUP = "{key:quoted} is not a group of settings{near:suggestion}"
    UNKNOWN_SETTING = "{key:quoted} is not a setting of '{group}'{near:suggestion}"
    NOT_A_GROUP = "{key:quoted} is not a group of settings; it is a setting of '{owner}'"
    OTHER_GROUP = "{key:quoted} is not a setting of '{group}'; it is a setting of '{owner}'"
    NOT_A_PUBLIC_KEY = "{key:quoted} is not a public key"
    UNKNOWN_LANGUAGE = "{language:quoted} is not one of the exhibit's languages{near:suggestion}"


class ConfigAdvice(Reason):
    """How to fix a kiosk.yaml."""

    EXAMPLE_WITH_UNIT = "for example: {key}: {example} ({unit})"
    EXAMPLE = "for example: {key}: {example}"
    EXAMPLE_GROUP = "for example: {group}: {{{key}: {example}}}"
    EXAMPLE_FILE = "for example: format: {number}, and below it idle: {{warn_after: 75}}"
    WRITE_FORMAT_OR_REMOVE = "write format: {number}, or remove the file"
    READABLE_TEXT = "it must be a text file in UTF-8 that this program can read"
    OTHER_FILE = "did you mean {path:quoted}?"
    EXISTING_FILE = "name an existing file"
    MOVE = "write it below '{owner}:'"
    KNOWN_GROUPS = "the groups are {groups:list}"
    KNOWN_SETTINGS = "its settings are {settings:list}"
    KEYGEN = "write the line that `cimaise keygen` printed; it starts with ed25519:"
    LANGUAGE = "write {languages:or}, or remove the line to use {default}"
    HALF_DWELL = "write at most half of attract.dwell, which is {dwell:g} ({origin})"


class ConfigValue(Reason):
    """A value, as part of a sentence."""

    AT_MOST = "at most {limit:g}"
    KEY_OF = "a key of {name}"
