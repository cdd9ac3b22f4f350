from __future__ import annotations

import pytest

from cimaise.exhibit.model.script_direction import is_right_to_left


@pytest.mark.parametrize("tag", ["ar", "fa-IR", "he", "uz-Arab", "UR"])
def test_right_to_left(tag: str) -> None:
    assert is_right_to_left(tag)


@pytest.mark.parametrize("tag", ["en", "ko", "az-Latn", "ar-Latn", ""])
def test_left_to_right(tag: str) -> None:
    assert not is_right_to_left(tag)
