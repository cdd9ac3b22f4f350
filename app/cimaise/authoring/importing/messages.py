"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason

_CHOOSE_SOURCE = "choose a folder of pictures, or a manifest (*.json)"


class ImportNote(Reason):
    """What an import skips or does not use."""

    SKIPPED = "skipped {file}: {problem}"
    SKIPPED_WITH_ADVICE = "skipped {file}: {problem}; {advice}"
    DUPLICATE = "skipped {file}: the same picture as {first}"
    EMPTY_CANVAS = "skipped {canvas}: no picture"
    ROW_WITHOUT_FILE = "{table}:{line}: skipped a row without a file name"
    UNKNOWN_COLUMN = (
        "{table}:1: unknown column {column:quoted}; the columns are {known:list}{near:suggestion}"
    )
    NOT_IN_FOLDER = "{file} is in the table but not in the folder"
    NOT_LOCAL = "{file} is not in the manifest's folder; --fetch downloads it from {url}"


class TableReason(Reason):
    """Why a table cannot be used."""

    UNREADABLE = "cannot read {table}: {problem}"
    NOT_CSV = "{table} is not a CSV table: {problem}"
    EMPTY = "{table} is empty; save it again from the spreadsheet, or delete it"
    NO_FILE_COLUMN = (
        "{table} has no column 'file'; its first line must name the columns, for example: {example}"
    )
    SEVERAL = "{folder} contains {count} tables (*.csv); keep only one of them there"


class ManifestReason(Reason):
    """Why a IIIF manifest cannot be imported."""

    UNREADABLE = "cannot read {file}: {problem}"
    NOT_JSON = "{file} is not a IIIF manifest, because it is not JSON; " + _CHOOSE_SOURCE
    NOT_A_MANIFEST = "{file} is not a IIIF manifest; " + _CHOOSE_SOURCE
    COLLECTION = "{file} is a IIIF collection; choose one of its manifests"


class FetchReason(Reason):
    """Why a picture was not downloaded."""

    FAILED = "cannot download {url}: {problem}"
    HTTP_STATUS = "cannot download {url}: the server answered with status {status}"
    TOO_MANY_REDIRECTS = "cannot download {url}: more than {limit} redirects"
    NOT_HTTPS = "cannot download {url}: the address does not start with https"
    PRIVATE_ADDRESS = "cannot download {url}: it resolves to a private network address"
    TOO_LARGE_OR_SLOW = "download of {url} exceeded the size or time limit"
