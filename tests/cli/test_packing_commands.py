"""Packing, signing, verifying and installing an exhibit with the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from cimaise import cli

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_exhibit_is_packed_signed_verified_and_installed(
    exhibit: Path, home: Path, machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["keygen", "key"]) == 0
    public = capsys.readouterr().out.strip()
    assert cli.main(["pack", str(exhibit), "--out", "town.cimaise", "--sign", "key"]) == 0
    assert "packed 3 files, 0.0 MB, into town.cimaise, signed\n" in capsys.readouterr().err
    assert cli.main(["verify", "town.cimaise", "--key", "key.pub"]) == 0
    assert capsys.readouterr().out.endswith(f"3 files, signed by {public}.\n")
    settings = machine / "home/.config/cimaise/kiosk.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"format: 1\nexhibit: {{trusted_keys: ['{public}']}}\n")
    assert cli.main(["install-exhibit", "town.cimaise"]) == 0
    assert cli.main(["install-exhibit", "--list"]) == 0
    assert capsys.readouterr().out.startswith("* 1 ")
    assert cli.main(["pack", str(exhibit), "--out", "unsigned.cimaise"]) == 0
    assert cli.main(["keygen", "other-key"]) == 0
    assert cli.main(["pack", str(exhibit), "--out", "other.cimaise", "--sign", "other-key"]) == 0
    for command in (["install-exhibit"], ["run"]):
        for file, problem in (
            ("unsigned", "not signed; only exhibits signed with a trusted key are accepted"),
            ("other", "signed with a key that is not trusted: ed25519:"),
        ):
            capsys.readouterr()
            assert cli.main([*command, f"{file}.cimaise"]) == 65
            assert problem in capsys.readouterr().err


def test_a_packed_exhibit_is_given_like_a_folder(
    exhibit: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["pack", str(exhibit), "--out", "town.cimaise"]) == 0
    assert cli.main(["check", "town.cimaise"]) == 0
    (home / "town.cimaise").write_bytes((home / "town.cimaise").read_bytes()[:-50])
    capsys.readouterr()
    assert cli.main(["check", "town.cimaise"]) == 65
    assert capsys.readouterr().out.startswith("town.cimaise:1:1: error[no-exhibit]: the file is incomplete\n")
    assert cli.main(["town.cimaise"]) == 65
    capsys.readouterr()
    assert cli.main(["verify", "town.cimaise"]) == 1
    assert capsys.readouterr().out == "town.cimaise: the file is incomplete; copy it again.\n"


def test_control_characters_of_a_package_do_not_reach_the_terminal(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ZipFile(home / "town.cimaise", "w") as archive:
        archive.writestr("a\x1b[2J.md", "")
    assert cli.main(["verify", "town.cimaise"]) == 1
    assert (
        capsys.readouterr().out
        == "town.cimaise: the name 'a\N{REPLACEMENT CHARACTER}[2J.md' contains a character that some systems do not allow.\n"
    )


def test_an_error_is_one_sentence(exhibit: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def output_of(status: int, *words: str) -> str:
        assert cli.main(words) == status
        output = capsys.readouterr()
        return (output.err or output.out).strip()

    assert (
        output_of(2, "pack", str(exhibit), "--out", "no/town.cimaise")
        == "cimaise: cannot write no/town.cimaise: its folder does not exist."
    )
    (home / "folder").mkdir()
    assert (
        output_of(2, "pack", str(exhibit), "--out", "folder")
        == "cimaise: cannot write folder: it is a folder."
    )
    assert "does not contain a secret key" in output_of(
        2, "pack", str(exhibit), "--out", "a.cimaise", "--sign", str(exhibit / "exhibit.yaml")
    )
    assert "is neither a public key nor" in output_of(2, "verify", "a.cimaise", "--key", "nothing")
    assert output_of(1, "verify", "a.cimaise") == "a.cimaise: cannot read the file: file not found."
    assert "no version before the current one" in output_of(2, "install-exhibit", "--rollback")
    assert output_of(0, "install-exhibit", "--list").startswith("cimaise: no exhibit is installed in ")
    assert output_of(65, "install-exhibit", "folder").endswith("; choose a file that `cimaise pack` wrote.")
    cli.main(["keygen", "key"])
    capsys.readouterr()
    assert "must not be overwritten" in output_of(2, "keygen", "key")
