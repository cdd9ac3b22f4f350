"""Downloads pictures, with pauses, over HTTPS, and never from a private network unless its host is allowed."""

from __future__ import annotations

import ipaddress
import socket
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from cimaise import __version__
from cimaise.authoring.importing.messages import FetchReason
from cimaise.media.picture_file import FILE_LIMIT
from cimaise.platform.atomic import atomic_file
from cimaise.source.files import system_reason
from cimaise.source.message import Failure

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path
    from typing import IO

    from cimaise.source.message import Message

_TIMEOUT = 30.0
"""Seconds without data after which a download fails."""
_MAX_SECONDS = 10 * _TIMEOUT
"""Seconds for a whole picture."""
_MAX_REDIRECTS = 4
_PAUSE = 0.2
"""Seconds between two downloads."""
_BLOCK_SIZE = 1 << 16


class FetchError(Failure):
    """A picture was not downloaded."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments: object, **named: object) -> None:
        """Do not follow redirects: Fetcher does, and checks every address."""


class Fetcher:
    """Downloads pictures in sequence. The hosts in `hosts` may be in a private network, and without HTTPS."""

    def __init__(self, hosts: Collection[str] = ()) -> None:
        self._hosts = hosts
        self._opener = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler())
        self._next = 0.0

    def fetch(self, url: str, to: Path) -> None:
        """Download a URL to a file. Raises FetchError."""
        time.sleep(max(0.0, self._next - time.monotonic()))
        try:
            for _ in range(_MAX_REDIRECTS + 1):
                self._check(url)
                request = urllib.request.Request(  # noqa: S310 - _check allows only http and https
                    url, headers={"User-Agent": f"Cimaise/{__version__}", "Accept": "image/*"}
                )
                try:
                    with self._opener.open(request, timeout=_TIMEOUT) as response:
                        _save(response, url, to)
                        return
                except urllib.error.HTTPError as error:
                    if error.code not in (301, 302, 303, 307, 308) or "Location" not in error.headers:
                        raise FetchError(FetchReason.HTTP_STATUS(url=url, status=error.code)) from error
                    url = urljoin(url, error.headers["Location"])
            raise FetchError(FetchReason.TOO_MANY_REDIRECTS(url=url, limit=_MAX_REDIRECTS))
        except (OSError, ValueError) as error:
            raise FetchError(FetchReason.FAILED(url=url, problem=_problem(error))) from error
        finally:
            self._next = time.monotonic() + _PAUSE

    def _check(self, url: str) -> None:
        """Check that a URL may be opened. Raises FetchError, OSError and ValueError."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if host in self._hosts and parts.scheme in ("http", "https"):
            return
        if parts.scheme != "https" or not host:
            raise FetchError(FetchReason.NOT_HTTPS(url=url))
        for *_, address in socket.getaddrinfo(host, parts.port or 443, type=socket.SOCK_STREAM):
            if not ipaddress.ip_address(address[0]).is_global:
                raise FetchError(FetchReason.PRIVATE_ADDRESS(url=url))


def _problem(error: OSError | ValueError) -> Message | str:
    """What went wrong in a download. URLError wraps the exception that says it."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return system_reason(cause) if isinstance(cause, OSError) else str(cause)


def _save(response: IO[bytes], url: str, to: Path) -> None:
    """Write a response to a file. Raises FetchError and OSError."""
    size = 0
    end = time.monotonic() + _MAX_SECONDS
    with atomic_file(to) as out:
        while block := response.read(_BLOCK_SIZE):
            size += len(block)
            if size > FILE_LIMIT or time.monotonic() > end:
                raise FetchError(FetchReason.TOO_LARGE_OR_SLOW(url=url))
            out.write(block)
