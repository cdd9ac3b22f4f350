"""An exhibit handed over as one file, by the commands that people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def test_packed_signed_verified_and_installed(
    exhibit: Path, home: Path, machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["keygen", "key"]) == 0
    public = capsys.readouterr().out.strip()
    assert cli.main(["pack", str(exhibit), "--out", "town.cimaise", "--sign", "key"]) == 0
    assert "town.cimaise holds 3 files" in capsys.readouterr().err
    assert cli.main(["verify", "town.cimaise", "--key", "key.pub"]) == 0
    assert capsys.readouterr().out.endswith(f"3 files, signed by {public}.\n")
    settings = machine / "home/.config/cimaise/kiosk.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"format: 1\nexhibit: {{trusted_keys: ['{public}']}}\n")
    assert cli.main(["install-exhibit", "town.cimaise"]) == 0
    assert cli.main(["install-exhibit", "--list"]) == 0
    assert capsys.readouterr().out.startswith("* 1 ")
    assert cli.main(["pack", str(exhibit), "--out", "unsigned.cimaise"]) == 0
    assert cli.main(["keygen", "stranger"]) == 0
    assert cli.main(["pack", str(exhibit), "--out", "strange.cimaise", "--sign", "stranger"]) == 0
    for command in (["install-exhibit"], ["run"]):
        for file, why in (
            ("unsigned", "it is not signed"),
            ("strange", "it is signed by a key that this kiosk does not"),
        ):
            capsys.readouterr()
            assert cli.main([*command, f"{file}.cimaise"]) == 65
            assert why in capsys.readouterr().err


def test_a_packed_exhibit_is_named_as_a_folder_is(
    exhibit: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["pack", str(exhibit), "--out", "town.cimaise"]) == 0
    assert cli.main(["check", "town.cimaise"]) == 0
    (home / "town.cimaise").write_bytes((home / "town.cimaise").read_bytes()[:-50])
    capsys.readouterr()
    assert cli.main(["check", "town.cimaise"]) == 65
    assert capsys.readouterr().out.startswith("town.cimaise:1:1: error[no-exhibit]: it is cut short\n")
    assert cli.main(["town.cimaise"]) == 65
    assert cli.main(["verify", "town.cimaise"]) == 1


def test_what_stands_in_the_way_is_a_sentence(
    exhibit: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(status: int, *words: str) -> str:
        assert cli.main(words) == status
        told = capsys.readouterr()
        return (told.err or told.out).strip()

    assert refused(2, "pack", str(exhibit), "--out", "no/town.cimaise").startswith(
        "cimaise: no/town.cimaise cannot be"
    )
    assert "is no secret key" in refused(
        2, "pack", str(exhibit), "--out", "a.cimaise", "--sign", str(exhibit / "exhibit.yaml")
    )
    assert "no public key" in refused(2, "verify", "a.cimaise", "--key", "nothing")
    assert refused(1, "verify", "a.cimaise") == "a.cimaise: it cannot be read: there is no such file."
    assert "there is no version before" in refused(2, "install-exhibit", "--rollback")
    cli.main(["keygen", "key"])
    capsys.readouterr()
    assert "must not be lost" in refused(2, "keygen", "key")
