"""The log: on stderr, one line for each record, times in UTC."""

from __future__ import annotations

import logging
import time


class _OneLine(logging.Formatter):
    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """A record and its traceback as one line. Control characters, which a terminal would interpret, are replaced."""
        lines = (line.strip() for line in super().format(record).splitlines())
        return "".join(
            character if character.isprintable() or character.isspace() else "\N{REPLACEMENT CHARACTER}"
            for character in " | ".join(filter(None, lines))
        )


def only_warnings() -> None:
    """Do not log below the level WARNING."""
    root = logging.getLogger()
    root.setLevel(max(root.level, logging.WARNING))


def set_level(name: str) -> None:
    """Log records of this level or above: debug, info, warning or error."""
    logging.getLogger().setLevel(name.upper())


def start(level: int = logging.INFO) -> None:
    """Log to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("%(asctime)sZ %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=level, handlers=[handler])
