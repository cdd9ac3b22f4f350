"""Pictures fetched from the network, only where that was asked for: politely, and never from inside the house."""

from __future__ import annotations

import ipaddress
import socket
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cimaise import __version__
from cimaise.media.picture_file import FILE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_TIMEOUT = 30.0
_REDIRECTS = 4
_PAUSE = 0.2
"""Seconds between two pictures."""


class FetchError(Exception):
    """Why a picture was not fetched, as a sentence."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments: object, **named: object) -> None:
        """Every further address is looked at as the first was."""


class Fetcher:
    """Fetches one picture after the other. `hosts` may be addressed even in the house's own network, and without TLS."""

    def __init__(self, hosts: Collection[str] = ()) -> None:
        self._hosts = hosts
        self._opener = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler())
        self._next = 0.0

    def fetch(self, url: str, to: Path) -> None:
        """Write what is at an address to a file. Raises FetchError."""
        time.sleep(max(0.0, self._next - time.monotonic()))
        try:
            for _ in range(_REDIRECTS + 1):
                self._check(url)
                request = urllib.request.Request(  # noqa: S310 - the scheme was looked at
                    url, headers={"User-Agent": f"Cimaise/{__version__}", "Accept": "image/*"}
                )
                try:
                    with self._opener.open(request, timeout=_TIMEOUT) as answer:
                        self._write(answer, to)
                        return
                except urllib.error.HTTPError as error:
                    if error.code not in (301, 302, 303, 307, 308) or "Location" not in error.headers:
                        raise FetchError(f"{url} answers with {error.code}.") from error
                    from urllib.parse import urljoin

                    url = urljoin(url, error.headers["Location"])
            raise FetchError(f"{url} leads from one address to the next without end.")
        except (OSError, ValueError) as error:
            raise FetchError(f"{url} cannot be fetched: {error}.") from error
        finally:
            self._next = time.monotonic() + _PAUSE

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        host = parts.hostname or ""
        if host in self._hosts and parts.scheme in ("http", "https"):
            return
        if parts.scheme != "https" or not host:
            raise FetchError(f"{url} does not begin with https.")
        for *_, address in socket.getaddrinfo(host, parts.port or 443, type=socket.SOCK_STREAM):
            if not ipaddress.ip_address(address[0]).is_global:
                raise FetchError(f"{url} leads into this house's own network.")

    def _write(self, answer: object, to: Path) -> None:
        read = answer.read  # type: ignore[attr-defined]
        size = 0
        unfinished = to.with_name(f".{to.name}.part")
        end = time.monotonic() + 10 * _TIMEOUT
        try:
            with unfinished.open("wb") as out:
                while block := read(1 << 16):
                    size += len(block)
                    if size > FILE_LIMIT or time.monotonic() > end:
                        raise FetchError(f"what is sent for {to.name} has no end.")
                    out.write(block)
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)
