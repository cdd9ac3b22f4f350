"""The base of the exceptions for media files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from cimaise.source.files import system_reason
from cimaise.source.message import Failure
from cimaise.source.messages import FileReason

if TYPE_CHECKING:
    from cimaise.source.files import FileAccessError
    from cimaise.source.message import Message


class MediaFileError(Failure):
    """A media file cannot be shown or played.

    `file` is its path in the exhibit, `message` what is wrong, without the path, and `advice` what to do.
    """

    def __init__(self, file: str, message: Message, advice: Message | None = None) -> None:
        super().__init__(message, advice)
        self.file = file

    @classmethod
    def of_access(cls, file: str, error: FileAccessError | OSError) -> Self:
        """The error for a file that cannot be opened or read."""
        if isinstance(error, OSError):
            return cls(file, system_reason(error))
        return cls(file, error.message, error.advice)

    @property
    def is_access_error(self) -> bool:
        """Whether the file could not be opened or read, so that its content is unknown."""
        return isinstance(self.reason, FileReason)

    def __str__(self) -> str:
        text = f"{self.file}: {self.message}"
        return f"{text}; {self.advice}" if self.advice else text

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.file, self.message, self.advice)
