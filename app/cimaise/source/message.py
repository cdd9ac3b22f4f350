"""Messages for people as data: a reason and its parameters. The text is rendered when it is shown.

Each package lists its reasons in a module `messages`, as members of an Enum with English templates. Code compares
reasons, never text; a translation maps a reason to another template.

    class FileReason(Reason):
        TOO_LARGE = "larger than {limit:bytes}"

    raise FileAccessError(FileReason.TOO_LARGE(limit=2_000_000))
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any

from cimaise.source.wording import counted, did_you_mean, file_size, listed, quoted, with_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Reason(Enum):
    """Base of all reasons. The value is an English template for `str.format`, with the additional format
    specifications of `_MessageFormatter`. Templates in one class must differ: Enum makes equal values one member."""

    def __call__(self, /, **parameters: object) -> Message:
        """A message with this reason. Raises TypeError if a parameter of the template is missing."""
        return Message(self, **parameters)


class Message:
    """A reason and its parameters. Immutable; messages with equal reasons and parameters are equal.

    A parameter may be another message. Raises TypeError if a parameter of the template is missing.
    """

    __slots__ = ("_parameters", "reason")

    def __init__(self, reason: Reason, /, **parameters: object) -> None:
        if missing := _parameter_names(reason.value) - parameters.keys():
            raise TypeError(f"{reason} needs the parameters {listed(sorted(missing))}")
        self.reason = reason
        self._parameters = parameters

    @property
    def parameters(self) -> dict[str, object]:
        """A copy of the parameters."""
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
        # Parameters may be lists, which have no hash.
        return hash(self.reason)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.reason, self._parameters)


Phrase = Message | str
"""A parameter that is part of a sentence: a message, or a plain text such as a key in quotes."""


class Failure(Exception):
    """Base of expected errors, which are reported to people. `str()` renders the message in English.

    `advice` says what to do about the error; None if the caller knows better or the message is enough.
    """

    def __init__(self, message: Message, advice: Message | None = None) -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice

    @property
    def reason(self) -> Reason:
        """The reason of the message, for comparisons."""
        return self.message.reason

    def __str__(self) -> str:
        return str(self.message)


def _rebuild(reason: Reason, parameters: dict[str, object]) -> Message:
    return Message(reason, **parameters)


@cache
def _parameter_names(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _listed(words: Iterable[object], conjunction: str) -> str:
    return listed(map(str, words), conjunction)


def _counted(number: int, nouns: str) -> str:
    singular, _, plural = nouns.partition("/")
    return counted(number, singular, plural)


_SPECIFICATIONS: dict[str, Callable[[Any, str], str]] = {
    "quoted": lambda value, _: quoted(str(value)),
    "list": lambda value, _: _listed(value, "and"),
    "or": lambda value, _: _listed(value, "or"),
    "counted": _counted,
    "bytes": lambda value, _: file_size(value),
    "suggestion": lambda value, _: did_you_mean(str(value)),
    "article": lambda value, _: with_article(str(value)),
}


class _MessageFormatter(Formatter):
    """`str.format` with these specifications in addition to Python's:

    - `quoted`: 'text' on one line, shortened
    - `list` and `or`: a, b and c; a, b or c
    - `counted NOUN`, `counted NOUN/PLURAL`: 1 word; 1,204 words; 2 entries
    - `bytes`: 200 MB
    - `suggestion`: "; did you mean 'x'?", nothing for ""
    - `article`: a song; an exhibit
    """

    def format_field(self, value: Any, format_spec: str) -> Any:  # noqa: ANN401 - as in string.Formatter
        name, _, argument = format_spec.partition(" ")
        if specification := _SPECIFICATIONS.get(name):
            return specification(value, argument)
        return super().format_field(value, format_spec)


_FORMATTER = _MessageFormatter()
