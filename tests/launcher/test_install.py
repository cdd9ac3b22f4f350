"""The real setup with the real pip, of two tiny packages in a local folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from first_start import install, pip
from first_start.environment import Environment
from first_start.messages import SetupError
from limit import LIMIT

TREE = Path(__file__).parents[2]
WHEEL = """Wheel-Version: 1.0
Generator: test
Root-Is-Purelib: true
Tag: py3-none-any
"""


def put_wheel(folder: Path, name: str, version: str) -> str:
    """Create a wheel with one module, and return its lines for a lock file."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    metadata = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", f"version = '{version}'\n")
        wheel.writestr(f"{metadata}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{metadata}/WHEEL", WHEEL)
        wheel.writestr(
            f"{metadata}/RECORD",
            f"{name}.py,,\n{metadata}/METADATA,,\n{metadata}/WHEEL,,\n{metadata}/RECORD,,\n",
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{name}=={version} \\\n    --hash=sha256:{digest}\n"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy: two wheels, their lock file and the environment that the first start creates from them."""
    folder = tmp_path_factory.mktemp("template")
    (folder / "shelf").mkdir()
    lines = [put_wheel(folder / "shelf", "alpha", "1.0"), put_wheel(folder / "shelf", "beta", "2.0")]
    (folder / "requirements.lock").write_text("".join(lines), encoding="utf-8")
    environment = _empty(folder / ".venv")
    with pytest.MonkeyPatch.context() as patch:
        _offline(patch, folder / "shelf")
        install_from(environment, folder / "requirements.lock")
    with environment.exclusive():
        environment.mark_ready("offscreen", folder / "requirements.lock")
    return folder


@pytest.fixture
def shelf(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels, the only package source for pip."""
    _offline(monkeypatch, tmp_path / "shelf")
    return shutil.copytree(template / "shelf", tmp_path / "shelf")


@pytest.fixture
def lock(tmp_path: Path, template: Path) -> Path:
    return Path(shutil.copy(template / "requirements.lock", tmp_path))


@pytest.fixture
def full(tmp_path: Path, template: Path, shelf: Path) -> Environment:
    """An environment with all packages installed, marked as ready."""
    return Environment(shutil.copytree(template / ".venv", tmp_path / ".venv", symlinks=True))


@pytest.fixture
def environment(tmp_path: Path, shelf: Path) -> Environment:
    """An environment with nothing installed."""
    return _empty(tmp_path / ".venv")


def _empty(folder: Path) -> Environment:
    folder.mkdir()
    # Tests have no network to download a pip wheel if Python bundles none, so use the wheel of this tree.
    for wheel in (TREE / ".venv").glob(pip.WHEEL):
        shutil.copy(wheel, folder)
    return Environment(folder)


def _offline(patch: pytest.MonkeyPatch, shelf: Path) -> None:
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        patch.delenv(name, raising=False)
    patch.setenv("PIP_CONFIG_FILE", os.devnull)
    patch.setenv("PIP_NO_INDEX", "1")
    patch.setenv("PIP_FIND_LINKS", str(shelf))


def install_from(environment: Environment, lock: Path) -> None:
    with environment.exclusive():
        install.install_missing(environment, lock, tests=False)


def version_of(environment: Environment, module: str) -> str:
    code = f"import {module}; print({module}.version)"
    return subprocess.check_output([environment.python, "-I", "-c", code], text=True).strip()


@pytest.mark.thorough
def test_the_first_start_installs_the_locked_packages(
    environment: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install_from(environment, lock)
    assert version_of(environment, "alpha") == "1.0"
    assert version_of(environment, "beta") == "2.0"
    messages = capsys.readouterr().err
    assert "downloading about 265 MB of packages, 720 MB on disk" in messages
    assert "  alpha 1.0\n  beta 2.0\n" in messages
    assert "Successfully" not in messages  # the output of pip goes only to the log
    assert not (environment.folder / "tmp").exists()


@pytest.mark.thorough
def test_a_complete_environment_is_not_changed(
    full: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install_from(full, lock)
    assert capsys.readouterr().err == ""
    assert full.is_ready("offscreen", lock)


@pytest.mark.thorough
def test_an_interrupted_setup_resumes(
    full: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # The state after a power failure: one package is partly written and has no RECORD, and there is no marker.
    full.unmark()
    (full.site / "beta-2.0.dist-info/RECORD").unlink()
    (full.site / "beta.py").write_text("versi", encoding="utf-8")
    install_from(full, lock)
    assert version_of(full, "beta") == "2.0"
    assert "alpha" not in capsys.readouterr().err


@pytest.mark.thorough
def test_a_new_lock_file_updates_only_changed_packages_and_removes_old_markers(
    full: Environment, lock: Path, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = lock.read_text(encoding="utf-8")
    lock.write_text(old[: old.index("beta")] + put_wheel(shelf, "beta", "3.0"), encoding="utf-8")
    assert not full.is_ready("offscreen", lock)
    install_from(full, lock)
    assert version_of(full, "beta") == "3.0"
    assert "alpha" not in capsys.readouterr().err
    lock.write_text(old, encoding="utf-8")
    assert not full.is_ready("offscreen", lock)


@pytest.mark.thorough
def test_an_environment_of_a_removed_python_is_recreated(full: Environment, lock: Path) -> None:
    (full.folder / "lib" / full.site.parent.name).rename(full.folder / "lib/python3.10")
    assert not full.works()
    install_from(full, lock)
    assert version_of(full, "alpha") == "1.0"
    assert not (full.folder / "lib/python3.10").exists()


def test_a_downloaded_pip_survives_recreating_the_environment(environment: Environment) -> None:
    """If Python bundles no pip, recreating `.venv` must not need a network."""
    (environment.folder / pip.WHEEL).write_bytes(b"downloaded")
    (environment.folder / "lib").mkdir()
    (environment.folder / "pyvenv.cfg").write_text("of another Python", encoding="utf-8")
    environment.create()
    assert (environment.folder / pip.WHEEL).read_bytes() == b"downloaded"
    assert environment.works()


@pytest.mark.thorough
def test_a_file_that_differs_from_the_locked_one_is_rejected(
    environment: Environment, lock: Path, shelf: Path
) -> None:
    with zipfile.ZipFile(shelf / "beta-2.0-py3-none-any.whl", "a") as wheel:
        wheel.writestr("smuggled.py", "")
    with pytest.raises(
        SetupError, match="cannot install beta: the downloaded file differs from the locked one"
    ):
        install_from(environment, lock)
    assert not (environment.site / "beta.py").exists()


@pytest.mark.thorough
def test_a_missing_network_is_reported_in_one_message(
    environment: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    # Nothing listens on the discard port.
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(
        SetupError, match="cannot install alpha: cannot connect to the package index"
    ) as error:
        install_from(environment, lock)
    assert str(environment.folder / "setup.log") in str(error.value)
    assert "NewConnectionError" in (environment.folder / "setup.log").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_a_package_without_a_wheel_for_this_machine_is_reported(
    environment: Environment, lock: Path, shelf: Path
) -> None:
    (shelf / "alpha-1.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError, match="cannot install alpha: the package index has no wheel"):
        install_from(environment, lock)


def test_a_full_disk_is_reported_before_any_download(
    environment: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "INSTALLED_MB", 10**9)
    with pytest.raises(SetupError, match=r": \d+ MB free, \d+ MB needed; free some space and start again\.$"):
        install_from(environment, lock)
    assert not (environment.folder / "setup.log").exists()


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "the disk is full",
        ),
        (
            "WARNING: Retrying ... NewConnectionError(...)\nERROR: No matching distribution found for x",
            "cannot connect",
        ),
        ("SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed')", "is not trusted"),
        ("Collecting x\nERROR: Something new.\n", "Something new"),
        ("", "pip failed"),
    ],
)
def test_the_output_of_pip_is_translated_into_a_reason(log: str, reason: str) -> None:
    assert reason in install.failure_reason(log)
    assert not install.failure_reason(log).endswith(".")


@pytest.mark.thorough
def test_a_second_start_waits_for_the_first(environment: Environment, lock: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from first_start import install\n"
        "from first_start.environment import Environment\n"
        "environment = Environment(Path(sys.argv[1]))\n"
        "with environment.exclusive():\n"
        "    print('ready:', environment.is_ready('offscreen', Path(sys.argv[2])))\n"
    )
    with environment.exclusive():
        second = subprocess.Popen(
            [sys.executable, "-c", code, environment.folder, lock],
            env={"PYTHONPATH": str(TREE / "tools")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert second.stderr is not None
        assert "waiting for it to finish" in second.stderr.readline()
        install.install_missing(environment, lock, tests=False)
        environment.mark_ready("offscreen", lock)
        assert second.poll() is None
    stdout, _ = second.communicate(timeout=LIMIT)
    assert stdout == "ready: True\n"
