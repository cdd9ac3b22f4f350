"""The expected errors of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.message import Failure

if TYPE_CHECKING:
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.source.message import Message


class PackageError(Failure):
    """A packed exhibit is refused. `advice` says what to do, if there is something to do."""


class KeyFileError(Failure):
    """A key cannot be read or created."""


class InstallError(Failure):
    """The store is unchanged. `reading` has the diagnostics of the exhibit, if these are the reason."""

    def __init__(
        self, message: Message, advice: Message | None = None, *, reading: Reading | None = None
    ) -> None:
        super().__init__(message, advice)
        self.reading = reading
