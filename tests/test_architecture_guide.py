"""What docs/architecture.md says about files and imports is true."""

from __future__ import annotations

import re
from pathlib import Path

from tests.test_layers import STAGE

TREE = Path(__file__).parents[1]
GUIDE = (TREE / "docs/architecture.md").read_text("utf-8")


def test_every_file_in_the_guide_exists() -> None:
    """A name in the guide is the end of a path in the tree."""
    names = set(re.findall(r"`([\w/]+\.(?:py|qml))`", GUIDE))
    paths = [
        f"/{path.relative_to(TREE)}" for folder in ("app", "tests") for path in (TREE / folder).rglob("*.*")
    ]
    assert len(names) > 40
    assert {name for name in names if not any(path.endswith(f"/{name}") for path in paths)} == set()


def test_the_table_of_stage_is_that_of_the_imports() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", GUIDE, re.MULTILINE)
    table = {name: set(re.findall(r"`(\w+)`", imports)) for name, imports in rows if imports != "all others"}
    assert table == {name: imports for name, imports in STAGE.items() if name != "program"}
