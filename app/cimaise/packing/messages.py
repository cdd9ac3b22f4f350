"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class NameReason(Reason):
    """Why a file name is refused in a packed exhibit. Each completes a sentence such as "the name 'con.md' ..."."""

    EMPTY = "is empty"
    TOO_LONG = "is longer than {limit:,} bytes"
    FORBIDDEN_CHARACTER = "contains a character that some systems do not allow"
    NOT_NFC = "contains accents in decomposed form (not Unicode NFC)"
    LEAVES_FOLDER = "leads outside the exhibit's folder"
    SPACE_OR_FULL_STOP = "has a part that starts or ends with a space, or ends with a full stop"
    DEVICE = "is the name of a device on Windows"
    PART_TOO_LONG = "has a part that is longer than {limit:,} bytes"


class PackageReason(Reason):
    """What is wrong with a packed exhibit, or with one to pack. Each completes a sentence such as "town.cimaise: ..."."""

    UNREADABLE = "cannot read the file: {problem}"
    CANNOT_UNPACK = "cannot unpack it into {folder}: {problem}"
    EMPTY = "the file is empty"
    INCOMPLETE = "the file is incomplete"
    DAMAGED = "the file is damaged or incomplete"
    NOT_A_PACKAGE = "not a packed exhibit"
    NO_MANIFEST = "no manifest; the file was not made by `cimaise pack`"
    MALFORMED_MANIFEST = "malformed manifest"
    LATER_FORMAT = "packed by a later version of Cimaise"
    TOO_MANY_FILES = "more than {limit:,} files"
    UNSAFE_NAME = "the name {name:quoted} {problem}"
    NAME_COLLISION = "{first:quoted} and {second:quoted} are the same file on some systems"
    DUPLICATE_NAME = "two files have the same name"
    NOT_CONTIGUOUS = "its files are not stored in the order that `cimaise pack` writes"
    HIDDEN_DATA = "hidden data after its files"
    ENCRYPTED = "{name:quoted} is encrypted"
    COMPRESSED = "{name:quoted} is compressed; `cimaise pack` does not compress files"
    NOT_REGULAR = "{name:quoted} is not a regular file but a folder, a link or a device"
    UNUSUAL_HEADER = "the header of {name:quoted} is not one that `cimaise pack` writes"
    FILE_TOO_LARGE = "{name:quoted} is larger than {limit:bytes}"
    MISSING_FILE = "{name:quoted} is missing"
    UNLISTED_FILE = "{name:quoted} is not listed in the manifest"
    WRONG_SIZE = "the size of {name:quoted} differs from the manifest"
    CHANGED_FILE = "{name:quoted} was changed or damaged after packing"
    MALFORMED_SIGNATURE = "malformed signature"
    WRONG_SIGNATURE = "wrong signature: the exhibit was changed after it was signed"
    NOT_SIGNED = "not signed; only exhibits signed with a trusted key are accepted"
    UNTRUSTED_KEY = "signed with a key that is not trusted: {key}"


class PackageAdvice(Reason):
    """What to do about a packed exhibit that is refused."""

    CHOOSE_PACKAGE = "choose a file that `cimaise pack` wrote"
    CHECK_FOLDER = "make sure that this folder is writable and that its disk is not full"
    COPY_AGAIN = "copy it again"
    UPDATE = "update Cimaise on this computer"
    VERIFY = "run `cimaise verify FILE` for details"
    RENAME = "rename the file"
    RENAME_ONE = "rename one of them"


class KeyReason(Reason):
    """Why a key cannot be read or created."""

    EXISTS = "{file} already exists; choose another file name: a key that is in use must not be overwritten"
    CANNOT_WRITE = "cannot write {file}: {problem}"
    CANNOT_READ = "cannot read the key {file}: {problem}"
    NOT_FOR_SIGNING = "{file} does not contain a secret key; create one with `cimaise keygen FILE`"
    NOT_PUBLIC = (
        "{text:quoted} is neither a public key nor a file that contains one; `cimaise keygen` writes FILE.pub"
    )


class InstallReason(Reason):
    """Why a packed exhibit was not installed, or no earlier version was restored."""

    REFUSED = "cannot install {file}: {problem}"
    INVALID = "cannot install {file}: the exhibit has errors; the current version is unchanged"
    CANNOT_WRITE = "cannot install {file} into {store}: {problem}"
    CANNOT_CHANGE = "cannot change {store}: {problem}"
    NO_EARLIER_VERSION = (
        "no version before the current one in {store}; `cimaise install-exhibit --list` lists all versions"
    )
