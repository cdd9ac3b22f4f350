from __future__ import annotations

from format import PAGE, page


def test_the_format_reference_is_up_to_date() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "run PYTHONPATH=app .venv/bin/python tools/format.py"
