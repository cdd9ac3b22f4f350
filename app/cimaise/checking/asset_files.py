"""The files that the exhibit names: they exist, can be read, and are of the right kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.checking.diagnostics import related_uses, rule_diagnostic
from cimaise.checking.messages import AssetAdvice, AssetReason, DocumentKind
from cimaise.checking.probes.probe import MEDIA, Medium
from cimaise.checking.similar_files import SimilarFiles
from cimaise.source.files import FileAccessError, FileNameMismatch, inside, open_inside, read_text
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cimaise.checking.context import CheckContext
    from cimaise.checking.probes.probe import ProbeFailure
    from cimaise.exhibit.pages.assets import Role
    from cimaise.source.diagnostic import Diagnostic
    from cimaise.source.message import Message

MAX_TEXT_SIZE = 2_000_000
"""Bytes of lyrics, captions or a transcript."""

_CODES = {Medium.PICTURE: "bad-picture", Medium.FILM: "bad-film", Medium.SOUND: "bad-recording"}
_DOCUMENTS = {
    b"%PDF": DocumentKind.PDF,
    b"PK\3\4": DocumentKind.OFFICE,
    b"\xd0\xcf\x11\xe0": DocumentKind.OFFICE,
    b"{\\rtf": DocumentKind.RTF,
}

_Finding = tuple[str, "Message", "Message"]
"""A code, a message and what to do."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Report each missing, unreadable or unsuitable file, where it is named first."""
    similar = SimilarFiles(context.folder)
    for (role, file), uses in context.asset_uses.items():
        probe = context.probes.get((MEDIA[role], file)) if role in MEDIA else None
        if probe is None:
            finding = _without_probe(context.folder, role, file, similar)
        else:
            finding = _unusable(_CODES[MEDIA[role]], file, probe.failure) if probe.failure else None
        if finding:
            code, message, advice = finding
            yield rule_diagnostic(code, message, uses[0].place, advice, related_uses(uses))


def _unusable(code: str, file: str, failure: ProbeFailure) -> _Finding:
    if failure.is_access_error:
        return _unreadable(file, failure.message, failure.advice)
    message = AssetReason.UNUSABLE(file=file, cause=failure.message)
    return code, message, failure.advice or AssetAdvice.REPLACE_FILE()


def _unreadable(file: str, cause: Message, advice: Message | None) -> _Finding:
    message = AssetReason.UNREADABLE(file=file, cause=cause)
    return "unreadable-file", message, advice or AssetAdvice.REPLACE_FILE()


def _without_probe(folder: Path, role: Role, file: str, similar: SimilarFiles) -> _Finding | None:
    """The finding about a missing file, or about a text that cannot be read; None if there is none."""
    try:
        inside(folder, file)
        if role not in MEDIA:
            read_text(folder, file, MAX_TEXT_SIZE)
    except FileNameMismatch as error:
        message = AssetReason.NOT_FOUND_BECAUSE(role=role, file=file, cause=error.message)
        return "missing-file", message, error.advice
    except FileAccessError as error:
        match error.reason:
            case FileReason.NOT_FOUND:
                advice = _similar_or_add(similar.find(role, file))
                return "missing-file", AssetReason.NOT_FOUND(role=role, file=file), advice
            case FileReason.NOT_UTF8 if kind := _document_kind(folder, file):
                cause = AssetReason.IS_DOCUMENT(kind=kind())
                return _unreadable(file, cause, AssetAdvice.SAVE_AS_PLAIN_TEXT())
            case FileReason.NOT_UTF8:
                return _unreadable(file, error.message, AssetAdvice.SAVE_AS_UTF8())
            case _:
                return _unreadable(file, error.message, None)
    return None


def _similar_or_add(similar_file: str) -> Message:
    return AssetAdvice.USE_SIMILAR(file=similar_file) if similar_file else AssetAdvice.ADD_FILE()


def _document_kind(folder: Path, file: str) -> DocumentKind | None:
    """The kind of document by its first bytes; None if it is unknown or the file cannot be read."""
    try:
        with open_inside(folder, file, MAX_TEXT_SIZE) as stream:
            head = stream.read(16)
    except (FileAccessError, OSError):
        return None
    return next((kind for magic, kind in _DOCUMENTS.items() if head.startswith(magic)), None)
