"""Every code of the program has a rule, and every rule an example that breaks it beside one that keeps it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import studio
from rules import PAGE, written

import cimaise
from cimaise.checking.rules import GROUPS, RULES
from cimaise.checking.run import check
from cimaise.source import document
from cimaise.source.diagnostic import Severity

if TYPE_CHECKING:
    from cimaise.checking.rule import Rule

PROGRAM = Path(cimaise.__file__).parent
_REPORTING = {"error", "warning", "clash", "Diagnostic", "_refuse", "found", "_unfit", "_short"}


def emitted() -> set[str]:
    """Every code that stands somewhere in the program where something is reported."""
    codes = set()
    for part in ("source", "exhibit", "config", "media", "checking"):
        for module in (PROGRAM / part).glob("*.py"):
            for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call):
                    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                    texts = [each.value for each in call.args if isinstance(each, ast.Constant)]
                    codes |= {text for text in texts[:1] if name in _REPORTING and isinstance(text, str)}
    return codes


def test_every_code_that_the_program_can_give_has_a_rule() -> None:
    codes = emitted()
    assert len(codes) > 40
    assert codes - RULES.keys() == set()


def test_every_rule_has_a_code_that_the_program_can_give() -> None:
    """Where a code is chosen among several, it stands alone in its module."""
    sources = "".join(
        module.read_text(encoding="utf-8")
        for module in PROGRAM.rglob("*.py")
        if not module.name.startswith("rules")
    )
    assert [code for code in RULES if f'"{code}"' not in sources] == []


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
