"""The real set-up with real pip, of two tiny packages that lie beside it."""

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
from first_start.words import Stop

TREE = Path(__file__).parents[2]
WHEEL = """Wheel-Version: 1.0
Generator: test
Root-Is-Purelib: true
Tag: py3-none-any
"""


def put_wheel(folder: Path, name: str, version: str) -> str:
    """A wheel with one module; the line of a lock file for it."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    record = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", f"version = '{version}'\n")
        wheel.writestr(f"{record}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{record}/WHEEL", WHEEL)
        wheel.writestr(
            f"{record}/RECORD", f"{name}.py,,\n{record}/METADATA,,\n{record}/WHEEL,,\n{record}/RECORD,,\n"
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{name}=={version} \\\n    --hash=sha256:{digest}\n"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two wheels, a lock file and the environment that the first start makes of them, for copying."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "shelf").mkdir()
    lines = [put_wheel(folder / "shelf", "alpha", "1.0"), put_wheel(folder / "shelf", "beta", "2.0")]
    (folder / "requirements.lock").write_text("".join(lines), encoding="utf-8")
    environment = _empty(folder / ".venv")
    with pytest.MonkeyPatch.context() as patch:
        _alone_in_the_world(patch, folder / "shelf")
        fill(environment, folder / "requirements.lock")
    with environment.held():
        environment.mark_ready("offscreen", folder / "requirements.lock")
    return folder


@pytest.fixture
def shelf(tmp_path: Path, filled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all that pip knows of the world."""
    _alone_in_the_world(monkeypatch, tmp_path / "shelf")
    return shutil.copytree(filled / "shelf", tmp_path / "shelf")


@pytest.fixture
def lock(tmp_path: Path, filled: Path) -> Path:
    return Path(shutil.copy(filled / "requirements.lock", tmp_path))


@pytest.fixture
def full(tmp_path: Path, filled: Path, shelf: Path) -> Environment:
    """Everything installed and marked."""
    return Environment(shutil.copytree(filled / ".venv", tmp_path / ".venv", symlinks=True))


@pytest.fixture
def environment(tmp_path: Path, shelf: Path) -> Environment:
    """Nothing installed."""
    return _empty(tmp_path / ".venv")


def _empty(folder: Path) -> Environment:
    folder.mkdir()
    # Where Python brings no pip, the one that set up this tree is taken: a test has no network.
    for wheel in (TREE / ".venv").glob(pip.WHEEL):
        shutil.copy(wheel, folder)
    return Environment(folder)


def _alone_in_the_world(patch: pytest.MonkeyPatch, shelf: Path) -> None:
    for name in ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        patch.delenv(name, raising=False)
    patch.setenv("PIP_CONFIG_FILE", os.devnull)
    patch.setenv("PIP_NO_INDEX", "1")
    patch.setenv("PIP_FIND_LINKS", str(shelf))


def fill(environment: Environment, lock: Path) -> None:
    with environment.held():
        install.fill(environment, lock, tests=False)


def version_of(environment: Environment, module: str) -> str:
    code = f"import {module}; print({module}.version)"
    return subprocess.check_output([environment.python, "-I", "-c", code], text=True).strip()


def test_the_first_start_installs_what_is_locked(
    environment: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(environment, lock)
    assert version_of(environment, "alpha") == "1.0"
    assert version_of(environment, "beta") == "2.0"
    said = capsys.readouterr().err
    assert "265 MB of packages to fetch once, 720 MB on the disk" in said
    assert "  alpha 1.0\n  beta 2.0\n" in said
    assert "Successfully" not in said  # pip itself is not heard
    assert not (environment.folder / "tmp").exists()


def test_a_filled_environment_is_left_alone(
    full: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(full, lock)
    assert capsys.readouterr().err == ""
    assert full.is_ready("offscreen", lock)


def test_an_interrupted_one_goes_on_where_it_stopped(
    full: Environment, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # As a pulled plug leaves it: one package half written, its record not yet, and no mark.
    full.unmark()
    (full.site / "beta-2.0.dist-info/RECORD").unlink()
    (full.site / "beta.py").write_text("versi", encoding="utf-8")
    fill(full, lock)
    assert version_of(full, "beta") == "2.0"
    assert "alpha" not in capsys.readouterr().err


def test_a_new_lock_moves_what_has_moved_and_takes_the_old_marks_away(
    full: Environment, lock: Path, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = lock.read_text(encoding="utf-8")
    lock.write_text(old[: old.index("beta")] + put_wheel(shelf, "beta", "3.0"), encoding="utf-8")
    assert not full.is_ready("offscreen", lock)
    fill(full, lock)
    assert version_of(full, "beta") == "3.0"
    assert "alpha" not in capsys.readouterr().err
    lock.write_text(old, encoding="utf-8")
    assert not full.is_ready("offscreen", lock)


def test_an_environment_of_a_python_that_is_gone_is_made_anew(full: Environment, lock: Path) -> None:
    (full.folder / "lib" / full.site.parent.name).rename(full.folder / "lib/python3.10")
    assert not full.works()
    fill(full, lock)
    assert version_of(full, "alpha") == "1.0"
    assert not (full.folder / "lib/python3.10").exists()


def test_the_pip_that_was_fetched_outlives_the_environment(environment: Environment) -> None:
    """Where Python brings no pip, making `.venv` anew needs no network."""
    (environment.folder / pip.WHEEL).write_bytes(b"as it was fetched")
    (environment.folder / "lib").mkdir()
    (environment.folder / "pyvenv.cfg").write_text("of another Python", encoding="utf-8")
    environment.make()
    assert (environment.folder / pip.WHEEL).read_bytes() == b"as it was fetched"
    assert environment.works()


def test_another_file_than_the_locked_one_is_refused(
    environment: Environment, lock: Path, shelf: Path
) -> None:
    with zipfile.ZipFile(shelf / "beta-2.0-py3-none-any.whl", "a") as wheel:
        wheel.writestr("smuggled.py", "")
    with pytest.raises(Stop, match="beta could not be installed: it is not the file that was locked"):
        fill(environment, lock)
    assert not (environment.site / "beta.py").exists()


def test_without_a_network_one_sentence_says_so(
    environment: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")  # the discard port: nobody listens
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(
        Stop, match="alpha could not be installed: the package index cannot be reached"
    ) as stop:
        fill(environment, lock)
    assert str(environment.folder / "setup.log") in str(stop.value)
    assert "NewConnectionError" in (environment.folder / "setup.log").read_text(encoding="utf-8")


def test_a_package_without_a_wheel_for_this_machine_is_named(
    environment: Environment, lock: Path, shelf: Path
) -> None:
    (shelf / "alpha-1.0-py3-none-any.whl").unlink()
    with pytest.raises(Stop, match="alpha could not be installed: the package index has no wheel of it"):
        fill(environment, lock)


def test_a_disk_that_is_too_small_is_seen_before_anything_is_fetched(
    environment: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "INSTALLED_MB", 10**9)
    with pytest.raises(Stop, match=r"has \d+ MB free, and \d+ MB are needed; make room, and start again\.$"):
        fill(environment, lock)
    assert not (environment.folder / "setup.log").exists()


@pytest.mark.parametrize(
    ("log", "words"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "the disk is full",
        ),
        (
            "WARNING: Retrying ... NewConnectionError(...)\nERROR: No matching distribution found for x",
            "cannot be reached",
        ),
        ("SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed')", "cannot be trusted"),
        ("Collecting x\nERROR: Something new.\n", "Something new"),
        ("", "pip failed"),
    ],
)
def test_pips_words_are_turned_into_a_reason(log: str, words: str) -> None:
    assert words in install.reason(log)
    assert not install.reason(log).endswith(".")


def test_a_second_start_waits_for_the_first(environment: Environment, lock: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from first_start import install\n"
        "from first_start.environment import Environment\n"
        "environment = Environment(Path(sys.argv[1]))\n"
        "with environment.held():\n"
        "    print('its turn', environment.is_ready('offscreen', Path(sys.argv[2])))\n"
    )
    with environment.held():
        second = subprocess.Popen(
            [sys.executable, "-c", code, environment.folder, lock],
            env={"PYTHONPATH": str(TREE / "tools")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert second.stderr is not None
        assert "this one waits for it" in second.stderr.readline()
        install.fill(environment, lock, tests=False)
        environment.mark_ready("offscreen", lock)
        assert second.poll() is None
    said, _ = second.communicate(timeout=20)
    assert said == "its turn True\n"
