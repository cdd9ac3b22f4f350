"""The requirements of a lock file, and whether each is completely installed."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from first_start import lockfile
from first_start.lockfile import Requirement
from packaging.requirements import Requirement as Declared

TREE = Path(__file__).parents[2]


def test_a_requirement_keeps_its_marker_and_hashes(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        "# made by a tool\n"
        "colorama==0.4.6 ; sys_platform == 'win32' \\\n"
        "    --hash=sha256:aa \\\n"
        "    --hash=sha256:bb\n"
        "    # via pytest\n"
        "types-pyyaml==6.0.12.1 \\\n"
        "    --hash=sha256:cc\n",
        encoding="utf-8",
    )
    assert lockfile.read(lock) == [
        Requirement(
            "colorama",
            "0.4.6",
            "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n",
        ),
        Requirement("types-pyyaml", "6.0.12.1", "types-pyyaml==6.0.12.1 \\\n    --hash=sha256:cc\n"),
    ]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_requirement_has_a_hash_and_no_url(name: str) -> None:
    requirements = lockfile.read(TREE / name)
    assert len(requirements) >= 8
    assert all("--hash=sha256:" in requirement.text for requirement in requirements)
    assert "://" not in (TREE / name).read_text(encoding="utf-8")


def test_the_lock_files_satisfy_the_declared_dependencies() -> None:
    """If this fails, run tools/lock."""
    project = tomllib.loads((TREE / "pyproject.toml").read_text(encoding="utf-8"))
    for name, declared in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["project"]["dependencies"] + project["dependency-groups"]["dev"]),
    ):
        versions = {requirement.name: requirement.version for requirement in lockfile.read(TREE / name)}
        for line in declared:
            wanted = Declared(line)
            assert wanted.specifier.contains(versions[wanted.name.lower()]), line


def test_the_tests_use_the_same_versions_as_the_program() -> None:
    tests = {requirement.name: requirement for requirement in lockfile.read(TREE / "requirements-dev.lock")}
    for requirement in lockfile.read(TREE / "requirements.lock"):
        assert tests[requirement.name] == requirement


class TestCompleteness:
    WANTED = Requirement("my-package", "1.0", "")

    @pytest.fixture
    def site(self, tmp_path: Path) -> Path:
        (tmp_path / "my_package").mkdir()
        (tmp_path / "my_package/__init__.py").write_text("x = 1\n", encoding="utf-8")
        (tmp_path / "my_package/old.pyc").write_text("another size", encoding="utf-8")
        record = tmp_path / "My_Package-1.0.dist-info/RECORD"
        record.parent.mkdir()
        record.write_text(
            "my_package/__init__.py,sha256=x,6\nmy_package/old.pyc,sha256=x,3\n"
            "my_package/__pycache__/__init__.cpython-311.pyc,,\nMy_Package-1.0.dist-info/RECORD,,\n",
            encoding="utf-8",
        )
        return tmp_path

    def test_a_package_with_all_its_files_is_complete(self, site: Path) -> None:
        assert lockfile.is_complete(self.WANTED, site)
        assert lockfile.metadata_without_record(self.WANTED, site) is None

    def test_another_version_does_not_count(self, site: Path) -> None:
        assert not lockfile.is_complete(Requirement("my-package", "1.1", ""), site)

    def test_a_missing_package_is_incomplete(self, tmp_path: Path) -> None:
        assert not lockfile.is_complete(self.WANTED, tmp_path)
        assert not lockfile.is_complete(self.WANTED, tmp_path / "nowhere")

    def test_a_missing_file_is_detected(self, site: Path) -> None:
        (site / "my_package/__init__.py").unlink()
        assert not lockfile.is_complete(self.WANTED, site)

    def test_a_truncated_file_is_detected(self, site: Path) -> None:
        (site / "my_package/__init__.py").write_text("x", encoding="utf-8")
        assert not lockfile.is_complete(self.WANTED, site)

    def test_a_package_without_its_record_is_incomplete(self, site: Path) -> None:
        folder = site / "My_Package-1.0.dist-info"
        (folder / "RECORD").unlink()
        assert not lockfile.is_complete(self.WANTED, site)
        assert lockfile.metadata_without_record(self.WANTED, site) == folder
        assert lockfile.metadata_without_record(Requirement("my-package", "2.0", ""), site) == folder
