"""pip, run from a wheel: the one that Python brings for new environments, else a pinned one that is fetched."""

from __future__ import annotations

import base64
import configparser
import hashlib
import html
import importlib.util
import os
import re
import shutil
import ssl
import sysconfig
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from first_start.words import Stop

# Debian leaves pip out of Python unless python3-venv is installed. This version takes part in no resolving: it
# only installs what a lock names.
WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
_SECONDS = 60


def unpack(folder: Path) -> Path:
    """A pip to run, unpacked in `folder`: `python` started with this path is `pip`. Raises Stop as fetch does."""
    place = folder / "pip"
    shutil.rmtree(place, ignore_errors=True)
    with zipfile.ZipFile(_bundled() or fetch(folder)) as wheel:
        wheel.extractall(place)
    return place / "pip"


def lacks_certificates() -> bool:
    """Whether fetch would be needed and could trust nobody: a bare Debian has no certificates."""
    if _bundled() or setting("cert"):
        return False
    known = ssl.get_default_verify_paths()
    return not known.cafile and not (known.capath and any(Path(known.capath).iterdir()))


def _bundled() -> Path | None:
    """The wheel that ensurepip would install; Debian and Fedora keep it in a folder of their own."""
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR")]
    if (found := importlib.util.find_spec("ensurepip")) and found.origin:
        folders.append(str(Path(found.origin).parent / "_bundled"))
    return next((wheel for folder in folders if folder for wheel in Path(folder).glob("pip-*.whl")), None)


def fetch(folder: Path) -> Path:
    """The pinned wheel, in `folder`; fetched if it is not there yet.

    Raises Stop where the network or the certificates are missing, or where the file is another one.
    """
    wheel = folder / WHEEL
    if wheel.is_file() and _is_ours(wheel.read_bytes()):
        return wheel
    index = setting("index-url", "https://pypi.org/simple").rstrip("/") + "/pip/"
    host = urlsplit(index).hostname or index
    try:
        links = re.findall(r'href="([^"]+)"', _read(index, index).decode())
        link = next(link for link in map(html.unescape, links) if WHEEL in link)
        content = _read(urljoin(index, link), index)
    except StopIteration:
        raise Stop(
            f"the package index at {host} has no {WHEEL}. Install python3-venv, and start again."
        ) from None
    except OSError as fault:
        reason = fault.reason if isinstance(fault, urllib.error.URLError) else fault
        if isinstance(reason, ssl.SSLError):
            raise Stop(
                f"the package index at {host} cannot be trusted ({reason.reason or reason}). Install the package "
                "ca-certificates, look at this machine's clock, and start again."
            ) from None
        raise Stop(
            f"the package index at {host} cannot be reached ({reason}). The first start needs a network once: "
            "connect this machine, and start again."
        ) from None
    if not _is_ours(content):
        raise Stop(
            f"{WHEEL} from {host} is not the file it should be: its SHA-256 differs. It was thrown away."
        )
    wheel.write_bytes(content)
    return wheel


def setting(name: str, default: str = "") -> str:
    """One of pip's settings, from its environment variables, else from its files."""
    if value := os.environ.get("PIP_" + name.upper().replace("-", "_")):
        return value
    settings = configparser.RawConfigParser()
    home = Path.home()
    settings.read(
        [
            "/etc/pip.conf",
            home / ".pip/pip.conf",
            Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "pip/pip.conf",
            os.environ.get("PIP_CONFIG_FILE", os.devnull),
        ]
    )
    return settings.get("install", name, fallback=settings.get("global", name, fallback=default))


def _read(url: str, index: str) -> bytes:
    """What lies at `url`; a name and password in the index's address go to that host alone, as pip does it."""
    asked, told = urlsplit(url), urlsplit(index)
    request = urllib.request.Request(asked._replace(netloc=asked.netloc.rpartition("@")[2]).geturl())  # noqa: S310
    if told.username and asked.hostname == told.hostname:
        pair = f"{unquote(told.username)}:{unquote(told.password or '')}"
        request.add_header("Authorization", "Basic " + base64.b64encode(pair.encode()).decode())
    trusted = ssl.create_default_context(cafile=setting("cert") or None)
    with urllib.request.urlopen(request, timeout=_SECONDS, context=trusted) as answer:  # noqa: S310 (pip's own index)
        content: bytes = answer.read()
    return content


def _is_ours(content: bytes) -> bool:
    return hashlib.sha256(content).hexdigest() == SHA256
