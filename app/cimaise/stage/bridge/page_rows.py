"""The rows of a page: its links, and the blocks of its body. Imported with the first page, after the first picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cimaise.exhibit.pages.typography import tie_dots
from cimaise.source.body.model import BlockKind, text_of
from cimaise.source.markdown import blocks
from cimaise.stage.bridge.rows import BlockRow, LinkRow
from cimaise.stage.images.image_url import page_picture_url
from cimaise.stage.text.body_document import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK
from cimaise.stage.text.body_spacing import places, visible_levels
from cimaise.stage.text.emphasis import emphasis_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.exhibit.pages.links import Link
    from cimaise.exhibit.pages.page import Page
    from cimaise.source.body.model import Block, Run, Runs
    from cimaise.stage.text.body_spacing import Place


def link_rows(links: Iterable[Link], duration_of: Callable[[str], float | None]) -> list[LinkRow]:
    """The rows of links to other pages. `duration_of` gives the duration of a film file in s, if it is known."""
    return [_link_row(link, (duration_of(link.film) or 0.0) if link.film else 0.0) for link in links]


def block_rows(page: Page) -> list[BlockRow]:
    """The rows of a page's body, one for each block."""
    parsed = blocks(page.body)
    rows = zip(parsed, visible_levels(parsed), places(parsed, statements=page.statements), strict=True)
    return [_block_row(block, level, place, statement=page.statements) for block, level, place in rows]


def _link_row(link: Link, duration: float) -> LinkRow:
    name = page_picture_url(link.picture)
    return LinkRow(
        link.page,
        link.title,
        str(link.kind),
        link.count,
        link.heading,
        name,
        link.number,
        link.films,
        duration,
    )


def _block_row(block: Block, level: int, place: Place, *, statement: bool) -> BlockRow:
    table = block.table
    begins_note = block.kind is BlockKind.NOTE and block.marker != ""
    return BlockRow(
        kind=str(block.kind),
        level=level,
        marker=place.marker,
        text=tie_dots(block.text),
        runs=_styled(block.runs),
        note=block.level if begins_note else 0,
        gap=place.gap,
        indent=place.indent,
        bars=list(place.bars),
        joined=place.joined,
        statement=statement,
        markerAt=place.marker_at,
        rows=[[_cell(cell) for cell in row] for row in table.rows] if table else [],
        alignments=list(table.alignments) if table else [],
        groups=[{"initial": group.initial, "names": list(group.names)} for group in block.groups],
    )


def _cell(runs: Runs) -> dict[str, Any]:
    return {"text": text_of(runs), "runs": _styled(runs)}


def _styled(runs: Runs) -> list[list[Any]]:
    """The runs for QML; none if they have no style, since plain text is quicker to lay out."""
    if all(run.is_plain for run in runs):
        return []
    return [[tie_dots(text), _style(run, slanted), run.note] for run in runs for text, slanted in _parts(run)]


def _parts(run: Run) -> list[tuple[str, bool]]:
    """The parts of a run, and whether each is in a script with italics."""
    return emphasis_parts(run.text) if run.emphasis else [(run.text, True)]


def _style(run: Run, slanted: bool) -> int:
    return (
        EMPHASIS * (run.emphasis and slanted)
        + STRONG * (run.strong or not slanted)
        + STRUCK * run.struck
        + RAISED * (run.shift > 0)
        + LOWERED * (run.shift < 0)
    )
