from __future__ import annotations

import command
from glyphs import FILE


def test_what_the_fonts_can_draw_is_known() -> None:
    code = f"import sys; sys.path.insert(0, {str(FILE.parents[2] / 'tools')!r}); import glyphs; print(glyphs.renewed(), end='')"
    done = command.run(code=code, QT_QPA_PLATFORM="offscreen")
    assert done.stdout == FILE.read_text("ascii"), (
        f"run PYTHONPATH=app .venv/bin/python tools/glyphs.py {done.stderr}"
    )
