"""What draws: the renderer that is chosen here, and pages drawn into a folder."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands.exit_status import BROKEN, OK, USAGE, CommandError
from cimaise.platform import renderer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cimaise.authoring.contact_sheet.sheet import Proof
    from cimaise.exhibit.model.exhibit import Exhibit

SHOT = (1920, 1080)


def choice(wish: renderer.RendererSetting, platform: str) -> renderer.RendererChoice:
    """The renderer for a platform of Qt's, asked for in a child process where it is not remembered."""

    def ask() -> str:
        from cimaise.stage.runtime import gl_probe

        return gl_probe.gl_renderer(platform)

    return renderer.choose(wish, platform, ask, renderer.cache(os.environ) / "renderer.json")


def shoot(
    exhibit: Exhibit,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    languages: Sequence[str],
    text_sizes: Sequence[int],
    pages: Sequence[str],
    *,
    since: Path | None = None,
    sheet: Path | None = None,
) -> int:
    """Draw pages into a folder, those that look otherwise than in the folder `since`, and a `sheet` of them to be
    approved; say how many; the exit status. Raises CommandError.
    """
    log.only_warnings()

    from cimaise.authoring.contact_sheet.shot import ShotRequest, every_page
    from cimaise.authoring.contact_sheet.shot_index import proofs
    from cimaise.stage.program import qml_window, shots

    order = ShotRequest(
        pages=tuple(dict.fromkeys(pages)) or every_page(exhibit),
        sizes=tuple(dict.fromkeys(sizes)),
        languages=tuple(dict.fromkeys(languages)),
        text_sizes=tuple(dict.fromkeys(text_sizes)),
    )
    try:
        taken = shots.shoot(exhibit, order, folder, since)
        if sheet is not None:
            _write_sheet(exhibit, proofs(exhibit, taken.shots, folder), sheet)
    except (FileExistsError, NotADirectoryError) as fault:
        raise CommandError(USAGE, f"{folder} is not a folder; name one to draw into.") from fault
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        raise CommandError(USAGE, f"{fault.filename or folder} cannot be written: {reason}.") from fault
    except qml_window.QmlLoadError as error:
        raise CommandError(BROKEN, f"{error}; {error.advice}.") from error
    count = f"{len(taken.shots)} picture{'' if len(taken.shots) == 1 else 's'}"
    if since is not None:
        count = f"{len(taken.changed)} pages look different, {len(taken.new)} are new, {len(taken.removed)} are gone"
    print(
        f"cimaise: {count}{'' if since else ' drawn'}; look at {sheet or folder / 'index.html'}",
        file=sys.stderr,
    )
    return OK


def _write_sheet(exhibit: Exhibit, proofs: Sequence[Proof], file: Path) -> None:
    from datetime import UTC, datetime

    from cimaise.authoring.contact_sheet.sheet import About
    from cimaise.authoring.contact_sheet.sheet import sheet as drawn

    language = exhibit.languages[0]
    day = datetime.now(UTC).date().isoformat()
    about = About(exhibit.title.text(language), language, day)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(drawn(about, proofs), encoding="utf-8")
