"""The overview of a folder of screenshots: its index.html, and the entries of a contact sheet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from cimaise.authoring.contact_sheet.sheet import Proof
from cimaise.authoring.contact_sheet.shot_comparison import BEFORE, MARKED
from cimaise.exhibit.pages.contents import entries_of
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import ATTRACT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cimaise.authoring.contact_sheet.shot import Shot, ShotResult
    from cimaise.exhibit.model.exhibit import Exhibit


def proofs(exhibit: Exhibit, shots: Sequence[Shot], folder: Path) -> list[Proof]:
    """The entries of a contact sheet: each screenshot with the title of its page, in the order of the rooms."""
    entries = []
    rooms = {room.id: room for room in exhibit.rooms}
    for shot in shots:
        exhibit_title = exhibit.title.text(shot.language)
        title = exhibit_title
        if shot.page != ATTRACT:
            title = describe(exhibit, shot.page, shot.language).title or exhibit_title
        room = rooms.get(shot.page.partition("/")[0])
        # Rooms that have only one page are grouped together.
        group = room.title.text(shot.language) if room and entries_of(room) else exhibit_title
        entries.append(Proof(shot.page, title, group, shot.description, folder / shot.file))
    return entries


def index_html(exhibit: Exhibit, result: ShotResult) -> str:
    """The screenshots as a page of HTML, grouped by size, language and text size."""
    first = exhibit.languages[0]
    parts = []
    for group in dict.fromkeys(shot.group for shot in result.shots):
        members = [shot for shot in result.shots if shot.group == group]
        figures = "".join(_figures(shot, result) for shot in members)
        width, height = members[0].size
        parts.append(
            f"<h2>{escape(members[0].description)}</h2>"
            f'<div class="{"wide" if width >= height else "tall"}">{figures}</div>'
        )
    if result.removed:
        files = "".join(f"<li>{escape(file)}</li>" for file in result.removed)
        parts.append(f"<h2>Removed pages</h2><ul>{files}</ul>")
    title = escape(exhibit.title.text(first))
    return _PAGE.format(title=title, language=escape(first), parts="\n".join(parts))


def _figures(shot: Shot, result: ShotResult) -> str:
    """One figure; for a changed page three: before, after, and with the differences marked."""
    if shot not in result.changed:
        return _figure(shot, shot.file, f"{shot.page} (new)" if shot in result.new else shot.page)
    share = f"{max(result.changed[shot].share * 100, 0.1):.1f} %"
    return (
        _figure(shot, f"{BEFORE}/{shot.file}", f"{shot.page}, before")
        + _figure(shot, shot.file, f"{shot.page}, after")
        + _figure(shot, f"{MARKED}/{shot.file}", f"{shot.page}, {share} of it differs")
    )


def _figure(shot: Shot, file: str, caption: str) -> str:
    width, height = shot.size
    page, file = escape(shot.page), escape(file)
    picture = f'<img src="{file}" width="{width}" height="{height}" loading="lazy" alt="{page}">'
    return f'<figure><a href="{file}">{picture}</a><figcaption>{escape(caption)}</figcaption></figure>'


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ margin: 3rem; background: #F4EFE6; color: #1B1714; font: 1rem/1.4 Inter, system-ui, sans-serif }}
h1 {{ font: 500 2.4rem/1.1 "Source Serif 4", Georgia, serif }}
h2 {{ margin: 3rem 0 1rem; font-size: 1rem; font-weight: 600; color: #5A5047 }}
div {{ display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)) }}
div.tall {{ grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)) }}
figure {{ margin: 0 }}
img {{ display: block; width: 100%; height: auto; border-radius: .4rem; box-shadow: 0 .1rem .5rem #0003 }}
figcaption {{ margin-top: .5rem; font-size: .9rem; overflow-wrap: anywhere }}
</style>
<h1 lang="{language}" dir="auto">{title}</h1>
{parts}
</html>
"""
