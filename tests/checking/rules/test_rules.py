"""Every diagnostic code has a rule, and every rule has a wrong and a right example that are correct."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import example_exhibit
import pytest
from rules import PAGE, page

import cimaise
from cimaise.checking.exhibit_check import check_exhibit
from cimaise.checking.rules.registry import GROUPS, RULES
from cimaise.source import collector, limits
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from cimaise.checking.rules.rule import Rule

PROGRAM = Path(cimaise.__file__).parent
REPORTING_FUNCTIONS = {
    "error",
    "warning",
    "clash",
    "Diagnostic",
    "Violation",
    "rule_diagnostic",
    "asset_diagnostic",
}
"""Functions whose first argument is a code."""
CODE_PATTERN = re.compile("[a-z]+(?:-[a-z]+)+")


def emitted_codes() -> set[str]:
    """Every code in the program that is the first argument of a reporting function, or in a table of the checks."""
    codes = set()
    for package in ("source", "exhibit", "config", "media", "checking"):
        modules = {*(PROGRAM / package).rglob("*.py")} - {*(PROGRAM / "checking/rules").glob("*.py")}
        for module in sorted(modules):
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(args=[ast.Constant(value=str(code)), *_]):
                        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                        codes |= {code} if name in REPORTING_FUNCTIONS else set()
                    # The checks also keep codes in tables.
                    case ast.Constant(value=str(text)) if package == "checking" and CODE_PATTERN.fullmatch(
                        text
                    ):
                        codes.add(text)
    return codes


def test_every_emitted_code_has_a_rule() -> None:
    codes = emitted_codes()
    assert len(codes) > 40
    assert codes - RULES.keys() == set()


def test_every_rule_has_an_emitted_code() -> None:
    assert RULES.keys() - emitted_codes() == set()


@pytest.mark.parametrize("title", GROUPS)
def test_rules_are_in_alphabetical_order(title: str) -> None:
    codes = [rule.code for rule in GROUPS[title]]
    assert codes == sorted(codes)


def test_codes_are_unique() -> None:
    assert sum(map(len, GROUPS.values())) == len(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_wrong_example_breaks_the_rule(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if rule.code == "too-large":
        # An example of the real size would be unreadable in the documentation.
        monkeypatch.setattr(limits, "SCALAR_AT_MOST", 50)
    if rule.code == "too-many":
        monkeypatch.setattr(collector, "FOUND_AT_MOST", 1)
    example_exhibit.create(tmp_path, rule.bad, rule.file)
    result = check_exhibit(tmp_path)
    severities = {diagnostic.severity for diagnostic in result.diagnostics if diagnostic.code == rule.code}
    assert severities == {rule.severity}
    assert result.can_be_shown or rule.severity is Severity.ERROR


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_right_example_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    example_exhibit.create(tmp_path, rule.good, rule.file)
    result = check_exhibit(tmp_path)
    assert result.diagnostics == ()
    assert result.can_be_shown


def test_documentation_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run PYTHONPATH=app .venv/bin/python tools/rules.py"
