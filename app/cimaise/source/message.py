"""Messages for people as data: a reason and its parameters. Text is produced once, where it is rendered.

Each package lists its reasons in a module `messages`: an Enum whose members hold English templates. Code compares
reasons, never text; a translation maps a reason to another template.

    class FileReason(Reason):
        TOO_LARGE = "it is larger than {limit:bytes}"

    raise FileAccessError(FileReason.TOO_LARGE(limit=2_000_000))
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from string import Formatter
from typing import Any

from cimaise.source.wording import counted, did_you_mean, file_size, listed, quoted


class Reason(Enum):
    """Base of all reasons. The value is an English template for `str.format`, with the additional format
    specifications of `_MessageFormatter`."""

    def __call__(self, **parameters: object) -> Message:
        """The message for this reason with these parameters."""
        return Message(self, **parameters)


class Message:
    """A reason and its parameters. Immutable; equal messages have equal reasons and parameters."""

    __slots__ = ("_parameters", "reason")

    def __init__(self, reason: Reason, **parameters: object) -> None:
        self.reason = reason
        self._parameters = parameters

    @property
    def parameters(self) -> dict[str, object]:
        """The values that the template refers to, by name."""
        return dict(self._parameters)

    def __str__(self) -> str:
        """The English text, without a full stop unless the template has one."""
        return _FORMATTER.vformat(self.reason.value, (), self._parameters)

    def __repr__(self) -> str:
        return f"<{type(self.reason).__name__}.{self.reason.name}: {self}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.reason, self._parameters) == (other.reason, other._parameters)

    def __hash__(self) -> int:
        return hash((self.reason, str(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.reason, self._parameters)


class Failure(Exception):
    """An expected error that a person can act on. `message` is data; `str()` renders it in English."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    @property
    def reason(self) -> Reason:
        """What went wrong, for comparisons."""
        return self.message.reason

    def __str__(self) -> str:
        return str(self.message)


def _rebuild(reason: Reason, parameters: dict[str, object]) -> Message:
    return Message(reason, **parameters)


class _MessageFormatter(Formatter):
    """`str.format` with these specifications besides Python's:

    `quoted`: 'text' on one line, shortened; `list` and `or`: a, b and c; `counted WORD`: 1 word, 1,204 words;
    `bytes`: 200 MB; `suggestion`: "; did you mean 'x'?" for a word, nothing for "".
    """

    def format_field(self, value: Any, format_spec: str) -> Any:  # noqa: ANN401 - as in string.Formatter
        kind, _, argument = format_spec.partition(" ")
        match kind:
            case "quoted":
                return quoted(str(value))
            case "list" | "or":
                assert isinstance(value, Iterable)
                return listed([str(each) for each in value], "or" if kind == "or" else "and")
            case "counted":
                return counted(value, argument)
            case "bytes":
                return file_size(value)
            case "suggestion":
                return did_you_mean(str(value))
        return super().format_field(value, format_spec)


_FORMATTER = _MessageFormatter()
