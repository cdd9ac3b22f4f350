"""The kiosk, running on virtual screens in landscape and in portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from visitor import Visitor, visiting

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
"""The sizes of the screens, in px."""


@pytest.fixture(scope="module", params=SIZES)
def visitor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A visitor of the bundled exhibit; one for all tests of a module."""
    size = SIZES[request.param]
    with visiting(tmp_path_factory.mktemp("kiosk"), size=size, settings="attract: {dwell: 3}") as running:
        yield running


@pytest.fixture
def orientation(request: pytest.FixtureRequest) -> str:
    """The name of the visitor's screen, for contact sheets."""
    return str(request.node.callspec.params["visitor"])
