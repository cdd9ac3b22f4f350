from __future__ import annotations

import json

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.machine_output import as_github, as_json

FOUND = Diagnostic(
    "missing-key",
    "this room has no 'kind'",
    Span("my exhibit/a,b:c.yaml", 4, 6, 4, 11),
    label="it begins here",
    help="write 100%, or more",
    related=((Span("other.yaml", 2, 1, 2, 3), "it is named here too"),),
)


def test_json_has_every_part_of_a_diagnostic() -> None:
    told = json.loads(as_json([FOUND], {"exhibit": "my exhibit"}, {"errors": 1}))
    assert told == {
        "version": 1,
        "exhibit": "my exhibit",
        "diagnostics": [
            {
                "code": "missing-key",
                "severity": "error",
                "message": "this room has no 'kind'",
                "file": "my exhibit/a,b:c.yaml",
                "line": 4,
                "column": 6,
                "endLine": 4,
                "endColumn": 11,
                "label": "it begins here",
                "help": "write 100%, or more",
                "related": [
                    {
                        "file": "other.yaml",
                        "line": 2,
                        "column": 1,
                        "endLine": 2,
                        "endColumn": 3,
                        "message": "it is named here too",
                    }
                ],
                "rule": "docs/rules.md#missing-key",
            }
        ],
        "counts": {"errors": 1},
    }


def test_json_can_be_written_whatever_a_file_is_called() -> None:
    told = as_json([Diagnostic("empty", "x", Span("caf\udce9.yaml"))], {}, {})
    assert told.encode("utf-8")
    assert json.loads(told)["diagnostics"][0]["file"] == "caf?.yaml"


def test_github_reads_a_command() -> None:
    assert as_github(FOUND) == (
        "::error file=my exhibit/a%2Cb%3Ac.yaml,line=4,endLine=4,col=6,endColumn=11,title=missing-key"
        "::this room has no 'kind'%0Awrite 100%25, or more"
    )


def test_github_is_told_no_columns_of_several_lines() -> None:
    found = Diagnostic("empty", "x", Span("a.yaml", 2, 3, 5, 1), Severity.WARNING)
    assert as_github(found) == "::warning file=a.yaml,line=2,endLine=5,title=empty::x"


def test_nothing_that_was_typed_can_begin_another_command() -> None:
    found = Diagnostic("empty", "x\n::error::y\r::z", Span("a\nb.yaml"))
    assert "\n" not in as_github(found)
    assert "\r" not in as_github(found)
