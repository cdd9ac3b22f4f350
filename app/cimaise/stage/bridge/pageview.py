"""A page as QML sees it. Every page, language and visit gets a new object; if the exhibit changes, the
current one is updated in place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import Fit
from cimaise.exhibit.model.script_direction import is_right_to_left
from cimaise.exhibit.pages.contents import PageKind
from cimaise.stage.bridge.arrangement import GalleryProportions, PicturePlaces
from cimaise.stage.bridge.rows import BlockRow, LinkRow, Rows
from cimaise.stage.bridge.zoom import PictureZoom
from cimaise.stage.images.image_url import UNKNOWN_FOCUS, page_picture_url, picture_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cimaise.exhibit.model.exhibit import Picture
    from cimaise.exhibit.pages.links import Link
    from cimaise.exhibit.pages.page import Page
    from cimaise.layout.reading_position import Reading
    from cimaise.stage.images.media_headers import MediaHeaders

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList = list
"""Qt's name of the type, which qmllint knows."""


def _main_picture(page: Page) -> Picture | None:
    """The picture of a picture page; None for other pages."""
    return page.picture if page.kind is PageKind.PICTURE else None


@QmlElement
@QmlUncreatable("created by the program")
class PageView(PicturePlaces):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One page in one language. `headers` has the sizes of the pictures, `focus_of` gives an estimated focus.

    `reading` is what is shown of a page that scrolls, None before it was laid out; `version` counts the changes of its
    content. A text that QML covers (`coverBlocks`) changes later than the rest, when the changed blocks are covered.
    """

    changed = Signal()
    coveredBlocksChanged = Signal()

    def __init__(
        self,
        page: Page,
        headers: MediaHeaders,
        parent: QObject | None = None,
        *,
        focus_of: Callable[[str], tuple[float, float]] = lambda file: UNKNOWN_FOCUS,
    ) -> None:
        # Imported here: the first picture needs no page.
        from cimaise.exhibit.pages.typography import lead
        from cimaise.stage.bridge.page_rows import block_rows

        super().__init__(headers, focus_of, parent)
        self.reading: Reading | None = None
        self.version = 0
        self._page = page
        # Connected before anything is asked for, which may be read at any time from then on.
        headers.changed.connect(self._headers_changed)
        self._links = Rows(LinkRow, self._rows(page.links), self, key="page")
        self._asides = Rows(LinkRow, self._rows(page.asides), self, key="page")
        self._proportions = GalleryProportions(page, headers, self)
        self._blocks = Rows(BlockRow, block_rows(page), self)
        self._covers_blocks = self._blocks_pending = False
        self._covered_blocks: list[int] = []
        self._lead = lead(page.body)
        main_picture = _main_picture(page)
        self._zoom = PictureZoom(main_picture, headers.size_of, self) if main_picture else None

    def change(self, page: Page) -> None:
        """Show another version of the same page, which must have the same kind. Equal rows are kept."""
        from cimaise.exhibit.pages.typography import lead
        from cimaise.stage.bridge.page_rows import block_rows

        shrinks = len(page.links) < len(self._page.links)
        # At no time may there be more rows than the page counts.
        if shrinks:
            self._links.change(self._rows(page.links))
        self._page = page
        self.version += 1
        self._lead = lead(page.body)
        if self._zoom is not None and (main_picture := _main_picture(page)):
            self._zoom.change(main_picture)
        self._proportions.change(page)
        self.changed.emit()
        if not shrinks:
            self._links.change(self._rows(page.links))
        self._asides.change(self._rows(page.asides))
        leaving, _ = self._blocks.unknown(block_rows(page))
        if not self._covers_blocks or not leaving:
            self.drawBlocks()
            return
        self._covered_blocks, self._blocks_pending = leaving, True
        self.coveredBlocksChanged.emit()

    @Slot()
    def coverBlocks(self) -> None:
        """QML covers the blocks that change from now on, and calls `drawBlocks` when they are covered."""
        self._covers_blocks = True

    @Slot()
    def drawBlocks(self) -> None:
        """Show the current text. The blocks that are new are covered."""
        from cimaise.stage.bridge.page_rows import block_rows

        rows = block_rows(self._page)
        _, self._covered_blocks = self._blocks.unknown(rows)
        self._blocks_pending = False
        self.version += 1
        self._blocks.change(rows)
        self.coveredBlocksChanged.emit()

    @property
    def page(self) -> Page:
        """The page as data."""
        return self._page

    @Slot(str, result=int)
    def linkIndex(self, page: str) -> int:
        """The index of the link to a page; -1 if there is none."""
        return next((index for index, link in enumerate(self._page.links) if link.page == page), -1)

    def _rows(self, links: Iterable[Link]) -> list[LinkRow]:
        from cimaise.stage.bridge.page_rows import link_rows

        return link_rows(links, self._headers.duration_of)

    @Slot(object)
    def _headers_changed(self, files: frozenset[str]) -> None:
        """The headers of these files have been read."""
        self._proportions.read(files)
        if any(link.film in files for link in self._page.links):
            self._links.change(self._rows(self._page.links))

    def _read_id(self) -> str:
        return self._page.id

    def _read_kind(self) -> str:
        return str(self._page.kind)

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._page.language)

    def _read_title(self) -> str:
        return self._page.title

    def _read_overline(self) -> str:
        return self._page.overline

    def _read_heading(self) -> str:
        return self._page.heading

    def _read_author(self) -> str:
        return self._page.author

    def _read_date(self) -> str:
        return self._page.date

    def _read_performers(self) -> str:
        return self._page.performers

    def _read_lead(self) -> str:
        return self._lead

    def _read_blocks(self) -> QObject:
        return self._blocks

    def _read_covered_blocks(self) -> list[int]:
        return self._covered_blocks

    def _read_blocks_pending(self) -> bool:
        return self._blocks_pending

    def _read_has_body(self) -> bool:
        return bool(self._page.body)

    def _read_excerpt(self) -> bool:
        return self._page.excerpt

    def _read_picture(self) -> str:
        return page_picture_url(self._page.picture)

    def _read_caption(self) -> str:
        return self._page.caption

    def _read_credit(self) -> str:
        return self._page.credit

    def _read_alt(self) -> str:
        return self._page.alt

    def _read_film(self) -> str:
        return self._page.film

    def _read_films(self) -> int:
        return self._page.films

    def _read_whole_screen(self) -> bool:
        return self._page.kind in (PageKind.PICTURE, PageKind.FILM)

    def _read_whole_picture(self) -> str:
        return picture_url(replace(self._page.picture, fit=Fit.CONTAIN)) if self._page.picture else ""

    def _read_zoom(self) -> QObject | None:
        return self._zoom

    def _read_number(self) -> int:
        return self._page.number

    def _read_count(self) -> int:
        return self._page.count

    def _read_proportions(self) -> QObject:
        return self._proportions

    def _read_links(self) -> QObject:
        return self._links

    def _read_asides(self) -> QObject:
        return self._asides

    def _read_previous(self) -> str:
        return self._page.previous.page if self._page.previous else ""

    def _read_previous_title(self) -> str:
        return self._page.previous.title if self._page.previous else ""

    def _read_next(self) -> str:
        return self._page.next.page if self._page.next else ""

    def _read_next_title(self) -> str:
        return self._page.next.title if self._page.next else ""

    pageId = Property(str, _read_id, constant=True)
    kind = Property(str, _read_kind, constant=True)
    rightToLeft = Property(bool, _read_right_to_left, constant=True)
    title = Property(str, _read_title, notify=changed)
    overline = Property(str, _read_overline, notify=changed)
    heading = Property(str, _read_heading, notify=changed)
    author = Property(str, _read_author, notify=changed)
    date = Property(str, _read_date, notify=changed)
    performers = Property(str, _read_performers, notify=changed)
    lead = Property(str, _read_lead, notify=changed)
    blocks = Property(QObject, _read_blocks, constant=True)
    coveredBlocks = Property(QVariantList, _read_covered_blocks, notify=coveredBlocksChanged)
    blocksPending = Property(bool, _read_blocks_pending, notify=coveredBlocksChanged)
    hasBody = Property(bool, _read_has_body, notify=changed)
    excerpt = Property(bool, _read_excerpt, notify=changed)
    picture = Property(str, _read_picture, notify=changed)
    caption = Property(str, _read_caption, notify=changed)
    credit = Property(str, _read_credit, notify=changed)
    alt = Property(str, _read_alt, notify=changed)
    film = Property(str, _read_film, notify=changed)
    films = Property(int, _read_films, notify=changed)
    wholeScreen = Property(bool, _read_whole_screen, constant=True)
    wholePicture = Property(str, _read_whole_picture, notify=changed)
    zoom = Property(PictureZoom, _read_zoom, constant=True)
    number = Property(int, _read_number, notify=changed)
    count = Property(int, _read_count, notify=changed)
    proportions = Property(GalleryProportions, _read_proportions, constant=True)
    links = Property(QObject, _read_links, constant=True)
    asides = Property(QObject, _read_asides, constant=True)
    previous = Property(str, _read_previous, notify=changed)
    previousTitle = Property(str, _read_previous_title, notify=changed)
    next = Property(str, _read_next, notify=changed)
    nextTitle = Property(str, _read_next_title, notify=changed)
