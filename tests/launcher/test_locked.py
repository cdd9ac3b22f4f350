"""What a lock file asks for, and whether it is installed whole."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from first_start import locked
from first_start.locked import Requirement
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
    assert locked.read(lock) == [
        Requirement(
            "colorama",
            "0.4.6",
            "colorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n",
        ),
        Requirement("types-pyyaml", "6.0.12.1", "types-pyyaml==6.0.12.1 \\\n    --hash=sha256:cc\n"),
    ]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_file_has_a_hash_and_no_address(name: str) -> None:
    wanted = locked.read(TREE / name)
    assert len(wanted) >= 8
    assert all("--hash=sha256:" in each.text for each in wanted)
    assert "://" not in (TREE / name).read_text(encoding="utf-8")


def test_the_locks_are_in_step_with_what_the_project_declares() -> None:
    """When this fails, run tools/lock."""
    project = tomllib.loads((TREE / "pyproject.toml").read_text(encoding="utf-8"))
    for name, declared in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["project"]["dependencies"] + project["dependency-groups"]["dev"]),
    ):
        versions = {each.name: each.version for each in locked.read(TREE / name)}
        for line in declared:
            wanted = Declared(line)
            assert wanted.specifier.contains(versions[wanted.name.lower()]), line


def test_the_tests_run_with_the_programs_own_versions() -> None:
    tests = {each.name: each for each in locked.read(TREE / "requirements-dev.lock")}
    for each in locked.read(TREE / "requirements.lock"):
        assert tests[each.name] == each


class TestWholeness:
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

    def test_a_package_with_all_its_files_is_whole(self, site: Path) -> None:
        assert locked.is_whole(self.WANTED, site)
        assert locked.broken(self.WANTED, site) is None

    def test_another_version_is_not_the_wanted_one(self, site: Path) -> None:
        assert not locked.is_whole(Requirement("my-package", "1.1", ""), site)

    def test_nothing_is_not_whole(self, tmp_path: Path) -> None:
        assert not locked.is_whole(self.WANTED, tmp_path)
        assert not locked.is_whole(self.WANTED, tmp_path / "nowhere")

    def test_a_lost_file_is_missed(self, site: Path) -> None:
        (site / "my_package/__init__.py").unlink()
        assert not locked.is_whole(self.WANTED, site)

    def test_a_file_cut_short_is_seen(self, site: Path) -> None:
        (site / "my_package/__init__.py").write_text("x", encoding="utf-8")
        assert not locked.is_whole(self.WANTED, site)

    def test_without_its_record_it_is_broken(self, site: Path) -> None:
        folder = site / "My_Package-1.0.dist-info"
        (folder / "RECORD").unlink()
        assert not locked.is_whole(self.WANTED, site)
        assert locked.broken(self.WANTED, site) == folder
        assert locked.broken(Requirement("my-package", "2.0", ""), site) == folder
