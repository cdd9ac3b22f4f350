"""A sheet of page images as one HTML file without external resources, for comments and approval."""

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
"""The longer side of an embedded image, in px."""
_QUALITY = 78
"""The quality of an embedded image, 0-100."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A page to approve: its id, its title, the heading of its group, its variant (size, language and text size as text),
    and the file with its image, of any size."""

    page: str
    title: str
    group: str
    variant: str
    file: Path


@dataclass(frozen=True, slots=True)
class SheetHeader:
    """The exhibit's title, the title's language, and the date as text."""

    title: str
    language: str
    day: str


def render_sheet(header: SheetHeader, proofs: Sequence[Proof]) -> str:
    """The sheet as HTML."""
    template = Template((data("resources") / "contact_sheet" / "sheet.html").read_text(encoding="utf-8"))
    variants = list(dict.fromkeys(proof.variant for proof in proofs))
    is_mixed = len(variants) > 1
    parts = []
    for variant, group in dict.fromkeys((proof.variant, proof.group) for proof in proofs):
        # A variant that all pages share is named once, in the header.
        heading = f"{group}, {variant}" if is_mixed else group
        members = [proof for proof in proofs if (proof.variant, proof.group) == (variant, group)]
        parts.append(_group(heading, members, with_variant=is_mixed))
    return template.substitute(
        title=escape(header.title),
        language=escape(header.language),
        day=escape(header.day),
        count=len(proofs),
        variant=escape(variants[0]) if len(variants) == 1 else f"in {len(variants)} sizes and languages",
        parts="\n".join(parts),
    )


def _group(heading: str, proofs: Iterable[Proof], *, with_variant: bool) -> str:
    pages = "".join(
        _page(proof, f"{proof.page} ({proof.variant})" if with_variant else proof.page) for proof in proofs
    )
    return f'<section><h2>{escape(heading)}</h2><div class="pages">{pages}</div></section>'


def _page(proof: Proof, name: str) -> str:
    """The page as HTML. `name` identifies it in the sheet."""
    source, (width, height) = _embed(proof.file)
    page, title = escape(name), escape(proof.title)
    shape = "wide" if width >= height else "tall"
    return (
        f'<article class="{shape}" data-page="{page}">'
        f'<button type="button" class="enlarge" aria-label="Enlarge {title}">'
        f'<img src="{source}" width="{width}" height="{height}" alt="Page {page}"></button>'
        f'<h3 dir="auto">{title}</h3><p class="id">{page}</p>'
        f'<label class="tick"><input type="checkbox" name="approved"> Approved</label>'
        f'<label class="comment">Comment<textarea rows="2" name="comment"></textarea></label>'
        "</article>"
    )


def _embed(file: Path) -> tuple[str, tuple[int, int]]:
    """An image as a data URL, reduced to the size in which it is viewed; and that size in px."""
    with Image.open(file) as original:
        image = original.convert("RGB")
    image.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=4)
    return f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode('ascii')}", image.size
