"""Runs pip from a wheel: the one that ensurepip bundles, otherwise a pinned version that is downloaded."""

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

from first_start.messages import SetupError

# Python on Debian lacks pip unless python3-venv is installed. The version of pip has no effect on resolution: it only
# installs the packages of a lock file.
WHEEL = "pip-26.3-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
_TIMEOUT = 60


def unpack(folder: Path) -> Path:
    """Unpack pip in `folder` and return the path to run it with `python PATH`. Raises SetupError like `fetch`."""
    target = folder / "pip"
    shutil.rmtree(target, ignore_errors=True)
    with zipfile.ZipFile(_bundled() or fetch(folder)) as wheel:
        wheel.extractall(target)
    return target / "pip"


def needs_certificates() -> bool:
    """Whether pip must be downloaded and no CA certificates are installed, as on a bare Debian."""
    if _bundled() or setting("cert"):
        return False
    paths = ssl.get_default_verify_paths()
    return not paths.cafile and not (paths.capath and any(Path(paths.capath).iterdir()))


def _bundled() -> Path | None:
    """The wheel that ensurepip would install; Debian and Fedora keep it in a separate folder."""
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR")]
    if (spec := importlib.util.find_spec("ensurepip")) and spec.origin:
        folders.append(str(Path(spec.origin).parent / "_bundled"))
    return next((wheel for folder in folders if folder for wheel in Path(folder).glob("pip-*.whl")), None)


def fetch(folder: Path) -> Path:
    """Download the pinned wheel to `folder` if it is not there yet, and return its path.

    Raises SetupError if the network or the certificates are missing, or if the hash of the file differs.
    """
    wheel = folder / WHEEL
    if wheel.is_file() and _has_pinned_hash(wheel.read_bytes()):
        return wheel
    index = setting("index-url", "https://pypi.org/simple").rstrip("/") + "/pip/"
    host = urlsplit(index).hostname or index
    try:
        links = re.findall(r'href="([^"]+)"', _read(index, index).decode())
        link = next(link for link in map(html.unescape, links) if WHEEL in link)
        content = _read(urljoin(index, link), index)
    except StopIteration:
        raise SetupError(
            f"the package index at {host} does not have {WHEEL}; install the package python3-venv and start again."
        ) from None
    except OSError as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(reason, ssl.SSLError):
            raise SetupError(
                f"the certificate of the package index at {host} is not trusted ({reason.reason or reason}). Install "
                "the package ca-certificates, check the clock of this machine and start again."
            ) from None
        raise SetupError(
            f"cannot connect to the package index at {host} ({reason}). The first start needs a network "
            "connection: connect this machine and start again."
        ) from None
    if not _has_pinned_hash(content):
        raise SetupError(
            f"{WHEEL} from {host} has an unexpected SHA-256 hash; the downloaded file was discarded."
        )
    wheel.write_bytes(content)
    return wheel


def setting(name: str, default: str = "") -> str:
    """A setting of pip, from the environment variables of pip, otherwise from its configuration files."""
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
    """Download `url`. Credentials in the URL of the index are sent only to the host of the index, as pip does."""
    target, base = urlsplit(url), urlsplit(index)
    request = urllib.request.Request(target._replace(netloc=target.netloc.rpartition("@")[2]).geturl())  # noqa: S310
    if base.username and target.hostname == base.hostname:
        credentials = f"{unquote(base.username)}:{unquote(base.password or '')}"
        request.add_header("Authorization", "Basic " + base64.b64encode(credentials.encode()).decode())
    context = ssl.create_default_context(cafile=setting("cert") or None)
    with urllib.request.urlopen(request, timeout=_TIMEOUT, context=context) as response:  # noqa: S310 (the index that pip uses)
        content: bytes = response.read()
    return content


def _has_pinned_hash(content: bytes) -> bool:
    return hashlib.sha256(content).hexdigest() == SHA256
