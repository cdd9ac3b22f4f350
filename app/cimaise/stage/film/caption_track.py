"""The captions of the current film: loaded from a WebVTT file, and looked up by position."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cimaise.media.captions import Cue
    from cimaise.source.diagnostic import Diagnostic


class CaptionTrack:
    """The cues of one film. `text` is the caption at the current position, "" if there is none."""

    def __init__(self) -> None:
        self._cues: tuple[Cue, ...] = ()
        self.text = ""

    def __bool__(self) -> bool:
        return bool(self._cues)

    def load(self, folder: Path, file: str) -> Sequence[Diagnostic]:
        """Load the cues from a file of the exhibit. Returns the diagnostics of the file."""
        # Imported here: the first picture does not need it.
        from cimaise.media import captions

        read = captions.read(folder, file)
        self._cues = read.cues
        return read.diagnostics

    def clear(self) -> None:
        """Remove all cues."""
        self._cues, self.text = (), ""

    def move_to(self, seconds: float) -> bool:
        """Set the position; whether the text has changed."""
        from cimaise.media import captions

        text = captions.at(self._cues, seconds)
        changed = text != self.text
        self.text = text
        return changed
