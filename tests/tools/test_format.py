from __future__ import annotations

from format import FILE, page


def test_the_reference_lists_the_fields_as_they_are_declared() -> None:
    assert page() == FILE.read_text(encoding="utf-8"), "run PYTHONPATH=app .venv/bin/python tools/format.py"
