"""Every code of the program has a rule, and every rule an example that breaks it beside one that keeps it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import studio
from rules import PAGE, written

import cimaise
from cimaise.checking.rules.registry import GROUPS, RULES
from cimaise.checking.run import check
from cimaise.source import collector, document
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from cimaise.checking.rules.rule import Rule

PROGRAM = Path(cimaise.__file__).parent
_REPORTING = {"error", "warning", "clash", "Diagnostic", "_refuse", "found", "_unfit"}
_LIKE_A_CODE = re.compile("[a-z]+(?:-[a-z]+)+")


def emitted() -> set[str]:
    """Every code that stands somewhere in the program where something is reported."""
    codes = set()
    for part in ("source", "exhibit", "config", "media", "checking"):
        for module in sorted({*(PROGRAM / part).glob("*.py")} - {*PROGRAM.glob("checking/rule*.py")}):
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(args=[ast.Constant(value=str(code)), *_]):
                        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                        codes |= {code} if name in _REPORTING else set()
                    # Where a code is chosen among several, it stands alone in a table.
                    case ast.Constant(value=str(text)) if part == "checking" and _LIKE_A_CODE.fullmatch(text):
                        codes.add(text)
    return codes


def test_every_code_that_the_program_can_give_has_a_rule() -> None:
    codes = emitted()
    assert len(codes) > 40
    assert codes - RULES.keys() == set()


def test_every_rule_has_a_code_that_the_program_can_give() -> None:
    assert RULES.keys() - emitted() == set()


@pytest.mark.parametrize("title", GROUPS)
def test_rules_are_in_the_order_of_their_codes(title: str) -> None:
    codes = [rule.code for rule in GROUPS[title]]
    assert codes == sorted(codes)


def test_no_code_stands_for_two_rules() -> None:
    assert sum(map(len, GROUPS.values())) == len(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_bad_example_breaks_the_rule(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if rule.code == "too-large":
        # What is too large in earnest is not pleasant to read in a documentation.
        monkeypatch.setattr(document, "SCALAR_AT_MOST", 50)
    if rule.code == "too-many":
        monkeypatch.setattr(collector, "FOUND_AT_MOST", 1)
    studio.build(tmp_path, rule.bad, rule.file)
    checked = check(tmp_path)
    severities = {found.severity for found in checked.diagnostics if found.code == rule.code}
    assert severities == {rule.severity}
    assert checked.can_be_shown or rule.severity is Severity.ERROR


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_good_example_keeps_every_rule(rule: Rule, tmp_path: Path) -> None:
    studio.build(tmp_path, rule.good, rule.file)
    checked = check(tmp_path)
    assert checked.diagnostics == ()
    assert checked.can_be_shown


def test_the_documentation_has_the_rules_as_they_are_declared() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "run PYTHONPATH=app .venv/bin/python tools/rules.py"
