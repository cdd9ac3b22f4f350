"""Any file can be read: loading never raises, and every diagnostic has a span in the file and advice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cimaise.config.loader import load
from cimaise.config.output import as_kiosk_yaml, explanation
from cimaise.config.settings import all_settings, group_descriptions
from cimaise.source.render import report

KEYS = (
    "format",
    *group_descriptions(),
    *sorted({name.split(".")[1] for name in all_settings()}),
    "idel",
    "rotat",
    "",
    "1",
)
VALUES = (
    "",
    "1",
    "90",
    "0.5",
    "-1",
    "nan",
    "auto",
    "written",
    "HDMI-1",
    "../a",
    "null",
    "~",
    "no",
    "\x07",
    "é",
)

scalars: st.SearchStrategy[Any] = (
    st.sampled_from(VALUES)
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.none()
    | st.text(max_size=9)
    | st.dates()
)
structures = st.recursive(
    scalars,
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | scalars, inside, max_size=5)
    ),
    max_leaves=30,
)
files = st.fixed_dictionaries(
    {"format": st.just(1) | scalars},
    optional={
        group: structures
        | st.fixed_dictionaries(
            {},
            optional={
                name.split(".")[1]: scalars | structures
                for name in all_settings()
                if name.startswith(f"{group}.")
            },
        )
        for group in group_descriptions()
    },
)
anything = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(text: bytes, machine: bytes = b"format: 1\n") -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "etc/cimaise").mkdir(parents=True)
        (root / "etc/cimaise/kiosk.yaml").write_bytes(machine)
        (root / "kiosk.yaml").write_bytes(text)
        loaded = load({}, root / "kiosk.yaml", root=root)
        assert (loaded.settings is None) == any(d.severity == "error" for d in loaded.diagnostics)
        for diagnostic in loaded.diagnostics:
            span = diagnostic.span
            assert span.file in map(str, loaded.files)
            lines = loaded.texts.get(span.file, "").split("\n")
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert str(diagnostic.message)
            assert str(diagnostic.help), diagnostic
            assert "\n" not in f"{diagnostic.message}{diagnostic.help}"
        report(loaded.diagnostics, loaded.texts).encode()
        explanation("screen", loaded)
        if loaded.settings:
            (root / "shown.yaml").write_text(as_kiosk_yaml(loaded.settings, loaded), encoding="utf-8")
            assert load({}, root / "shown.yaml", root=root / "nothing").settings == loaded.settings


@given(st.binary(max_size=200), st.binary(max_size=60))
@anything
def test_any_bytes(text: bytes, machine: bytes) -> None:
    check(text, machine)


@given(st.text(st.characters(codec="utf-8"), max_size=120))
@anything
def test_any_text(text: str) -> None:
    check(f"format: 1\nscreen: {text}".encode())
    check(f"format: 1\nscreen:\n  output: {text}\nexhibit:\n  path: {text}\n".encode())


@given(structures | files, st.booleans())
@anything
def test_any_structure(structure: Any, flow: bool) -> None:
    text = yaml.safe_dump(structure, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    check(text.encode("utf-8", "replace"))
