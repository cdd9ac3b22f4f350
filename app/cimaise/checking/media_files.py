"""Files that the exhibit names: there, readable, and what they should be."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cimaise.checking.probes.probe import MEDIA, Medium
from cimaise.checking.subject import other_uses, rule_diagnostic
from cimaise.exhibit.pages.assets import Role
from cimaise.source.file_names import can_be_typed
from cimaise.source.files import FileAccessError, FileNameMismatch, open_inside, read_text, resolve_inside
from cimaise.source.messages import FileReason
from cimaise.source.wording import nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from cimaise.checking.subject import CheckContext
    from cimaise.exhibit.pages.assets import AssetUse
    from cimaise.source.diagnostic import Diagnostic

TEXT_AT_MOST = 2_000_000
"""Bytes of lyrics, captions or a transcript."""
_GUESSES_AT_MOST = 40
"""To look for the name that was meant takes a tenth of a second in a folder of ten thousand."""

_CODES = {Medium.PICTURE: "bad-picture", Medium.FILM: "bad-film", Medium.SOUND: "bad-recording"}
_TEXTS = (".md", ".txt", ".lrc")
_ENDINGS = {
    Role.PICTURE: (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp"),
    Role.FILM: (".webm", ".mkv", ".mp4", ".m4v", ".mov"),
    Role.CAPTIONS: (".vtt",),
    Role.RECORDING: (".opus", ".ogg", ".oga", ".mp3", ".flac", ".wav", ".m4a", ".webm"),
    Role.LYRICS: _TEXTS,
    Role.TRANSCRIPT: _TEXTS,
}
"""What the names of such files usually end with. Only guesses go by it: what a file is, its first bytes say."""
_DOCUMENTS = {
    b"%PDF": "a PDF document",
    b"PK\3\4": "a document of an office program",
    b"\xd0\xcf\x11\xe0": "a document of an office program",
    b"{\\rtf": "an RTF document",
}


def check(subject: CheckContext) -> Iterator[Diagnostic]:
    """What is wrong with each file, told where it is named first."""
    guesses = _Guesses(subject.folder)
    for (role, file), uses in subject.uses.items():
        probe = subject.probes.get((MEDIA[role], file)) if role in MEDIA else None
        if probe is None:
            yield from _unprobed(subject.folder, role, file, uses, guesses)
        elif probe.why:
            yield _unfit(_CODES[MEDIA[role]], file, probe.why, uses)


def _unfit(code: str, file: str, why: str, uses: Sequence[AssetUse]) -> Diagnostic:
    """A file that is not what it should be: the sentence says why, and after a semicolon what to do."""
    message, _, advice = why.removeprefix(file).partition("; ")
    # What stands in the way may be the file system and not what is in the file.
    code = "unreadable-file" if message.startswith(" cannot be ") else code
    advice = advice or "put the file itself there, one that this program may read"
    return rule_diagnostic(code, f"{quoted(file)}{message}", uses[0].span, advice, other_uses(uses))


def _unprobed(
    folder: Path, role: Role, file: str, uses: Sequence[AssetUse], guesses: _Guesses
) -> Iterator[Diagnostic]:
    """A file that is not there, or a text that cannot be read."""
    try:
        resolve_inside(folder, file)
        if role not in MEDIA:
            _read(folder, file)
    except FileNameMismatch as why:
        message = f"{_not_there(role, file)}: {why}"
        yield rule_diagnostic("missing-file", message, uses[0].span, why.advice, other_uses(uses))
    except FileAccessError as why:
        if why.reason is FileReason.NOT_FOUND:
            yield rule_diagnostic(
                "missing-file",
                _not_there(role, file),
                uses[0].span,
                guesses.advice(role, file),
                other_uses(uses),
            )
        else:
            yield _unfit("unreadable-file", file, f"{file} cannot be read: {why}", uses)


def _not_there(role: Role, file: str) -> str:
    return f"the {role} {quoted(file)} {'are' if role.endswith('s') else 'is'} not there"


def _read(folder: Path, file: str) -> None:
    """Read a text to see whether it is one. Raises FileAccessError."""
    try:
        read_text(folder, file, TEXT_AT_MOST)
    except FileAccessError as why:
        if why.reason is FileReason.NOT_UTF8:
            with open_inside(folder, file, TEXT_AT_MOST) as opened:
                head = opened.read(16)
            if what := next((what for magic, what in _DOCUMENTS.items() if head.startswith(magic)), ""):
                raise FileAccessError(FileReason.IS_DOCUMENT(kind=what)) from why
        raise


class _Guesses:
    """Which file was probably meant by a name that is not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed: dict[PurePosixPath, list[str]] = {}
        self._left = _GUESSES_AT_MOST

    def advice(self, role: Role, file: str) -> str:
        """What to do about it."""
        if meant := self._meant(role, PurePosixPath(file)):
            return f"did you mean '{meant}'?"
        return "put the file there, or write another name"

    def _meant(self, role: Role, path: PurePosixPath) -> str:
        if self._left == 0:
            return ""
        self._left -= 1
        # Without their ends, which would make strangers alike.
        names = [PurePosixPath(name) for name in self._beside(path.parent)]
        stems = {name.stem: name for name in names if name.suffix.lower() in _ENDINGS[role]}
        near = nearest(path.stem, stems)
        return str(path.parent / stems[near]) if near else ""

    def _beside(self, parent: PurePosixPath) -> list[str]:
        """The names in a folder of the exhibit that can be typed."""
        if parent not in self._listed:
            try:
                names = sorted(entry.name for entry in (self._folder / parent).iterdir())
            except (OSError, ValueError):
                names = []
            self._listed[parent] = [name for name in names if can_be_typed(name)]
        return self._listed[parent]
