"""Picture files: recognised by their content, and opened only inside the exhibit, without blocking."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from picture_files import FORMATS, SPEC, error_of, sample
from PIL import Image

from cimaise.media.picture import PictureError, Size, decoded_size, render
from cimaise.media.render_spec import RenderSpec
from cimaise.source.message import Message
from cimaise.source.messages import FileReason, PathReason


def access_reason(folder: Path, file: str) -> FileReason:
    """Why a file cannot be opened or read."""
    error = error_of(folder, file)
    assert error.is_access_error
    assert isinstance(error.reason, FileReason)
    return error.reason


# Accepted


@pytest.mark.parametrize("format_name", FORMATS)
def test_format_is_recognised_by_the_first_bytes_and_not_by_the_name(
    tmp_path: Path, format_name: str
) -> None:
    (tmp_path / "wrong.txt").write_bytes(sample(format_name))
    assert decoded_size(tmp_path, "wrong.txt") == Size(64, 48)
    assert render(tmp_path, "wrong.txt", SPEC).width == 40


@pytest.mark.parametrize(
    "name",
    [
        "two words.jpg",
        "50%25 #1?.jpg",
        "Hügel.jpg",
        "어머니.jpg",
        "pictures/deep/er.jpg",
        "-rf.jpg",
        "'quoted\".jpg",
    ],
)
def test_any_file_name_is_accepted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(sample("JPEG"))
    assert decoded_size(tmp_path, name) == Size(64, 48)


def test_link_inside_the_exhibit_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(sample("PNG"))
    (tmp_path / "link.png").symlink_to("real.png")
    assert decoded_size(tmp_path, "link.png") == Size(64, 48)


def test_exhibit_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.png").write_bytes(sample("PNG"))
    (tmp_path / "exhibit").symlink_to("real")
    assert decoded_size(tmp_path / "exhibit", "a.png") == Size(64, 48)


def test_first_frame_of_an_animation_is_shown(tmp_path: Path) -> None:
    red, blue = (Image.new("RGB", (8, 8), colour) for colour in ("red", "blue"))
    for format_name in ("GIF", "PNG", "WEBP", "TIFF"):
        red.save(tmp_path / format_name, format_name, save_all=True, append_images=[blue], lossless=True)
        assert render(tmp_path, format_name, RenderSpec(1, 1)).data == bytes((0, 0, 255, 255)), format_name


def test_multi_picture_jpeg_of_a_phone_is_accepted(tmp_path: Path) -> None:
    one, other = (Image.new("RGB", (64, 48), colour) for colour in ("red", "blue"))
    one.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[other])
    assert decoded_size(tmp_path, "a.jpg") == Size(64, 48)
    blue, _, red, _ = render(tmp_path, "a.jpg", RenderSpec(1, 1)).data
    assert red > 250
    assert blue < 5


# Access errors


def test_missing_file(tmp_path: Path) -> None:
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_FOUND
    assert str(error_of(tmp_path, "a.jpg")) == f"a.jpg: {FileReason.NOT_FOUND()}"


def test_file_used_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(sample("JPEG"))
    assert access_reason(tmp_path, "a.jpg/b.jpg") is FileReason.NOT_FOUND


def test_missing_exhibit(tmp_path: Path) -> None:
    assert access_reason(tmp_path / "nowhere", "a.jpg") is FileReason.NOT_FOUND


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR
    assert access_reason(tmp_path, ".") is FileReason.NOT_REGULAR


def test_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has at most about a hundred characters
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.jpg")
        assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_REGULAR


def test_device_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, *_: opened.append(path))
    assert access_reason(Path("/dev"), "null") is FileReason.NOT_REGULAR
    assert opened == []


def test_link_out_of_the_exhibit(tmp_path: Path) -> None:
    exhibit = tmp_path / "exhibit"
    exhibit.mkdir()
    (tmp_path / "secret.jpg").write_bytes(sample("JPEG"))
    (exhibit / "a.jpg").symlink_to("../secret.jpg")
    (exhibit / "folder").symlink_to(tmp_path)
    assert access_reason(exhibit, "a.jpg") is FileReason.LINK_LEAVES_EXHIBIT
    assert access_reason(exhibit, "folder/secret.jpg") is FileReason.LINK_LEAVES_EXHIBIT


def test_broken_link_and_circular_link(tmp_path: Path) -> None:
    (tmp_path / "nothing.jpg").symlink_to("nowhere.jpg")
    (tmp_path / "a.jpg").symlink_to("b.jpg")
    (tmp_path / "b.jpg").symlink_to("a.jpg")
    assert access_reason(tmp_path, "nothing.jpg") is FileReason.NOT_FOUND
    assert access_reason(tmp_path, "a.jpg") is FileReason.BROKEN_LINK


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", PathReason.EMPTY),
        ("  ", PathReason.EMPTY),
        ("../a.jpg", PathReason.PARENT),
        ("pictures/../../a.jpg", PathReason.PARENT),
        ("/etc/passwd", PathReason.ABSOLUTE),
        ("C:/a.jpg", PathReason.ABSOLUTE),
        ("pictures\\a.jpg", PathReason.BACKSLASH),
        ("a\0.jpg", PathReason.NUL),
    ],
)
def test_invalid_path(tmp_path: Path, name: str, problem: PathReason) -> None:
    error = error_of(tmp_path, name)
    assert error.reason is FileReason.BAD_PATH
    cause = error.message.parameters["problem"]
    assert isinstance(cause, Message)
    assert cause.reason is problem


@pytest.mark.parametrize("name", ["x" * 5000, "\ud800.jpg"])
def test_impossible_file_name(tmp_path: Path, name: str) -> None:
    access_reason(tmp_path, name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_or_folder_without_permission(tmp_path: Path) -> None:
    for locked, name in ((tmp_path / "a.jpg", "a.jpg"), (tmp_path / "folder", "folder/b.jpg")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(sample("JPEG"))
        locked.chmod(0)
        assert access_reason(tmp_path, name) is FileReason.NOT_ALLOWED
        locked.chmod(0o700)


def test_folder_without_permission_to_resolve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "resolve", denied)
    assert access_reason(tmp_path, "a.jpg") is FileReason.NOT_ALLOWED


def test_file_larger_than_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(200_000_001)
    assert error_of(tmp_path, "a.jpg").message == FileReason.TOO_LARGE(limit=200_000_000)


def test_files_are_closed_after_success_and_errors(tmp_path: Path) -> None:
    (tmp_path / "good.jpg").write_bytes(sample("JPEG"))
    (tmp_path / "bad.jpg").write_bytes(sample("JPEG")[:200])
    render(tmp_path, "good.jpg", SPEC)
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(20):
        render(tmp_path, "good.jpg", SPEC)
        with pytest.raises(PictureError):
            render(tmp_path, "bad.jpg", SPEC)
    assert len([*Path("/proc/self/fd").iterdir()]) <= before
