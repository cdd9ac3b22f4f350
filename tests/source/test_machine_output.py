from __future__ import annotations

import json

from cimaise.source.diagnostic import Diagnostic, Severity, Span
from cimaise.source.machine_output import as_github, as_json
from cimaise.source.message import Reason


class ExampleReason(Reason):
    MISSING = "this room has no 'kind'"
    STARTS_HERE = "it starts here"
    WRITE = "write {share:.0%}, or more"
    ALSO_HERE = "it is also named here"
    LETTER = "x"
    LINES = "x\n::error::y\r::z"


DIAGNOSTIC = Diagnostic(
    "missing-key",
    ExampleReason.MISSING(),
    Span("my exhibit/a,b:c.yaml", 4, 6, 4, 11),
    label=ExampleReason.STARTS_HERE(),
    help=ExampleReason.WRITE(share=1),
    related=((Span("other.yaml", 2, 1, 2, 3), ExampleReason.ALSO_HERE()),),
)


def test_json_has_every_part_of_a_diagnostic() -> None:
    output = json.loads(as_json([DIAGNOSTIC], {"exhibit": "my exhibit"}, {"errors": 1}))
    assert output == {
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
                "label": "it starts here",
                "help": "write 100%, or more",
                "related": [
                    {
                        "file": "other.yaml",
                        "line": 2,
                        "column": 1,
                        "endLine": 2,
                        "endColumn": 3,
                        "message": "it is also named here",
                    }
                ],
                "rule": "docs/rules.md#missing-key",
            }
        ],
        "counts": {"errors": 1},
    }


def test_json_is_indented_and_readable_in_every_language() -> None:
    assert as_json([], {"exhibit": "항구"}, {}) == (
        '{\n  "version": 1,\n  "exhibit": "항구",\n  "diagnostics": [],\n  "counts": {}\n}'
    )


def test_json_has_an_empty_label_and_help_if_there_are_none() -> None:
    output = json.loads(as_json([Diagnostic("empty", ExampleReason.LETTER(), Span("a.yaml"))], {}, {}))
    assert (output["diagnostics"][0]["label"], output["diagnostics"][0]["help"]) == ("", "")


def test_json_can_be_encoded_with_any_file_name() -> None:
    output = as_json([Diagnostic("empty", ExampleReason.LETTER(), Span("caf\udce9.yaml"))], {}, {})
    assert output.encode("utf-8")
    assert json.loads(output)["diagnostics"][0]["file"] == "caf?.yaml"


def test_a_github_command_has_position_title_message_and_help() -> None:
    assert as_github(DIAGNOSTIC) == (
        "::error file=my exhibit/a%2Cb%3Ac.yaml,line=4,endLine=4,col=6,endColumn=11,title=missing-key"
        "::this room has no 'kind'%0Awrite 100%25, or more"
    )


def test_a_github_command_for_several_lines_has_no_columns() -> None:
    diagnostic = Diagnostic("empty", ExampleReason.LETTER(), Span("a.yaml", 2, 3, 5, 1), Severity.WARNING)
    assert as_github(diagnostic) == "::warning file=a.yaml,line=2,endLine=5,title=empty::x"


def test_input_cannot_start_another_github_command() -> None:
    diagnostic = Diagnostic("empty", ExampleReason.LINES(), Span("a\nb.yaml"))
    assert "\n" not in as_github(diagnostic)
    assert "\r" not in as_github(diagnostic)
