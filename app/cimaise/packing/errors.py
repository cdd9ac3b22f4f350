"""The expected errors of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.source.message import Failure

if TYPE_CHECKING:
    from cimaise.exhibit.reading.reader import Reading
    from cimaise.source.message import Message


class PackageError(Failure):
    """A packed exhibit is refused, or an exhibit cannot be packed."""


class KeyFileError(Failure):
    """A key cannot be read or created."""


class InstallError(Failure):
    """An exhibit was not installed, or no earlier version restored; the store is unchanged.

    `reading` is the exhibit, if errors in it are the reason.
    """

    def __init__(
        self, message: Message, advice: Message | None = None, *, reading: Reading | None = None
    ) -> None:
        super().__init__(message, advice)
        self.reading = reading
