"""The files that the exhibit names: whether they exist, can be read, and are of the right kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import asset_diagnostic
from cimaise.checking.messages import AssetAdvice, AssetReason, DocumentKind
from cimaise.checking.probes.probe import MEDIUM_OF_ROLE, Medium
from cimaise.checking.similar_files import SimilarFiles
from cimaise.source.files import FileAccessError, FileNameMismatch, open_inside, read_text, resolve_inside
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cimaise.checking.check_context import CheckContext
    from cimaise.checking.probes.probe import ProbeFailure
    from cimaise.exhibit.pages.assets import AssetUse, Role
    from cimaise.source.diagnostic import Diagnostic
    from cimaise.source.message import Message

_MAX_TEXT_SIZE = 2_000_000
"""Bytes of lyrics, captions or a transcript."""

_CODES = {Medium.PICTURE: "bad-picture", Medium.FILM: "bad-film", Medium.SOUND: "bad-recording"}
_DOCUMENTS = {
    b"%PDF": DocumentKind.PDF,
    b"PK\3\4": DocumentKind.OFFICE,
    b"\xd0\xcf\x11\xe0": DocumentKind.OFFICE,
    b"{\\rtf": DocumentKind.RTF,
}


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each missing, unreadable or unsuitable file at the first position that names it."""
    similar = SimilarFiles(context.folder)
    for (role, file), uses in context.asset_uses.items():
        medium = MEDIUM_OF_ROLE.get(role)
        probe = context.probes.get((medium, file)) if medium else None
        if medium is None or probe is None:
            yield from _without_probe(context.folder, role, file, uses, similar)
        elif probe.failure:
            yield _failed(_CODES[medium], file, probe.failure, uses)


def _failed(code: str, file: str, failure: ProbeFailure, uses: Sequence[AssetUse]) -> Diagnostic:
    """The diagnostic for a file that cannot be shown or played."""
    if failure.is_access_error:
        return _unreadable(file, failure.message, failure.advice, uses)
    message = AssetReason.UNUSABLE(file=file, cause=failure.message)
    return asset_diagnostic(code, message, uses, failure.advice or AssetAdvice.REPLACE_FILE())


def _without_probe(
    folder: Path, role: Role, file: str, uses: Sequence[AssetUse], similar: SimilarFiles
) -> Iterator[Diagnostic]:
    """The diagnostic for a missing file, or for a text that cannot be read."""
    try:
        resolve_inside(folder, file)
        if role not in MEDIUM_OF_ROLE:
            read_text(folder, file, _MAX_TEXT_SIZE)
    except FileNameMismatch as error:
        message = AssetReason.NOT_FOUND_BECAUSE(role=role, file=file, cause=error.message)
        yield asset_diagnostic("missing-file", message, uses, error.advice)
    except FileAccessError as error:
        if error.reason is FileReason.NOT_FOUND:
            message = AssetReason.NOT_FOUND(role=role, file=file)
            yield asset_diagnostic("missing-file", message, uses, _similar_or_add(similar.find(role, file)))
        elif error.reason is not FileReason.NOT_UTF8:
            yield _unreadable(file, error.message, None, uses)
        elif kind := _document_kind(folder, file):
            cause = AssetReason.IS_DOCUMENT(kind=kind())
            yield _unreadable(file, cause, AssetAdvice.SAVE_AS_PLAIN_TEXT(), uses)
        else:
            yield _unreadable(file, error.message, AssetAdvice.SAVE_AS_UTF8(), uses)


def _unreadable(file: str, cause: Message, advice: Message | None, uses: Sequence[AssetUse]) -> Diagnostic:
    message = AssetReason.UNREADABLE(file=file, cause=cause)
    return asset_diagnostic("unreadable-file", message, uses, advice or AssetAdvice.REPLACE_FILE())


def _similar_or_add(similar_file: str) -> Message:
    return AssetAdvice.USE_SIMILAR(file=similar_file) if similar_file else AssetAdvice.ADD_FILE()


def _document_kind(folder: Path, file: str) -> DocumentKind | None:
    """The kind of document, judged by its first bytes; None if it is unknown or the file cannot be read."""
    try:
        with open_inside(folder, file, _MAX_TEXT_SIZE) as stream:
            head = stream.read(16)
    except (FileAccessError, OSError):
        return None
    return next((kind for magic, kind in _DOCUMENTS.items() if head.startswith(magic)), None)
