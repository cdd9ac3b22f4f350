"""`cimaise import`, from the pictures to a valid exhibit."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise import cli
from cimaise.authoring.importing import fetch
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.reading.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cimaise.exhibit.model.exhibit import Exhibit


class SilentHandler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Do not log."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "served"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SilentHandler, directory=str(folder))) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}", folder
        http.shutdown()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_PAUSE", 0.0)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "The Harbour"
    (folder / "more").mkdir(parents=True)
    for number, name in enumerate(["Quay 1.JPEG", "quay-1.jpg", "more/no.png"]):
        Image.new("RGB", (64, 48), f"#{60 * number + 40:02x}8040").save(folder / name)
    (folder / "table.csv").write_text(
        'file,caption,caption.ko,credit,tags\n"Quay 1.JPEG","no: ""1957"" #1",부두,"A\nB",sea; boats\n',
        "utf-8",
    )
    return folder


def exhibit_in(folder: Path) -> Exhibit:
    reading = read(folder)
    assert reading.diagnostics == ()
    assert reading.exhibit is not None
    return reading.exhibit


def test_a_folder_becomes_an_exhibit(
    pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert cli.main(["import", str(pictures), "--out", str(out)]) == 0, capsys.readouterr().err
    exhibit = exhibit_in(out)
    assert (exhibit.title.text("en"), exhibit.languages) == ("The Harbour", ("en", "ko"))
    assert [(room.id, len(entries_of(room))) for room in exhibit.rooms] == [("the-harbour", 2), ("more", 1)]
    photo = entries_of(exhibit.rooms[0])[0]
    assert photo.picture.file == "pictures/the-harbour/quay-1.jpg"  # type: ignore[union-attr]
    assert photo.caption.text("en") == 'no: "1957" #1'  # type: ignore[union-attr]
    assert photo.caption.text("ko") == "부두"  # type: ignore[union-attr]
    assert photo.tags == ("sea", "boats")  # type: ignore[union-attr]
    names = {path.name for path in (out / "pictures").rglob("*.*")}
    assert names == {"quay-1.jpg", "quay-1-2.jpg", "no.png"}
    copy = (out / "pictures/the-harbour/quay-1.jpg").read_bytes()
    assert copy == (pictures / "Quay 1.JPEG").read_bytes()


def test_rooms_are_added_without_a_change_of_exhibit_yaml(
    pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", str(tmp_path / "mine")]) == 0
    before = (tmp_path / "mine/exhibit.yaml").read_text()
    assert cli.main(["import", str(pictures), "--out", str(tmp_path / "mine")]) == 0
    assert (tmp_path / "mine/exhibit.yaml").read_text() == before
    assert (
        "Write these lines below 'rooms:' in exhibit.yaml:\n  - the-harbour.yaml\n  - more.yaml\n"
        in capsys.readouterr().err
    )
    (tmp_path / "mine/exhibit.yaml").write_text(before + "  - the-harbour.yaml\n  - more.yaml\n")
    assert read(tmp_path / "mine").exhibit is not None


def manifest(folder: Path, *addresses: str) -> str:
    canvases = [
        {
            "label": {"en": [f"Page {number}"]},
            "items": [{"items": [{"body": {"id": address, "type": "Image"}}]}],
        }
        for number, address in enumerate(addresses, 1)
    ]
    content = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "type": "Manifest",
        "label": {"en": ["A Book"]},
        "items": canvases,
    }
    (folder / "book.json").write_text(json.dumps(content))
    return str(folder / "book.json")


def test_pictures_are_downloaded_only_on_request(
    server: tuple[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, folder = server
    Image.new("RGB", (64, 48)).save(folder / "one.jpg")
    (folder / "two.jpg").write_text("no picture")
    book = manifest(tmp_path, f"{address}/one.jpg", f"{address}/two.jpg", f"{address}/three.jpg")
    out = str(tmp_path / "out")
    assert cli.main(["import", book, "--out", out]) == 2
    output = capsys.readouterr().err
    assert f"one.jpg is not in the manifest's folder; --fetch downloads it from {address}/one.jpg\n" in output
    assert cli.main(["import", book, "--out", out, "--fetch"]) == 2
    assert "one.jpg: the address does not start with https\n" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert cli.main(["import", book, "--out", out, "--fetch", "--allow-host", "127.0.0.1"]) == 1
    output = capsys.readouterr().err
    assert "skipped two.jpg: not a picture" in output
    assert "three.jpg: the server answered with status 404\n" in output
    (room,) = exhibit_in(tmp_path / "out").rooms
    assert [entry.id for entry in entries_of(room)] == ["one"]


def test_nothing_is_downloaded_from_a_private_network(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = manifest(tmp_path, "https://127.0.0.1:1/a.jpg", "https://localhost/a.jpg", "file:///etc/passwd")
    assert cli.main(["import", book, "--out", str(tmp_path / "out"), "--fetch"]) == 2
    output = capsys.readouterr().err
    assert output.count("it resolves to a private network address") == 2
    assert "cannot download file:///etc/passwd: the address does not start with https" in output


def test_a_server_that_cannot_be_reached_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = manifest(tmp_path, "http://127.0.0.1:1/a.jpg")
    options = ["--out", str(tmp_path / "out"), "--fetch", "--allow-host", "127.0.0.1"]
    assert cli.main(["import", book, *options]) == 2
    assert (
        "cimaise: cannot download http://127.0.0.1:1/a.jpg: system error: connection refused\n"
        in capsys.readouterr().err
    )


def test_a_dry_run_prints_the_rooms(pictures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(pictures), "--dry-run"]) == 0
    output = capsys.readouterr().out
    assert "The Harbour: 2 pictures\n  Quay 1.JPEG: caption, credit\n" in output
    assert "More: 1 picture\n  more/no.png: no texts\n" in output
    assert cli.main(["import", "--csv-template"]) == 0
    assert capsys.readouterr().out.startswith("file,caption,")


@pytest.mark.parametrize(
    ("words", "output"),
    [
        (["empty", "--out", "new"], "no pictures in empty that can be shown"),
        (["nowhere", "--out", "new"], "cannot read nowhere: file not found."),
        (["pictures"], "SOURCE and --out are required"),
        (["pictures", "--out", "full"], "full already exists and is not an exhibit"),
        (["pictures", "--out", "new", "--language", "english!"], "is not a language tag"),
    ],
)
def test_an_import_that_cannot_be_done_is_reported(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    output: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("empty", "pictures", "full"):
        (tmp_path / name).mkdir()
    Image.new("RGB", (4, 3)).save(tmp_path / "pictures/a.jpg")
    (tmp_path / "full/a.txt").write_text("a")
    assert cli.main(["import", *words]) == 2
    assert output in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
