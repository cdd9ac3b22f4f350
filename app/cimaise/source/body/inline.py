"""Inline tokens of a paragraph, a heading or a cell as runs of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cimaise.source.body.model import Run, Runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

_COUNTED = {"em": "emphasis", "strong": "strong", "s": "struck", "sup": "raised", "sub": "lowered"}
_DASHES = ("\N{EM DASH} ", "\N{EN DASH} ", "-- ", "--- ", "\N{HORIZONTAL BAR} ")
"""What the line with the source of a quotation starts with."""


@dataclass(slots=True)
class _Style:
    """How many marks of each kind are open."""

    emphasis: int = 0
    strong: int = 0
    struck: int = 0
    raised: int = 0
    lowered: int = 0

    def run(self, text: str, note: int = 0) -> Run:
        shift = (self.raised > 0) - (self.lowered > 0)
        return Run(text, self.emphasis > 0, self.strong > 0, self.struck > 0, shift, note)


def read_runs(tokens: Sequence[Token], note_of: Callable[[Token], int]) -> Runs:
    """The runs of inline tokens. Adjacent text in the same style is one run; `note_of` gives the number of a mark."""
    runs: list[Run] = []
    style = _Style()
    for token in tokens:
        name, _, end = token.type.partition("_")
        if name in _COUNTED and end in ("open", "close"):
            field = _COUNTED[name]
            setattr(style, field, max(0, getattr(style, field) + (1 if end == "open" else -1)))
            continue
        match token.type:
            case "softbreak":
                _append(runs, style.run(" "))
            case "hardbreak":
                _append(runs, style.run("\n"))
            case "footnote_ref":
                runs.append(Run("", note=note_of(token)))
            case "image" | "remark":
                # They are left out. Without this, the spaces before and after one would remain.
                if runs:
                    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
            case _:
                _append(runs, style.run(token.content if runs else token.content.lstrip(" ")))
    return tuple(run for run in runs if run.text or run.note)


def split_attribution(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens of the last paragraph of a quotation, and those of its source: its last line, if only this one starts
    with a dash. The dash is removed."""
    breaks = [index for index, token in enumerate(tokens) if token.type in ("softbreak", "hardbreak")]
    starts = [0, *(index + 1 for index in breaks)]
    marked = [start for start in starts if start < len(tokens) and _dash(tokens[start])]
    if marked != starts[-1:]:
        return tokens, ()
    start = marked[0]
    source = [token.copy() for token in tokens[start:]]
    source[0].content = source[0].content.removeprefix(_dash(tokens[start]))
    return tokens[: start - 1 if start else 0], source


def _dash(token: Token) -> str:
    return next((dash for dash in _DASHES if token.type == "text" and token.content.startswith(dash)), "")


def _append(runs: list[Run], run: Run) -> None:
    if runs and replace(runs[-1], text="") == replace(run, text=""):
        run = replace(run, text=runs.pop().text + run.text)
    if run.text:
        runs.append(run)
