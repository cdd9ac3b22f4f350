"""The slideshow of one gallery as QML sees it: a visitor starts it, and it closes after one round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.pages.attract import file_of
from cimaise.exhibit.pages.contents import picture_of
from cimaise.exhibit.pages.slide_content import gallery_slide
from cimaise.show import slideshow_round as rounds
from cimaise.stage.bridge.slide_view import SlideView
from cimaise.stage.bridge.slides import Slides

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cimaise.config.groups import AttractSettings
    from cimaise.exhibit.model.exhibit import Film, Photo, Picture
    from cimaise.exhibit.pages.slide_content import SlideContent
    from cimaise.media.focus_points import FocusPoints
    from cimaise.stage.film.player import Player
    from cimaise.stage.images.pictures import PictureProvider

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("created by the program")
class Slideshow(Slides):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Pictures and films in sequence, films with sound. `clock` gives monotonic seconds."""

    runningChanged = Signal()
    quickChanged = Signal()
    finished = Signal()
    """Emitted after the last slide, or if no slide can be shown."""

    def __init__(
        self,
        player: Player,
        clock: Callable[[], float],
        folder: Path,
        settings: AttractSettings,
        focus_points: FocusPoints,
        pictures: PictureProvider,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(player, settings.dwell, settings.fade, focus_points, pictures, folder, parent)
        self._clock = clock
        self._items: list[Photo | Film] = []
        self._language = ""
        self._round = rounds.started(0, 0)
        self._running = False
        # Whether a visitor has asked for the current slide, which then appears sooner.
        self._quick = False

    def begin(self, items: Sequence[Photo | Film], first: int, language: str, *, still: bool) -> None:
        """Show these entries in one round, starting with the index `first`; paused if `still`."""
        self.forget()
        self._items, self._language = list(items), language
        self._round = rounds.started(len(self._items), first)
        self._set_quick(True)
        self._set_running(not still)
        self._show()

    def update_items(self, folder: Path, items: Sequence[Photo | Film], language: str) -> None:
        """Continue with another version of the gallery. The current slide keeps its time."""
        self._folder, self._language = folder, language
        if not self._items:
            return
        # A removed slide stays known while it is the current one.
        known = {item.id: item for item in (*self._items, *items)}
        before, now = [item.id for item in self._items], [item.id for item in items]
        self._round, order = rounds.with_entries(self._round, before, now)
        self._items = [known[key] for key in order]
        if self.current is None or self._round.over:
            return
        content = self._content()
        if content.film == self.current.content.film:
            self.current.change(content)
        else:
            self._show()

    def end(self) -> None:
        """Stop. QML shows the last slide until it has faded out, and then calls `forget`."""
        self._timer.stop()
        self._items = []
        self._set_running(False)
        self.show_slide(None)

    @Slot()
    def forget(self) -> None:
        """Delete the slides of a slideshow that has ended."""
        if not self._items:
            self.delete_others()

    @Slot()
    def shown(self) -> None:
        """The slide is on screen: its time starts."""
        super().shown()
        slide = self.current
        if slide is None:
            return
        self._round = rounds.slide_shown(self._round, self._clock(), None if slide.film else self._dwell)
        if slide.film:
            self._player.load(self._folder, slide.key)
        if not self._running:
            self._round = rounds.paused(self._round, self._clock())
        elif slide.film:
            self._player.play()
        self._schedule()

    @Slot()
    def turn(self) -> None:
        """Show the next slide; after the last one the slideshow is finished."""
        self._set_quick(False)
        self._round = rounds.next_slide(self._round)
        self._show()

    @Slot()
    def advance(self) -> None:
        """As `turn`, because a visitor wants it."""
        self._set_quick(True)
        self._round = rounds.next_slide(self._round)
        self._show()

    @Slot()
    def retreat(self) -> None:
        """Show the previous slide."""
        self._set_quick(True)
        self._round = rounds.previous_slide(self._round)
        self._show()

    @Slot()
    def toggle(self) -> None:
        """Pause or resume."""
        self._set_running(not self._running)
        change = rounds.resumed if self._running else rounds.paused
        self._round = change(self._round, self._clock())
        if self.current is not None and self.current.film:
            self._player.toggle()
        self._schedule()

    @Slot(SlideView)
    def skip(self, slide: SlideView) -> None:
        """Leave out a slide that cannot be shown, until the end of this round."""
        if slide is not self.current:
            return
        del self._items[self._round.index]
        self._round = rounds.without_current(self._round)
        self._show()

    def _show(self) -> None:
        self._timer.stop()
        if self._round.over:
            self.finished.emit()
            return
        self._player.unload()
        key = file_of(self._items[self._round.index])
        self.show_slide(SlideView(key, self._content(), self))

    def _next_pictures(self) -> list[Picture]:
        index = self._round.index
        pictures = [picture_of(item) for item in self._items[index : index + 2]]
        return [picture for picture in pictures if picture is not None]

    def _content(self) -> SlideContent:
        entry = self._items[self._round.index]
        return gallery_slide(entry, self._language, self._round.passed + 1, len(self._items))

    def _schedule(self) -> None:
        deadline = self._round.deadline
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, round((deadline - self._clock()) * 1000)))

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.set_moving(running)
            self.runningChanged.emit()

    def _set_quick(self, quick: bool) -> None:
        if quick != self._quick:
            self._quick = quick
            self.quickChanged.emit()

    def _read_quick(self) -> bool:
        return self._quick

    def _read_running(self) -> bool:
        return self._running

    quick = Property(bool, _read_quick, notify=quickChanged)
    running = Property(bool, _read_running, notify=runningChanged)
