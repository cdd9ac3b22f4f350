from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from command import child_environment, run
from PIL import Image

from cimaise import cli

if TYPE_CHECKING:
    from pathlib import Path


PAGES = ["home", "introduction", "photos", "photos/harbour", "photos/hill"]


class ParsedSheet(HTMLParser):
    """The texts, images and links of a contact sheet."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.images: list[dict[str, Any]] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.images.append(dict(attrs))
        elif tag == "a":
            self.links.append(str(dict(attrs)["href"]))

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


@pytest.fixture(scope="module")
def shots(exhibit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page in two sizes, two languages and two text sizes."""
    folder = tmp_path_factory.mktemp("shots") / "in" / "here"
    done = run(
        "shots", str(exhibit), "--out", str(folder), "--size", "480x270", "270x480", "--text-size", "1", "3"
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"cimaise: rendered 44 images; see {folder}/index.html\n"
    return folder


@pytest.mark.thorough
def test_every_page_is_an_image_in_each_requested_size(shots: Path) -> None:
    for size in ("480x270", "270x480"):
        for language in ("en", "ar"):
            for percent in (100, 200):
                group = shots / f"{size}-{language}-{percent}"
                # The attract loop has no text size.
                attract = ["attract"] if percent == 100 else []
                found = sorted(str(file.relative_to(group)) for file in group.rglob("*.*"))
                assert found == sorted(f"{page}.png" for page in PAGES + attract)
                for file in group.rglob("*.png"):
                    with Image.open(file) as picture:
                        assert (picture.format, "x".join(map(str, picture.size))) == ("PNG", size)


@pytest.mark.thorough
def test_images_differ_by_page_language_and_text_size(shots: Path) -> None:
    images = [file.read_bytes() for file in shots.rglob("*.png")]
    assert len(set(images)) == len(images)


def test_the_contact_sheet_shows_every_image(shots: Path) -> None:
    sheet = ParsedSheet((shots / "index.html").read_text(encoding="utf-8"))
    files = sorted(str(file.relative_to(shots)) for file in shots.rglob("*.png"))
    assert sorted(str(image["src"]) for image in sheet.images) == files
    assert sorted(sheet.links) == files
    for image in sheet.images:
        assert f"{image['width']}x{image['height']}-" in image["src"]
        assert image["alt"] in ("attract", *PAGES)


def test_the_contact_sheet_has_the_title_and_the_variants(shots: Path) -> None:
    text = (shots / "index.html").read_text(encoding="utf-8")
    assert "<the>" not in text
    texts = ParsedSheet(text).texts
    assert texts.count("The Town & <the> Sea") == 2
    assert "480 × 270 px, ar, text 200 %" in texts


def test_only_requested_pages_are_rendered_and_none_twice(exhibit: Path, tmp_path: Path) -> None:
    options = ["--page", "photos", "photos", "--language", "ar", "--size", "640x360", "--text-size", "2", "2"]
    done = run("shots", str(exhibit), "--out", str(tmp_path), *options)
    assert done.stderr == f"cimaise: rendered 1 image; see {tmp_path}/index.html\n"
    assert [str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.png")] == [
        "640x360-ar-140/photos.png"
    ]


def test_an_exhibit_without_pictures_is_rendered(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: Words\nlanguages: [en]\nrooms:\n"
        "  - {kind: text, title: Introduction, text: A harbour.}\n"
        "  - {kind: gallery, title: Photos, items: []}\n"
    )
    done = run("shots", str(tmp_path), "--out", str(tmp_path / "out"), "--size", "640x360")
    assert (done.returncode, len(list(tmp_path.rglob("*.png")))) == (0, 4), done.stderr
    # The attract loop shows its words, which are light.
    with Image.open(tmp_path / "out" / "640x360-en-100" / "attract.png") as picture:
        assert picture.convert("L").getextrema()[1] > 200


def test_a_missing_picture_is_one_line_in_the_log(tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text(
        "format: 1\ntitle: Words\nlanguages: [en]\nrooms:\n"
        "  - {id: photos, kind: gallery, title: Photos, items: [{picture: attic.jpg, alt: An attic}]}\n"
    )
    done = run("shots", str(tmp_path), "--out", str(tmp_path / "out"), "--size", "640x360")
    assert done.returncode == 0
    *log, last = done.stderr.splitlines()
    assert len([line for line in log if "attic.jpg: file not found" in line]) == len(log) == 1
    assert last.startswith("cimaise: rendered 4 images")


@pytest.mark.parametrize("below", ["", "/deeper"])
def test_a_file_is_not_a_folder_to_render_into(
    below: str, exhibit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a file"
    file.touch()
    assert cli.main(["shots", str(exhibit), "--out", f"{file}{below}"]) == 2
    assert (
        capsys.readouterr().err
        == f"cimaise: {file}{below} is not a folder; choose a folder to render into.\n"
    )


def test_a_folder_that_cannot_be_created_is_reported(
    exhibit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["shots", str(exhibit), "--out", "/proc/shots"]) == 2
    assert capsys.readouterr().err == "cimaise: cannot write /proc/shots: file not found.\n"


def test_a_full_disk_is_reported(exhibit: Path, tmp_path: Path) -> None:
    full = tmp_path / "640x360-en-100/home.png"
    full.parent.mkdir()
    full.symlink_to("/dev/full")
    done = run("shots", str(exhibit), "--out", str(tmp_path), "--size", "640x360", "--page", "home")
    assert done.returncode == 2
    assert done.stderr == f"cimaise: cannot write {tmp_path}: system error: no space left on device.\n"


def test_python_m_cimaise_is_the_command() -> None:
    assert run("--version").stdout.startswith("cimaise ")


@pytest.mark.thorough
def test_many_images_take_hardly_more_memory_than_a_few(exhibit: Path, tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from cimaise import cli\n"
        "cli.main(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    command = [
        "shots",
        str(exhibit),
        "--out",
        str(tmp_path),
        "--page",
        "home",
        "photos",
        "--size",
        "1280x720",
    ]
    two = ["--language", "en"]
    two_dozen = ["1281x720", "--text-size", "1", "2", "3"]
    few, many = (int(run(*command, *options, code=code).stdout) for options in (two, two_dozen))
    assert many < few * 1.5


def test_an_interrupt_ends_the_command_without_a_traceback(exhibit: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "cimaise", "shots", str(exhibit), "--out", str(tmp_path)]
    process = subprocess.Popen(command, env=child_environment(), stderr=subprocess.PIPE, text=True)
    while not list(tmp_path.rglob("*.png")):
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, output = process.communicate()
    assert process.returncode == -signal.SIGINT
    assert "Traceback" not in output


@pytest.mark.thorough
def test_only_pages_that_differ_are_kept_with_marks(exhibit: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    shutil.copytree(exhibit, folder)
    size = ["--size", "640x360", "--language", "en"]
    first, second, third = tmp_path / "first", tmp_path / "second", tmp_path / "third"
    run("shots", str(folder), "--out", str(first), *size)
    done = run("shots", str(folder), "--out", str(second), *size, "--changed-since", str(first))
    assert done.stderr.startswith("cimaise: 0 changed, 0 new, 0 removed; see ")
    assert list(second.rglob("*.png")) == []

    text = (folder / "exhibit.yaml").read_text("utf-8")
    text = text.replace("A harbour.", "A quay.").replace("id: hill", "id: mountain")
    (folder / "exhibit.yaml").write_text(text, "utf-8")
    sheet = tmp_path / "sheet.html"
    options = ["--changed-since", str(first), "--sheet", str(sheet)]
    done = run("shots", str(folder), "--out", str(third), *size, *options)
    assert "2 changed, 1 new, 1 removed" in done.stderr, done.stderr
    found = {str(file.relative_to(third)) for file in third.rglob("*.png")}
    group = "640x360-en-100"
    changed = {f"{group}/home.png", f"{group}/introduction.png"}
    assert found == {
        *changed,
        *(f"before/{file}" for file in changed),
        *(f"marked/{file}" for file in changed),
        f"{group}/photos/mountain.png",
    }
    index = (third / "index.html").read_text("utf-8")
    assert "introduction, before" in index
    assert "photos/mountain (new)" in index
    assert f"<li>{group}/photos/hill.png</li>" in index
    assert sheet.read_text("utf-8").count("<article") == 3


def test_the_folder_to_compare_with_must_exist_and_be_another_one(
    exhibit: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["shots", str(exhibit), "--out", str(tmp_path), "--changed-since"]
    assert cli.main([*command, str(tmp_path / "nowhere")]) == 2
    assert "no folder " in capsys.readouterr().err
    assert cli.main([*command, str(tmp_path)]) == 2
    assert "are the same folder" in capsys.readouterr().err
