"""The log: on stderr, one line an event, times in UTC."""

from __future__ import annotations

import logging
import time


class _OneLine(logging.Formatter):
    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """A record as one line that cannot command a terminal, whatever its message or traceback holds."""
        lines = (line.strip() for line in super().format(record).splitlines())
        return "".join(
            c if c.isprintable() or c.isspace() else "\N{REPLACEMENT CHARACTER}"
            for c in " | ".join(filter(None, lines))
        )


def only_warnings() -> None:
    """Leave out what merely went as it should."""
    root = logging.getLogger()
    root.setLevel(max(root.level, logging.WARNING))


def set_level(name: str) -> None:
    """Write what is of this level or above: debug, info, warning, error."""
    logging.getLogger().setLevel(name.upper())


def start(level: int = logging.INFO) -> None:
    """Send what the program logs to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("%(asctime)sZ %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=level, handlers=[handler])
