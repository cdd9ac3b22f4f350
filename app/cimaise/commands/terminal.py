"""Messages of a command for people."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cimaise.source.message import Message


def sentence(message: Message, advice: Message | None = None) -> str:
    """A message and advice as one sentence that ends with a full stop or a question mark."""
    text = f"{message}; {advice}" if advice else str(message)
    return _cleaned(text if text.endswith((".", "?")) else f"{text}.")


def report(message: Message) -> None:
    """Write a message to stderr. Without a full stop: many messages end with a path, which is then easier to copy."""
    print(f"cimaise: {_cleaned(str(message))}", file=sys.stderr)


def _cleaned(text: str) -> str:
    """A text of one or more lines without control characters: file names and titles may come from a hostile package."""
    # Imported here: most starts print nothing.
    from cimaise.source.render import clean

    return "\n".join(map(clean, text.split("\n")))
