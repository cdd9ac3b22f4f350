"""The command `cimaise`: one function a command. Judged in the order usage, configuration, exhibit, display."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise import __version__, log
from cimaise.arguments import USAGE, Commands, understood
from cimaise.config import layers
from cimaise.config.origin import Origin, Placed
from cimaise.exhibit.reading import FILE, read
from cimaise.media import firstpicture
from cimaise.media.finish import Turn
from cimaise.paths import data
from cimaise.show.scale import least_unit
from cimaise.source.render import report
from cimaise.system import display, renderer

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from cimaise.config.layers import Loaded
    from cimaise.config.model import Config
    from cimaise.exhibit.model import Exhibit
    from cimaise.exhibit.reading import Reading

OK = 0
BAD_EXHIBIT = 65  # EX_DATAERR of sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
BROKEN = 70  # EX_SOFTWARE: the program's own files do not fit together
BAD_CONFIGURATION = 78  # EX_CONFIG

_REPORTED = (BAD_EXHIBIT, BAD_CONFIGURATION)
"""What ends with a report that speaks for itself."""

_OPTIONS = {
    "exhibit.path": ("exhibit", "EXHIBIT"),
    "screen.output": ("screen", "--screen"),
    "screen.rotate": ("rotate", "--rotate"),
    "screen.renderer": ("renderer", "--renderer"),
    "visit.language": ("language", "--language"),
}
"""Settings that the command line can say as well: the argument's name, and what is typed."""

_SHOT = (1920, 1080)

_log = logging.getLogger(__name__)

_NOT_RISEN = "the pages cannot be put together; the lines above say why. Install Cimaise again."


class _Fault(Exception):
    """The command ends here, with a status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = understood(given, Commands(run=_run, shots=_shots, config=_config, version=_version))
    log.start()
    try:
        status: int = asked.command(asked)
    except _Fault as fault:
        print(fault if fault.status in _REPORTED else f"cimaise: {fault}", file=sys.stderr)
        return fault.status
    return status


def _run(asked: argparse.Namespace) -> int:
    # Until the stage listens itself. There is nothing to tidy up yet, and an exception would get lost in Qt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(OK))
    if asked.kiosk and hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    load = _settings(asked)
    loaded = load()
    config = _faultless(loaded)
    log.set_level(config.log.level)
    if loaded.texts:
        _log.info("Settings are read from %s.", " and ".join(loaded.texts))
    folder = config.exhibit.path or data("content")
    reading = _reading(folder, loaded.origins["exhibit.path"], may_rest=asked.kiosk)
    if reading.exhibit is not None:
        _check_known(asked, reading.exhibit)
        _check_fit(loaded, reading.exhibit)
    try:
        found = display.find(os.environ)
    except display.NoAnswer as fault:
        raise _Fault(NO_DISPLAY, str(fault)) from fault
    if found is None:
        if reading.exhibit is None or asked.kiosk:
            raise _Fault(NO_DISPLAY, "there is no display here; start one, or connect a screen.")
        return _show_without_display(reading.exhibit, asked)
    chosen = _choice(renderer.Wish(config.screen.renderer), found.platform)

    # Before Qt is loaded, so that a second processor draws the first picture meanwhile.
    size = asked.windowed or found.size
    ahead = None
    if reading.exhibit is not None and size and not asked.page:
        ahead = firstpicture.begin(
            reading.exhibit,
            *size,
            turn=Turn(config.screen.rotate),
            least_unit=least_unit(size, config.screen.diagonal_mm),
        )

    from cimaise.stage import run, screens, stage
    from cimaise.stage.options import Options

    options = Options(
        display=found,
        config=config,
        load=load,
        renderer=chosen.renderer,
        folder=folder,
        kiosk=asked.kiosk,
        windowed=asked.windowed,
        page=asked.page,
        ahead=ahead,
    )
    try:
        run.run(reading, options)
    except (screens.NoScreen, run.DisplayLost) as fault:
        raise _Fault(NO_DISPLAY, str(fault)) from fault
    except stage.NotRisen as fault:
        raise _Fault(BROKEN, _NOT_RISEN) from fault
    return OK


def _show_without_display(exhibit: Exhibit, asked: argparse.Namespace) -> int:
    folder = _folder_for_pages()
    print(f"cimaise: there is no display here; every page is drawn into {folder} instead.", file=sys.stderr)
    sizes = [asked.windowed or _SHOT]
    languages = [asked.language] if asked.language else exhibit.languages
    return _shoot(exhibit, folder, sizes, languages, [1], [asked.page] if asked.page else [])


def _folder_for_pages() -> Path:
    """The same one at every start, so that a service that is started again and again does not fill the disk."""
    folder = renderer.cache(os.environ) / "pages"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    import tempfile

    try:
        return Path(tempfile.mkdtemp(prefix="cimaise-"))
    except OSError as fault:
        raise _Fault(NO_DISPLAY, f"there is no display here, and pages cannot be drawn: {fault}.") from fault


def _shots(asked: argparse.Namespace) -> int:
    exhibit = _reading(asked.exhibit or data("content")).exhibit
    assert exhibit is not None
    _check_known(asked, exhibit)
    sizes = asked.size or [_SHOT]
    languages = asked.languages or exhibit.languages
    return _shoot(exhibit, asked.out, sizes, languages, asked.text_size or [1], asked.pages)


def _shoot(
    exhibit: Exhibit,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    languages: Sequence[str],
    text_sizes: Sequence[int],
    pages: Sequence[str],
) -> int:
    log.only_warnings()

    from cimaise.stage import shots, stage

    order = shots.Order(
        pages=tuple(dict.fromkeys(pages)) or shots.every_page(exhibit),
        sizes=tuple(dict.fromkeys(sizes)),
        languages=tuple(dict.fromkeys(languages)),
        text_sizes=tuple(dict.fromkeys(text_sizes)),
    )
    try:
        taken = shots.shoot(exhibit, order, folder)
    except (FileExistsError, NotADirectoryError) as fault:
        raise _Fault(USAGE, f"{folder} is not a folder; name one to draw into.") from fault
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise _Fault(USAGE, f"{fault.filename or folder} cannot be written: {reason}.") from fault
    except stage.NotRisen as fault:
        raise _Fault(BROKEN, _NOT_RISEN) from fault
    count = f"{len(taken)} picture{'' if len(taken) == 1 else 's'}"
    print(f"cimaise: {count} drawn; look at {folder / 'index.html'}", file=sys.stderr)
    return OK


def _version(asked: argparse.Namespace) -> int:
    if not asked.version:
        raise _Fault(USAGE, "--verbose goes with --version; `cimaise --help` tells more.")
    print(f"cimaise {__version__}")
    if asked.verbose:
        import platform
        from importlib.metadata import version

        # Qt itself is not loaded: this must answer where it cannot be.
        print(f"Qt {version('PySide6')}, Python {platform.python_version()}, {platform.platform()}")
        try:
            found = display.find(os.environ)
            print(f"display: {found.platform}, {found.why}" if found else "display: none")
        except display.NoAnswer as fault:
            found = None
            print(f"display: none, {fault}")
        if found:
            config = layers.load(os.environ).config
            wish = renderer.Wish(config.screen.renderer if config else renderer.Wish.AUTO)
            chosen = _choice(wish, found.platform)
            print(f"renderer: {chosen.renderer}, {chosen.why}")
        else:
            print("renderer: software, for pictures of the pages")
    return OK


def _choice(wish: renderer.Wish, platform: str) -> renderer.Choice:
    def ask() -> str:
        from cimaise.stage import glname

        return glname.ask(platform)

    return renderer.choose(wish, platform, ask, renderer.cache(os.environ) / "renderer.json")


def _config(asked: argparse.Namespace) -> int:
    from cimaise.config import telling

    loaded = layers.load(os.environ, asked.config)
    if asked.explain:
        # What a setting means is worth most where the file is wrong.
        print(telling.explain(asked.explain, loaded))
    config = _faultless(loaded)
    if not asked.explain:
        print(telling.show(config, loaded))
    return OK


def _settings(asked: argparse.Namespace) -> Callable[[], Loaded]:
    """What loads the settings in force, those of the command line above all others; again whenever files change."""
    given = {
        setting: Placed(Origin(option=option), value)
        for setting, (name, option) in _OPTIONS.items()
        if (value := getattr(asked, name)) not in (None, "")
    }
    return lambda: layers.load(os.environ, asked.config, given)


def _faultless(loaded: Loaded) -> Config:
    """The settings in force, where no fault stops them. Raises _Fault."""
    told = report(loaded.diagnostics, loaded.texts) if loaded.diagnostics else ""
    if loaded.config is None:
        raise _Fault(BAD_CONFIGURATION, told)
    if told:
        print(told, file=sys.stderr)
    return loaded.config


def _check_fit(loaded: Loaded, exhibit: Exhibit) -> None:
    """Whether the operator's settings fit the exhibit. Raises _Fault."""
    if loaded.origins["visit.language"].span:
        from cimaise.config.fit import language_fault

        if fault := language_fault(loaded, exhibit.languages):
            raise _Fault(BAD_CONFIGURATION, report([fault], loaded.texts))


def _reading(folder: Path, origin: Origin | None = None, *, may_rest: bool = False) -> Reading:
    """What a folder holds; what is wrong with it is told. Raises _Fault where it holds no exhibit.

    `origin` is where the folder is named. Where it `may_rest`, it may hold none: then the log tells what is wrong.
    """
    reading = read(folder)
    if reading.diagnostics and not (may_rest and reading.exhibit is None):
        told = report(reading.diagnostics, reading.texts)
        if reading.exhibit is None:
            named = f"\n\nThe exhibit's folder is named in {origin}." if origin and origin.span else ""
            raise _Fault(BAD_EXHIBIT, told + named)
        print(told, file=sys.stderr)
    return reading


def _check_known(asked: argparse.Namespace, exhibit: Exhibit) -> None:
    """Whether the pages and languages that were asked for are there. Raises _Fault."""
    from cimaise.exhibit.plan import ATTRACT, page_ids

    pages = (ATTRACT, *page_ids(exhibit))
    for option, wanted, known in (
        ("page", [asked.page, *asked.pages], pages),
        ("language", [asked.language, *asked.languages], exhibit.languages),
    ):
        for each in filter(None, wanted):
            if each not in known:
                raise _Fault(USAGE, f"this exhibit has no {option} '{each}'; {_nearest(each, known)}")


def _nearest(wanted: str, known: Sequence[str]) -> str:
    """What to write instead: the end of a sentence."""
    if Path(wanted, FILE).is_file():
        return "name the exhibit's folder before the options."
    import difflib

    parts = [each for each in known if wanted.lower() in each.lower()]
    if near := difflib.get_close_matches(wanted.lower(), known, n=1) or parts:
        return f"did you mean {near[0]}?"
    # Of pages only those of whole rooms: a long list helps nobody.
    return f"it has {', '.join(each for each in known if '/' not in each)}."
