"""The kiosk as QML sees it: the visit's state as properties, and the few verbs a visitor has."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from cimaise.exhibit.model.words import is_right_to_left
from cimaise.exhibit.pages.contents import PageKind
from cimaise.exhibit.pages.page import describe
from cimaise.exhibit.pages.sitemap import page_ids, parents, reading_words
from cimaise.show.visit import (
    ATTRACT,
    ChoseCaptions,
    ChoseLanguage,
    ChoseSound,
    ChoseTextSize,
    ClosedSheet,
    Opened,
    OpenedSheet,
    Phase,
    Present,
    Sheet,
    StartedAgain,
    Stayed,
    Stepped,
    Tick,
    Timing,
    Touched,
    Visit,
    VisitModel,
    WentBack,
    WentHome,
    altered,
    next_deadline,
    resting,
    seconds_left,
    step,
)
from cimaise.stage.bridge.attract import AttractLoop
from cimaise.stage.bridge.pageview import PageView
from cimaise.stage.bridge.playback import Playback, gallery_of
from cimaise.stage.bridge.rows import LanguageRow, Rows
from cimaise.stage.bridge.slideshow import SlideShow
from cimaise.stage.film.player import Player
from cimaise.stage.text.translations import own_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from cimaise.config.settings import Settings
    from cimaise.exhibit.model.exhibit import Exhibit
    from cimaise.show.visit import Event
    from cimaise.stage.text.translations import Translations

QML_IMPORT_NAME = "Cimaise"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)
_COUNTDOWN_STEP = 0.2
"""How often the countdown is looked at, in seconds: its number changes once a second."""


_SWIPE = 10.0
"""How far a finger must be drawn to turn a picture, in units: the size of a target."""


def _house(exhibit: Exhibit, config: Settings) -> VisitModel:
    """The exhibit as visits see it, under the operator's settings."""
    wanted = config.visit.language
    first = wanted if wanted in exhibit.languages else exhibit.languages[0]
    return VisitModel(
        words=dict.fromkeys(page_ids(exhibit), 0) | reading_words(exhibit),
        parents=parents(exhibit),
        # A visit begins in the first of them; what a visitor can choose from keeps the exhibit's order.
        languages=tuple(dict.fromkeys((first, *exhibit.languages))),
        timing=Timing(config.idle.warn_after, config.idle.warn_for),
        text_size=config.visit.text_size,
    )


def _language_rows(exhibit: Exhibit) -> list[LanguageRow]:
    return [LanguageRow(tag, own_name(tag)) for tag in exhibit.languages]


@QmlElement
@QmlUncreatable("made by the stage")
class Kiosk(QObject):  # type: ignore[operator]  # PySide6 types the decorator as object
    """One exhibit and the visit to it. `clock` gives seconds that never run backwards; `player` plays its films, and
    `size_of` gives the size of a picture that was decoded."""

    phaseChanged = Signal()
    pageChanged = Signal()
    sheetChanged = Signal()
    textSizeChanged = Signal()
    languageChanged = Signal()
    secondsLeftChanged = Signal()
    veiledChanged = Signal()
    soundChanged = Signal()
    captionsChanged = Signal()
    exhibitChanged = Signal()
    slidesChanged = Signal()
    focusMoved = Signal(int)

    def __init__(
        self,
        exhibit: Exhibit,
        translations: Translations,
        clock: Callable[[], float],
        config: Settings,
        *,
        player: Player,
        size_of: Callable[[str], tuple[int, int] | None],
        still: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exhibit, self._config = exhibit, config
        self._translations = translations
        self._clock = clock
        self._still = still
        self._size_of = size_of
        self._player = player
        self._house = _house(exhibit, config)
        self._state = resting(self._house, clock())
        self._seconds = 0
        translations.use(self._state.language)
        self._loop = AttractLoop(exhibit, translations, player, config.attract, self)
        self._slideshow = SlideShow(player, clock, exhibit.folder, config.attract, self)
        self._projection = Playback(
            exhibit, player, self._slideshow, self.take, clock, still=still, parent=self
        )
        self._languages = Rows(LanguageRow, _language_rows(exhibit), self, key="tag")
        self._page: PageView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._hear(config)
        if not still:
            self._loop.play()

    # What the input filter and the shots ask for.

    @property
    def state(self) -> Visit:
        """The visit as it stands."""
        return self._state

    @property
    def loop_of_slides(self) -> AttractLoop:
        """The attract loop."""
        return self._loop

    def adapt(self, config: Settings) -> None:
        """Take over the operator's settings while the kiosk runs: what a visit begins with, from the next one on."""
        self._config = config
        self._house = _house(self._exhibit, config)
        self._loop.adapt(config.attract)
        self._slideshow.set_pace(config.attract.dwell, config.attract.fade)
        self._hear(config)
        if self._state.phase is Phase.ATTRACT:
            before = self._state
            self._state = replace(resting(self._house, self._clock()), number=before.number)
            self._tell(before)
        else:
            self._sleep_until_next()

    def exchange(self, exhibit: Exhibit) -> None:
        """Show the exhibit as it is now, in the middle of whatever goes on: no visit is lost, and what is the same in
        both is left alone."""
        model, self._house = self._house, _house(exhibit, self._config)
        before, self._state = self._state, altered(model, self._house, self._state)
        self._exhibit = exhibit
        self._translations.add(exhibit.languages)
        self._languages.change(_language_rows(exhibit))
        self._loop.exchange(exhibit)
        self._projection.exchange(exhibit, self._state)
        self.exhibitChanged.emit()
        if self._page is not None and not self._needs_page(before):
            self._change_page(self._page)
        self._tell(before)

    def _change_page(self, view: PageView) -> None:
        """Show the page in use as it is now. One that is of another kind by now is turned to like any other."""
        page = describe(self._exhibit, self._state.page, self._state.language)
        if page.kind is not view.described.kind:
            self._turn_page()
        elif page != view.described:
            view.change(page)
        self.slidesChanged.emit()

    def _hear(self, config: Settings) -> None:
        self._player.set_sound(config.sound.volume * config.sound.limit, config.sound.output or "")

    def take(self, event: Event) -> None:
        """Let one event happen, and tell QML what changed by it."""
        before, self._state = self._state, step(self._house, self._state, event)
        self._tell(before)

    def touched(self) -> None:
        """A touch, a click or a key: wakes, and counts as presence."""
        self.take(Touched(self._clock()))

    def start_at(self, page: str) -> None:
        """Begin with a visit to a page instead of the attract loop."""
        if page != ATTRACT:
            self.touched()
            self.open(page)

    def present(self) -> None:
        """A moved pointer: counts as presence only."""
        self.take(Present(self._clock()))

    def _tick(self) -> None:
        self.take(Tick(self._clock()))

    def _tell(self, before: Visit) -> None:
        now = self._state
        seconds, self._seconds = self._seconds, self._left()
        if before.language != now.language:
            self._translations.use(now.language)
            self.languageChanged.emit()
        if before.text_size != now.text_size:
            self.textSizeChanged.emit()
        if self._needs_page(before):
            self._turn_page()
        if before.sheet != now.sheet:
            self.sheetChanged.emit()
        if before.phase != now.phase:
            self._enter(now.phase)
        if seconds != self._seconds:
            self.secondsLeftChanged.emit()
        if before.veiled != now.veiled:
            self.veiledChanged.emit()
        if before.sound != now.sound:
            self.soundChanged.emit()
        if before.captions != now.captions:
            self.captionsChanged.emit()
        self._projection.follow(now, self._page.described if self._page else None)
        self._sleep_until_next()

    def _needs_page(self, before: Visit) -> bool:
        now = self._state
        return (before.page, before.language, before.number) != (now.page, now.language, now.number)

    def _left(self) -> int:
        """What the countdown shows, in seconds; 0 while nothing is asked."""
        if self._state.phase is not Phase.ASKING:
            return 0
        return seconds_left(self._house, self._state, self._clock())

    def _enter(self, phase: Phase) -> None:
        if phase is Phase.ATTRACT:
            _log.info("The visit ended; the attract loop runs.")
            if not self._still:
                self._loop.play()
        elif phase is Phase.VISIT:
            self._loop.rest()
        self.phaseChanged.emit()

    def _turn_page(self) -> None:
        before = self._page
        if self._state.phase is Phase.ATTRACT:
            self._page = None
        else:
            page = describe(self._exhibit, self._state.page, self._state.language)
            self._page = PageView(page, self._size_of, self)
            _log.debug("Page %s", page.id)
        self.pageChanged.emit()
        self.slidesChanged.emit()
        if before is not None:
            # The old page still fades out; it goes a moment after.
            QTimer.singleShot(2000, before, before.deleteLater)

    def _sleep_until_next(self) -> None:
        deadline = next_deadline(self._house, self._state)
        if deadline is None or self._still:
            self._timer.stop()
            return
        wait = max(deadline - self._clock(), 0.0)
        if self._state.phase is Phase.ASKING:
            wait = min(wait, _COUNTDOWN_STEP)
        self._timer.start(min(round(wait * 1000) + 1, 2**31 - 1))

    # The verbs.

    @Slot(str)
    def open(self, page: str) -> None:
        """Go to a page."""
        self.take(Opened(self._clock(), page))

    @Slot(str)
    def turn(self, page: str) -> None:
        """Go to the next or previous page of the same room."""
        self.take(Stepped(self._clock(), page))

    @Slot()
    def back(self) -> None:
        """Close what is open, else go where the visitor came from."""
        self.take(WentBack(self._clock()))

    @Slot()
    def home(self) -> None:
        """Go Home."""
        self.take(WentHome(self._clock()))

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """Open a sheet, or close it where it is open."""
        wanted, now = Sheet(sheet), self._clock()
        self.take(ClosedSheet(now) if self._state.sheet is wanted else OpenedSheet(now, wanted))

    @Slot()
    def closeSheet(self) -> None:
        """Close the open sheet."""
        self.take(ClosedSheet(self._clock()))

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """1, 2 or 3: 100, 140 or 200 %."""
        self.take(ChoseTextSize(self._clock(), size))

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:
        """A BCP 47 tag of the exhibit's."""
        self.take(ChoseLanguage(self._clock(), tag))

    @Slot()
    def playSlideshow(self) -> None:
        """Show what hangs in this gallery, once around."""
        self.take(OpenedSheet(self._clock(), Sheet.SLIDESHOW))

    @Slot(bool)
    def chooseSound(self, on: bool) -> None:
        """Whether films are heard."""
        self.take(ChoseSound(self._clock(), on))

    @Slot(bool)
    def chooseCaptions(self, on: bool) -> None:
        """Whether captions are shown."""
        self.take(ChoseCaptions(self._clock(), on))

    @Slot()
    def stay(self) -> None:
        """I am still here."""
        self.take(Stayed(self._clock()))

    @Slot()
    def startAgain(self) -> None:
        """End this visit now."""
        self.take(StartedAgain(self._clock()))

    @Slot(float, str, str)
    def swipe(self, units: float, previous: str, following: str) -> None:
        """A finger was drawn across a picture, in units to the right; far enough turns it."""
        towards_next = (units < 0) != self._read_right_to_left()
        target = following if towards_next else previous
        if abs(units) >= _SWIPE and target:
            self.turn(target)

    @Slot(int)
    def moveFocus(self, key: int) -> None:
        """An arrow key that nothing on the page used."""
        self.focusMoved.emit(key)

    # What QML reads.

    def _read_attract(self) -> bool:
        return self._state.phase is Phase.ATTRACT

    def _read_asking(self) -> bool:
        return self._state.phase is Phase.ASKING

    def _read_page(self) -> PageView | None:
        return self._page

    def _read_sheet(self) -> str:
        return str(self._state.sheet)

    def _read_text_size(self) -> int:
        return self._state.text_size

    def _read_language(self) -> str:
        return self._state.language

    def _read_language_name(self) -> str:
        return own_name(self._state.language)

    def _read_right_to_left(self) -> bool:
        return is_right_to_left(self._state.language)

    def _read_languages(self) -> QObject:
        return self._languages

    def _read_many_languages(self) -> bool:
        return len(self._exhibit.languages) > 1

    def _read_seconds_left(self) -> int:
        return self._seconds

    def _read_warn_for(self) -> int:
        return round(self._house.timing.warn_for * 1000)

    def _read_loop(self) -> QObject:
        return self._loop

    def _read_accent(self) -> str:
        return self._exhibit.theme.accent

    def _read_still(self) -> bool:
        return self._still

    def _read_veiled(self) -> bool:
        return self._state.veiled

    def _read_sound(self) -> bool:
        return self._state.sound

    def _read_captions(self) -> bool:
        return self._state.captions

    def _read_player(self) -> QObject:
        return self._player

    def _read_slideshow(self) -> QObject:
        return self._slideshow

    def _read_can_show_slides(self) -> bool:
        return len(gallery_of(self._exhibit, self._state.page)) > 1

    def _read_at_home(self) -> bool:
        return self._state.page == PageKind.HOME

    attract = Property(bool, _read_attract, notify=phaseChanged)
    asking = Property(bool, _read_asking, notify=phaseChanged)
    page = Property(PageView, _read_page, notify=pageChanged)
    atHome = Property(bool, _read_at_home, notify=pageChanged)
    sheet = Property(str, _read_sheet, notify=sheetChanged)
    textSize = Property(int, _read_text_size, notify=textSizeChanged)
    language = Property(str, _read_language, notify=languageChanged)
    languageName = Property(str, _read_language_name, notify=languageChanged)
    rightToLeft = Property(bool, _read_right_to_left, notify=languageChanged)
    languages = Property(QObject, _read_languages, constant=True)
    manyLanguages = Property(bool, _read_many_languages, notify=exhibitChanged)
    secondsLeft = Property(int, _read_seconds_left, notify=secondsLeftChanged)
    warnFor = Property(int, _read_warn_for, constant=True)
    loop = Property(AttractLoop, _read_loop, constant=True)
    accent = Property(str, _read_accent, notify=exhibitChanged)
    still = Property(bool, _read_still, constant=True)
    veiled = Property(bool, _read_veiled, notify=veiledChanged)
    sound = Property(bool, _read_sound, notify=soundChanged)
    captions = Property(bool, _read_captions, notify=captionsChanged)
    player = Property(Player, _read_player, constant=True)
    slideshow = Property(SlideShow, _read_slideshow, constant=True)
    canShowSlides = Property(bool, _read_can_show_slides, notify=slidesChanged)
