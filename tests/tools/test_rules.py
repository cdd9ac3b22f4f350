from __future__ import annotations

from rules import FILE, page


def test_the_page_lists_the_rules_as_they_are() -> None:
    assert page() == FILE.read_text(encoding="utf-8"), "run PYTHONPATH=app .venv/bin/python tools/rules.py"
