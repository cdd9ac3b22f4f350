"""A slideshow of one gallery, as QML sees it: started by a visitor, one round, then it closes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.exhibit import Film
from cimaise.exhibit.pages.attract import file_of
from cimaise.exhibit.pages.contents import picture_of, title_of
from cimaise.show import slideshow
from cimaise.stage.bridge.slides import Slides, SlideView, SlideWords
from cimaise.stage.images.image_url import picture_url

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cimaise.config.settings import AttractSettings
    from cimaise.exhibit.model.exhibit import Photo
    from cimaise.stage.film.player import Player

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the stage")
class SlideShow(Slides):  # type: ignore[operator]  # PySide6 types the decorator as object
    """Pictures and films in turn. `clock` gives seconds that never run backwards; films are heard."""

    runningChanged = Signal()
    over = Signal()
    """It has come to its end, or has nothing that can be shown."""

    def __init__(
        self,
        player: Player,
        clock: Callable[[], float],
        folder: Path,
        settings: AttractSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(player, settings.dwell, settings.fade, parent)
        self._clock = clock
        self._folder = folder
        self._items: list[Photo | Film] = []
        self._language = ""
        self._round = slideshow.begun(0, 0)
        self._running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.advance)
        player.ended.connect(self._film_is_over)
        player.failed.connect(self._film_failed)

    def begin(self, items: Sequence[Photo | Film], first: int, language: str, *, still: bool) -> None:
        """Show these, once around, from one of them on; `still` begins paused."""
        self._items, self._language = list(items), language
        self._round = slideshow.begun(len(self._items), first)
        self._run(not still)
        self._show()

    def rehang(self, folder: Path, items: Sequence[Photo | Film], language: str) -> None:
        """Other things hang there now, or the same ones with other words. The slide on show stays its time."""
        self._folder, self._language = folder, language
        if not self._items:
            return
        # One that hangs there no more is kept for as long as it is on show.
        known = {item.id: item for item in (*self._items, *items)}
        before, now = [item.id for item in self._items], [item.id for item in items]
        self._round, order = slideshow.rehung(self._round, before, now)
        self._items = [known[key] for key in order]
        if self.on_show is None or self._round.over:
            return
        words = self._words(self._items[self._round.index])
        if words.film == self.on_show.words.film:
            self.on_show.change(words)
        else:
            self._show()

    def end(self) -> None:
        """Put it away."""
        self._timer.stop()
        self._items = []
        self._run(False)
        self.show_slide(None)
        self.let_go()

    @Slot()
    def shown(self) -> None:
        """The slide has come: its time begins."""
        slide = self.on_show
        if slide is None:
            return
        self._round = slideshow.shown(self._round, self._clock(), None if slide.film else self._dwell)
        if slide.film:
            self.player_of_films.load(self._folder, slide.key)
        if not self._running:
            self._round = slideshow.paused(self._round, self._clock())
        elif slide.film:
            self.player_of_films.play()
        self._sleep()

    @Slot()
    def advance(self) -> None:
        """The next slide; after the last one the show is over."""
        self._round = slideshow.following(self._round)
        self._show()

    @Slot()
    def retreat(self) -> None:
        """The slide before this one."""
        self._round = slideshow.preceding(self._round)
        self._show()

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on."""
        self._run(not self._running)
        change = slideshow.resumed if self._running else slideshow.paused
        self._round = change(self._round, self._clock())
        if self.on_show is not None and self.on_show.film:
            self.player_of_films.toggle()
        self._sleep()

    @Slot(SlideView)
    def leaveOut(self, slide: SlideView) -> None:
        """A slide cannot be shown: it is left out of this round."""
        if slide is not self.on_show:
            return
        del self._items[self._round.index]
        self._round = slideshow.left_out(self._round)
        self._show()

    def _show(self) -> None:
        self._timer.stop()
        if self._round.over:
            self.over.emit()
            return
        item = self._items[self._round.index]
        self.player_of_films.unload()
        self.show_slide(SlideView(file_of(item), self._words(item), self))

    def _words(self, item: Photo | Film) -> SlideWords:
        return SlideWords(
            language=self._language,
            title=title_of(item).text(self._language),
            picture=picture_url(picture_of(item)),
            film=item.file if isinstance(item, Film) else "",
            caption=item.caption.text(self._language),
            number=self._round.passed + 1,
            count=len(self._items),
        )

    def _sleep(self) -> None:
        deadline = self._round.deadline
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, round((deadline - self._clock()) * 1000)))

    def _run(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.set_moving(running)
            self.runningChanged.emit()

    def _film_is_over(self, file: str) -> None:
        if self.on_show is not None and self.on_show.film and self.on_show.key == file:
            self.advance()

    def _film_failed(self, file: str) -> None:
        if self.on_show is not None and self.on_show.film and self.on_show.key == file:
            self.leaveOut(self.on_show)

    def _read_running(self) -> bool:
        return self._running

    running = Property(bool, _read_running, notify=runningChanged)
