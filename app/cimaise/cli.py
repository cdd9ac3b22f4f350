"""The command `cimaise`: one function a command. Judged in the order usage, exhibit, display."""

from __future__ import annotations

import difflib
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise import __version__, log
from cimaise.arguments import USAGE, Commands, understood
from cimaise.exhibit.reading import FILE, read
from cimaise.media import firstpicture
from cimaise.paths import data
from cimaise.source.render import report
from cimaise.system import display, renderer

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cimaise.exhibit.model import Exhibit
    from cimaise.exhibit.reading import Reading

OK = 0
BAD_EXHIBIT = 65  # EX_DATAERR of sysexits.h
NO_DISPLAY = 69  # EX_UNAVAILABLE
BROKEN = 70  # EX_SOFTWARE: the program's own files do not fit together

_SHOT = (1920, 1080)


_NOT_RISEN = "the pages cannot be put together; the lines above say why. Install Cimaise again."


class _Fault(Exception):
    """The command ends here, with a status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = understood(given, Commands(run=_run, shots=_shots, version=_version))
    log.start()
    try:
        status: int = asked.command(asked)
    except _Fault as fault:
        print(f"cimaise: {fault}" if fault.status != BAD_EXHIBIT else fault, file=sys.stderr)
        return fault.status
    return status


def _run(asked: argparse.Namespace) -> int:
    # Until the stage listens itself. There is nothing to tidy up yet, and an exception would get lost in Qt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(OK))
    folder = asked.exhibit or data("content")
    reading = _reading(folder, may_rest=asked.kiosk)
    if reading.exhibit is not None:
        _check_known(asked, reading.exhibit)
    try:
        found = display.find(os.environ)
    except display.NoAnswer as fault:
        raise _Fault(NO_DISPLAY, str(fault)) from fault
    if found is None:
        if reading.exhibit is None or asked.kiosk:
            raise _Fault(NO_DISPLAY, "there is no display here; start one, or connect a screen.")
        return _show_without_display(reading.exhibit, asked)
    chosen = _choice(asked.renderer, found.platform)

    # Before Qt is loaded, so that a second processor draws the first picture meanwhile.
    size = asked.windowed or found.size
    ahead = None
    if reading.exhibit is not None and size and not asked.page:
        ahead = firstpicture.begin(reading.exhibit, *size, turn=asked.rotate)

    from cimaise.stage import run, screens, stage

    options = run.Options(
        display=found,
        renderer=chosen.renderer,
        exhibit=folder,
        kiosk=asked.kiosk,
        windowed=asked.windowed,
        output=asked.screen,
        rotate=asked.rotate,
        page=asked.page,
        language=asked.language,
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
            chosen = _choice(renderer.Wish.AUTO, found.platform)
            print(f"renderer: {chosen.renderer}, {chosen.why}")
        else:
            print("renderer: software, for pictures of the pages")
    return OK


def _choice(wish: renderer.Wish, platform: str) -> renderer.Choice:
    def ask() -> str:
        from cimaise.stage import glname

        return glname.ask(platform)

    return renderer.choose(wish, platform, ask, renderer.cache(os.environ) / "renderer.json")


def _reading(folder: Path, *, may_rest: bool = False) -> Reading:
    """What a folder holds; what is wrong with it is told. Raises _Fault where it holds no exhibit.

    Where it `may_rest`, it may: then the log tells what is wrong.
    """
    reading = read(folder)
    if reading.diagnostics and not (may_rest and reading.exhibit is None):
        told = report(reading.diagnostics, reading.texts)
        if reading.exhibit is None:
            raise _Fault(BAD_EXHIBIT, told)
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
    parts = [each for each in known if wanted.lower() in each.lower()]
    if near := difflib.get_close_matches(wanted.lower(), known, n=1) or parts:
        return f"did you mean {near[0]}?"
    # Of pages only those of whole rooms: a long list helps nobody.
    return f"it has {', '.join(each for each in known if '/' not in each)}."
