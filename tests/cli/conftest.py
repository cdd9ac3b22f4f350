from __future__ import annotations

import functools
import signal
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cimaise.config import loader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXHIBIT = """
format: 1
title: {en: The Town & <the> Sea, ar: المدينة والبحر}
languages: [en, ar]
rooms:
  - {id: introduction, kind: text, title: Introduction, text: A harbour.}
  - id: photos
    kind: gallery
    title: Photos
    items:
      - {id: harbour, picture: pictures/harbour.png, alt: A harbour, caption: The harbour}
      - {id: hill, picture: pictures/hill.png, alt: A hill, caption: The hill}
"""


@pytest.fixture(autouse=True)
def restored_signals() -> Iterator[None]:
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


@pytest.fixture(autouse=True)
def machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a machine without settings, used in place of the real one."""
    root = tmp_path_factory.mktemp("machine")
    monkeypatch.setattr(loader, "load", functools.partial(loader.load, root=root))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(root / "home"))
    return root


@pytest.fixture(scope="session")
def exhibit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small exhibit in two languages, with two pictures."""
    folder = tmp_path_factory.mktemp("exhibit")
    (folder / "exhibit.yaml").write_text(EXHIBIT, encoding="utf-8")
    (folder / "pictures").mkdir()
    for name, colour in (("harbour", "#5B7C99"), ("hill", "#8A7B4F")):
        Image.new("RGB", (320, 200), colour).save(folder / f"pictures/{name}.png")
    return folder
