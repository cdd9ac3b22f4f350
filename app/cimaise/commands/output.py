"""Messages of a command on stderr."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cimaise.source.message import Message


def sentence(message: Message, advice: Message | None = None) -> str:
    """A message and advice as one sentence, with its full stop or question mark."""
    text = f"{message}; {advice}" if advice else str(message)
    return text if text.endswith((".", "?")) else f"{text}."


def report(message: Message) -> None:
    """Write a message to stderr. No full stop is added: many messages end with a path, which is easier to copy so."""
    print(f"cimaise: {message}", file=sys.stderr)
