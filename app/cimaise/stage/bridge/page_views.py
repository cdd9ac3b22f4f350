"""The page objects of a visit: that of the current page and, for a picture, those of the pictures next to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cimaise.exhibit.pages.contents import PageKind
from cimaise.show.transitions import Transition, transition_to
from cimaise.stage.bridge.pageview import PageView

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.exhibit.pages.page import Page
    from cimaise.stage.images.media_headers import MediaHeaders

_PAGE_LIFETIME = 2000
"""How long the objects of replaced pages are kept at least, in ms."""


class PageViews:
    """Creates and deletes the page objects. A picture keeps its object while it is current or next to the current
    one, so that nothing is decoded again. `headers` has the sizes of the pictures, `focus_of` gives an estimated focus.
    While the window is `turning` from one page to another, however long a busy machine takes for it, it still draws the
    replaced page, whose object is kept."""

    def __init__(
        self,
        headers: MediaHeaders,
        focus_of: Callable[[str], tuple[float, float]],
        parent: QObject,
    ) -> None:
        self._headers, self._focus_of, self._parent = headers, focus_of, parent
        self._neighbours: dict[str, PageView] = {}
        self.current: PageView | None = None
        self.prepared: PageView | None = None
        self.transition = Transition.COVER
        self.turning = False
        self._replaced: list[PageView] = []
        self._deletion = QTimer(parent, interval=_PAGE_LIFETIME, singleShot=True)
        self._deletion.timeout.connect(self._delete_replaced)

    def show(self, page: Page | None) -> None:
        """Make a page the current one; None for no page."""
        before, known = self.current, self._neighbours
        if before is not None:
            known = known | {before.page.id: before}
        if self.prepared is not None:
            known = known | {self.prepared.page.id: self.prepared}
            self.prepared = None
        picture = self._siblings(before.page if before is not None else None)
        self.transition = transition_to(page.id, picture) if page is not None else Transition.COVER
        self.current, self._neighbours = None, {}
        if page is not None:
            view = known.get(page.id)
            reused = view is not None and view is not before and view.page == page
            self.current = view if reused else self._create(page)
            self._neighbours = {
                name: view
                for name, view in known.items()
                if name in (self._siblings(page) or ()) and view.page.language == page.language
            }
        self._delete_except(known, self.current)

    def prepare(self, page: Page) -> None:
        """Create the object of a page in advance: the next page to show, while none is shown."""
        before, self.prepared = self.prepared, self._create(page)
        if before is not None:
            self._replace(before)

    def neighbour(self, place: int, describe: Callable[[str], Page]) -> PageView | None:
        """The object of the page before (`place` 0) or after (1) the picture that is shown; None if there is none."""
        siblings = self._siblings(self.current.page if self.current is not None else None)
        name = siblings[place] if siblings is not None else ""
        if name and name not in self._neighbours:
            self._neighbours[name] = self._create(describe(name))
        return self._neighbours.get(name)

    def forget_neighbours(self) -> None:
        """The exhibit has changed: create the objects of the neighbours again."""
        known, self._neighbours = self._neighbours, {}
        self._delete_except(known, self.current)

    def _create(self, page: Page) -> PageView:
        return PageView(page, self._headers, self._parent, focus_of=self._focus_of)

    def _siblings(self, page: Page | None) -> tuple[str, str] | None:
        if page is None or page.kind is not PageKind.PICTURE:
            return None
        return (page.previous.page if page.previous else "", page.next.page if page.next else "")

    def _delete_except(self, known: dict[str, PageView], current: PageView | None) -> None:
        for view in known.values():
            if view is not current and view not in self._neighbours.values():
                self._replace(view)

    def _replace(self, view: PageView) -> None:
        self._replaced.append(view)
        if not self._deletion.isActive():
            self._deletion.start()

    def _delete_replaced(self) -> None:
        if self.turning:
            self._deletion.start()
            return
        for view in self._replaced:
            view.deleteLater()
        self._replaced.clear()
