"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class FileReason(Reason):
    """Why a file cannot be opened or read. Each completes a sentence such as "notes.md cannot be read: ..."."""

    NOT_FOUND = "file not found"
    NOT_ALLOWED = "permission denied"
    SYSTEM_ERROR = "system error: {error}"
    NOT_REGULAR = "not a regular file but a folder, pipe or device"
    TOO_LARGE = "larger than {limit:bytes}"
    NOT_UTF8 = "line {line} is not UTF-8; save the file as UTF-8"
    BAD_PATH = "its path {problem}"
    BROKEN_LINK = "its name or a link in its path cannot be resolved"
    LINK_LEAVES_EXHIBIT = "it is a link to a file outside the exhibit"
    OTHER_SPELLING = "the file is named '{actual}'"
    NAME_NOT_UTF8 = "its file name is not valid UTF-8"
    IS_DOCUMENT = "it is {kind}; save it as plain text in UTF-8"


class PathReason(Reason):
    """Why a written path is refused. Each completes a sentence such as "the path ..."."""

    EMPTY = "is empty"
    NUL = "contains a character that file names cannot contain"
    BACKSLASH = "contains a backslash; separate folders with /"
    ABSOLUTE = "starts outside the exhibit; write it relative to the exhibit's folder"
    PARENT = "leads outside the exhibit; every file must be inside its folder"


class FileAdvice(Reason):
    """What to do about a file that cannot be opened."""

    USE_ACTUAL_NAME = "write it exactly like that: some systems distinguish capital and small letters"
    RENAME_TO_UTF8 = "rename the file (its name is not valid UTF-8)"
