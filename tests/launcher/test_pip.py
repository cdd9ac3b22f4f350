"""The pinned pip is downloaded from the index in the settings of pip, here a small local server."""

from __future__ import annotations

import base64
import hashlib
import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from first_start import pip
from first_start.messages import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "Basic " + base64.b64encode(b"ana:p@ss").decode()


def wheel() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("pip/__main__.py", "")
    return content.getvalue()


class Index(BaseHTTPRequestHandler):
    """A package index with two versions of pip; paths below /private need a password."""

    content = wheel()

    def do_GET(self) -> None:
        if self.path.startswith("/private") and self.headers["Authorization"] != SECRET:
            self.send_error(401)
        elif self.path.endswith("/pip/"):
            old = '<a href="../../files/pip-1.0-py3-none-any.whl">pip-1.0</a>\n'
            page = f'{old}<a href="../../files/{pip.WHEEL}#sha256=x&amp;y" data-x="">{pip.WHEEL}</a>'
            self._answer(page.encode())
        elif self.path.endswith(f"/files/{pip.WHEEL}"):
            self._answer(self.content)
        else:
            self.send_error(404)

    def _answer(self, content: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Write no log."""


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(pip, "SHA256", hashlib.sha256(Index.content).hexdigest())
    with ThreadingHTTPServer(("127.0.0.1", 0), Index) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIP_INDEX_URL", "PIP_CERT", "PIP_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home/.config"))


def test_pip_is_downloaded_once_from_the_configured_index(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{address}/simple/")
    assert pip.fetch(tmp_path).read_bytes() == Index.content
    # Nothing listens on this port, so a second download would fail.
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    assert pip.fetch(tmp_path) == tmp_path / pip.WHEEL


def test_the_password_for_the_index_is_sent(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", f"http://ana:p%40ss@{address}/private/simple")
    assert pip.fetch(tmp_path).read_bytes() == Index.content


def test_a_file_with_another_hash_is_discarded(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{address}/simple")
    monkeypatch.setattr(pip, "SHA256", "0" * 64)
    with pytest.raises(SetupError, match="has an unexpected SHA-256 hash"):
        pip.fetch(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_index_without_the_pinned_pip_is_named(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pip, "WHEEL", "pip-99-py3-none-any.whl")
    monkeypatch.setattr(Index, "do_GET", lambda self: self._answer(b'<a href="pip-1.0-py3-none-any.whl">'))
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{address}/simple")
    with pytest.raises(
        SetupError, match=r"the package index at 127\.0\.0\.1 does not have pip-99-py3-none-any\.whl"
    ):
        pip.fetch(tmp_path)


def test_the_message_for_an_unreachable_index_hides_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://ana:secret@127.0.0.1:9/simple")
    with pytest.raises(
        SetupError, match=r"cannot connect .* at 127\.0\.0\.1 .*: connect this machine"
    ) as error:
        pip.fetch(tmp_path)
    assert "secret" not in str(error.value)


def test_environment_variables_override_configuration_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, name in ((".pip", "old"), (".config/pip", "user")):
        (tmp_path / "home" / folder).mkdir(parents=True)
        (tmp_path / "home" / folder / "pip.conf").write_text(
            f"[global]\nindex-url = {name}\n", encoding="utf-8"
        )
    assert pip.setting("index-url") == "user"
    named = tmp_path / "named.conf"
    named.write_text("[global]\nindex-url = named\n[install]\nindex-url = for installing\n", encoding="utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(named))
    assert pip.setting("index-url") == "for installing"
    monkeypatch.setenv("PIP_INDEX_URL", "environment")
    assert pip.setting("index-url") == "environment"


def test_pip_is_unpacked_for_running_from_its_folder(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{address}/simple")
    assert (pip.unpack(tmp_path) / "__main__.py").is_file()
