"""Screenshots of pages as data: what to take, the name of each file, and the result."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from cimaise.authoring.contact_sheet.difference import Difference
from cimaise.exhibit.pages.sitemap import ATTRACT, page_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cimaise.exhibit.model.exhibit import Exhibit

PERCENT = {1: 100, 2: 140, 3: 200}
"""The three text sizes, in percent."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A screenshot of one page. `size` is in px, `text_size` 1 to 3."""

    page: str
    size: tuple[int, int]
    language: str
    text_size: int

    @property
    def file(self) -> str:
        """Its path in the folder of the screenshots."""
        return f"{self.group}/{self.page}.png"

    @property
    def group(self) -> str:
        """The folder of all screenshots with the same size, language and text size."""
        width, height = self.size
        return f"{width}x{height}-{self.language}-{PERCENT[self.text_size]}"

    @property
    def description(self) -> str:
        """The size, language and text size, for people."""
        width, height = self.size
        return f"{width} × {height} px, {self.language}, text {PERCENT[self.text_size]} %"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotRequest:
    """What to take: the ids of pages, sizes in px, language tags, and text sizes from 1 to 3."""

    pages: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]
    languages: tuple[str, ...]
    text_sizes: tuple[int, ...] = (1,)

    def shots(self) -> Iterator[Shot]:
        """Every screenshot, grouped by size, because changing the size takes longest.

        The attract loop has no text size: it is taken only in the first one.
        """
        for size in self.sizes:
            for language, text_size in product(self.languages, self.text_sizes):
                for page in self.pages:
                    if page != ATTRACT or text_size == self.text_sizes[0]:
                        yield Shot(page, size, language, text_size)


@dataclass(slots=True)
class ShotResult:
    """The screenshots that were kept, and how they compare with earlier ones: those that have changed, those
    of new pages, and the files of pages that were removed. `missing` are the files of pictures that had not arrived when a
    screenshot was taken."""

    shots: list[Shot]
    changed: dict[Shot, Difference] = field(default_factory=dict)
    new: list[Shot] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    missing: dict[Shot, list[str]] = field(default_factory=dict)


def every_page(exhibit: Exhibit) -> tuple[str, ...]:
    """The ids of all pages, the attract loop first."""
    return (ATTRACT, *page_ids(exhibit))
