"""A sheet of all pages in one file that needs no other: to be sent round, remarked on and approved."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PIL import Image

from cimaise.paths import data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONG_SIDE = 1280
_QUALITY = 78


@dataclass(frozen=True, slots=True)
class Proof:
    """A page on the sheet: its id, its title, the group it stands in, how it was drawn, and its picture's file (any
    size)."""

    page: str
    title: str
    group: str
    how: str
    file: Path


@dataclass(frozen=True, slots=True)
class About:
    """What the sheet says of itself: the exhibit's title and its language, and the day, as text."""

    title: str
    language: str
    day: str


def sheet(about: About, proofs: Sequence[Proof]) -> str:
    """The sheet as HTML."""
    template = Template((data("resources") / "proofs" / "sheet.html").read_text(encoding="utf-8"))
    hows = list(dict.fromkeys(proof.how for proof in proofs))
    parts = []
    for how, group in dict.fromkeys((proof.how, proof.group) for proof in proofs):
        # What is the same for all of them is said once.
        heading = f"{group}, {how}" if len(hows) > 1 else group
        members = [proof for proof in proofs if (proof.how, proof.group) == (how, group)]
        parts.append(_group(heading, members, named=len(hows) > 1))
    return template.substitute(
        title=escape(about.title),
        language=escape(about.language),
        day=escape(about.day),
        count=len(proofs),
        how=escape(hows[0]) if len(hows) == 1 else f"in {len(hows)} sizes and languages",
        parts="\n".join(parts),
    )


def _group(heading: str, proofs: Iterable[Proof], *, named: bool) -> str:
    pages = "".join(_page(proof, f"{proof.page} ({proof.how})" if named else proof.page) for proof in proofs)
    return f'<section><h2>{escape(heading)}</h2><div class="pages">{pages}</div></section>'


def _page(proof: Proof, name: str) -> str:
    picture, (width, height) = _embedded(proof.file)
    page, title = escape(name), escape(proof.title)
    shape = "wide" if width >= height else "tall"
    return (
        f'<article class="{shape}" data-page="{page}">'
        f'<button type="button" class="look" aria-label="Enlarge {title}">'
        f'<img src="{picture}" width="{width}" height="{height}" alt="Page {page}"></button>'
        f'<h3 dir="auto">{title}</h3><p class="id">{page}</p>'
        f'<label class="tick"><input type="checkbox" name="approved"> Approved</label>'
        f'<label class="remark">Remark<textarea rows="2" name="remark"></textarea></label>'
        "</article>"
    )


def _embedded(file: Path) -> tuple[str, tuple[int, int]]:
    """A picture as the address of itself, no larger than it is looked at, and its size in px."""
    with Image.open(file) as image:
        picture = image.convert("RGB")
    picture.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=_QUALITY, method=4)
    return f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode('ascii')}", picture.size
