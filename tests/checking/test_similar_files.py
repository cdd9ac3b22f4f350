from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cimaise.checking.similar_files import SimilarFiles
from cimaise.exhibit.pages.assets import Role

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    for name in ("quay.jpg", "quay.txt", "crane.PNG"):
        (tmp_path / "pictures" / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("role", "file", "similar"),
    [
        (Role.PICTURE, "pictures/quay-1.jpg", "pictures/quay.jpg"),
        (Role.PICTURE, "pictures/crane.jpg", "pictures/crane.PNG"),
        (Role.TRANSCRIPT, "pictures/quays.md", "pictures/quay.txt"),
        (Role.FILM, "pictures/quay.webm", ""),
        (Role.PICTURE, "pictures/regatta.jpg", ""),
        (Role.PICTURE, "elsewhere/quay.jpg", ""),
    ],
)
def test_suggestion_is_in_the_same_folder_and_suits_the_role(
    role: Role, file: str, similar: str, folder: Path
) -> None:
    assert SimilarFiles(folder).find(role, file) == similar


def test_search_stops_after_many_names(folder: Path) -> None:
    similar = SimilarFiles(folder)
    answers = [similar.find(Role.PICTURE, "pictures/quay-1.jpg") for _ in range(41)]
    assert answers == ["pictures/quay.jpg"] * 40 + [""]
