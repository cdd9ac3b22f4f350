"""The log: on stderr, one line an event, times in UTC."""

from __future__ import annotations

import logging
import time


class _OneLine(logging.Formatter):
    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """A record as one line, whatever its message or traceback holds."""
        return " | ".join(line.strip() for line in super().format(record).splitlines() if line.strip())


def start(level: int = logging.INFO) -> None:
    """Send what the program logs to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("%(asctime)sZ %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=level, handlers=[handler])
